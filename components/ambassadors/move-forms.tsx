import { ActionForm } from "@/components/forms/action-form";
import { FormText, FormTextArea } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { moveAmbassadorAction, moveOneselfAction } from "@/lib/ambassadors/actions/programme";
import { asksReason, type Move } from "@/lib/ambassadors/status";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type MoveFormProps = {
  ambassador: { id: string; version: number };
  move: Move;
  /** The one that is meant to be pressed next. */
  isNext?: boolean;
  /** By the person, who says no reason to anybody. */
  isOwn?: boolean;
  locale: Locale;
};

const ENDS: readonly Move[] = ["decline", "withdraw", "end", "resign", "revoke"];

/** One step: a button alone, or behind it the reason or the day that the step asks for. */
export function MoveForm({ ambassador, move, isNext = false, isOwn = false, locale }: MoveFormProps) {
  const t = translator(locale, "ambassadors");
  const says = !isOwn && asksReason(move);
  const until = move === "leave" || (move === "invite" && !isOwn) ? t(`desk.until.${move}`) : null;
  const words = t(isOwn ? `own.moves.${move as "leave"}` : `desk.moves.${move as "screen"}`);
  const form = (
    <ActionForm
      action={isOwn ? moveOneselfAction : moveAmbassadorAction}
      fields={{ reason: t("desk.reason"), ...(until ? { until } : {}) }}
      className="grid gap-3"
    >
      <input type="hidden" name="id" value={ambassador.id} />
      <input type="hidden" name="version" value={ambassador.version} />
      <input type="hidden" name="move" value={move} />
      {says && (
        <FormTextArea
          name="reason"
          id={`${move}-reason`}
          label={t("desk.reason")}
          help={t(move === "revoke" ? "desk.revokeHelp" : "desk.reasonHelp")}
          rows={3}
          maxLength={2000}
          required
        />
      )}
      {until && (
        <FormText
          name="until"
          id={`${move}-until`}
          type="date"
          label={until}
          {...(move === "invite"
            ? { help: t("desk.startHelp"), optional: translator(locale, "common")("optional") }
            : { required: true })}
          className="[&_input]:max-w-48"
        />
      )}
      <SubmitButton
        variant={isNext ? "primary" : ENDS.includes(move) ? "danger" : "default"}
        pending={translator(locale, "common")("saving")}
        className="justify-self-start"
      >
        {words}
      </SubmitButton>
    </ActionForm>
  );
  if (isNext || (!says && !until && !ENDS.includes(move))) return form;
  return (
    <details className="border-t pt-2">
      <summary className="inline-block min-h-6 py-0.5 text-sm font-strong text-brand-ink">{words}</summary>
      <div className="mt-2">{form}</div>
    </details>
  );
}
