import type { Readable } from "node:stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { FileRefused } from "./file-problem";
import { LIMITS } from "./limits";

const SYMBOLIC_LINK = 0o120000;
const FILE_KIND = 0o170000;
const LOCAL_HEADER_BYTES = 30;

/** An XLSX container whose directory has been checked; `stream` inflates one entry. */
export type Archive = {
  has(name: string): boolean;
  stream(name: string): Promise<Readable>;
  close(): void;
};

/**
 * Opens an XLSX container after checking its central directory, before a byte is inflated.
 * While inflating, yauzl stops an entry that grows beyond its declared size, so the limits
 * checked here hold for what is really read as well.
 *
 * @throws {FileRefused} xlsx, size, encrypted (order of checks: the file corpus of the quality page)
 */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await openPromise(path, { autoClose: false, validateEntrySizes: true }).catch(notAWorkbook);
  try {
    const entries = await listEntries(zip).catch(notAWorkbook);
    checkEntries([...entries.values()]);
    return {
      has: (name) => entries.has(name),
      close: () => zip.close(),
      async stream(name) {
        const entry = entries.get(name);
        if (!entry) throw new FileRefused({ code: "xlsx" });
        return zip.openReadStreamPromise(entry).catch(notAWorkbook);
      },
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function notAWorkbook(error: unknown): never {
  throw error instanceof FileRefused ? error : new FileRefused({ code: "xlsx" });
}

/** A map, not an object: an entry may be called `__proto__`. */
async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > LIMITS.entries) throw new FileRefused({ code: "size" });
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw new FileRefused({ code: "xlsx" });
    entries.set(entry.fileName, entry);
  }
  return entries;
}

function checkEntries(entries: Entry[]): void {
  if (entries.some((entry) => entry.isEncrypted())) throw new FileRefused({ code: "encrypted" });
  if (entries.some(isLink) || entries.some(isMacro) || overlap(entries))
    throw new FileRefused({ code: "xlsx" });
  if (!entries.some((entry) => entry.fileName === "xl/workbook.xml")) throw new FileRefused({ code: "xlsx" });

  const inflated = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const compressed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  if (inflated > LIMITS.inflatedBytes || inflated > compressed * LIMITS.inflationRatio) {
    throw new FileRefused({ code: "size" });
  }
}

function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & FILE_KIND) === SYMBOLIC_LINK;
}

function isMacro(entry: Entry): boolean {
  return entry.fileName.toLowerCase().endsWith("vbaproject.bin");
}

/** Entries that share bytes are how a small archive claims to hold a large one many times. */
function overlap(entries: Entry[]): boolean {
  const byOffset = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  return byOffset.some((entry, index) => {
    const next = byOffset[index + 1];
    const end =
      entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + entry.fileNameLength + entry.compressedSize;
    return next !== undefined && end > next.relativeOffsetOfLocalHeader;
  });
}
