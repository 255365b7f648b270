import { createHash, randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { MAX_FILE_BYTES } from "@/lib/imports/commands";
import { removeStored, store } from "@/lib/platform/storage";
import { random } from "@/tests/factories/random";
import { type Figure, noneOf } from "./figure";

const MEGABYTE = 1_000_000;
const SIZES = [0, 1, 9.9 * MEGABYTE, 10 * MEGABYTE, 10.1 * MEGABYTE, 50 * MEGABYTE];
const PIECE = 64 * 1024;

export const wholeFile: Figure = {
  id: "G21",
  what: "Uploads whole or not at all: stored, or cut at a random byte",
  goal: "bytes and SHA-256 as sent; nothing left of a cut one",
  run: async ({ full, seed }) => {
    const draw = random(seed);
    const problems: string[] = [];
    for (const size of SIZES) {
      const content = randomBytes(size);
      const { key, byteSize, sha256 } = await store(pieces(content), MAX_FILE_BYTES, size);
      const isWhole = byteSize === size && sha256 === createHash("sha256").update(content).digest("hex");
      if (!isWhole) problems.push(`${size} bytes became ${byteSize}`);
      await removeStored(key);
    }
    const cuts = full ? 100 : 12;
    const before = await storedFiles();
    for (let cut = 0; cut < cuts; cut++) {
      const size = 1 + draw.below(12 * MEGABYTE);
      const sent = pieces(randomBytes(draw.below(size)));
      const kept = await store(sent, MAX_FILE_BYTES, size).catch(() => null);
      if (kept) problems.push(`a cut upload of ${size} bytes was taken`);
    }
    const left = (await storedFiles()).length - before.length;
    if (left !== 0) problems.push(`${left} files left behind`);
    return noneOf(`${SIZES.length} sizes and ${cuts} cuts`, problems);
  },
};

function pieces(content: Buffer): Readable {
  const parts = Array.from({ length: Math.ceil(content.length / PIECE) }, (_, nth) => content.subarray(nth * PIECE, (nth + 1) * PIECE));
  return Readable.from(parts);
}

function storedFiles(): Promise<string[]> {
  return readdir(path.resolve(process.env.DATA_DIR ?? "", "files"));
}
