import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDateTime } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import {
  bringFewerAction,
  cancelOwnRegistrationAction,
  changeEventAnswersAction,
} from "@/lib/registrations/actions";
import type { OwnRegistration } from "@/lib/registrations/queries/own";
import { GuestFields } from "./guest-fields";
import { QuestionFields, questionLabels } from "./question-fields";

type OwnFormsProps = { mine: OwnRegistration; zone: string; locale: Locale };

/** What a person changes before the event begins: the answers, fewer guests, or the whole of it. */
export function OwnForms({ mine, zone, locale }: OwnFormsProps) {
  const t = translator(locale, "registrations");
  const common = translator(locale, "common");
  const { token, status, partySize, event, questions } = mine;
  const leave = t(status === "WAITLISTED" ? "change.leave" : "change.cancel");
  const key = <input type="hidden" name="token" value={token} />;
  return (
    <div className="divide-y print:hidden">
      {questions.length > 0 && (
        <details className="py-4">
          <summary className="inline-block min-h-6 py-0.5 font-strong text-brand-ink">
            {t("change.answers")}
          </summary>
          <ActionForm
            action={changeEventAnswersAction}
            fields={questionLabels(questions)}
            done={t("change.saved")}
            className="mt-4 grid gap-5"
          >
            {key}
            <QuestionFields questions={questions} keptDays={event.answersKeptDays} locale={locale} />
            <SubmitButton variant="default" pending={common("saving")} className="justify-self-start">
              {common("save")}
            </SubmitButton>
          </ActionForm>
        </details>
      )}
      {partySize > 1 && (
        <details className="py-4">
          <summary className="inline-block min-h-6 py-0.5 font-strong text-brand-ink">
            {t("change.fewer")}
          </summary>
          <ActionForm
            action={bringFewerAction}
            fields={{ guestCount: t("field.guests"), guestNames: t("field.guestNames") }}
            done={t("change.saved")}
            className="mt-4 grid gap-5"
          >
            {key}
            <p className="text-sm text-ink-2">{t("change.fewerSentence")}</p>
            <GuestFields
              most={partySize - 1}
              hasNames={event.hasNamedGuests}
              count={partySize - 1}
              names={mine.guestNames}
              labels={{
                count: t("field.guests"),
                nobody: t("nobody"),
                name: t("field.guestName"),
                nameHelp: t("guestNameHelp"),
              }}
            />
            <SubmitButton variant="default" pending={common("saving")} className="justify-self-start">
              {t("change.fewer")}
            </SubmitButton>
          </ActionForm>
        </details>
      )}
      <details className="py-4">
        <summary className="inline-block min-h-6 py-0.5 font-strong text-brand-ink">{leave}</summary>
        <ActionForm action={cancelOwnRegistrationAction} className="mt-4 grid gap-4">
          {key}
          <p className="max-w-field text-sm text-ink-2">
            {t(status === "WAITLISTED" ? "change.cancelWaiting" : "change.cancelSentence")}
            {event.cancelUntil &&
              ` ${t("change.cancelUntil", { until: formatDateTime(event.cancelUntil, { locale, zone }) })}`}
          </p>
          <SubmitButton variant="danger" pending={common("saving")} className="justify-self-start">
            {leave}
          </SubmitButton>
        </ActionForm>
      </details>
    </div>
  );
}
