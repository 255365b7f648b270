import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { Checkbox } from "@/components/ui/checkbox";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editRoundAction } from "@/lib/rounds/actions";
import type { EditedRound } from "@/lib/rounds/queries/get-round";
import { PeriodFields, periodLabels } from "../period-fields";
import { FormEnd, FormSheet } from "./form-frame";
import { RoundTarget } from "./round-target";

/** Name, period, numbers, the dean's visa, and when people are reminded. */
export function SettingsForm({ round, locale }: { round: EditedRound; locale: Locale }) {
  const t = translator(locale, "rounds");
  const labels = {
    ...periodLabels(locale),
    reminderDistances: t("fields.reminders"),
    copyFromDay: t("fields.copy"),
  };
  return (
    <FormSheet title={t("edit.settings")}>
      <ActionForm action={editRoundAction} fields={labels} className="grid gap-6">
        <RoundTarget round={round} />
        <PeriodFields value={round} locale={locale} />
        <Checkbox
          name="isVisaNeeded"
          value="true"
          label={t("fields.visa")}
          help={t("fields.visaHelp")}
          defaultChecked={round.isVisaNeeded}
        />
        <FormText
          name="reminderDistances"
          label={labels.reminderDistances}
          help={t("fields.remindersHelp")}
          defaultValue={round.reminderDistances.join(", ")}
          className="max-w-field"
        />
        <FormText
          name="copyFromDay"
          type="number"
          min={0}
          label={labels.copyFromDay}
          help={t("fields.copyHelp")}
          defaultValue={round.copyFromDay}
          className="max-w-field [&_input]:max-w-28"
        />
        <FormEnd roundId={round.id} locale={locale} />
      </ActionForm>
    </FormSheet>
  );
}
