import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { suggestPlan } from "@/lib/imports/analyse";
import { choosePlan, createImport, MAX_FILE_BYTES, startApply, startUndo } from "@/lib/imports/commands";
import type { FileSample } from "@/lib/imports/file/file-sample";
import type { Plan } from "@/lib/imports/plan";
import { getImport } from "@/lib/imports/queries";
import { AT_WORK } from "@/lib/imports/status";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { store } from "@/lib/platform/storage";

const PAUSE_MS = 100;
/** A database that was killed is back long before. */
const PATIENCE_MS = 60_000;

/** Takes a list in for a unit (null: the whole university). Somebody else must work the queue. */
export async function uploadList(
  content: string | Buffer,
  fileName = "list.csv",
  unitId: number | null = null,
): Promise<string> {
  const stored = await store(Readable.from([Buffer.from(content)]), MAX_FILE_BYTES);
  return persist((ctx) => createImport(ctx, { ...stored, fileName }, unitId));
}

/** The Columns step, as the portal suggests it: a list of graduates unless it is said to be of others. */
export function planImport(id: string, people: Plan["people"] = "graduates"): Promise<void> {
  return persist(async (ctx) => {
    const { version, unitId, sample } = await getImport(ctx, id);
    const suggested = await suggestPlan(ctx, unitId, sample as FileSample);
    await choosePlan(ctx, id, version, { ...suggested, people });
  });
}

export function applyReviewed(id: string): Promise<void> {
  return persist(async (ctx) => startApply(ctx, id, (await getImport(ctx, id)).version));
}

/** From the file to the applied import. @returns its id */
export async function importList(...file: Parameters<typeof uploadList>): Promise<string> {
  const id = await reviewList(...file);
  await applyReviewed(id);
  await untilSettled(id);
  return id;
}

/** From the file to the review: nothing has changed. */
export async function reviewList(...file: Parameters<typeof uploadList>): Promise<string> {
  const id = await uploadList(...file);
  await untilSettled(id);
  await planImport(id);
  await untilSettled(id);
  return id;
}

export async function undoImport(id: string): Promise<void> {
  await persist(async (ctx) => startUndo(ctx, id, (await getImport(ctx, id)).version));
  await untilSettled(id);
}

/** How far an import has come. */
export function lookAt(id: string) {
  const select = { status: true, doneCount: true, rowCount: true, problem: true } as const;
  return persist(({ db }) => db.import.findUniqueOrThrow({ where: { id }, select }));
}

/** Waits until the import's current step is over. @throws Error when the file was refused */
export async function untilSettled(id: string) {
  for (;;) {
    const found = await lookAt(id);
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
      if (Date.now() > deadline || !isAway(error)) throw error;
    }
  }
}

const isAway = (error: unknown) =>
  /ECONN|connection|connect|closed|reach|start a transaction|starting up|recovery/i.test(String(error));
