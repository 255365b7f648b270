import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { endAppointmentAction } from "@/lib/people/actions/staff";

/** Ends an office, after a look at what that means. It unfolds without a script. */
export function EndOffice({
  appointment,
  locale,
}: {
  appointment: { id: string; version: number };
  locale: Locale;
}) {
  const t = translator(locale, "people");
  const { id, version } = appointment;
  return (
    <details className="mt-1">
      <summary className="inline-block min-h-6 py-0.5 text-sm font-strong text-brand-ink">
        {t("end.office")}
      </summary>
      <ActionForm
        action={endAppointmentAction}
        fields={{ lastDay: t("end.lastDay"), reason: t("reason") }}
        className="mt-3 mb-2 grid gap-4 border-l-2 pl-5"
      >
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <FormText
          id={`lastDay-${id}`}
          name="lastDay"
          type="date"
          label={t("end.lastDay")}
          help={t("end.lastDayHelp")}
          className="max-w-field [&_input]:max-w-48"
        />
        <FormText
          id={`reason-${id}`}
          name="reason"
          label={t("reason")}
          optional={translator(locale, "common")("optional")}
        />
        <SubmitButton pending={t("end.pending")} size="sm" variant="danger" className="justify-self-start">
          {t("end.office")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
