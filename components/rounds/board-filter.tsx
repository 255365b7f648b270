import { Tabs } from "@/components/ui/tabs";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Board } from "@/lib/rounds/queries/board";
import { BOARD_FILTERS, type BoardFilter } from "@/lib/rounds/schema";
import { unitsOf } from "@/lib/rounds/tiles";

type BoardFilterProps = { board: Board; chosen: BoardFilter | undefined; locale: Locale };

/** The states that a board holds, with how many faculties have them. */
export function BoardFilterTabs({ board, chosen, locale }: BoardFilterProps) {
  const t = translator(locale, "rounds");
  const here = `/${locale}/rounds/${board.id}`;
  const states = BOARD_FILTERS.filter((state) => state !== "DUE" && state !== "DONE")
    .map((state) => ({ state, count: unitsOf(board, state).length }))
    .filter(({ state, count }) => count > 0 || state === chosen);
  return (
    <div className="print:hidden">
      <Tabs
        label={t("board.filter")}
        tabs={[
          {
            href: here,
            label: t("board.all", { count: board.units.length }),
            isCurrent: chosen === undefined,
          },
          ...states.map(({ state, count }) => ({
            href: `${here}?state=${state}`,
            label: t("board.withCount", { state: t(`states.${state}`), count }),
            isCurrent: chosen === state,
          })),
        ]}
      />
    </div>
  );
}
