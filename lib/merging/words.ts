import type { AlumnusRecord } from "@/lib/alumni/queries/get-record";
import { shownName } from "@/lib/alumni/words";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Picked } from "./propose";

/** What a record says in a field that is picked; null when it says nothing. */
export function pickedWords(record: AlumnusRecord, field: Picked, locale: Locale): string | null {
  const { birthOn, birthPrecision, preferredLanguage, isDeceased, deceasedOn } = record;
  if (field === "name") return recordName(record, locale);
  if (field === "birth")
    return birthOn && formatDate(birthOn, { locale, precision: birthPrecision ?? "DAY" });
  if (field === "language")
    return preferredLanguage
      ? (new Intl.DisplayNames(locale, { type: "language" }).of(preferredLanguage) ?? preferredLanguage)
      : null;
  if (field === "deceased") {
    const t = translator(locale, "alumni");
    return isDeceased && deceasedOn ? formatDate(deceasedOn, { locale }) : t(isDeceased ? "yes" : "no");
  }
  const contacts = record.contactPoints.filter(({ kind }) => kind === field);
  const shown = contacts.find(({ isPrimary }) => isPrimary) ?? contacts[0];
  return shown ? (shown.typed ?? shown.value) : null;
}

/** The name that a record is shown with. */
export function recordName({ names }: AlumnusRecord, locale: Locale): string {
  return shownName(
    names.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)),
    locale,
  );
}

const ORDER = ["PREFERRED", "LEGAL", "MARRIED", "TRANSLITERATED", "PREVIOUS", "BIRTH"];

/** Tables that have a word of their own in what moves; the rest is counted together. */
export const COUNTED = [
  ...(["alumnus_name", "degree", "contact_point", "employment", "affiliation", "external_number"] as const),
  ...(["registration", "activity", "event_role", "invitation", "claim", "mail", "user_account"] as const),
] as const;

/** How much of what moves, in words: "2 degrees". */
export function movingWords(moving: readonly { table: string; count: number }[], locale: Locale): string[] {
  const t = translator(locale, "merging");
  const countOf = (table: string) => moving.find((one) => one.table === table)?.count ?? 0;
  const named = COUNTED.filter((table) => countOf(table) > 0);
  const others = moving
    .filter(({ table }) => !COUNTED.some((one) => one === table))
    .reduce((sum, { count }) => sum + count, 0);
  return [
    ...named.map((table) => t(`moving.${table}`, { count: countOf(table) })),
    ...(others > 0 ? [t("moving.others", { count: others })] : []),
  ];
}
