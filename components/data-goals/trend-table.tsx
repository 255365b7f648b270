import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { GOALS, type Goal, permille } from "@/lib/data-goals/goals";
import type { ShownSnapshot } from "@/lib/data-goals/queries/get-data-goal";
import { formatDateTime } from "@/lib/format/dates";
import { formatInteger, formatPercent } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { TrendLines } from "./trend-lines";
import { VerdictTag } from "./verdict-tag";

type TrendTableProps = { trend: readonly ShownSnapshot[]; zone: string; locale: Locale };

/** Every count of the database, the oldest first; the one at the deadline is marked. */
export function TrendTable({ trend, zone, locale }: TrendTableProps) {
  const t = translator(locale, "dataGoals");
  const value = (goal: Goal, { figures }: ShownSnapshot) =>
    goal === "duplicates"
      ? formatInteger(figures.duplicates, locale)
      : formatPercent(permille(figures[goal], figures.records) / 1000, locale);
  const columns: Column<ShownSnapshot>[] = [
    {
      id: "day",
      label: t("trend.day"),
      cell: ({ takenAt, isDue }) => (
        <span className="num">
          {formatDateTime(takenAt, { locale, zone })}
          {isDue && <span className="block text-xs font-normal text-brand-ink">{t("trend.due")}</span>}
        </span>
      ),
    },
    {
      id: "records",
      label: t("trend.records"),
      isEnd: true,
      cell: ({ figures }) => formatInteger(figures.records, locale),
    },
    ...GOALS.map(
      (goal): Column<ShownSnapshot> => ({
        id: goal,
        label: t(`goals.${goal}.title`),
        isEnd: true,
        cell: (snapshot) => <span className="num">{value(goal, snapshot)}</span>,
      }),
    ),
    {
      id: "verdict",
      label: t("trend.verdict"),
      cell: ({ verdict }) => <VerdictTag verdict={verdict} locale={locale} />,
    },
  ];
  return (
    <Card flush title={t("trend.title")}>
      {trend.length === 0 ? (
        <p className="px-5 pb-5 text-sm text-ink-2">{t("trend.none")}</p>
      ) : (
        <>
          {trend.length > 1 && <TrendLines trend={trend} locale={locale} />}
          <DataTable caption={t("trend.title")} columns={columns} rows={trend} rowKey={({ id }) => id} />
        </>
      )}
    </Card>
  );
}
