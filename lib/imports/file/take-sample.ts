import { ColumnEvidence } from "./column-evidence";
import { guessMapping } from "./columns";
import { isData, shapeCells, shapeRow } from "./data-rows";
import { HEADER_SEARCH_ROWS } from "./detect-dialect";
import { detectSource } from "./detect-source";
import type { FileSample, FileWarning } from "./file-sample";
import { findTable, type Table } from "./find-table";
import type { RawRow } from "./raw-row";
import type { ChosenOptions, ReadOptions } from "./read-options";
import { readSource } from "./read-source";
import { offerRepairs } from "./repair-text";
import { isRomanian } from "./romanian";
import { NO_FACTS, type SheetFacts } from "./sheet-rows";

const SHOWN_ROWS = 50;
/** Rows that the header, the language, repairs and the mapping are judged by. */
const JUDGED_ROWS = HEADER_SEARCH_ROWS + 200;

/**
 * Reads a file once from end to end and tells what it holds. The whole of it, because a refusal
 * must be known before anything is stored, and a single date can prove the order of its column.
 *
 * @throws {FileRefused}
 */
export async function takeSample(path: string, name: string, chosen: ChosenOptions): Promise<FileSample> {
  const { source, encoding, sheets } = await detectSource(path, name, chosen);
  const { head, evidence, facts } = await survey(path, source);
  const table = findTable(head, facts.merges, chosen.headerRow);
  const data = head.filter((row) => isData(row, table));
  for (const row of data) evidence.add(row);

  const { repairs: offers, romanian } = judgeText(table, data, chosen);
  const shape = {
    width: table.width,
    repairs: chosen.repairs ?? [],
    romanian: chosen.romanian ?? romanian,
    dropColumns: [],
  };
  const header = shapeCells(table.header, shape).map((cell) => cell.trim());
  const mapping = guessMapping(
    header,
    data.map((row) => shapeCells(row.cells, shape)),
  );
  const nationalIds = mapping.flatMap((field, column) =>
    field === "nationalId" ? [{ column, count: evidence.filled(column) }] : [],
  );
  const options: ReadOptions = {
    source,
    headerRow: table.headerRow,
    ...shape,
    dropColumns: nationalIds.map(({ column }) => column),
  };
  return {
    options,
    encoding,
    sheets,
    header,
    rows: data.slice(0, SHOWN_ROWS).map((row) => shapeRow(row, options).cells),
    rowCount: evidence.rows,
    problemCount: evidence.refusedRows(table.width),
    mapping,
    dateColumns: evidence.dateColumns(),
    repairs: offers,
    romanian,
    nationalIds,
    hidden: { rows: facts.hiddenRows, columns: [...facts.hiddenColumns] },
    warnings: warningsOf(table, head, facts, evidence),
  };
}

/** Streams the whole file; keeps the first rows and the evidence of all others. */
async function survey(path: string, source: ReadOptions["source"]) {
  const evidence = new ColumnEvidence();
  const head: RawRow[] = [];
  let facts: SheetFacts = NO_FACTS;
  const rows = readSource(path, source, (announced) => {
    facts = announced;
  });
  for await (const batch of rows) {
    for (const row of batch) {
      if (head.length < JUDGED_ROWS) head.push(row);
      else evidence.add(row);
    }
  }
  return { head, evidence, facts };
}

function judgeText(table: Table, data: RawRow[], chosen: ChosenOptions) {
  const names = table.headerRow === null ? [] : [table.header];
  const asRead = [...names, ...data.map((row) => row.cells.slice(0, table.width))];
  const shape = { width: table.width, repairs: chosen.repairs ?? [], romanian: false, dropColumns: [] };
  return {
    repairs: offerRepairs(asRead),
    romanian: isRomanian(asRead.flatMap((cells) => shapeCells(cells, shape))),
  };
}

function warningsOf(
  table: Table,
  head: RawRow[],
  facts: SheetFacts,
  evidence: ColumnEvidence,
): FileWarning[] {
  const headerCells = head.find(({ row }) => row === table.headerRow)?.cells.length ?? 0;
  const trailing = headerCells - table.width;
  return [
    ...(trailing > 0 ? [{ code: "trailing_columns" as const, count: trailing }] : []),
    ...(facts.droppedTimes > 0 ? [{ code: "time_dropped" as const, count: facts.droppedTimes }] : []),
    ...evidence.damagedColumns().map((damage) => ({ code: "excel_damage" as const, ...damage })),
  ];
}
