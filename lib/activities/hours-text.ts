import type { Locale } from "@/lib/i18n/locales";

/** Minutes as hours, in quarters: "2.5". */
export function hoursText(minutes: number, locale: Locale): string {
  const hours = Math.round((minutes / 60) * 4) / 4;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(hours);
}
