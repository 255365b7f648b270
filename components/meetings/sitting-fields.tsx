import { FormText } from "@/components/forms/form-field";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { sittingField } from "@/lib/meetings/schema/sittings";

export type SittingValues = {
  id: string | null;
  day: string;
  from: string;
  to: string;
  place: string | null;
  link: string | null;
};
const BLANK: SittingValues = { id: null, day: "", from: "", to: "", place: null, link: null };

/** The sittings of a meeting, a row each, with an empty row for one more. A row whose day is emptied goes. */
export function SittingFields({
  sittings,
  most,
  locale,
}: {
  sittings: readonly SittingValues[];
  most: number;
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  const optional = translator(locale, "common")("optional");
  const rows = [...sittings, BLANK, ...(sittings.length === 0 ? [BLANK] : [])].slice(0, most);
  return (
    <div className="grid gap-5">
      {rows.map((sitting, at) => (
        <fieldset
          key={sitting.id ?? `new-${at}`}
          className="min-w-0 border-t pt-4 first:border-t-0 first:pt-0"
        >
          <legend className="sr-only">{t("sitting.nth", { nth: at + 1 })}</legend>
          <input type="hidden" name={sittingField(at, "id")} value={sitting.id ?? ""} />
          <div className="grid items-start gap-4 sm:grid-cols-2 xl:grid-cols-[11rem_7.5rem_7.5rem_1fr_1fr]">
            <FormText
              name={sittingField(at, "day")}
              type="date"
              label={t("sitting.day", { nth: at + 1 })}
              defaultValue={sitting.day}
              required={at === 0}
              {...(at === 0 ? {} : { optional })}
            />
            <FormText
              name={sittingField(at, "from")}
              type="time"
              label={t("sitting.from")}
              defaultValue={sitting.from}
              required={at === 0}
            />
            <FormText
              name={sittingField(at, "to")}
              type="time"
              label={t("sitting.to")}
              defaultValue={sitting.to}
              required={at === 0}
            />
            <FormText
              name={sittingField(at, "place")}
              label={t("sitting.place")}
              defaultValue={sitting.place ?? ""}
              optional={optional}
            />
            <FormText
              name={sittingField(at, "link")}
              type="url"
              label={t("sitting.link")}
              defaultValue={sitting.link ?? ""}
              optional={optional}
            />
          </div>
        </fieldset>
      ))}
    </div>
  );
}

/** What a summary of problems calls the fields. */
export function sittingLabels(most: number, locale: Locale): Record<string, string> {
  const t = translator(locale, "meetings");
  return Object.fromEntries(
    Array.from({ length: most }, (_, at) => at).flatMap((at) => [
      [sittingField(at, "day"), t("sitting.day", { nth: at + 1 })],
      ...(["from", "to", "place", "link"] as const).map((part) => [
        sittingField(at, part),
        `${t("sitting.nth", { nth: at + 1 })}, ${t(`sitting.${part}`)}`,
      ]),
    ]),
  );
}
