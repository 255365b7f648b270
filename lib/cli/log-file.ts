import { type FileHandle, open, readFile, rename, stat } from "node:fs/promises";
import path from "node:path";

const LARGE = 10 * 1024 * 1024;

export type LogFile = { readonly path: string; readonly handle: FileHandle; written(): Promise<string> };

/** Opens a log to append to, putting a large one aside; `written` is what this opening has added. */
export async function openLog(folder: string, name: string): Promise<LogFile> {
  const file = path.join(folder, `${name}.log`);
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LARGE) await rename(file, path.join(folder, `${name}.previous.log`));
  const start = size > LARGE ? 0 : size;
  const handle = await open(file, "a", 0o600);
  const written = async () => (await readFile(file)).subarray(start).toString("utf8");
  return { path: file, handle, written };
}
