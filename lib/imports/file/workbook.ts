import { posix } from "node:path";
import { FileRefused } from "./file-problem";
import { type Archive, openArchive } from "./open-archive";
import { attribute, readXml } from "./parse-xml";

export type Sheet = { name: string; hidden: boolean };

/** What the parts of a workbook have in common; `path` names the sheet's entry in the archive. */
export type Workbook = {
  sheets: (Sheet & { path: string })[];
  date1904: boolean;
  sharedStringsPath: string | null;
  stylesPath: string | null;
};

/**
 * Lists the sheets of a workbook in their order, hidden ones included.
 *
 * @throws {FileRefused}
 */
export async function listSheets(path: string): Promise<Sheet[]> {
  const archive = await openArchive(path);
  try {
    const { sheets } = await readWorkbook(archive);
    return sheets.map(({ name, hidden }) => ({ name, hidden }));
  } finally {
    archive.close();
  }
}

/**
 * Reads the table of contents. Only parts within the archive count: an external target is never
 * followed.
 *
 * @throws {FileRefused} xlsx when no sheet can be read
 */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const parts = await readParts(archive);
  const workbook: Workbook = {
    sheets: [],
    date1904: false,
    sharedStringsPath: parts.find((part) => part.type === "sharedStrings")?.path ?? null,
    stylesPath: parts.find((part) => part.type === "styles")?.path ?? null,
  };
  await readXml(await archive.stream("xl/workbook.xml"), {
    open(name, attributes) {
      if (name === "workbookPr") workbook.date1904 = isTrue(attributes.date1904);
      if (name !== "sheet") return;
      const part = parts.find(({ id }) => id === attribute(attributes, "id"));
      if (part?.type !== "worksheet") return; // a chart
      workbook.sheets.push({
        name: attributes.name ?? "",
        hidden: (attributes.state ?? "visible") !== "visible",
        path: part.path,
      });
    },
  });
  if (workbook.sheets.length === 0) throw new FileRefused({ code: "xlsx" });
  return workbook;
}

/** How the schema writes a boolean attribute. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

type Part = { id: string; type: string; path: string };

async function readParts(archive: Archive): Promise<Part[]> {
  const parts: Part[] = [];
  await readXml(await archive.stream("xl/_rels/workbook.xml.rels"), {
    open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (name !== "Relationship" || !id || !type || !target || mode === "External") return;
      const path = posix.resolve("/xl", target).slice(1);
      if (archive.has(path)) parts.push({ id, type: posix.basename(type), path });
    },
  });
  return parts;
}
