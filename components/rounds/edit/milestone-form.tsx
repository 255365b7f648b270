import { ActionForm } from "@/components/forms/action-form";
import { FormSelect, FormText } from "@/components/forms/form-field";
import { LocalizedTextFields, localizedLabels } from "@/components/forms/localized-text";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { saveMilestoneAction } from "@/lib/rounds/actions";
import type { EditedRound } from "@/lib/rounds/queries/get-round";
import { MILESTONE_KINDS } from "@/lib/rounds/status";
import { dayField } from "../period-fields";
import { FormEnd, FormSheet } from "./form-frame";
import { RoundTarget } from "./round-target";

type MilestoneFormProps = {
  round: EditedRound;
  milestone: EditedRound["milestones"][number] | undefined;
  locale: Locale;
};

/** A deadline: what it asks for, what it is called, when it is. What it asks for stays once it is there. */
export function MilestoneForm({ round, milestone, locale }: MilestoneFormProps) {
  const t = translator(locale, "rounds");
  const labels = {
    kind: t("fields.kind"),
    ...localizedLabels("names", t("fields.names")),
    dueOn: t("fields.dueOn"),
    meetingId: t("fields.meeting"),
  };
  const meetings = round.meetings.map(({ id, title, startsAt }) => ({
    value: id,
    label: startsAt ? `${title}, ${formatDate(startsAt, { locale })}` : title,
  }));
  return (
    <FormSheet title={t(milestone ? "edit.changeDeadline" : "edit.addDeadline")}>
      <ActionForm action={saveMilestoneAction} fields={labels} className="grid gap-6">
        <RoundTarget round={round} />
        {milestone && <input type="hidden" name="milestoneId" value={milestone.id} />}
        {milestone ? (
          <input type="hidden" name="kind" value={milestone.kind} />
        ) : (
          <FormSelect
            name="kind"
            label={labels.kind}
            help={t("fields.kindHelp")}
            options={MILESTONE_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            defaultValue="OTHER"
            className="max-w-field"
          />
        )}
        <LocalizedTextFields name="names" legend={t("fields.names")} value={milestone?.names} />
        <FormText
          name="dueOn"
          type="date"
          label={labels.dueOn}
          help={t("fields.dueOnHelp")}
          defaultValue={milestone ? dayField(milestone.dueOn) : ""}
          className="max-w-field [&_input]:max-w-48"
          required
        />
        {(!milestone || milestone.kind === "MEETING") && (
          <FormSelect
            name="meetingId"
            label={labels.meetingId}
            help={t("fields.meetingHelp")}
            options={meetings}
            empty={t("fields.noMeeting")}
            defaultValue={milestone?.meetingId ?? ""}
            className="max-w-field"
          />
        )}
        <FormEnd roundId={round.id} locale={locale} />
      </ActionForm>
    </FormSheet>
  );
}
