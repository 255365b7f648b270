import { ActionForm } from "@/components/forms/action-form";
import { FormRadio } from "@/components/forms/form-choices";
import { FormText } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  discardEventAction,
  makeSeriesAction,
  makeTemplateAction,
  moveEventAction,
  stopEventAction,
} from "@/lib/events/actions/event";
import type { ManagedEvent } from "@/lib/events/queries/get-event";
import { MOST_DATES, MOST_OCCURRENCES } from "@/lib/events/status";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { Target } from "./target";

type MoveProps = { event: ManagedEvent; locale: Locale };

/** A step that asks nothing: publishing, taking back, putting away. */
export function MoveButton({
  event,
  move,
  isPrimary = false,
  locale,
}: MoveProps & { move: "publish" | "withdraw" | "archive"; isPrimary?: boolean }) {
  const t = translator(locale, "events");
  return (
    <ActionForm action={moveEventAction}>
      <Target event={event} />
      <input type="hidden" name="move" value={move} />
      <SubmitButton
        variant={isPrimary ? "primary" : "default"}
        pending={translator(locale, "common")("saving")}
      >
        {t(move === "publish" && event.status === "POSTPONED" ? "moves.publishAgain" : `moves.${move}`)}
      </SubmitButton>
    </ActionForm>
  );
}

/** Throws a draft or a template away. */
export function DiscardButton({ event, locale }: MoveProps) {
  return (
    <ActionForm action={discardEventAction}>
      <Target event={event} />
      <SubmitButton
        variant="quiet"
        pending={translator(locale, "common")("saving")}
        className="text-late-ink"
      >
        {translator(locale, "events")("moves.discard")}
      </SubmitButton>
    </ActionForm>
  );
}

/** It takes place on another day, or not at all: whoever signed up is told why. */
export function StopForm({ event, move, locale }: MoveProps & { move: "postpone" | "cancel" }) {
  const t = translator(locale, "events");
  return (
    <details className="border-t py-3 first:border-t-0">
      <summary className="inline-block min-h-6 py-0.5 font-strong text-brand-ink">
        {t(`moves.${move}`)}
      </summary>
      <ActionForm action={stopEventAction} fields={{ reason: t("moves.reason") }} className="mt-2 grid gap-4">
        <Target event={event} />
        <input type="hidden" name="move" value={move} />
        <p className="max-w-field text-sm text-ink-2">{t(`moves.${move}Help`, { count: event.taken })}</p>
        <FormText
          id={`${move}-reason`}
          name="reason"
          label={t("moves.reason")}
          help={t("moves.reasonHelp")}
          required
        />
        <SubmitButton
          variant={move === "cancel" ? "danger" : "default"}
          pending={translator(locale, "common")("saving")}
          className="justify-self-start"
        >
          {t(`moves.${move}Send`)}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

/** Further occurrences: each week, each month, or on days that are given. */
export function SeriesForm({ event, locale }: MoveProps) {
  const t = translator(locale, "events");
  return (
    <details className="border-t py-3 first:border-t-0">
      <summary className="inline-block min-h-6 py-0.5 font-strong text-brand-ink">
        {t("series.title")}
      </summary>
      <ActionForm
        action={makeSeriesAction}
        fields={{ how: t("series.how"), count: t("series.count"), days: t("series.days") }}
        className="mt-2 grid gap-4"
      >
        <input type="hidden" name="id" value={event.id} />
        <p className="max-w-field text-sm text-ink-2">{t("series.sentence")}</p>
        <FormRadio
          name="how"
          legend={t("series.how")}
          options={(["weekly", "monthly", "dates"] as const).map((how) => ({
            value: how,
            label: t(`series.${how}`),
          }))}
          defaultValue="weekly"
        />
        <FormText
          name="count"
          type="number"
          min={1}
          max={MOST_OCCURRENCES}
          label={t("series.count")}
          help={t("series.countHelp")}
          defaultValue={4}
          className="max-w-80"
        />
        <fieldset id="days" className="min-w-0">
          <legend className="text-sm font-strong">{t("series.days")}</legend>
          <p className="mt-0.5 text-sm text-ink-2">{t("series.daysHelp")}</p>
          <div className="mt-2 grid gap-2 sm:grid-cols-2">
            {Array.from({ length: MOST_DATES }, (_, at) => at + 1).map((nth) => (
              <input
                key={nth}
                type="date"
                name="days"
                aria-label={t("series.nthDay", { nth })}
                className="control"
              />
            ))}
          </div>
        </fieldset>
        <SubmitButton
          variant="default"
          pending={translator(locale, "common")("saving")}
          className="justify-self-start"
        >
          {t("series.send")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

/** Keeps all but day and people for the next time. */
export function TemplateForm({ event, locale }: MoveProps) {
  const t = translator(locale, "events");
  return (
    <details className="border-t py-3 first:border-t-0">
      <summary className="inline-block min-h-6 py-0.5 font-strong text-brand-ink">
        {t("template.title")}
      </summary>
      <ActionForm action={makeTemplateAction} className="mt-2 grid gap-4">
        <input type="hidden" name="id" value={event.id} />
        <p className="max-w-field text-sm text-ink-2">{t("template.sentence")}</p>
        <SubmitButton
          variant="default"
          pending={translator(locale, "common")("saving")}
          className="justify-self-start"
        >
          {t("template.send")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
