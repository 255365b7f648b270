import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { acceptLetterAction } from "@/lib/invitations/actions";

/** A letter reached the person; a mailbox is still missing. */
export function AcceptLetter({ token, locale }: { token: string; locale: Locale }) {
  const t = translator(locale, "invitations");
  return (
    <ActionForm
      action={acceptLetterAction}
      fields={{ email: t("open.email") }}
      className="grid max-w-field gap-5"
    >
      <input type="hidden" name="token" value={token} />
      <FormText
        name="email"
        label={t("open.email")}
        help={t("open.emailHelp")}
        inputMode="email"
        autoComplete="email"
        required
      />
      <SubmitButton pending={t("open.sending")} className="justify-self-start">
        {t("open.send")}
      </SubmitButton>
    </ActionForm>
  );
}
