import { degreeWords, shownName } from "@/lib/alumni/words";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { foldWords } from "@/lib/matching/name-key";
import { isSameDegree } from "./diff-record";
import type { Graduate } from "./graduate";
import type { KnownRecord } from "./known-record";
import { graduateBirth, graduateName } from "./words";

/** One fact of a pair: what the row says, what is recorded, and whether both speak and disagree. */
export type PairFact = {
  term: "born" | "degree" | "graduated" | "number" | "email" | "phone";
  row: string | null;
  record: string | null;
  differs: boolean;
};

/** A word of a recorded name, and whether the row's name lacks it or writes it in another script. */
export type NameWord = { text: string; differs: boolean };

/** A row beside the record that it may be about, as a person compares them. */
export function comparePair(graduate: Graduate, record: KnownRecord, locale: Locale) {
  const rowName = graduateName(graduate, locale);
  const names = record.names.map((name) => ({ ...name, prefix: null, suffix: null }));
  const closest =
    record.degrees.find((degree) => isSameDegree(degree, graduate)) ?? record.degrees[0] ?? record.studies[0];
  const contact = (kind: "EMAIL" | "PHONE", value: string | undefined) =>
    closestOf(
      record.contacts.filter((one) => one.kind === kind),
      value,
    );
  const facts = [
    fact(
      "born",
      graduateBirth(graduate, locale),
      record.birthOn && formatDate(record.birthOn, { locale, precision: record.birthPrecision ?? "DAY" }),
    ),
    fact("degree", studies(graduate, locale), closest ? studies(closest, locale) : null),
    fact("graduated", year(graduate), closest ? year(closest) : null),
    fact("number", graduate.number, closestOf(record.numbers, graduate.number)),
    fact("email", graduate.email?.address, contact("EMAIL", graduate.email?.key), graduate.email?.key),
    fact("phone", graduate.phone?.e164, contact("PHONE", graduate.phone?.e164)),
  ];
  return {
    rowName,
    recordName: markWords(shownName(names, locale), rowName),
    facts: facts.filter(({ row, record }) => row !== null || record !== null),
    moreDegrees: Math.max(0, record.degrees.length - 1),
  };
}

function fact(
  term: PairFact["term"],
  row: string | null | undefined,
  record: string | null | undefined,
  compared = row,
): PairFact {
  return {
    term,
    row: row ?? null,
    record: record ?? null,
    differs: !!row && !!record && compared !== record,
  };
}

type Studies = {
  level?: Graduate["level"] | null;
  programme?: string | null;
  graduationYear?: number | null;
};

const year = ({ graduationYear }: Studies) => (graduationYear ? String(graduationYear) : null);

function studies({ level, programme }: Studies, locale: Locale): string | null {
  return level || programme
    ? degreeWords({ level: level ?? null, programme: programme ?? null, year: null }, locale)
    : null;
}

function closestOf(known: readonly { value: string }[], value: string | undefined): string | undefined {
  return (known.find((one) => one.value === value) ?? known[0])?.value;
}

const CYRILLIC = /\p{Script=Cyrillic}/u;
/** The word before a name at birth: "(n.", "(b.". */
const BORN = /^\(\p{L}+\.$/u;

/** The words of a name, those marked that the other name does not have or writes in another script. */
export function markWords(name: string, other: string): NameWord[] {
  const known = new Set(foldWords(other));
  const isOtherScript = CYRILLIC.test(name) !== CYRILLIC.test(other);
  return name.split(" ").map((text) => ({
    text,
    differs: !BORN.test(text) && (isOtherScript || foldWords(text).some((word) => !known.has(word))),
  }));
}
