import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { enterCodeAction } from "@/lib/invitations/actions";

/** The code of a letter, typed. */
export function CodeForm({ locale }: { locale: Locale }) {
  const t = translator(locale, "invitations");
  return (
    <ActionForm action={enterCodeAction} fields={{ code: t("open.code") }} className="grid gap-5">
      <FormText
        name="code"
        label={t("open.code")}
        help={t("open.codeHelp")}
        placeholder="XXXX-XXXX-XXXX"
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        className="max-w-72 [&_input]:num [&_input]:tracking-wider [&_input]:uppercase"
        required
      />
      <SubmitButton pending={t("open.looking")} className="justify-self-start">
        {t("open.enter")}
      </SubmitButton>
    </ActionForm>
  );
}
