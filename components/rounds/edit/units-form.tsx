import { ActionForm } from "@/components/forms/action-form";
import { FormChoices } from "@/components/forms/form-choices";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { saveUnitsAction } from "@/lib/rounds/actions";
import type { EditedRound } from "@/lib/rounds/queries/get-round";
import { FormEnd, FormSheet } from "./form-frame";
import { RoundTarget } from "./round-target";

/** Which of today's units take part. */
export function UnitsForm({ round, locale }: { round: EditedRound; locale: Locale }) {
  const t = translator(locale, "rounds");
  return (
    <FormSheet title={t("edit.units", { count: round.unitIds.length })}>
      <ActionForm action={saveUnitsAction} fields={{ unit: t("fields.units") }} className="grid gap-6">
        <RoundTarget round={round} />
        <FormChoices
          name="unit"
          legend={t("fields.units")}
          help={t(round.status === "OPEN" ? "fields.unitsHelpOpen" : "fields.unitsHelp")}
          options={round.units.map(({ id, name }) => ({ value: String(id), label: name }))}
          defaultValue={round.unitIds.map(String)}
        />
        <FormEnd roundId={round.id} locale={locale} />
      </ActionForm>
    </FormSheet>
  );
}
