import { modelOfRecords } from "@/lib/alumni/queries/match-model";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { comparePairs, keepPairs } from "./compare-pairs";
import { findPairs, type IdPair } from "./find-pairs";
import { learn } from "./learn";

const STEP = 110_000;
/** So many records are compared in one transaction: what a killed worker loses, and what the portal holds in memory. */
const PORTION = 500;

/** How far a scan has come: the last record compared. Without one, nothing was learned yet. */
type Cursor = { after: string };
const FIRST: Cursor = { after: "00000000-0000-0000-0000-000000000000" };

/**
 * Compares all records with one another, in the order of their ids. Each step is a transaction that says how far it came:
 * a worker that is killed loses a step, and the next one goes on from there.
 */
export async function scanAll(scanId: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const isOver = await withSystemCtx("matching", (ctx) => step(ctx, scanId), { timeout: STEP });
    if (isOver) return;
  }
  throw new Error("Stopped in between; the rest is compared when the worker is back.");
}

/** Ends a scan that cannot go on; the office may begin another. */
export async function failScan(scanId: string): Promise<void> {
  await withSystemCtx("matching", ({ db, now }) =>
    db.duplicateScan.updateMany({
      where: { id: scanId, status: "RUNNING" },
      data: { status: "FAILED", problem: "server", finishedAt: now },
    }),
  );
}

async function step(ctx: Ctx, scanId: string): Promise<boolean> {
  // Two workers never take the same step.
  await ctx.db.$queryRaw`SELECT id FROM duplicate_scan WHERE id = ${scanId}::uuid FOR UPDATE`;
  const scan = await ctx.db.duplicateScan.findUnique({ where: { id: scanId } });
  if (scan?.status !== "RUNNING") return true;
  const cursor = scan.cursor as Cursor | null;
  if (!cursor) {
    const people = await ctx.db.alumnus.count();
    await learn(ctx, people);
    await ctx.db.duplicateScan.update({ where: { id: scanId }, data: { people, cursor: FIRST } });
    return false;
  }
  const ids = await nextRecords(ctx, cursor);
  const last = ids.at(-1);
  if (!last) {
    await compareOldPairs(ctx, scan.startedAt);
    const found = await ctx.db.duplicatePair.count({ where: { status: { not: "DIFFERENT" } } });
    await ctx.db.duplicateScan.update({
      where: { id: scanId },
      data: { status: "DONE", done: scan.people, found, finishedAt: ctx.now },
    });
    return true;
  }
  const pairs = await findPairs(ctx, ids, { asFirst: true });
  const kept = await comparePairs(ctx, pairs, await modelOfRecords(ctx));
  await keepPairs(ctx, kept);
  await ctx.db.duplicateScan.update({
    where: { id: scanId },
    data: {
      done: Math.min(scan.people, scan.done + ids.length),
      compared: { increment: pairs.length },
      found: { increment: kept.length },
      cursor: { after: last } satisfies Cursor,
    },
  });
  return false;
}

async function nextRecords(ctx: Ctx, { after }: Cursor): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM alumnus WHERE id > ${after}::uuid ORDER BY id LIMIT ${PORTION}::int`;
  return rows.map(({ id }) => id);
}

/** Pairs that this scan did not meet are compared by themselves; of those that nobody decided, what is alike no more goes. */
async function compareOldPairs(ctx: Ctx, since: Date): Promise<void> {
  const old = await ctx.db.$queryRaw<IdPair[]>`
    SELECT low_id AS low, high_id AS high FROM duplicate_pair WHERE compared_at < ${since} AND status <> 'DIFFERENT'`;
  const knowledge = await modelOfRecords(ctx);
  for (let at = 0; at < old.length; at += PORTION)
    await keepPairs(ctx, await comparePairs(ctx, old.slice(at, at + PORTION), knowledge));
  await ctx.db.duplicatePair.deleteMany({ where: { status: "OPEN", comparedAt: { lt: since } } });
}
