import { degreeWords, shownName } from "@/lib/alumni/words";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import type { KnownRecord } from "@/lib/imports/known-record";
import { markWords } from "@/lib/imports/pair";
import type { Reason, ReasonCode } from "@/lib/matching/reasons";

type Term = "born" | "degree" | "number" | "email" | "phone" | "work" | "city";
type Said = { text: string; differs: boolean };
export type RecordFacts = { name: Said[]; facts: { term: Term; values: Said[] }[] };
type UnitNames = ReadonlyMap<number, string>;

/**
 * Two records beside each other: in the second it is marked what the first says otherwise. What neither knows is left out.
 */
export function compareRecords(
  first: KnownRecord,
  second: KnownRecord | null,
  units: UnitNames,
  locale: Locale,
): [RecordFacts, RecordFacts | null] {
  const [one, other] = [first, second].map((record) => record && factsOf(record, units, locale));
  const terms = TERMS.filter((term) => one?.[term].length || other?.[term].length);
  const facts = (said: Facts, beside: Facts | null | undefined) =>
    terms.map((term) => ({
      term,
      values: said[term].map((text) => ({
        text,
        differs: !!beside && beside[term].length > 0 && !beside[term].includes(text),
      })),
    }));
  const name = nameOf(first, locale);
  const plain = { name: [{ text: name, differs: false }], facts: one ? facts(one, null) : [] };
  if (!second || !other) return [plain, null];
  return [plain, { name: markWords(nameOf(second, locale), name), facts: facts(other, one) }];
}

/** The name that a record is shown with. */
export function nameOf({ names }: KnownRecord, locale: Locale): string {
  const ordered = names.toSorted((a, b) => NAME_ORDER.indexOf(a.kind) - NAME_ORDER.indexOf(b.kind));
  return shownName(
    ordered.map((name) => ({ ...name, prefix: null, suffix: null })),
    locale,
  );
}

const NAME_ORDER = ["PREFERRED", "LEGAL", "MARRIED", "TRANSLITERATED", "PREVIOUS", "BIRTH"];
const TERMS: readonly Term[] = ["born", "degree", "number", "email", "phone", "work", "city"];
type Facts = Record<Term, string[]>;

function factsOf(record: KnownRecord, units: UnitNames, locale: Locale): Facts {
  const { birthOn, birthPrecision, degrees, studies, contacts, employments, numbers } = record;
  const values = (kind: "EMAIL" | "PHONE") =>
    contacts.filter((one) => one.kind === kind).map(({ value }) => value);
  const facts: Facts = {
    born: birthOn ? [formatDate(birthOn, { locale, precision: birthPrecision ?? "DAY" })] : [],
    degree: [...degrees, ...studies].map(({ unitId, level, programme, graduationYear }) =>
      [degreeWords({ level, programme, year: graduationYear }, locale), units.get(unitId)]
        .filter(Boolean)
        .join(" · "),
    ),
    number: numbers.map(({ value }) => value),
    email: values("EMAIL"),
    phone: values("PHONE"),
    work: employments.flatMap(
      ({ position, employer }) => [position, employer].filter(Boolean).join(", ") || [],
    ),
    city: contacts.flatMap(({ city }) => city ?? []),
  };
  return Object.fromEntries(TERMS.map((term) => [term, [...new Set(facts[term])]])) as Facts;
}

/** What agrees, by field, for a reader who may not see the other record: no word of it, only that it is alike. */
export const AGREEING = [
  "name",
  "patronymic",
  "birth",
  "number",
  "diploma",
  "email",
  "phone",
  "degree",
  "address",
] as const;
export type Agreeing = (typeof AGREEING)[number];

export function whatAgrees(reasons: readonly Reason[]): Agreeing[] {
  const found = reasons.filter(({ points }) => points > 0).map(({ code }) => fieldOf(code));
  return AGREEING.filter((field) => found.includes(field));
}

function fieldOf(code: ReasonCode): Agreeing {
  const named = (["patronymic", "birth", "diploma", "number", "email", "phone"] as const).find((field) =>
    code.includes(field),
  );
  if (named) return named;
  if (/degree|class/.test(code)) return "degree";
  return /address|city|postcode/.test(code) ? "address" : "name";
}
