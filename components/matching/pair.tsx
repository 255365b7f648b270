import type { ReactNode } from "react";
import { DescriptionList } from "@/components/ui/description-list";
import { DiffMark } from "@/components/ui/diff-mark";
import { Link } from "@/components/ui/link";
import { formatPercent } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** A stretch of text, and whether the other side says something else there. */
export type Said = { text: string; differs: boolean };

/** One of the two: with what is known of it, or, where the reader may not see it, a sentence about that. */
export type Side = {
  /** Where it stands: "Row 1,204 in the file". */
  title: string;
  known:
    | {
        name: readonly Said[];
        href?: string;
        /** In the same order on both sides; without values: not known. */
        facts: readonly { term: string; values: readonly Said[] }[];
        more?: string | undefined;
      }
    | { sentence: ReactNode };
};

type PairProps = {
  label: string;
  sides: readonly [Side, Side];
  /** In percent; null where nothing was compared. */
  score: number | null;
  /** Why, what was said of it, and what can be decided. */
  children: ReactNode;
  locale: Locale;
};

/** Two that may be one person, side by side, with how likely that is and what to make of it. */
export function Pair({ label, sides, score, children, locale }: PairProps) {
  const t = translator(locale, "imports");
  return (
    <article
      data-row=""
      aria-label={label}
      className="grid gap-px border-b bg-line *:bg-surface *:px-5 *:py-4.5 last:border-b-0 focus-within:shadow-[inset_3px_0_var(--brand)] md:grid-cols-2 xl:grid-cols-[1fr_1fr_18.5rem]"
    >
      <PairSide side={sides[0]} locale={locale} />
      <PairSide side={sides[1]} locale={locale} />
      <div className="max-xl:empty:hidden md:max-xl:col-span-2">
        {score !== null && (
          <p>
            <span className="figure text-2xl">{formatPercent(Math.min(score, MOST_SURE) / 100, locale)}</span>{" "}
            <span className="text-sm text-ink-2">
              {t("review.likeness", { level: score >= HIGH ? "high" : score >= MIDDLE ? "middle" : "low" })}
            </span>
          </p>
        )}
        {children}
      </div>
    </article>
  );
}

/** What a person is asked about is never quite sure. */
const MOST_SURE = 99;
const HIGH = 90;
const MIDDLE = 75;

function PairSide({ side: { title, known }, locale }: { side: Side; locale: Locale }) {
  const t = translator(locale, "imports");
  const shown = (said: readonly Said[], between: ReactNode) =>
    said.map(({ text, differs }, at) => (
      <span key={text}>
        {at > 0 && between}
        {differs ? <DiffMark label={t("review.differs")}>{text}</DiffMark> : text}
      </span>
    ));
  if ("sentence" in known)
    return (
      <div>
        <p className="eyebrow mb-1.5">{title}</p>
        <div className="text-sm text-ink-2">{known.sentence}</div>
      </div>
    );
  const name = shown(known.name, " ");
  return (
    <div>
      <p className="eyebrow mb-1.5">{title}</p>
      <h2 className="text-lg">
        {known.href ? (
          <Link href={known.href} className="text-ink decoration-transparent hover:decoration-current">
            {name}
          </Link>
        ) : (
          name
        )}
      </h2>
      <DescriptionList
        className="mt-2.5"
        items={known.facts.map(({ term, values }) => ({
          term,
          value: values.length > 0 ? shown(values, <br />) : t("review.none"),
          isFaint: values.length === 0,
        }))}
      />
      {known.more && <p className="mt-1.5 text-sm text-ink-2">{known.more}</p>}
    </div>
  );
}
