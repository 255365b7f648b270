import { readCellFormats } from "./cell-formats";
import { FileRefused } from "./file-problem";
import { openArchive } from "./open-archive";
import { parseXml } from "./parse-xml";
import type { RawRow } from "./raw-row";
import { readSharedStrings } from "./shared-strings";
import { type SheetFacts, SheetRows } from "./sheet-rows";
import { readWorkbook } from "./workbook";

/**
 * Streams the rows of one sheet in batches. Dates become ISO text, everything else the text that
 * the cell holds; hidden rows and columns are read like all others.
 *
 * @param sheet the name of the sheet
 * @param onFacts called with what the sheet announces besides its rows, after the last of them
 * @throws {FileRefused} sheet, row, columns, xml, size, record_size, xlsx
 */
export async function* readXlsx(
  path: string,
  sheet: string,
  onFacts: (facts: SheetFacts) => void = () => {},
): AsyncGenerator<RawRow[]> {
  const archive = await openArchive(path);
  try {
    const workbook = await readWorkbook(archive);
    const chosen = workbook.sheets.find(({ name }) => name === sheet);
    if (!chosen) throw new FileRefused({ code: "sheet" });
    const rows = new SheetRows({
      texts: await readSharedStrings(archive, workbook.sharedStringsPath),
      formats: await readCellFormats(archive, workbook.stylesPath),
      date1904: workbook.date1904,
    });
    for await (const _ of parseXml(await archive.stream(chosen.path), rows)) yield rows.take();
    onFacts(rows.facts);
  } finally {
    archive.close();
  }
}
