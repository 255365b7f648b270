import { ActionForm } from "@/components/forms/action-form";
import { FormSelect, FormText } from "@/components/forms/form-field";
import { LocalizedTextFields, localizedLabels } from "@/components/forms/localized-text";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { createEventAction } from "@/lib/events/actions/event";
import type { EventUnit } from "@/lib/events/queries/event-units";
import { EVENT_KINDS } from "@/lib/events/status";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export type Beginning = {
  id: string;
  title: string;
  titles: unknown;
  kind: string;
  unitId: number | null;
  startTime: string;
  endTime: string;
};

type NewEventFormProps = {
  /** What it is made from; null: from nothing. */
  from: Beginning | null;
  units: readonly EventUnit[];
  /** The office makes events of the university too. */
  isOffice: boolean;
  locale: Locale;
};

/** The few things that an event begins with; everything else comes after. */
export function NewEventForm({ from, units, isOffice, locale }: NewEventFormProps) {
  const t = translator(locale, "events");
  const own = units.some(({ id }) => id === from?.unitId) ? String(from?.unitId) : "";
  return (
    <Card className="max-w-3xl">
      <ActionForm
        action={createEventAction}
        fields={{
          unitId: t("fields.unit"),
          kind: t("fields.kind"),
          ...localizedLabels("titles", t("fields.titles")),
          ...whenLabels(locale),
        }}
        className="grid gap-6"
      >
        {from && <input type="hidden" name="from" value={from.id} />}
        <FormSelect
          name="unitId"
          label={t("fields.unit")}
          {...(isOffice ? { empty: t("university") } : {})}
          options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
          defaultValue={own}
        />
        <FormSelect
          name="kind"
          label={t("fields.kind")}
          options={EVENT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          defaultValue={from?.kind ?? "REUNION"}
        />
        <LocalizedTextFields
          name="titles"
          legend={t("fields.titles")}
          help={t("fields.titlesHelp")}
          value={from?.titles}
        />
        <WhenFields
          values={{ startTime: from?.startTime ?? "18:00", endTime: from?.endTime ?? "20:00" }}
          locale={locale}
        />
        <SubmitButton pending={translator(locale, "common")("saving")} className="justify-self-start">
          {t("new.send")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}

type When = "startDay" | "startTime" | "endDay" | "endTime";

/** From a day and time to another; of one day where the last is left out. */
export function WhenFields({ values, locale }: { values: Partial<Record<When, string>>; locale: Locale }) {
  const t = translator(locale, "events");
  return (
    <div className="grid max-w-field gap-4 sm:grid-cols-[1fr_8rem]">
      <FormText
        name="startDay"
        type="date"
        label={t("fields.startDay")}
        defaultValue={values.startDay ?? ""}
        required
      />
      <FormText
        name="startTime"
        type="time"
        label={t("fields.startTime")}
        defaultValue={values.startTime ?? ""}
        required
      />
      <FormText
        name="endDay"
        type="date"
        label={t("fields.endDay")}
        optional={translator(locale, "common")("optional")}
        defaultValue={values.endDay ?? ""}
      />
      <FormText
        name="endTime"
        type="time"
        label={t("fields.endTime")}
        defaultValue={values.endTime ?? ""}
        required
      />
    </div>
  );
}

export function whenLabels(locale: Locale): Record<When, string> {
  const t = translator(locale, "events");
  return {
    startDay: t("fields.startDay"),
    startTime: t("fields.startTime"),
    endDay: t("fields.endDay"),
    endTime: t("fields.endTime"),
  };
}
