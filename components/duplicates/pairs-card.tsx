import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { nameOf } from "@/lib/duplicates/compare-records";
import type { ListedPair } from "@/lib/duplicates/queries/list-pairs";
import { formatPercent } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type PairsCardProps = { alumnusId: string; pairs: readonly ListedPair[]; locale: Locale };

/** Records that may be of the same person as this one. Nothing where there are none. */
export function PairsCard({ alumnusId, pairs, locale }: PairsCardProps) {
  const t = translator(locale, "duplicates");
  if (pairs.length === 0) return null;
  return (
    <Card title={t("ofRecord.title")} className="print:hidden">
      <ul className="grid gap-2 text-sm">
        {pairs.map(({ id, score, sides }) => {
          const other = sides.find((side) => side.id !== alumnusId);
          return (
            <li key={id} className="flex items-baseline gap-3">
              {other?.record ? (
                <Link href={`/${locale}/alumni/${alumnusId}/merge/${other.id}`} className="min-w-0 flex-1">
                  {nameOf(other.record, locale)}
                </Link>
              ) : (
                <Link href={`/${locale}/duplicates`} className="min-w-0 flex-1">
                  {t("elsewhere")}
                </Link>
              )}
              <span className="num text-ink-2">{formatPercent(Math.min(score, 99) / 100, locale)}</span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
