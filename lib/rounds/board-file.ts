import writeXlsxFile from "write-excel-file/node";
import { toCsv } from "@/lib/documents/csv";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { escapeFormula } from "@/lib/platform/input/cell";
import type { Board, BoardUnit } from "./queries/board";

/** The board as a table of texts: each deadline with its state, its day and how late; then the actions. */
export function boardLines(board: Board, locale: Locale): string[][] {
  const t = translator(locale, "rounds");
  const head = [
    t("board.unit"),
    t("file.coordinator"),
    ...board.milestones.flatMap(({ names }) => {
      const name = localized(names, locale);
      return [name, t("file.dueOn", { name }), t("file.daysLate", { name })];
    }),
    t("file.done"),
    t("file.actions"),
  ];
  const line = ({ names, coordinator, cells, plan }: BoardUnit) => [
    localized(names, locale),
    coordinator ?? t("board.vacant"),
    ...cells.flatMap(({ state, dueOn, lateDays }) => [
      t(`states.${state}`),
      dueOn.toISOString().slice(0, 10),
      lateDays > 0 ? String(lateDays) : "",
    ]),
    String(plan?.done ?? 0),
    String(plan?.items ?? 0),
  ];
  return [head, ...board.units.map(line)];
}

/** The board as a file that a spreadsheet opens. */
export async function boardFile(board: Board, format: "csv" | "xlsx", locale: Locale): Promise<Buffer> {
  const lines = boardLines(board, locale);
  if (format === "csv") return toCsv(lines);
  const [head = [], ...rows] = lines;
  const cells = [
    head.map((value) => ({ value: escapeFormula(value), fontWeight: "bold" as const })),
    ...rows.map((row) => row.map((value) => ({ value: escapeFormula(value), type: String }))),
  ];
  return writeXlsxFile(cells, { stickyRowsCount: 1, stickyColumnsCount: 1 }).toBuffer();
}
