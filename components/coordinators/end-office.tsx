import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { endAppointmentAction } from "@/lib/coordinators/actions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { TermState } from "@/lib/people/status";

type EndOfficeProps = { appointment: { id: string; version: number; state: TermState }; locale: Locale };

/** Ends an office, or takes a proposal back, after a look at what that means. It unfolds without a script. */
export function EndOffice({ appointment: { id, version, state }, locale }: EndOfficeProps) {
  const t = translator(locale, "coordinators");
  const isProposed = state === "proposed";
  const label = t(isProposed ? "end.withdraw" : "end.office");
  return (
    <details className="mt-1 print:hidden">
      <summary className="inline-block min-h-6 py-0.5 text-sm font-strong text-brand-ink">{label}</summary>
      <ActionForm
        action={endAppointmentAction}
        fields={{ lastDay: t("end.lastDay"), reason: t("reason") }}
        className="mt-3 mb-2 grid gap-4 border-l-2 pl-5"
      >
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        {isProposed ? (
          <input type="hidden" name="lastDay" value="" />
        ) : (
          <FormText
            id={`lastDay-${id}`}
            name="lastDay"
            type="date"
            label={t("end.lastDay")}
            help={t("end.lastDayHelp")}
            className="max-w-field [&_input]:max-w-48"
          />
        )}
        <FormText
          id={`reason-${id}`}
          name="reason"
          label={t("reason")}
          optional={translator(locale, "common")("optional")}
        />
        <SubmitButton pending={t("end.pending")} size="sm" variant="danger" className="justify-self-start">
          {label}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
