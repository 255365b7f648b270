import { Stat } from "@/components/ui/stat";
import { StatStrip } from "@/components/ui/stat-strip";
import { formatInteger, formatPercent } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Board } from "@/lib/rounds/queries/board";
import { tilesOf } from "@/lib/rounds/tiles";

/** The round at a glance: offices, plans, records, and what is late. */
export function BoardTiles({ board, locale }: { board: Board; locale: Locale }) {
  const t = translator(locale, "rounds");
  const number = (value: number) => formatInteger(value, locale);
  const { units, appointed, approved, inReview, overdue, lateUnits } = tilesOf(board);
  const { records, reachable } = board;
  const here = `/${locale}/rounds/${board.id}`;
  return (
    <StatStrip>
      <Stat
        label={t("tiles.coordinators")}
        value={number(appointed)}
        note={t("tiles.appointed", { count: units })}
        href={appointed < units ? `${here}?state=VACANT` : undefined}
        bar={{ parts: [{ value: appointed, tone: "ok" }], max: units }}
      />
      <Stat
        label={t("tiles.plans")}
        value={number(approved)}
        note={t("tiles.plansNote", { count: units, inReview })}
        href={`/${locale}/plans?round=${board.id}`}
        bar={{
          parts: [
            { value: approved, tone: "ok" },
            { value: inReview, tone: "info" },
          ],
          max: units,
        }}
      />
      <Stat
        label={t("tiles.reachable")}
        value={records === 0 ? "–" : formatPercent(reachable / records, locale)}
        note={t("tiles.ofRecords", { value: number(reachable), all: number(records) })}
        href={`/${locale}/office`}
        bar={{ parts: [{ value: reachable }], max: records }}
      />
      <Stat
        label={t("tiles.overdue")}
        value={number(overdue)}
        note={t("tiles.lateUnits", { count: lateUnits })}
        href={overdue > 0 ? `${here}?state=OVERDUE` : undefined}
        isLate={overdue > 0}
        bar={{ parts: [{ value: lateUnits, tone: "late" }], max: units }}
      />
    </StatStrip>
  );
}
