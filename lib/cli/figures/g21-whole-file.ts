import { createHash, randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { request } from "node:http";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { signIn } from "@/lib/cli/bench/browse";
import { query } from "@/lib/cli/databases";
import { random } from "@/tests/factories/random";
import { type Figure, noneOf } from "./figure";

const MEGABYTE = 1_000_000;
const SIZES = [0, 1, 9.9 * MEGABYTE, 10 * MEGABYTE, 10.1 * MEGABYTE, 50 * MEGABYTE];
/** Until the server has noticed that a sender is gone. */
const NOTICED_MS = 1_000;

export const wholeFile: Figure = {
  id: "G21",
  what: "Uploads to the production build: plain, chunked, cut at a random byte",
  goal: "bytes and SHA-256 as sent; of a cut one no import and no file",
  needsBuild: true,
  run: async ({ full, seed, ownerUrl, startWeb }) => {
    const draw = random(seed);
    const url = await startWeb();
    const sender = { url, cookie: await signIn(url, "office") };
    const problems: string[] = [];
    for (const size of SIZES) {
      for (const isChunked of [false, true]) {
        const content = randomBytes(size);
        const status = await send(sender, content, { isChunked });
        const [last] = await query(
          ownerUrl,
          "SELECT byte_size, sha256 FROM import ORDER BY created_at DESC LIMIT 1",
        );
        const isWhole = last?.byte_size === size && last.sha256 === sha256(content);
        if (!isWhole)
          problems.push(
            `${size} bytes${isChunked ? " chunked" : ""}: answer ${status}, ${last?.byte_size} stored`,
          );
      }
    }
    const cuts = full ? 100 : 12;
    const before = await stored(ownerUrl);
    for (let cut = 0; cut < cuts; cut++) {
      const content = randomBytes(1 + draw.below(12 * MEGABYTE));
      await send(sender, content, { isChunked: cut % 2 === 1, cutAt: draw.below(content.length) });
    }
    await sleep(NOTICED_MS);
    const after = await stored(ownerUrl);
    if (after.imports !== before.imports)
      problems.push(`${after.imports - before.imports} imports of cut uploads`);
    if (after.files !== before.files) problems.push(`${after.files - before.files} files left behind`);
    return noneOf(`${SIZES.length} sizes, plain and chunked, and ${cuts} cuts`, problems);
  },
};

type Sender = { url: string; cookie: string };

/** Uploads a file, or breaks off at a byte. @returns the status; 0 when there was no answer */
function send(
  { url, cookie }: Sender,
  content: Buffer,
  { isChunked, cutAt }: { isChunked: boolean; cutAt?: number },
): Promise<number> {
  return new Promise((resolve) => {
    const length: Record<string, string> = isChunked
      ? { "x-content-sha256": sha256(content) }
      : { "content-length": String(content.length) };
    const headers = {
      cookie,
      origin: url,
      "content-type": "application/octet-stream",
      "x-file-name": "list.csv",
      ...length,
    };
    const upload = request(`${url}/api/imports/upload`, { method: "POST", headers });
    upload.on("error", () => resolve(0));
    upload.on("response", (answer) => answer.resume().on("end", () => resolve(answer.statusCode ?? 0)));
    if (cutAt === undefined) upload.end(content);
    else upload.write(content.subarray(0, cutAt), () => upload.destroy(new Error("cut")));
  });
}

const sha256 = (content: Buffer) => createHash("sha256").update(content).digest("hex");

/** How many imports and stored files there are. */
async function stored(ownerUrl: string): Promise<{ imports: number; files: number }> {
  const [counted] = await query(ownerUrl, "SELECT count(*)::int AS n FROM import");
  const files = await readdir(path.resolve(process.env.DATA_DIR ?? "", "files"));
  return { imports: Number(counted?.n), files: files.length };
}
