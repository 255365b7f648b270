import { Bar } from "@/components/ui/bar";
import { type Column, DataTable } from "@/components/ui/data-table";
import { formatShortDays } from "@/lib/format/dates";
import { formatInteger } from "@/lib/format/numbers";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Board, BoardUnit } from "@/lib/rounds/queries/board";
import { CellLink } from "./cell-link";

type BoardTableProps = {
  board: Board;
  units: readonly BoardUnit[];
  /** Checkboxes to choose whom to remind. */
  canChoose?: boolean;
  locale: Locale;
};

/** Faculties and deadlines: who is where, and one click from why. */
export function BoardTable({ board, units, canChoose = false, locale }: BoardTableProps) {
  const t = translator(locale, "rounds");
  const whyOf = (unit: BoardUnit) => `/${locale}/rounds/${board.id}/units/${unit.id}`;
  const columns: Column<BoardUnit>[] = [
    {
      id: "unit",
      label: t("board.unit"),
      cell: (unit) => (
        <>
          <span className="block leading-tight">{localized(unit.names, locale)}</span>
          <span className={`block text-xs font-normal ${unit.coordinator ? "text-ink-3" : "text-late-ink"}`}>
            {unit.coordinator ?? t("board.vacant")}
          </span>
        </>
      ),
    },
    ...board.milestones.map(({ id, names, dueOn, firstOn }, at): Column<BoardUnit> => {
      const label = localized(names, locale);
      return {
        id,
        label,
        head: (
          <>
            {formatShortDays(firstOn ?? dueOn, dueOn, { locale })}
            <b>{label}</b>
          </>
        ),
        cell: (unit) => {
          const cell = unit.cells[at];
          return (
            cell && (
              <CellLink cell={cell} href={`${whyOf(unit)}#m-${id}`} today={board.today} locale={locale} />
            )
          );
        },
      };
    }),
    {
      id: "done",
      label: t("board.actionsDone"),
      cell: ({ plan }) =>
        plan && plan.items > 0 ? (
          <ActionsDone done={plan.done} all={plan.items} locale={locale} />
        ) : (
          <span data-nothing="" className="text-ink-3">
            –
          </span>
        ),
    },
  ];
  // Six deadlines in long words: closer together on a small screen, and sideways in their own frame on a tablet.
  return (
    <div className="max-xl:overflow-x-auto max-xl:[--sticky-top:0px] max-[90rem]:[&_.data-table]:[--gutter:0.3rem] max-[90rem]:[&_tbody_th]:w-44 max-lg:[&_tbody_th]:w-36">
      <DataTable
        caption={t("board.caption")}
        columns={columns}
        rows={units}
        rowKey={(unit) => String(unit.id)}
        rowHref={whyOf}
        {...(canChoose
          ? {
              choose: {
                name: "unit",
                label: (unit: BoardUnit) => t("board.choose", { unit: localized(unit.names, locale) }),
                labelAll: t("board.chooseAll"),
              },
            }
          : {})}
      />
    </div>
  );
}

function ActionsDone({ done, all, locale }: { done: number; all: number; locale: Locale }) {
  return (
    <span className="flex w-22 items-center gap-2">
      <Bar className="flex-1" parts={[{ value: done }]} max={all} />
      {formatInteger(done, locale)}/{formatInteger(all, locale)}
    </span>
  );
}
