import { type Column, DataTable } from "@/components/ui/data-table";
import { formatDate } from "@/lib/format/dates";
import { formatInteger } from "@/lib/format/numbers";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ListedRound } from "@/lib/rounds/queries/list-rounds";
import { tilesOf } from "@/lib/rounds/tiles";
import { RoundStatusTag } from "./round-status";

type RoundTableProps = { rounds: readonly ListedRound[]; isWhole: boolean; locale: Locale };

/** Every round with how it stands; `isWhole`: for readers who see all faculties. */
export function RoundTable({ rounds, isWhole, locale }: RoundTableProps) {
  const t = translator(locale, "rounds");
  const units: Column<ListedRound> = {
    id: "units",
    label: t("list.units"),
    cell: ({ units }) => formatInteger(units, locale),
    isEnd: true,
  };
  const columns: Column<ListedRound>[] = [
    { id: "name", label: t("round"), cell: ({ names }) => localized(names, locale) },
    {
      id: "period",
      label: t("list.period"),
      cell: ({ startsOn, endsOn }) =>
        `${formatDate(startsOn, { locale })} – ${formatDate(endsOn, { locale })}`,
    },
    {
      id: "status",
      label: t("list.status"),
      cell: ({ status }) => <RoundStatusTag status={status} locale={locale} />,
    },
    ...(isWhole ? [units] : []),
    {
      id: "overdue",
      label: t("tiles.overdue"),
      cell: ({ board }) => {
        const overdue = board ? tilesOf(board).overdue : 0;
        return overdue > 0 ? (
          <span className="font-semibold text-late-ink">{formatInteger(overdue, locale)}</span>
        ) : (
          "–"
        );
      },
      isEnd: true,
    },
  ];
  return (
    <DataTable
      caption={t("title")}
      columns={columns}
      rows={rounds}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/${locale}/rounds/${id}`}
    />
  );
}
