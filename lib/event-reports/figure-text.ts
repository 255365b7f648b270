import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** "1994", or "1990–1999". */
export function classText({ key, isDecade }: { key: number; isDecade: boolean }, locale: Locale): string {
  return isDecade
    ? translator(locale, "eventReports")("decade", { from: String(key), to: String(key + 9) })
    : String(key);
}

/** "4.3 of 5, from 12 answers." */
export function scoreText({ average, count }: { average: number; count: number }, locale: Locale): string {
  const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(average);
  return translator(locale, "eventReports")("feedback.average", { average: text, count });
}
