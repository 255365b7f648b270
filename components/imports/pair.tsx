import { Pair as MatchedPair } from "@/components/matching/pair";
import { ReasonList } from "@/components/matching/reason-list";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { comparePair } from "@/lib/imports/pair";
import type { ReviewedRow } from "@/lib/imports/reviewed-row";
import { graduateDegree, graduateName } from "@/lib/imports/words";
import { DecideRow } from "./decide-row";

type PairProps = { importId: string; row: ReviewedRow; mayDecide: boolean; locale: Locale };

/** A row and the record that it may be about, and what to make of it. Of another faculty's record nothing is shown. */
export function Pair({ importId, row, mayDecide, locale }: PairProps) {
  const t = translator(locale, "imports");
  const { graduate, record } = row;
  if (!graduate) return null;
  const title = t("review.rowInFile", { row: row.row });
  const decide = (
    <DecideRow importId={importId} row={row} mayDecide={mayDecide && record !== null} locale={locale} />
  );
  const plain = (text: string | null) => (text === null ? [] : [{ text, differs: false }]);
  if (!record)
    return (
      <MatchedPair
        label={title}
        sides={[
          {
            title,
            known: {
              name: plain(graduateName(graduate, locale)),
              facts: [{ term: t("review.degree"), values: plain(graduateDegree(graduate, locale)) }],
            },
          },
          { title: t("review.recorded"), known: { sentence: t("review.elsewhere") } },
        ]}
        score={null}
        locale={locale}
      >
        {decide}
      </MatchedPair>
    );
  const { rowName, recordName, facts, moreDegrees } = comparePair(graduate, record, locale);
  return (
    <MatchedPair
      label={title}
      sides={[
        {
          title,
          known: {
            name: plain(rowName),
            facts: facts.map(({ term, row: text }) => ({ term: t(`review.${term}`), values: plain(text) })),
          },
        },
        {
          title: t("review.recorded"),
          known: {
            name: recordName,
            href: `/${locale}/alumni/${record.id}`,
            facts: facts.map(({ term, record: text, differs }) => ({
              term: t(`review.${term}`),
              values: text === null ? [] : [{ text, differs }],
            })),
            more: moreDegrees > 0 ? t("review.moreDegrees", { count: moreDegrees }) : undefined,
          },
        },
      ]}
      score={row.score}
      locale={locale}
    >
      <ReasonList reasons={row.reasons} locale={locale} />
      {decide}
    </MatchedPair>
  );
}
