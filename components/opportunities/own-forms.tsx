import { ActionForm } from "@/components/forms/action-form";
import { FormText, FormTextArea } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import {
  moveOpportunityAction,
  removeOpportunityAction,
  tellOutcomeAction,
} from "@/lib/opportunities/actions";
import type { MinePage } from "@/lib/opportunities/queries/list";

type OwnProps = { offer: MinePage; locale: Locale };

/** What the poster can do with the offer now. */
export function OwnMoves({ offer, locale }: OwnProps) {
  const t = translator(locale, "opportunities");
  if (offer.moves.length === 0) return <p className="text-sm text-ink-2">{t("mine.noSteps")}</p>;
  return (
    <div className="grid gap-3">
      {offer.moves.map((move) => (
        <ActionForm key={move} action={moveOpportunityAction} className="grid gap-1.5">
          <Target offer={offer} />
          <input type="hidden" name="move" value={move} />
          <SubmitButton
            variant={move === "submit" || move === "renew" ? "primary" : "default"}
            pending={translator(locale, "common")("saving")}
            className="justify-self-start"
          >
            {t(`moves.${move}`)}
          </SubmitButton>
          <p className="text-sm text-ink-3">{t(`moveHelp.${move as "submit"}`)}</p>
        </ActionForm>
      ))}
    </div>
  );
}

/** Throws a draft away to which nobody has written. */
export function RemoveForm({ offer, locale }: OwnProps) {
  const t = translator(locale, "opportunities");
  return (
    <details className="mt-3 border-t pt-2">
      <summary className="inline-block py-1 text-sm">{t("mine.remove")}</summary>
      <ActionForm action={removeOpportunityAction} className="mt-2 grid gap-3">
        <Target offer={offer} />
        <SubmitButton
          variant="danger"
          pending={translator(locale, "common")("saving")}
          className="justify-self-start"
        >
          {t("mine.removeNow")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

/** How many were taken: what the university looks for. */
export function OutcomeForm({ offer, locale }: OwnProps) {
  const t = translator(locale, "opportunities");
  const common = translator(locale, "common");
  return (
    <ActionForm
      action={tellOutcomeAction}
      fields={{ takenCount: t("outcome.taken"), outcomeNote: t("outcome.note") }}
      className="grid gap-4"
    >
      <Target offer={offer} />
      <FormText
        name="takenCount"
        label={t("outcome.taken")}
        help={t("outcome.takenHelp")}
        inputMode="numeric"
        maxLength={4}
        defaultValue={offer.takenCount ?? ""}
        required
      />
      <FormTextArea
        name="outcomeNote"
        label={t("outcome.note")}
        optional={common("optional")}
        rows={2}
        maxLength={2000}
        defaultValue={offer.outcomeNote ?? ""}
      />
      <SubmitButton pending={common("saving")} className="justify-self-start">
        {t("outcome.send")}
      </SubmitButton>
    </ActionForm>
  );
}

function Target({ offer }: { offer: MinePage }) {
  return (
    <>
      <input type="hidden" name="id" value={offer.id} />
      <input type="hidden" name="version" value={offer.version} />
    </>
  );
}
