import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { env } from "./env";
import { DomainError } from "./errors";

/** Files under random names in one folder of the data folder. A key is a UUID: nothing of the user's is in a path. */
const folder = path.resolve(/* turbopackIgnore: true */ env.DATA_DIR ?? ".data", "files");

export function storedPath(key: string): string {
  if (!/^[0-9a-f-]{36}$/.test(key)) throw new DomainError("not-found");
  return path.join(folder, key);
}

export type Stored = { key: string; byteSize: number; sha256: string };

/**
 * Stores a stream whole or not at all.
 * @param limit the most bytes accepted.
 * @param expected the size the sender declared; a different size is refused.
 * @throws DomainError invalid `upload-too-large` or `upload-cut`; nothing is left behind.
 */
export async function store(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
  expected?: number,
): Promise<Stored> {
  await mkdir(folder, { recursive: true });
  const key = randomUUID();
  const partial = `${path.join(folder, key)}.part`;
  const hash = createHash("sha256");
  let byteSize = 0;
  const file = await open(partial, "wx", 0o600);
  try {
    for await (const chunk of stream) {
      byteSize += chunk.byteLength;
      if (byteSize > limit) throw new DomainError("invalid", "upload-too-large");
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    if (expected !== undefined && byteSize !== expected) throw new DomainError("invalid", "upload-cut");
    await file.sync();
    await file.close();
    await rename(partial, path.join(folder, key));
    return { key, byteSize, sha256: hash.digest("hex") };
  } catch (error) {
    await file.close().catch(() => {});
    await rm(partial, { force: true });
    throw diskFull(error) ? new DomainError("busy", "disk-full") : error;
  }
}

const diskFull = (error: unknown) => (error as { code?: string } | null)?.code === "ENOSPC";

export async function removeStored(key: string): Promise<void> {
  await rm(storedPath(key), { force: true });
}

/** A stored file as a stream with its size. @throws DomainError not-found when it is gone. */
export async function readStored(key: string): Promise<{ stream: NodeJS.ReadableStream; byteSize: number }> {
  const file = storedPath(key);
  const found = await stat(file).catch(() => null);
  if (!found) throw new DomainError("not-found");
  return { stream: createReadStream(file), byteSize: found.size };
}
