import { FormChoices, FormRadio } from "@/components/forms/form-choices";
import { FormSelect, FormText } from "@/components/forms/form-field";
import { LocalizedTextFields } from "@/components/forms/localized-text";
import { LocalizedAreas } from "@/components/sections/localized-areas";
import { EVENT_KINDS, EVENT_MODES } from "@/lib/events/status";
import { translator } from "@/lib/i18n/translator";
import type { FieldsProps } from "./event-form";
import { WhenFields } from "./new-event-form";

/** What it is: kind, texts, and who organizes it. */
export function WhatFields({ event, values, units, planItems, locale }: FieldsProps) {
  const t = translator(locale, "events");
  const optional = translator(locale, "common")("optional");
  return (
    <>
      <FormSelect
        name="kind"
        label={t("fields.kind")}
        options={EVENT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        defaultValue={values.kind}
      />
      <LocalizedTextFields
        name="titles"
        legend={t("fields.titles")}
        help={t("fields.titlesHelp")}
        value={event.titles}
      />
      <LocalizedTextFields
        name="summaries"
        legend={t("fields.summaries")}
        help={t("fields.summariesHelp")}
        value={event.summaries}
      />
      <LocalizedAreas
        name="descriptions"
        legend={t("fields.descriptions")}
        help={t("fields.descriptionsHelp")}
        value={event.descriptions}
        rows={7}
      />
      <details>
        <summary className="inline-block min-h-6 py-0.5 text-sm font-strong text-brand-ink">
          {t("fields.organizers")}
        </summary>
        <div className="mt-2">
          <FormChoices
            name="organizers"
            legend={t("fields.organizersLegend")}
            help={t("fields.organizersHelp")}
            options={units.filter(({ value }) => value !== String(event.unitId))}
            defaultValue={(values.organizers ?? "").split("\n")}
          />
        </div>
      </details>
      {planItems.length > 0 && (
        <FormSelect
          name="planItemId"
          label={t("fields.planItemId")}
          help={t("fields.planItemHelp")}
          optional={optional}
          empty={t("fields.noPlanItem")}
          options={planItems}
          defaultValue={values.planItemId}
        />
      )}
    </>
  );
}

/** When and where it takes place. */
export function WhereFields({ event, values, zones, locale }: FieldsProps) {
  const t = translator(locale, "events");
  const optional = translator(locale, "common")("optional");
  return (
    <>
      <WhenFields values={values} locale={locale} />
      <FormSelect
        name="zone"
        label={t("fields.zone")}
        help={t("fields.zoneHelp")}
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        defaultValue={values.zone}
      />
      <FormRadio
        name="mode"
        legend={t("fields.mode")}
        options={EVENT_MODES.map((mode) => ({
          value: mode,
          label: t(`mode.${mode}`),
          help: t(`modeHelp.${mode}`),
        }))}
        {...(values.mode ? { defaultValue: values.mode } : {})}
      />
      <FormText
        name="place"
        label={t("fields.place")}
        help={t("fields.placeHelp")}
        optional={optional}
        defaultValue={values.place}
      />
      <FormText
        name="address"
        label={t("fields.address")}
        help={t("fields.addressHelp")}
        optional={optional}
        defaultValue={values.address}
        autoComplete="street-address"
      />
      <FormText
        name="url"
        type="url"
        label={t("fields.url")}
        help={t("fields.urlHelp")}
        optional={optional}
        defaultValue={values.url}
      />
      <LocalizedTextFields
        name="linkNote"
        legend={t("fields.linkNote")}
        help={t("fields.linkNoteHelp")}
        value={event.link?.note}
      />
    </>
  );
}
