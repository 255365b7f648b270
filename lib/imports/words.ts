import { degreeWords } from "@/lib/alumni/words";
import { formatDate } from "@/lib/format/dates";
import { displayName } from "@/lib/format/names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Reason } from "@/lib/matching/reasons";
import { DegreeLevel } from "@/prisma/generated/enums";
import type { ShownChange } from "./classify-row";
import type { Graduate } from "./graduate";

/** A row's person as a reader's language shows it, with the name before a change of it. */
export function graduateName(graduate: Graduate, locale: Locale): string {
  const name = displayName(graduate, { locale });
  return graduate.previousFamily
    ? translator(locale, "alumni")("bornAs", { name, family: graduate.previousFamily })
    : name;
}

/** A row's degree in a line, with the unit as the file calls it. */
export function graduateDegree(
  { level, programme, graduationYear, unitName }: Graduate,
  locale: Locale,
): string {
  const words = degreeWords(
    { level: level ?? null, programme: programme ?? null, year: graduationYear ?? null },
    locale,
  );
  return `${words} · ${unitName}`;
}

export function graduateBirth({ birth }: Graduate, locale: Locale): string | null {
  return birth ? formatDate(birth.date, { locale, precision: birth.precision }) : null;
}

/** A value of a change as people read it: days and levels in the reader's language. */
export function changeText(field: ShownChange["field"], value: string, locale: Locale): string {
  if (field === "birthDate" || field === "diplomaDate") return formatDate(value, { locale });
  if (field !== "degree" && field !== "studies" && field !== "level") return value;
  const t = translator(locale, "alumni");
  const words = value
    .split(" · ")
    .map((part) => (part in DegreeLevel ? t(`levels.${part as DegreeLevel}`) : part));
  return words.join(" · ");
}

/** Why a row may be about a record, or why not, in one sentence. */
export function reasonText({ code, values = {} }: Reason, locale: Locale): string {
  const t = translator(locale, "imports");
  const { system, date, otherDate, name, otherName, ...others } = values;
  const written = {
    ...others,
    names: [...new Set([name, otherName])].filter(Boolean).join(", "),
    ...(system ? { system: t(system === "register" ? "systems.register" : "systems.other") } : {}),
    ...(date ? { date: formatDate(String(date), { locale }) } : {}),
    ...(otherDate ? { otherDate: formatDate(String(otherDate), { locale }) } : {}),
  };
  return t(`reasons.${code}`, written as Record<string, string>);
}
