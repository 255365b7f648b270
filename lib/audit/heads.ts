import { appendFile, open, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import type { Head } from "./chain";

const stored = z.object({
  day: z.iso.date(),
  lastEntryId: z
    .string()
    .regex(/^-?\d+$/)
    .transform(BigInt),
  entryCount: z.number(),
  hash: z.string(),
  sealedAt: z.string(),
  signature: z.string(),
});

/** The heads of the closed days beside the database: whoever cuts the trail there does not reach these. */
export const headFile = path.resolve(/* turbopackIgnore: true */ env.DATA_DIR ?? ".data", "audit-heads.log");

/** A head as a line of JSON: in the file, in the log and in the download. */
export function headLine(head: Head): string {
  return JSON.stringify({ ...head, lastEntryId: String(head.lastEntryId) });
}

/** The heads in a file, in its order; none when there is no such file. @throws Error for a line that is no head */
export async function readHeads(file: string): Promise<Head[]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, at) => {
      const head = stored.safeParse(parsed(line));
      if (!head.success) throw new Error(`${file}: line ${at + 1} is no head of a day.`);
      return head.data;
    });
}

/** Adds the heads that are younger than the last one in the file; what stands there is never changed. */
export async function appendHeads(file: string, heads: readonly Head[]): Promise<void> {
  const last = (await readHeads(file)).at(-1)?.day ?? "";
  const lines = heads.filter(({ day }) => day > last).map((head) => `${headLine(head)}\n`);
  if (lines.length === 0) return;
  await appendFile(file, lines.join(""), { mode: 0o600 });
  const handle = await open(file, "r");
  await handle.sync().finally(() => handle.close());
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
