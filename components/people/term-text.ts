import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { TermState } from "@/lib/people/status";

/** From when to when an office is held: "since 1 January 2026", "from 1 May 2024 to 30 April 2026". */
export function termText(
  term: { startsOn: Date; endsOn: Date | null; state: TermState },
  locale: Locale,
): string {
  const t = translator(locale, "people");
  const from = formatDate(term.startsOn, { locale });
  if (term.endsOn) return t("term.both", { from, to: formatDate(term.endsOn, { locale }) });
  return term.state === "coming" || term.state === "proposed"
    ? t("term.from", { from })
    : t("term.since", { from });
}
