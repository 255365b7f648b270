import { ActionForm } from "@/components/forms/action-form";
import { FormTextArea } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { saveSkipAction } from "@/lib/plans/actions";

type SkipFormProps = { planId: string; measureId: string; reason: string | null; locale: Locale };

/** Says why there is nothing under a measure this year. */
export function SkipForm({ planId, measureId, reason, locale }: SkipFormProps) {
  const t = translator(locale, "plans");
  return (
    <details className="px-5 pb-4 print:hidden">
      <summary className="inline-block min-h-6 py-0.5 text-sm font-strong text-brand-ink">
        {t(reason ? "skip.change" : "skip.open")}
      </summary>
      <ActionForm action={saveSkipAction} fields={{ reason: t("skip.label") }} className="mt-2 grid gap-3">
        <input type="hidden" name="planId" value={planId} />
        <input type="hidden" name="measureId" value={measureId} />
        <input type="hidden" name="before" value={reason ?? ""} />
        <FormTextArea
          id={`skip-${measureId}`}
          name="reason"
          label={t("skip.label")}
          help={t("skip.help")}
          defaultValue={reason ?? ""}
          rows={2}
          maxLength={2000}
        />
        <SubmitButton size="sm" variant="default" pending={t("saving")} className="justify-self-start">
          {t("skip.save")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
