import { type Goal, permille } from "@/lib/data-goals/goals";
import { dateFormat } from "@/lib/format/date-format";
import { formatDate } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import { formatInteger, formatPercent } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { CountedDatabase } from "../content";
import type { Figure } from "../figures";

/** A figure as people read it: "12", "9 of 13", "1.500 RON". */
export function figureText({ value, of, currency }: Figure, locale: Locale): string {
  if (currency) return formatMoney(value, { locale, currency });
  const number = formatInteger(value, locale);
  if (of === undefined) return number;
  return translator(locale, "syntheses")("of", { value: number, of: formatInteger(of, locale) });
}

/** How the records stand with a goal: a share of them, or the number of duplicates. */
export function goalText(goal: Goal, counted: CountedDatabase["counted"], locale: Locale): string {
  if (goal === "duplicates") return formatInteger(counted.duplicates, locale);
  return formatPercent(permille(counted[goal], counted.records) / 1000, locale);
}

export function targetText(goal: Goal, target: number | undefined, locale: Locale): string {
  if (target === undefined) return "—";
  return goal === "duplicates" ? formatInteger(target, locale) : formatPercent(target / 1000, locale);
}

/** "3 May – 7 June 2026" is told as two days, so that every language orders them itself. */
export function spanText(from: string | null, to: string | null, locale: Locale): string {
  const days = [...new Set([from, to])].flatMap((day) => (day ? [shortDay(day, locale)] : []));
  return days.join(" – ") || "—";
}

/** A day in a table: "3 May 2026", the month shortened. */
export function shortDay(day: string, locale: Locale): string {
  return dateFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(day));
}

export function periodText({ startsOn, endsOn }: { startsOn: Date; endsOn: Date }, locale: Locale): string {
  return `${formatDate(startsOn, { locale })} – ${formatDate(endsOn, { locale })}`;
}
