import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { queueMail } from "@/lib/platform/mail";
import type { NoticeRun } from "@/prisma/generated/client";
import { markInformed } from "./commands/mark-informed";
import { auditRun } from "./commands/notice-runs";
import { noticeMail } from "./emails";
import { writeNotices } from "./notice-letter";
import { nextInQueue, type Place } from "./queries/notice-queue";

const BATCH = 100;

/**
 * Works a run off, batch by batch, each in a transaction with the place that it has reached: killed at any moment it goes
 * on behind the last batch that was done, and nobody is written to twice.
 */
export async function giveNotices(runId: string, signal: AbortSignal, onBehalfOf?: string): Promise<void> {
  const options = { timeout: 60_000, ...(onBehalfOf ? { onBehalfOf } : {}) };
  while (await withSystemCtx("notices", (ctx) => giveBatch(ctx, runId), options)) signal.throwIfAborted();
}

/** @returns whether there may be more. */
async function giveBatch(ctx: Ctx, runId: string): Promise<boolean> {
  // Runs of a faculty and of the university share people: their batches go one after the other.
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('give-notices'))`;
  const run = await ctx.db.noticeRun.findUnique({ where: { id: runId } });
  if (run?.status !== "RUNNING") return false;
  const unitId = run.unitId ?? 0;
  const places = await nextInQueue(ctx, unitId, placeOf(run), BATCH);
  const last = places.at(-1);
  if (!last) {
    await ctx.db.noticeRun.update({ where: { id: runId }, data: { status: "DONE", finishedAt: ctx.now } });
    await auditRun(ctx, "notice.run-finished", runId, unitId, run.toldCount);
    return false;
  }
  const ids = places.map(({ alumnusId }) => alumnusId);
  const told =
    run.means === "EMAIL" ? await queueNotices(ctx, ids) : await markInformed(ctx, ids, run.reason ?? "");
  await ctx.db.noticeRun.update({
    where: { id: runId },
    data: {
      seenCount: { increment: places.length },
      toldCount: { increment: told },
      afterDueOn: new Date(last.dueOn),
      afterAlumnusId: last.alumnusId,
    },
  });
  return true;
}

/** @returns how many have an address and no notice on its way. */
async function queueNotices(ctx: Ctx, ids: readonly string[]): Promise<number> {
  const underway = await ctx.db.mail.findMany({
    where: { alumnusId: { in: [...ids] }, ground: "notice", status: { notIn: ["FAILED", "WITHHELD"] } },
    select: { alumnusId: true },
  });
  const isUnderway = new Set(underway.map(({ alumnusId }) => alumnusId));
  const notices = await writeNotices(
    ctx,
    ids.filter((id) => !isUnderway.has(id)),
  );
  let queued = 0;
  for (const notice of notices) {
    if (!notice.email) continue;
    await queueMail(ctx, notice.email, noticeMail(notice), { alumnusId: notice.alumnusId, ground: "notice" });
    queued++;
  }
  return queued;
}

function placeOf({ afterDueOn, afterAlumnusId }: NoticeRun): Place | null {
  if (!afterDueOn || !afterAlumnusId) return null;
  return { dueOn: afterDueOn.toISOString().slice(0, 10), alumnusId: afterAlumnusId };
}
