import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { suggestPlan } from "@/lib/imports/analyse";
import { choosePlan, createImport, MAX_FILE_BYTES, startApply, startUndo } from "@/lib/imports/commands";
import type { FileSample } from "@/lib/imports/file/file-sample";
import { getImport } from "@/lib/imports/queries";
import { AT_WORK } from "@/lib/imports/status";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { store } from "@/lib/platform/storage";

const PAUSE_MS = 100;
/** A database that was killed is back long before. */
const PATIENCE_MS = 60_000;

/** Takes a list in for the whole university, as far as the review. Somebody else must work the queue. */
export async function reviewList(content: string | Buffer, fileName = "list.csv"): Promise<string> {
  const stored = await store(Readable.from([Buffer.from(content)]), MAX_FILE_BYTES);
  const id = await persist((ctx) => createImport(ctx, { ...stored, fileName }, null));
  const { sample, version } = await untilSettled(id);
  await persist(async (ctx) => choosePlan(ctx, id, version, await suggestPlan(ctx, null, sample as FileSample)));
  await untilSettled(id);
  return id;
}

/** Takes a list in and applies it. */
export async function importList(content: string | Buffer, fileName?: string): Promise<string> {
  const id = await reviewList(content, fileName);
  await applyReviewed(id);
  await untilSettled(id);
  return id;
}

export async function applyReviewed(id: string): Promise<void> {
  const { version } = await persist((ctx) => getImport(ctx, id));
  await persist((ctx) => startApply(ctx, id, version));
}

export async function undoImport(id: string): Promise<void> {
  const { version } = await persist((ctx) => getImport(ctx, id));
  await persist((ctx) => startUndo(ctx, id, version));
  await untilSettled(id);
}

/** Waits until the import's current step is over. @throws Error when the file was refused */
export async function untilSettled(id: string) {
  for (;;) {
    const found = await persist((ctx) => getImport(ctx, id));
    if (found.status === "FAILED") throw new Error(`The list was refused: ${found.problem}`);
    if (!AT_WORK.includes(found.status)) return found;
    await sleep(PAUSE_MS);
  }
}

/** Runs in a transaction, again when the database went away in the middle of it. */
export async function persist<T>(run: (ctx: Ctx) => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(PAUSE_MS)) {
    try {
      return await withSystemCtx("figures", run, { timeout: PATIENCE_MS });
    } catch (error) {
      if (Date.now() > deadline || !isConnectionLost(error)) throw error;
    }
  }
}

const isConnectionLost = (error: unknown) => /ECONN|connection|starting up|shutting down|recovery|P1001|P1017/i.test(String(error));
