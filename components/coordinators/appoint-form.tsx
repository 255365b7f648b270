import { ActionForm } from "@/components/forms/action-form";
import { FormRadio } from "@/components/forms/form-choices";
import { FormSelect, FormText } from "@/components/forms/form-field";
import { PersonFields } from "@/components/people/person-fields";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import { appointAction } from "@/lib/coordinators/actions";
import { FULL_POST_HOURS, OFFICES, OVERLAP_DAYS } from "@/lib/coordinators/status";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type AppointFormProps = {
  units: readonly { code: string; name: string }[];
  /** What the link to the form knew already. */
  asked: { unit?: string | undefined; email?: string | undefined; name?: string | undefined };
  today: Date;
  locale: Locale;
};

/** Who, which office of which unit, by which act, from when to when. */
export function AppointForm({ units, asked, today, locale }: AppointFormProps) {
  const t = translator(locale, "coordinators");
  const people = translator(locale, "people");
  const optional = translator(locale, "common")("optional");
  const labels = {
    email: people("email"),
    name: people("name"),
    unit: t("unit"),
    office: people("offices.one"),
    startsOn: t("startsOn"),
    endsOn: t("endsOn"),
    act: t("act"),
    actOn: t("actOn"),
    weeklyHours: t("weeklyHours"),
    languages: t("languages"),
  };
  return (
    <ActionForm action={appointAction} fields={labels} className="grid gap-6">
      <PersonFields email={asked.email} name={asked.name} locale={locale} />
      <FormSelect
        name="unit"
        label={labels.unit}
        empty={t("chooseUnit")}
        options={units.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={asked.unit ?? ""}
        required
        className="max-w-field"
      />
      <FormRadio
        name="office"
        legend={labels.office}
        options={OFFICES.map((office) => ({
          value: office,
          label: people(`office.${office}`),
          help: t(`officeHelp.${office}`),
        }))}
        defaultValue="COORDINATOR"
      />
      <div>
        <div className="flex flex-wrap gap-6">
          <FormText
            name="startsOn"
            type="date"
            label={labels.startsOn}
            defaultValue={today.toISOString().slice(0, 10)}
            required
            className="w-48"
          />
          <FormText name="endsOn" type="date" label={labels.endsOn} optional={optional} className="w-48" />
        </div>
        <p className="mt-1.5 max-w-field text-sm text-ink-2">{t("overlap", { days: OVERLAP_DAYS })}</p>
      </div>
      <div className="flex flex-wrap gap-6">
        <FormText name="act" label={labels.act} help={t("actHelp")} optional={optional} className="w-48" />
        <FormText name="actOn" type="date" label={labels.actOn} optional={optional} className="w-48" />
      </div>
      <div className="flex flex-wrap gap-6">
        <FormText
          name="weeklyHours"
          inputMode="decimal"
          label={labels.weeklyHours}
          help={t("weeklyHoursHelp", { hours: FULL_POST_HOURS })}
          optional={optional}
          className="w-48 [&_input]:max-w-24"
        />
        <FormText
          name="languages"
          label={labels.languages}
          help={t("languagesHelp")}
          optional={optional}
          className="w-48"
        />
      </div>
      <Checkbox name="isSigned" label={t("appoint.signed")} help={t("appoint.signedHelp")} />
      <SubmitButton pending={t("appoint.pending")} className="justify-self-start">
        {t("appoint.confirm")}
      </SubmitButton>
    </ActionForm>
  );
}
