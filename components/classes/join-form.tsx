import { TrapFields } from "@/components/claims/trap-fields";
import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { joinClassAction } from "@/lib/classes/actions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const FIELDS = ["given", "family", "patronymic", "email", "birthOn", "studentNumber"] as const;

/** A student of the class: name and mailbox; a birth date and a number let the list of graduates find the record later. */
export function JoinForm({ code, shown, locale }: { code: string; shown: string; locale: Locale }) {
  const t = translator(locale, "claims");
  const own = translator(locale, "classes");
  const optional = translator(locale, "common")("optional");
  const label = (field: (typeof FIELDS)[number]) => t(`find.fields.${field}`);
  return (
    <ActionForm
      action={joinClassAction}
      fields={Object.fromEntries(FIELDS.map((field) => [field, label(field)]))}
      className="relative grid max-w-2xl gap-6"
    >
      <TrapFields shown={shown} label={t("find.trap")} />
      <input type="hidden" name="code" value={code} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <FormText name="given" label={label("given")} autoComplete="given-name" required />
        <FormText name="family" label={own("join.family")} autoComplete="family-name" required />
        <FormText name="patronymic" label={label("patronymic")} optional={optional} autoComplete="off" />
        <FormText
          name="email"
          label={label("email")}
          help={own("join.emailHelp")}
          inputMode="email"
          autoComplete="email"
          required
        />
        <FormText
          name="birthOn"
          type="date"
          label={label("birthOn")}
          optional={optional}
          autoComplete="bday"
        />
        <FormText
          name="studentNumber"
          label={label("studentNumber")}
          optional={optional}
          autoComplete="off"
        />
      </div>
      <p className="text-sm text-ink-2">{own("join.optionalHelp")}</p>
      <SubmitButton pending={t("find.sending")} size="lg" className="justify-self-start">
        {own("join.send")}
      </SubmitButton>
    </ActionForm>
  );
}
