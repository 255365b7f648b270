import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { discardRoundAction, moveRoundAction } from "@/lib/rounds/actions";
import type { EditedRound } from "@/lib/rounds/queries/get-round";
import { nextStatus, ROUND_MOVES } from "@/lib/rounds/status";
import { RoundTarget } from "./round-target";

/** From draft to archive: what the next move means, and the button. */
export function MoveRound({ round, locale }: { round: EditedRound; locale: Locale }) {
  const t = translator(locale, "rounds");
  const move = ROUND_MOVES.find((one) => nextStatus(round.status, one));
  if (!move) return null;
  const facts = {
    units: round.unitIds.length,
    milestones: round.milestones.length,
    measures: round.directions.reduce((sum, { measures }) => sum + measures.length, 0),
  };
  return (
    <Card title={t(`move.${move}.title`)}>
      <p className="mb-4 text-sm text-ink-2">{t(`move.${move}.sentence`, facts)}</p>
      <ActionForm action={moveRoundAction} className="grid gap-3">
        <RoundTarget round={round} />
        <input type="hidden" name="move" value={move} />
        <SubmitButton
          variant={move === "open" ? "primary" : "default"}
          pending={t("move.pending")}
          className="justify-self-start"
        >
          {t(`move.${move}.action`)}
        </SubmitButton>
      </ActionForm>
      {round.status === "DRAFT" && (
        <ActionForm action={discardRoundAction} className="mt-2">
          <RoundTarget round={round} />
          <SubmitButton variant="quiet" size="sm" pending={t("edit.removing")}>
            {t("move.discard")}
          </SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}
