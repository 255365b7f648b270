import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { removeDirectionAction, removeMeasureAction, removeMilestoneAction } from "@/lib/rounds/actions";
import { RoundTarget } from "./round-target";

const PARTS = {
  milestone: { action: removeMilestoneAction, field: "milestoneId" },
  direction: { action: removeDirectionAction, field: "directionId" },
  measure: { action: removeMeasureAction, field: "measureId" },
} as const;

type RemovePartProps = {
  kind: keyof typeof PARTS;
  id: string;
  name: string;
  round: { id: string; version: number };
  locale: Locale;
};

/** Takes out a part that nothing hangs on. */
export function RemovePart({ kind, id, name, round, locale }: RemovePartProps) {
  const t = translator(locale, "rounds");
  const { action, field } = PARTS[kind];
  return (
    <ActionForm action={action}>
      <RoundTarget round={round} />
      <input type="hidden" name={field} value={id} />
      <SubmitButton
        variant="quiet"
        size="sm"
        className="-my-1.5 -mr-3 text-end"
        pending={t("edit.removing")}
        aria-label={t("edit.removeNamed", { name })}
      >
        {t("edit.remove")}
      </SubmitButton>
    </ActionForm>
  );
}
