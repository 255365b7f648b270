import { Bar } from "@/components/ui/bar";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { formatInteger } from "@/lib/format/numbers";
import type { UnitFunnel } from "@/lib/funnel/queries/get-funnel";
import { STAGES, type Stage, wholeOf } from "@/lib/funnel/stages";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { noteOf } from "./funnel-strip";

/** Every unit and how far its graduates came. */
export function FunnelTable({ units, locale }: { units: readonly UnitFunnel[]; locale: Locale }) {
  const t = translator(locale, "funnel");
  const columns: Column<UnitFunnel>[] = [
    { id: "unit", label: t("unit"), cell: ({ name }) => <span className="leading-tight">{name}</span> },
    ...STAGES.map(
      (stage: Stage): Column<UnitFunnel> => ({
        id: stage,
        label: t(`stages.${stage}`),
        cell: (unit) => {
          const value = unit[stage];
          if (value === null) return <span className="text-sm text-ink-3">{t("notEntered")}</span>;
          return (
            <div className="num min-w-24">
              <span>{formatInteger(value, locale)}</span>
              <span className="block text-xs text-ink-3">{noteOf(stage, unit, locale)}</span>
              <Bar parts={[{ value }]} max={wholeOf(unit)} className="mt-1" />
            </div>
          );
        },
      }),
    ),
  ];
  return (
    <Card flush>
      <DataTable
        caption={t("caption")}
        columns={columns}
        rows={units}
        rowKey={({ code }) => code}
        rowHref={({ code }) => `/${locale}/funnel/${code}`}
        align="top"
      />
      <p className="border-t px-5 py-3 text-xs text-ink-2">{t("later")}</p>
    </Card>
  );
}
