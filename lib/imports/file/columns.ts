import type { Field } from "./fields";
import { fieldsOfHeader } from "./header-names";
import { isCnp, isEgn } from "./national-id";

/** The field of each column, or null for a column that is left out. No field stands twice. */
export type Mapping = (Field | null)[];

export type HeaderProblem =
  | { code: "duplicate" | "blank" | "reserved"; column: number }
  | { code: "missing"; anyOf: readonly Field[] };

/** How many of a column's filled cells must look alike for its content to tell the field. */
const MOSTLY = 0.8;
/** National numbers are looked for harder: half a column of them is too many to store. */
const HALF = 0.5;

/** Content tells these fields when no name of a column does. Birth dates come first: lists have them most often. */
const CONTENT: { field: Field; matches: (cell: string) => boolean }[] = [
  { field: "email", matches: (cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell) },
  {
    field: "birthDate",
    matches: (cell) => /^(?:\d{4}[./-]\d\d?[./-]\d\d?|\d\d?[./-]\d\d?[./-]\d{4})$/.test(cell),
  },
  { field: "graduationYear", matches: (cell) => /^(?:19|20)\d\d$/.test(cell) },
  { field: "phone", matches: (cell) => /^(?:\+|00|0)[\d\s()./-]{8,18}$/.test(cell) },
];

/** A graduate's row says at least who, where and when; the operator may give a field for the whole file. */
const REQUIRED: readonly (readonly Field[])[] = [
  ["fullName", "family"],
  ["fullName", "given"],
  ["unit"],
  ["graduationYear"],
];

/**
 * Guesses the fields of the columns, by name and then by content. A column that holds mostly
 * personal numbers with a right check digit is a national id whatever its name says.
 */
export function guessMapping(header: readonly string[], sampleRows: readonly (readonly string[])[]): Mapping {
  const mapping: Mapping = [];
  const isFree = (field: Field) => field === "nationalId" || !mapping.includes(field);
  const byName = fieldsOfHeader(header);
  const cellsOf = (column: number) =>
    sampleRows.map((row) => (row[column] ?? "").trim()).filter((cell) => cell !== "");

  byName.forEach((named, column) => {
    const isNationalId = share(cellsOf(column), (cell) => isCnp(cell) || isEgn(cell)) >= HALF;
    const field = isNationalId ? "nationalId" : named;
    mapping.push(field !== null && isFree(field) ? field : null);
  });
  byName.forEach((named, column) => {
    if (named !== null || mapping[column]) return;
    const cells = cellsOf(column);
    const guess = CONTENT.find(({ field, matches }) => isFree(field) && share(cells, matches) >= MOSTLY);
    mapping[column] = guess?.field ?? null;
  });
  return mapping;
}

function share(cells: string[], matches: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(matches).length / cells.length;
}

/**
 * What stops a file before any of its rows: two columns of one name, a column without a name,
 * a name that JavaScript objects have already, a field without which no row makes sense.
 *
 * @param givenForFile fields that the operator gives once for the whole file, such as the unit
 */
export function checkHeader(
  header: readonly string[],
  mapping: Mapping,
  givenForFile: readonly Field[] = [],
): HeaderProblem[] {
  const names = header.map((cell) => cell.trim().toLowerCase());
  const problems: HeaderProblem[] = [];
  names.forEach((name, column) => {
    if (name === "") problems.push({ code: "blank", column });
    else if (names.indexOf(name) < column) problems.push({ code: "duplicate", column });
    else if (isReserved(header[column] ?? "")) problems.push({ code: "reserved", column });
  });
  const known = [...mapping, ...givenForFile];
  for (const anyOf of REQUIRED) {
    if (!anyOf.some((field) => known.includes(field))) problems.push({ code: "missing", anyOf });
  }
  return problems;
}

/** Names such as `__proto__` and `constructor`. */
function isReserved(name: string): boolean {
  return name.trim() in {} || name.trim() === "prototype";
}
