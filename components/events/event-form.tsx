import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { BothVersions } from "@/components/forms/both-versions";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeEventAction } from "@/lib/events/actions/event";
import type { ManagedEvent } from "@/lib/events/queries/get-event";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { StoredVersion } from "@/lib/platform/stored-version";
import { fieldLabels } from "./field-labels";
import { AfterFields, PlacesFields } from "./places-fields";
import { WhatFields, WhereFields } from "./what-fields";
import { WhoFields } from "./who-fields";

export type Choice = { value: string; label: string };
export type FieldsProps = {
  event: ManagedEvent;
  values: Readonly<Record<string, string>>;
  units: readonly Choice[];
  planItems: readonly Choice[];
  zones: readonly string[];
  locale: Locale;
};

type EventFormProps = Omit<FieldsProps, "values"> & { stored: StoredVersion };

const SECTIONS = ["what", "where", "who", "places", "after"] as const;
const PARTS = {
  what: WhatFields,
  where: WhereFields,
  who: WhoFields,
  places: PlacesFields,
  after: AfterFields,
} satisfies Record<(typeof SECTIONS)[number], (props: FieldsProps) => ReactNode>;

/** All that an event is, in sections of one page that are saved together; the way to each stands beside them. */
export function EventForm({ stored, ...props }: EventFormProps) {
  const { event, locale } = props;
  const t = translator(locale, "events");
  const labels = fieldLabels(locale);
  return (
    <div className="grid items-start gap-x-10 lg:grid-cols-[11rem_minmax(0,1fr)]">
      <nav aria-label={t("form.sections")} className="sticky top-6 max-lg:hidden">
        <ul className="grid gap-1 border-l text-sm">
          {SECTIONS.map((section) => (
            <li key={section}>
              <a
                href={`#${section}`}
                className="-ml-px block border-l border-transparent py-1 pl-4 text-ink-2 no-underline hover:border-brand hover:text-ink"
              >
                {t(`form.${section}.title`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ActionForm action={changeEventAction} fields={labels} className="grid min-w-0 gap-6">
        <input type="hidden" name="id" value={event.id} />
        <BothVersions
          stored={stored}
          url={`/api/events/${event.id}/version?locale=${locale}`}
          fields={Object.entries(labels).map(([name, label]) => ({
            name,
            label,
            ...(name === "organizers" || name === "audienceUnitIds"
              ? { choices: Object.fromEntries(props.units.map((unit) => [unit.value, unit.label])) }
              : {}),
          }))}
        />
        {event.status === "PUBLISHED" && <Notice tone="info">{t("form.tells")}</Notice>}
        {SECTIONS.map((section) => {
          const Part = PARTS[section];
          return (
            <Card key={section} id={section} title={t(`form.${section}.title`)} className="scroll-mt-6">
              <p className="mb-5 max-w-field text-sm text-ink-2">{t(`form.${section}.sentence`)}</p>
              <div className="grid gap-6">
                <Part {...props} values={stored.values} />
              </div>
            </Card>
          );
        })}
        <div className="sticky bottom-0 z-10 -mx-1 border-t bg-paper px-1 py-3.5">
          <SubmitButton pending={translator(locale, "common")("saving")}>
            {translator(locale, "common")("save")}
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
