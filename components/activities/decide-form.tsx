import { ActionForm } from "@/components/forms/action-form";
import { FormTextArea } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { decideActivityAction } from "@/lib/activities/actions";
import { asksReason, type Decision } from "@/lib/activities/status";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type DecideFormProps = { activity: { id: string; version: number }; decision: Decision; locale: Locale };

/** One decision: a button alone, or behind it the reason that the person reads. */
export function DecideForm({ activity, decision, locale }: DecideFormProps) {
  const t = translator(locale, "activities");
  const says = asksReason(decision);
  const form = (
    <ActionForm action={decideActivityAction} fields={{ reason: t("review.reason") }} className="grid gap-3">
      <input type="hidden" name="id" value={activity.id} />
      <input type="hidden" name="version" value={activity.version} />
      <input type="hidden" name="decision" value={decision} />
      {says && (
        <FormTextArea
          name="reason"
          id={`${decision}-reason`}
          label={t("review.reason")}
          help={t("review.reasonHelp")}
          rows={3}
          maxLength={2000}
          required
        />
      )}
      <SubmitButton
        variant={decision === "confirm" ? "primary" : "danger"}
        pending={translator(locale, "common")("saving")}
        className="justify-self-start"
      >
        {t(`decisions.${decision}`)}
      </SubmitButton>
    </ActionForm>
  );
  if (!says) return form;
  return (
    <details className="border-t pt-2">
      <summary className="inline-block py-1 text-sm">{t(`decisions.${decision}`)}</summary>
      <div className="mt-2">{form}</div>
    </details>
  );
}
