import { ReasonList } from "@/components/matching/reason-list";
import { DescriptionList } from "@/components/ui/description-list";
import { DiffMark } from "@/components/ui/diff-mark";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { ClaimFacts } from "@/lib/claims/graduate-of-claim";
import { graduateOfClaim } from "@/lib/claims/graduate-of-claim";
import type { FoundRecord as Found } from "@/lib/claims/queries/find-records";
import { formatPercent } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { comparePair } from "@/lib/imports/pair";

type FoundRecordProps = { claim: ClaimFacts; found: Found; locale: Locale };

/** What a person is asked about is never quite sure. */
const MOST_SURE = 99;

/** A record that a claim may be about: what differs is marked. */
export function FoundRecord({ claim, found: { record, hasAccount, isFree }, locale }: FoundRecordProps) {
  const t = translator(locale, "imports");
  const own = translator(locale, "claims");
  const { recordName, facts, moreDegrees } = comparePair(graduateOfClaim(claim), record, locale);
  const mark = (text: string) => <DiffMark label={t("review.differs")}>{text}</DiffMark>;
  return (
    <>
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
          value: value === null ? t("review.none") : differs ? mark(value) : value,
          isFaint: value === null,
        }))}
      />
      {moreDegrees > 0 && (
        <p className="mt-1.5 text-sm text-ink-2">{t("review.moreDegrees", { count: moreDegrees })}</p>
      )}
      {!isFree && (
        <Tag tone="late" className="mt-3">
          {own(hasAccount ? "queue.taken" : "queue.barred")}
        </Tag>
      )}
    </>
  );
}

/** How sure it is, and why. */
export function Likeness({ found: { score, reasons }, locale }: { found: Found; locale: Locale }) {
  const t = translator(locale, "imports");
  const level = score >= 90 ? "high" : score >= 75 ? "middle" : "low";
  return (
    <>
      <p>
        <span className="figure text-2xl">
          {formatPercent(Math.min(Math.max(score, 0), MOST_SURE) / 100, locale)}
        </span>{" "}
        <span className="text-sm text-ink-2">{t("review.likeness", { level })}</span>
      </p>
      <ReasonList reasons={reasons} locale={locale} />
    </>
  );
}
