import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** When something is due, in words: "in 2 days", "one day late". */
export function dueText(daysLeft: number, locale: Locale): string {
  const t = translator(locale, "today");
  if (daysLeft < 0) return t("due.late", { days: -daysLeft });
  if (daysLeft === 0) return t("due.today");
  return daysLeft === 1 ? t("due.tomorrow") : t("due.in", { days: daysLeft });
}
