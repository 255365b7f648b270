import type { Field } from "./file/fields";
import type { FileSample } from "./file/file-sample";

const NAMES: readonly Field[] = ["fullName", "family", "given", "patronymic", "previousFamily"];
const MOST_COLUMNS = 5;
const MOST_ROWS = 8;
const LETTER_BEYOND_ASCII = /(?=[^\0-\x7f])\p{L}/u;

/**
 * The part of a sample by which a person sees whether the text was read rightly: rows with letters beyond plain
 * Latin, the columns of names first. Columns count from 0; no rows when there is no such letter.
 */
export function rowsToJudge({ mapping, rows }: Pick<FileSample, "mapping" | "rows">): {
  columns: number[];
  rows: string[][];
} {
  const hasLetters = (cell: string | undefined) => LETTER_BEYOND_ASCII.test(cell ?? "");
  const telling = rows.filter((cells) => cells.some(hasLetters));
  const all = mapping.map((_, column) => column);
  const isName = (column: number) => NAMES.includes(mapping[column] ?? "unit");
  const others = all.filter(
    (column) => !isName(column) && telling.some((cells) => hasLetters(cells[column])),
  );
  const columns = [...all.filter(isName), ...others].slice(0, MOST_COLUMNS);
  const inView = (cells: string[]) => columns.filter((column) => hasLetters(cells[column])).length;
  return { columns, rows: telling.toSorted((a, b) => inView(b) - inView(a)).slice(0, MOST_ROWS) };
}
