import { ActionForm } from "@/components/forms/action-form";
import { FormRadio } from "@/components/forms/form-choices";
import { FormTextArea } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { answerFeedbackAction } from "@/lib/event-reports/actions";
import type { FeedbackPage } from "@/lib/event-reports/queries/get-feedback";
import { FEWEST_ANSWERS, SCORES } from "@/lib/event-reports/status";
import { formatDateTime } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The one question after an event: a number, and words if somebody has some. */
export function FeedbackForm({ feedback, locale }: { feedback: FeedbackPage; locale: Locale }) {
  const t = translator(locale, "eventReports");
  const { token, prompt, answer, until, zone } = feedback;
  return (
    <ActionForm
      action={answerFeedbackAction}
      fields={{ score: t("feedback.score"), text: t("feedback.text") }}
      done={t("feedback.thanks")}
      className="grid max-w-field gap-6"
    >
      <input type="hidden" name="token" value={token} />
      <p className="font-serif text-lg">{prompt || t("feedback.prompt")}</p>
      <FormRadio
        name="score"
        legend={t("feedback.score")}
        options={SCORES.toReversed().map((score) => ({ value: String(score), label: t(`score.${score}`) }))}
        defaultValue={answer ? String(answer.score) : undefined}
        required
      />
      <FormTextArea
        name="text"
        label={t("feedback.text")}
        help={t("feedback.textHelp", { fewest: FEWEST_ANSWERS })}
        defaultValue={answer?.text ?? ""}
        maxLength={2_000}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton pending={t("feedback.sending")}>
          {t(answer ? "feedback.change" : "feedback.send")}
        </SubmitButton>
        {answer && (
          <p className="text-sm text-ink-2">
            {t("feedback.changeUntil", { until: formatDateTime(until, { locale, zone }) })}
          </p>
        )}
      </div>
    </ActionForm>
  );
}
