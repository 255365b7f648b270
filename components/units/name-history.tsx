import { formatDate } from "@/lib/format/dates";
import { LOCALES, type Locale, type LocalizedText, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Period = { id: string; names: unknown; validFrom: Date | null; validTo: Date | null };

/** What a unit was called and when, the present name first, in every language in which it has one. */
export function NameHistory({ names, locale }: { names: readonly Period[]; locale: Locale }) {
  const t = translator(locale, "units");
  return (
    <ol>
      {names.map(({ id, names: texts, ...period }) => {
        const shown = localized(texts, locale);
        return (
          <li key={id} className="border-t py-3 first:border-0 first:pt-0 last:pb-0">
            <p className="font-strong">{shown}</p>
            <p className="text-sm text-ink-3">{periodText(t, period, locale)}</p>
            <ul className="mt-1 text-sm text-ink-2">
              {Object.entries(texts as LocalizedText)
                .filter(([, text]) => text !== shown)
                .map(([language, text]) => (
                  <li key={language}>
                    <span
                      className="inline-block w-7 text-xs text-ink-3 uppercase"
                      title={LOCALES[language as Locale]}
                    >
                      {language}
                    </span>
                    <span lang={language}>{text}</span>
                  </li>
                ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

/** "from 1 October 2009 to 30 September 2025", "since 1 October 2025", or that nobody wrote it down. */
function periodText(
  t: ReturnType<typeof translator<"units">>,
  { validFrom, validTo }: Pick<Period, "validFrom" | "validTo">,
  locale: Locale,
): string {
  const from = validFrom && formatDate(validFrom, { locale });
  const to = validTo && formatDate(validTo, { locale });
  if (from && to) return t("period.both", { from, to });
  if (from) return t("period.since", { from });
  return to ? t("period.until", { to }) : t("period.always");
}
