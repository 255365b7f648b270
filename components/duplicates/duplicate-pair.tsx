import { Pair, type Side } from "@/components/matching/pair";
import { ReasonList } from "@/components/matching/reason-list";
import { Tag } from "@/components/ui/tag";
import { compareRecords, nameOf, type RecordFacts, whatAgrees } from "@/lib/duplicates/compare-records";
import type { ListedPair, PairSide } from "@/lib/duplicates/queries/list-pairs";
import { formatDate } from "@/lib/format/dates";
import { formatList } from "@/lib/format/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Colleague } from "@/lib/tasks/queries/colleagues";
import { DecidePair } from "./decide-pair";

export type PairView = {
  /** Everybody in office, the reader too. */
  colleagues: readonly Colleague[];
  userId: string | null;
  /** Names of all units. */
  units: ReadonlyMap<number, string>;
  mayDecide: boolean;
  /** A faculty's reader, who can propose to the office. */
  isFaculty: boolean;
  locale: Locale;
};

/** Two records that may be of one person. Of another faculty's record nothing is shown but whose it is. */
export function DuplicatePair({ pair, view }: { pair: ListedPair; view: PairView }) {
  const { units, locale } = view;
  const t = translator(locale, "duplicates");
  const [one, other] = pair.sides;
  if (!one.record) return null;
  const [left, right] = compareRecords(one.record, other.record, units, locale);
  const names = [one, other]
    .map(({ record }) => record && nameOf(record, locale))
    .filter((name) => name !== null);
  const label = t("pair", { names: formatList([...new Set(names)], locale) });
  const side = (of: PairSide, facts: RecordFacts | null): Side => ({
    title: facts ? whose(of, view) : t("elsewhere"),
    known: facts
      ? {
          name: facts.name,
          href: `/${locale}/alumni/${of.id}`,
          facts: facts.facts.map(({ term, values }) => ({ term: t(`terms.${term}`), values })),
        }
      : { sentence: <Hidden side={of} pair={pair} view={view} /> },
  });
  return (
    <Pair label={label} sides={[side(one, left), side(other, right)]} score={pair.score} locale={locale}>
      {right && <ReasonList reasons={pair.reasons} locale={locale} />}
      <HowItStands pair={pair} view={view} />
      {view.mayDecide && <DecidePair pair={pair} label={label} view={view} />}
    </Pair>
  );
}

function whose({ unitIds }: PairSide, { units, locale }: PairView): string {
  const names = unitIds.flatMap((id) => units.get(id) ?? []);
  return names.length > 0 ? formatList(names, locale) : translator(locale, "duplicates")("noUnit");
}

function Hidden({ side, pair, view }: { side: PairSide; pair: ListedPair; view: PairView }) {
  const { locale } = view;
  const t = translator(locale, "duplicates");
  const agreeing = whatAgrees(pair.reasons).map((field) => t(`agreeing.${field}`));
  return (
    <>
      <p className="font-serif text-lg text-ink">{whose(side, view)}</p>
      <p className="mt-2">{t("elsewhereMore")}</p>
      {agreeing.length > 0 && <p className="mt-2">{t("agrees", { what: formatList(agreeing, locale) })}</p>}
    </>
  );
}

/** What was said of a pair, by whom and when. */
function HowItStands({ pair, view }: { pair: ListedPair; view: PairView }) {
  const { locale, colleagues, userId } = view;
  const t = translator(locale, "duplicates");
  if (pair.status === "OPEN" || !pair.decidedAt) return null;
  const nameOfUser = (id: string | null) => colleagues.find((one) => one.userId === id)?.name;
  const asked =
    pair.askedId === userId ? t("askedYou") : t("asked", { name: nameOfUser(pair.askedId) ?? "—" });
  const by = nameOfUser(pair.decidedById);
  return (
    <div className="mt-3.5 grid gap-1.5 text-sm">
      <Tag tone={pair.askedId === userId && userId ? "wait" : "plain"} className="justify-self-start">
        {pair.status === "ASKED" ? asked : t(`states.${pair.status}`)}
      </Tag>
      {pair.note && <blockquote className="border-l-2 pl-3 break-words">{pair.note}</blockquote>}
      <p className="text-ink-3">{[by, formatDate(pair.decidedAt, { locale })].filter(Boolean).join(" · ")}</p>
    </div>
  );
}
