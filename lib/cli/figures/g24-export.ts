import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { escapeFormula, NEEDS_QUOTES, parseCell } from "@/lib/platform/input/cell";
import { type Random, random } from "@/tests/factories/random";
import { type Figure, noneOf } from "./figure";

/** What spreadsheets run, what readers of CSV trip over, and ordinary letters of three alphabets. */
const PIECES = [
  "=",
  "+",
  "-",
  "@",
  "＝",
  "'",
  '"',
  ",",
  ";",
  "\n",
  "\t",
  " ",
  "\\N",
  "\\.",
  "HYPERLINK(",
  "1",
  "Ș",
  "ț",
  "Щ",
  "ъ",
  "a",
  "é",
  "日",
  "😀",
];
const CELLS_A_ROW = 5;
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r＝＋－＠]/u;

export const exportIdentity: Figure = {
  id: "G24",
  what: "Hostile cells exported as CSV and read again as an import does",
  goal: "every cell as before, none that a spreadsheet would run",
  run: async ({ full, seed }) => {
    const draw = random(seed);
    const rows = Array.from({ length: full ? 10_000 : 2_000 }, () =>
      Array.from({ length: CELLS_A_ROW }, () => hostileCell(draw)),
    );
    const file = stringify(
      rows.map((row) => row.map((cell) => escapeFormula(cell))),
      { quoted_match: NEEDS_QUOTES },
    );
    const read = parse(file) as string[][];
    const problems = rows.flatMap((row, nth) =>
      row.flatMap((cell, column) => {
        const written = read[nth]?.[column] ?? "";
        const back = parseCell(written);
        if (FORMULA.test(written)) return [`${JSON.stringify(written)} would run`];
        return back.ok && (back.value ?? "") === cell
          ? []
          : [`${JSON.stringify(cell)} came back as ${JSON.stringify(back)}`];
      }),
    );
    return noneOf(`${rows.length * CELLS_A_ROW} cells`, problems);
  },
};

function hostileCell(draw: Random): string {
  return Array.from({ length: 1 + draw.below(6) }, () => draw.pick(PIECES)).join("");
}
