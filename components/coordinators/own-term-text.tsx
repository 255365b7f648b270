import { termText } from "@/components/people/term-text";
import type { OwnTerm } from "@/lib/coordinators/queries/get-own-office";
import type { Locale } from "@/lib/i18n/locales";
import { formatter, translator } from "@/lib/i18n/translator";

/** An office of the reader's: which, where, from when to when, by which act. */
export function OwnTermText({ term, locale }: { term: OwnTerm; locale: Locale }) {
  const t = translator(locale, "coordinators");
  const people = translator(locale, "people");
  return (
    <>
      <p className="font-strong">
        {people(`office.${term.office}`)} · {term.unitName}
      </p>
      <p className="num text-sm text-ink-2">
        {termText(term, locale)}
        {term.act && ` · ${people("act", { act: term.act })}`}
        {term.weeklyHours !== null &&
          ` · ${t("hours", { hours: formatter(locale, "UTC").number(term.weeklyHours) })}`}
      </p>
    </>
  );
}
