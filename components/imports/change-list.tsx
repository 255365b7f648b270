import { ArrowRight } from "lucide-react";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ReviewedRow } from "@/lib/imports/reviewed-row";
import { changeText } from "@/lib/imports/words";

/**
 * Field by field what a row changes. What another faculty has recorded is not the reader's to see: of such a record
 * only what the row itself brings is shown.
 */
export function ChangeList({
  row: { changes, record, personRow },
  locale,
}: {
  row: ReviewedRow;
  locale: Locale;
}) {
  const t = translator(locale, "imports");
  const isElsewhere = record === null && personRow === null;
  return (
    <>
      {personRow !== null && <p className="text-ink-2">{t("review.alsoInFile", { row: personRow })}</p>}
      {isElsewhere && <p className="text-ink-2">{t("review.elsewhereUpdate")}</p>}
      <dl className="grid gap-x-3 gap-y-1 sm:grid-cols-[minmax(7rem,auto)_1fr]">
        {changes.map(({ field, before, after }) => (
          <div key={`${field} ${after}`} className="grid sm:col-span-2 sm:grid-cols-subgrid">
            <dt className="text-ink-3">
              {t.has(`fields.${field}` as "fields.name") ? t(`fields.${field}` as "fields.name") : field}
            </dt>
            <dd className="flex flex-wrap items-center gap-x-1.5">
              {before !== null && !isElsewhere && (
                <>
                  <span className="sr-only">{t("review.before")}: </span>
                  <span className="text-ink-3">{changeText(field, before, locale)}</span>
                  <ArrowRight aria-hidden="true" className="text-ink-3" />
                  <span className="sr-only">{t("review.after")}: </span>
                </>
              )}
              <span>{changeText(field, after, locale)}</span>
              {before === null && !isElsewhere && <span className="text-ink-3">({t("review.added")})</span>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
