import { ActionForm } from "@/components/forms/action-form";
import { FormRadio } from "@/components/forms/form-choices";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { createInvitationsAction } from "@/lib/invitations/actions";

type InviteFormProps = { query: string; byMail: number; byPost: number; locale: Locale };

/** By which way the chosen people are invited. */
export function InviteForm({ query, byMail, byPost, locale }: InviteFormProps) {
  const t = translator(locale, "invitations");
  const options = [
    {
      value: "EMAIL",
      label: t("new.byMail", { count: byMail }),
      help: t("new.byMailHelp"),
      disabled: byMail === 0,
    },
    {
      value: "LETTER",
      label: t("new.byPost", { count: byPost }),
      help: t("new.byPostHelp"),
      disabled: byPost === 0,
    },
  ];
  return (
    <ActionForm
      action={createInvitationsAction}
      fields={{ channel: t("new.channel") }}
      className="grid gap-5"
    >
      <input type="hidden" name="query" value={query} />
      <FormRadio
        name="channel"
        legend={t("new.channel")}
        options={options}
        defaultValue={byMail > 0 ? "EMAIL" : "LETTER"}
        required
      />
      <SubmitButton pending={t("new.sending")} className="justify-self-start">
        {t("new.send")}
      </SubmitButton>
    </ActionForm>
  );
}
