import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { formatInteger } from "@/lib/format/numbers";
import type { Cohort } from "@/lib/funnel/queries/get-funnel";
import { STAGES, type Stage } from "@/lib/funnel/stages";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type ClassTableProps = {
  classes: readonly Cohort[];
  /** To the people of a class in a stage; null for readers who see figures only, and for graduates. */
  peopleHref: (year: number, stage: Stage) => string | null;
  locale: Locale;
};

/** So many classes are in sight; the earlier ones unfold. */
const SHOWN = 12;

/** Each class in figures, the latest first. Numbers lead to the people. */
export function ClassTable({ classes, peopleHref, locale }: ClassTableProps) {
  const t = translator(locale, "funnel");
  const columns: Column<Cohort>[] = [
    { id: "year", label: t("classes.year"), cell: ({ year }) => <span className="num">{year}</span> },
    ...STAGES.map(
      (stage: Stage): Column<Cohort> => ({
        id: stage,
        label: t(`stages.${stage}`),
        isEnd: true,
        cell: (one) => {
          const value = one[stage];
          if (value === null) return <span className="text-ink-3">–</span>;
          const href = value > 0 ? peopleHref(one.year, stage) : null;
          const text = formatInteger(value, locale);
          return <span className="num">{href ? <Link href={href}>{text}</Link> : text}</span>;
        },
      }),
    ),
  ];
  const table = (rows: readonly Cohort[]) => (
    <DataTable
      caption={t("classes.caption")}
      columns={columns}
      rows={rows}
      rowKey={({ year }) => String(year)}
    />
  );
  const latest = classes.toReversed();
  const earlier = latest.slice(SHOWN);
  return (
    <Card flush title={t("classes.table")}>
      {table(latest.slice(0, SHOWN))}
      {earlier.length > 0 && (
        <details className="open-printed border-t">
          <summary className="min-h-6 px-5 py-3 text-sm font-strong text-brand-ink print:hidden">
            {t("classes.earlier", { count: earlier.length })}
          </summary>
          {table(earlier)}
        </details>
      )}
    </Card>
  );
}
