import { Link } from "@/components/ui/link";
import { compareRecords } from "@/lib/duplicates/compare-records";
import type { ListedPair } from "@/lib/duplicates/queries/list-pairs";
import { formatPercent } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type ManyTableProps = { pairs: readonly ListedPair[]; units: ReadonlyMap<number, string>; locale: Locale };

/** What a merge of many would make one, a line for each pair: both names, what they share, how sure it is. */
export function ManyTable({ pairs, units, locale }: ManyTableProps) {
  const t = translator(locale, "duplicates");
  return (
    <ul>
      {pairs.map(({ id, score, sides: [one, other] }) => {
        if (!one.record) return null;
        const sides = compareRecords(one.record, other.record, units, locale);
        return (
          <li
            key={id}
            data-row=""
            className="grid items-baseline gap-x-6 gap-y-1 border-b px-5 py-3 last:border-b-0 md:grid-cols-[4rem_1fr_1fr_auto]"
          >
            <span className="figure">{formatPercent(Math.min(score, 99) / 100, locale)}</span>
            {[one, other].map((side, at) => (
              <div key={side.id} className="min-w-0">
                <Link href={`/${locale}/alumni/${side.id}`} className="font-medium">
                  {sides[at]?.name.map(({ text }) => text).join(" ")}
                </Link>
                <p className="num text-sm text-ink-2">
                  {sides[at]?.facts
                    .filter(({ term }) => term === "born" || term === "degree")
                    .flatMap(({ values }) => values.slice(0, 1).map(({ text }) => text))
                    .join(" · ")}
                </p>
              </div>
            ))}
            <Link href={`/${locale}/alumni/${one.id}/merge/${other.id}`} className="text-sm">
              {t("many.look")}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
