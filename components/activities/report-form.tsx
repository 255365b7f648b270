import { ActionForm } from "@/components/forms/action-form";
import { FormChoices } from "@/components/forms/form-choices";
import { FormSelect, FormText } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeReportAction, reportActivityAction, withdrawReportAction } from "@/lib/activities/actions";
import { hoursText } from "@/lib/activities/hours-text";
import type { OwnActivityPage } from "@/lib/activities/queries/list-own";
import { CATEGORIES } from "@/lib/activities/status";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type ReportFormProps = {
  /** What is put right; without it the entry is new. */
  activity?: OwnActivityPage;
  units: readonly { id: number; name: string }[];
  locale: Locale;
};

/** What, when, how long, for whom: an entry of the own log. */
export function ReportForm({ activity, units, locale }: ReportFormProps) {
  const t = translator(locale, "activities");
  const common = translator(locale, "common");
  const labels = {
    category: t("fields.category"),
    title: t("fields.title"),
    startsOn: t("fields.startsOn"),
    hours: t("fields.hours"),
    peopleReached: t("fields.peopleReached"),
    studentsHelped: t("fields.studentsHelped"),
    unitIds: t("fields.units"),
    evidenceUrl: t("fields.evidenceUrl"),
  };
  const optional = common("optional");
  return (
    <ActionForm
      action={activity ? changeReportAction : reportActivityAction}
      fields={labels}
      className="grid max-w-2xl gap-5"
    >
      {activity && <Target activity={activity} />}
      <FormSelect
        name="category"
        label={labels.category}
        empty={t("fields.choose")}
        options={CATEGORIES.map((value) => ({ value, label: t(`categories.${value}`) }))}
        defaultValue={activity?.category ?? ""}
        required
      />
      <FormText
        name="title"
        label={labels.title}
        help={t("fields.titleHelp")}
        maxLength={200}
        defaultValue={activity?.title ?? ""}
        required
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <FormText
          name="startsOn"
          type="date"
          label={labels.startsOn}
          defaultValue={activity ? activity.startsOn.toISOString().slice(0, 10) : ""}
          required
        />
        <FormText
          name="hours"
          label={labels.hours}
          help={t("fields.hoursHelp")}
          optional={optional}
          inputMode="decimal"
          maxLength={8}
          defaultValue={activity?.minutes == null ? "" : hoursText(activity.minutes, locale)}
        />
        <FormText
          name="peopleReached"
          label={labels.peopleReached}
          optional={optional}
          inputMode="numeric"
          maxLength={7}
          defaultValue={activity?.peopleReached ?? ""}
        />
        <FormText
          name="studentsHelped"
          label={labels.studentsHelped}
          optional={optional}
          inputMode="numeric"
          maxLength={7}
          defaultValue={activity?.studentsHelped ?? ""}
        />
      </div>
      <FormChoices
        name="unitIds"
        legend={labels.unitIds}
        help={t("fields.unitsHelp")}
        options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
        defaultValue={(activity?.unitIds ?? []).map(String)}
      />
      <FormText
        name="evidenceUrl"
        label={labels.evidenceUrl}
        help={t("fields.evidenceUrlHelp")}
        optional={optional}
        inputMode="url"
        maxLength={2048}
        defaultValue={activity?.evidenceUrl ?? ""}
      />
      <SubmitButton pending={common("saving")} className="justify-self-start">
        {t(activity ? (activity.status === "RETURNED" ? "own.sendAgain" : "own.save") : "own.send")}
      </SubmitButton>
    </ActionForm>
  );
}

/** Takes an entry back that nobody has confirmed. */
export function WithdrawForm({ activity, locale }: { activity: OwnActivityPage; locale: Locale }) {
  const t = translator(locale, "activities");
  return (
    <details>
      <summary className="inline-block py-1 text-sm">{t("own.withdraw")}</summary>
      <ActionForm action={withdrawReportAction} className="mt-2 grid gap-3">
        <Target activity={activity} />
        <p className="text-sm text-ink-2">{t("own.withdrawHelp")}</p>
        <SubmitButton
          variant="danger"
          pending={translator(locale, "common")("saving")}
          className="justify-self-start"
        >
          {t("own.withdrawNow")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

function Target({ activity }: { activity: OwnActivityPage }) {
  return (
    <>
      <input type="hidden" name="id" value={activity.id} />
      <input type="hidden" name="version" value={activity.version} />
    </>
  );
}
