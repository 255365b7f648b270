import type { BarPart } from "@/components/ui/bar";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Figures, UnitTotals } from "@/lib/office/queries";
import { Share } from "./share";

type TotalsTableProps = {
  units: readonly UnitTotals[];
  unitHref: (unit: UnitTotals) => string;
  /** To the unit's people, for readers who may see them. */
  peopleHref: ((unit: UnitTotals) => string) | null;
  locale: Locale;
};

/** Every unit and how its records stand. */
export function TotalsTable({ units, unitHref, peopleHref, locale }: TotalsTableProps) {
  const t = translator(locale, "office");
  const columns: Column<UnitTotals>[] = [
    {
      id: "name",
      label: t("totals.unit"),
      cell: (unit) => <span className="leading-tight">{unit.name}</span>,
    },
    {
      id: "coordinator",
      label: t("totals.coordinator"),
      cell: ({ coordinator }) => coordinator ?? <Tag tone="wait">{t("totals.vacant")}</Tag>,
    },
    {
      id: "records",
      label: t("totals.records"),
      isEnd: true,
      cell: (unit) => {
        const count = formatInteger(unit.records, locale);
        return peopleHref && unit.records > 0 ? <Link href={peopleHref(unit)}>{count}</Link> : count;
      },
    },
    {
      id: "reachable",
      label: t("totals.reachable"),
      head: <span className="md:pl-4">{t("totals.reachable")}</span>,
      cell: (unit) => (
        <div className="md:pl-4">
          <Share parts={reachParts(unit)} max={unit.records} locale={locale} />
        </div>
      ),
    },
    {
      id: "fresh",
      label: t("totals.fresh"),
      cell: ({ fresh, records }) => <Share parts={[{ value: fresh }]} max={records} locale={locale} />,
    },
  ];
  return (
    <Card flush>
      <DataTable
        caption={t("totals.caption")}
        columns={columns}
        rows={units}
        rowKey={({ code }) => code}
        rowHref={unitHref}
      />
      <p className="flex flex-wrap gap-x-6 gap-y-1 border-t px-5 py-3 text-xs text-ink-2">
        {(["verified", "email", "other"] as const).map((way) => (
          <span key={way} className="inline-flex items-center gap-1.5">
            <span aria-hidden="true" className={`size-2 rounded-full ${KEY[way]}`} />
            {t(`totals.ways.${way}`)}
          </span>
        ))}
        <span className="ml-auto">{t("totals.freshMeans")}</span>
      </p>
    </Card>
  );
}

const KEY = { verified: "bg-brand", email: "bg-info", other: "bg-wait" };

/** The ways to reach people as parts of one line. */
export function reachParts({ verified, email, other }: Figures): BarPart[] {
  return [
    { value: verified, tone: "plain" },
    { value: email, tone: "info" },
    { value: other, tone: "wait" },
  ];
}
