import { DescriptionList } from "@/components/ui/description-list";
import { DiffMark } from "@/components/ui/diff-mark";
import { Link } from "@/components/ui/link";
import { formatPercent } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Graduate } from "@/lib/imports/graduate";
import type { KnownRecord } from "@/lib/imports/known-record";
import { comparePair } from "@/lib/imports/pair";
import type { ReviewedRow } from "@/lib/imports/reviewed-row";
import { graduateDegree, graduateName } from "@/lib/imports/words";
import { DecideRow } from "./decide-row";
import { ReasonList } from "./reason-list";

type PairProps = { importId: string; row: ReviewedRow; mayDecide: boolean; locale: Locale };

/** A row and the record that it may be about, side by side, and what to make of it. */
export function Pair({ importId, row, mayDecide, locale }: PairProps) {
  const t = translator(locale, "imports");
  const { graduate, record, score } = row;
  if (!graduate) return null;
  const isKnown = record !== null;
  return (
    <article
      data-row=""
      aria-label={t("review.rowInFile", { row: row.row })}
      className="grid gap-px border-b bg-line *:bg-surface *:px-5 *:py-4.5 last:border-b-0 focus-within:shadow-[inset_3px_0_var(--brand)] md:grid-cols-2 xl:grid-cols-[1fr_1fr_240px]"
    >
      {isKnown ? (
        <Compared graduate={graduate} record={record} row={row.row} locale={locale} />
      ) : (
        <Alone graduate={graduate} row={row.row} locale={locale} />
      )}
      <div className="max-xl:empty:hidden md:max-xl:col-span-2">
        {score !== null && isKnown && (
          <p>
            <span className="figure text-2xl">{formatPercent(Math.min(score, MOST_SURE) / 100, locale)}</span>{" "}
            <span className="text-sm text-ink-2">
              {t("review.likeness", { level: score >= HIGH ? "high" : score >= MIDDLE ? "middle" : "low" })}
            </span>
          </p>
        )}
        {isKnown && <ReasonList reasons={row.reasons} locale={locale} />}
        <DecideRow importId={importId} row={row} mayDecide={mayDecide && isKnown} locale={locale} />
      </div>
    </article>
  );
}

/** What a person is asked about is never quite sure. */
const MOST_SURE = 99;
const HIGH = 90;
const MIDDLE = 75;

function Compared({
  graduate,
  record,
  row,
  locale,
}: {
  graduate: Graduate;
  record: KnownRecord;
  row: number;
  locale: Locale;
}) {
  const t = translator(locale, "imports");
  const { rowName, recordName, facts, moreDegrees } = comparePair(graduate, record, locale);
  const mark = (text: string) => <DiffMark label={t("review.differs")}>{text}</DiffMark>;
  const none = t("review.none");
  return (
    <>
      <div>
        <p className="eyebrow mb-1.5">{t("review.rowInFile", { row })}</p>
        <h2 className="text-lg">{rowName}</h2>
        <DescriptionList
          className="mt-2.5"
          items={facts.map(({ term, row: value }) => ({
            term: t(`review.${term}`),
            value: value ?? none,
            isFaint: value === null,
          }))}
        />
      </div>
      <div>
        <p className="eyebrow mb-1.5">{t("review.recorded")}</p>
        <h2 className="text-lg">
          <Link
            href={`/${locale}/alumni/${record.id}`}
            className="text-ink decoration-transparent hover:decoration-current"
          >
            {recordName.map(({ text, differs }) => (
              <span key={text}>{differs ? mark(text) : text} </span>
            ))}
          </Link>
        </h2>
        <DescriptionList
          className="mt-2.5"
          items={facts.map(({ term, record: value, differs }) => ({
            term: t(`review.${term}`),
            value: value === null ? none : differs ? mark(value) : value,
            isFaint: value === null,
          }))}
        />
        {moreDegrees > 0 && (
          <p className="mt-1.5 text-sm text-ink-2">{t("review.moreDegrees", { count: moreDegrees })}</p>
        )}
      </div>
    </>
  );
}

/** The record belongs to another faculty: nothing of it is shown. */
function Alone({ graduate, row, locale }: { graduate: Graduate; row: number; locale: Locale }) {
  const t = translator(locale, "imports");
  return (
    <>
      <div>
        <p className="eyebrow mb-1.5">{t("review.rowInFile", { row })}</p>
        <h2 className="text-lg">{graduateName(graduate, locale)}</h2>
        <p className="mt-2 text-sm">{graduateDegree(graduate, locale)}</p>
      </div>
      <div>
        <p className="eyebrow mb-1.5">{t("review.recorded")}</p>
        <p className="text-sm text-ink-2">{t("review.elsewhere")}</p>
      </div>
    </>
  );
}
