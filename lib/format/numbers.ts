import { oncePerLocale } from "./once-per-locale";

const integers = oncePerLocale(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: "always" }),
);
const percents = oncePerLocale(
  (locale) => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }),
);

/** A whole number in the reader's grouping: 12,345 or 12.345 or 12 345. Four digits are grouped too. */
export function formatInteger(value: number | bigint, locale: string): string {
  return integers(locale).format(value);
}

/** A ratio as a percentage with one decimal at most: 0.125 is 12.5%. */
export function formatPercent(ratio: number, locale: string): string {
  return percents(locale).format(ratio);
}
