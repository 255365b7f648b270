import { FormRadio } from "@/components/forms/form-choices";
import { FormSelect, FormText, FormTextArea } from "@/components/forms/form-field";
import { LocalizedTextFields, localizedLabels } from "@/components/forms/localized-text";
import { Checkbox } from "@/components/ui/checkbox";
import { clocksOf } from "@/lib/calendar/clocks";
import type { EntryPage } from "@/lib/calendar/queries/entries";
import { AUDIENCES } from "@/lib/calendar/schema";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type EntryFieldsProps = {
  value?: EntryPage;
  /** The day that was pressed in the calendar. */
  on?: string | null;
  units: readonly { id: number; name: string }[];
  hasWhole: boolean;
  zone: string;
  locale: Locale;
};

/** A date of the calendar as fields of a form. Without times it is of whole days. */
export function EntryFields({ value, on, units, hasWhole, zone, locale }: EntryFieldsProps) {
  const t = translator(locale, "calendar");
  const optional = translator(locale, "common")("optional");
  const { start, end } = value ? clocksOf(value, zone) : { start: { day: on ?? "", time: "" }, end: null };
  return (
    <>
      <LocalizedTextFields
        name="titles"
        legend={t("entry.titles")}
        help={t("entry.titlesHelp")}
        value={value?.titles}
      />
      <fieldset className="grid gap-x-5 gap-y-3 sm:grid-cols-[12rem_9rem]">
        <legend className="sr-only">{t("entry.when")}</legend>
        <FormText name="startDay" type="date" label={t("entry.startDay")} required defaultValue={start.day} />
        <FormText
          name="startTime"
          type="time"
          label={t("entry.startTime")}
          optional={optional}
          defaultValue={start.time}
        />
        <FormText
          name="endDay"
          type="date"
          label={t("entry.endDay")}
          optional={optional}
          defaultValue={end && end.day !== start.day ? end.day : ""}
        />
        <FormText
          name="endTime"
          type="time"
          label={t("entry.endTime")}
          optional={optional}
          defaultValue={end?.time ?? ""}
        />
        <p className="text-sm text-ink-2 sm:col-span-2">{t("entry.timeHelp")}</p>
      </fieldset>
      <FormSelect
        name="unitId"
        label={t("entry.unit")}
        {...(hasWhole && { empty: t("entry.wholeUniversity") })}
        options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
        defaultValue={String(value?.unitId ?? (hasWhole ? "" : (units[0]?.id ?? "")))}
        className="max-w-field"
      />
      <FormText
        name="place"
        label={t("entry.place")}
        className="max-w-field"
        optional={optional}
        maxLength={200}
        defaultValue={value?.place ?? ""}
      />
      <FormText
        name="url"
        inputMode="url"
        placeholder="https://"
        label={t("entry.url")}
        className="max-w-field"
        optional={optional}
        defaultValue={value?.url ?? ""}
      />
      <FormTextArea
        name="description"
        label={t("entry.description")}
        className="max-w-field"
        help={t("entry.descriptionHelp")}
        optional={optional}
        rows={3}
        maxLength={2000}
        defaultValue={value?.description ?? ""}
      />
      <FormRadio
        name="audience"
        legend={t("entry.audience")}
        options={AUDIENCES.map((audience) => ({
          value: audience,
          label: t(`entry.audiences.${audience}`),
        }))}
        defaultValue={value?.audience ?? "STAFF"}
      />
      <Checkbox
        name="isPublic"
        label={t("entry.isPublic")}
        help={t("entry.isPublicHelp")}
        defaultChecked={value?.isPublic ?? false}
      />
    </>
  );
}

/** The fields of an entry's form, for telling two versions apart. */
export function entryFieldList(units: readonly { id: number; name: string }[], locale: Locale) {
  const t = translator(locale, "calendar");
  const choices: Record<string, Record<string, string>> = {
    unitId: Object.fromEntries(units.map(({ id, name }) => [String(id), name])),
    audience: Object.fromEntries(AUDIENCES.map((audience) => [audience, t(`entry.audiences.${audience}`)])),
    isPublic: { on: t("entry.public") },
  };
  return Object.entries(entryLabels(locale)).map(([name, label]) => ({
    name,
    label,
    ...(choices[name] && { choices: choices[name] }),
  }));
}

/** What a summary of problems calls the fields. */
export function entryLabels(locale: Locale): Record<string, string> {
  const t = translator(locale, "calendar");
  const plain = [
    "startDay",
    "startTime",
    "endDay",
    "endTime",
    "unitId",
    "place",
    "url",
    "description",
  ] as const;
  return {
    ...localizedLabels("titles", t("entry.titles")),
    ...Object.fromEntries(plain.map((name) => [name, t(`entry.${name === "unitId" ? "unit" : name}`)])),
    audience: t("entry.audience"),
    isPublic: t("entry.isPublic"),
  };
}
