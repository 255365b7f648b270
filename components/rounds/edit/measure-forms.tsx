import { ActionForm } from "@/components/forms/action-form";
import { LocalizedTextFields, localizedLabels } from "@/components/forms/localized-text";
import { Checkbox } from "@/components/ui/checkbox";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { saveDirectionAction, saveMeasureAction } from "@/lib/rounds/actions";
import type { EditedRound } from "@/lib/rounds/queries/get-round";
import { FormEnd, FormSheet } from "./form-frame";
import { RoundTarget } from "./round-target";

type Direction = EditedRound["directions"][number];
type FormProps = { round: EditedRound; locale: Locale };

export function DirectionForm({
  round,
  direction,
  locale,
}: FormProps & { direction: Direction | undefined }) {
  const t = translator(locale, "rounds");
  return (
    <FormSheet title={t(direction ? "edit.renameDirection" : "edit.addDirection")}>
      <ActionForm
        action={saveDirectionAction}
        fields={localizedLabels("names", t("fields.names"))}
        className="grid gap-6"
      >
        <RoundTarget round={round} />
        {direction && <input type="hidden" name="directionId" value={direction.id} />}
        <LocalizedTextFields name="names" legend={t("fields.names")} value={direction?.names} />
        <FormEnd roundId={round.id} locale={locale} />
      </ActionForm>
    </FormSheet>
  );
}

type MeasureFormProps = FormProps & {
  direction: Direction;
  measure: Direction["measures"][number] | undefined;
};

export function MeasureForm({ round, direction, measure, locale }: MeasureFormProps) {
  const t = translator(locale, "rounds");
  const items = measure?._count.items ?? 0;
  return (
    <FormSheet title={t(measure ? "edit.changeMeasure" : "edit.addMeasure")}>
      <p className="mb-5 text-sm text-ink-2">
        {localized(direction.names, locale)}
        {items > 0 && ` · ${t("edit.itemsStay", { count: items })}`}
      </p>
      <ActionForm
        action={saveMeasureAction}
        fields={localizedLabels("names", t("fields.names"))}
        className="grid gap-6"
      >
        <RoundTarget round={round} />
        <input type="hidden" name="directionId" value={direction.id} />
        {measure && <input type="hidden" name="measureId" value={measure.id} />}
        <LocalizedTextFields name="names" legend={t("fields.names")} value={measure?.names} />
        <Checkbox
          name="isMandatory"
          value="true"
          label={t("fields.mandatory")}
          help={t("fields.mandatoryHelp")}
          defaultChecked={measure?.isMandatory ?? false}
        />
        <FormEnd roundId={round.id} locale={locale} />
      </ActionForm>
    </FormSheet>
  );
}
