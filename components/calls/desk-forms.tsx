import { ActionForm } from "@/components/forms/action-form";
import { FormText, FormTextArea } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { moveCallAction, removeCallAction, thankHelpersAction } from "@/lib/calls/actions";
import type { CallAtDesk } from "@/lib/calls/queries/calls";
import { asksReason, type Move } from "@/lib/calls/status";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type DeskProps = { call: CallAtDesk; locale: Locale };

/** One step of a call: a button alone, or behind it the reason that everybody who signed up reads. */
export function CallMoveForm({ call, move, locale }: DeskProps & { move: Move }) {
  const t = translator(locale, "calls");
  const says = asksReason(move);
  const form = (
    <ActionForm action={moveCallAction} fields={{ reason: t("desk.reason") }} className="grid gap-3">
      <Target call={call} />
      <input type="hidden" name="move" value={move} />
      {says && (
        <FormTextArea
          name="reason"
          label={t("desk.reason")}
          help={t("desk.reasonHelp")}
          rows={3}
          maxLength={2000}
          required
        />
      )}
      <SubmitButton
        variant={move === "open" ? "primary" : says ? "danger" : "default"}
        pending={translator(locale, "common")("saving")}
        className="justify-self-start"
      >
        {t(`moves.${move}`)}
      </SubmitButton>
    </ActionForm>
  );
  if (!says) return form;
  return (
    <details className="border-t pt-2">
      <summary className="inline-block py-1 text-sm">{t(`moves.${move}`)}</summary>
      <div className="mt-2">{form}</div>
    </details>
  );
}

/** Throws a draft away, which nobody has seen. */
export function RemoveCallForm({ call, locale }: DeskProps) {
  const t = translator(locale, "calls");
  return (
    <details className="border-t pt-2">
      <summary className="inline-block py-1 text-sm">{t("desk.remove")}</summary>
      <ActionForm action={removeCallAction} className="mt-2 grid gap-3">
        <Target call={call} />
        <p className="text-sm text-ink-2">{t("desk.removeHelp")}</p>
        <SubmitButton
          variant="danger"
          pending={translator(locale, "common")("saving")}
          className="justify-self-start"
        >
          {t("desk.removeNow")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

/** The end of a call: who came, for how long, and a word of thanks. */
export function ThankForm({ call, locale }: DeskProps) {
  const t = translator(locale, "calls");
  const optional = translator(locale, "common")("optional");
  return (
    <ActionForm
      action={thankHelpersAction}
      fields={{ hours: t("thank.hours"), note: t("thank.note") }}
      className="grid gap-4"
    >
      <Target call={call} />
      <fieldset>
        <legend className="text-sm font-strong">{t("thank.came")}</legend>
        {call.placed.length === 0 && <p className="mt-1 text-sm text-ink-3">{t("thank.nobody")}</p>}
        {call.placed.map(({ id, name }) => (
          <label key={id} className="flex min-h-8 cursor-pointer items-center gap-2.5 text-sm">
            <input type="checkbox" name="came" value={id} defaultChecked className="tick" />
            {name}
          </label>
        ))}
      </fieldset>
      <FormText
        name="hours"
        label={t("thank.hours")}
        help={t("thank.hoursHelp")}
        optional={optional}
        inputMode="decimal"
        maxLength={6}
        className="[&_input]:max-w-32"
      />
      <FormTextArea name="note" label={t("thank.note")} optional={optional} rows={3} maxLength={2000} />
      <SubmitButton pending={translator(locale, "common")("saving")} className="justify-self-start">
        {t("thank.send")}
      </SubmitButton>
    </ActionForm>
  );
}

function Target({ call }: { call: CallAtDesk }) {
  return (
    <>
      <input type="hidden" name="id" value={call.id} />
      <input type="hidden" name="version" value={call.version} />
    </>
  );
}
