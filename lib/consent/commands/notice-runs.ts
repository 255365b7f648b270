import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { newId } from "@/lib/platform/new-id";
import { addressFor } from "../decide";
import { assertInReach, countQueues, nextInQueue, type Place } from "../queries/notice-queue";
import { getLetters } from "../queries/notice-runs";
import { readPeople } from "../verdict";
import { markInformed } from "./mark-informed";

const byActor = (ctx: Ctx) => (ctx.actor.kind === "user" ? ctx.actor.userId : null);

/**
 * Tells everybody of a queue in the background: by e-mail, or by noting how they were told otherwise.
 * @throws DomainError not-found; conflict `notices-running` while another run of the queue is at work, `nobody-waits`.
 */
export async function startNotices(
  ctx: Ctx,
  unitId: number,
  by: { means: "EMAIL" } | { means: "OTHER"; reason: string },
): Promise<string> {
  assertInReach(ctx, unitId);
  const queue = (await countQueues(ctx)).find((one) => one.unitId === unitId);
  if (!queue) throw new DomainError("conflict", "nobody-waits");
  const id = newId(ctx.now.getTime());
  const run = { id, unitId: unitId || null, ...by, totalCount: queue.waiting, createdAt: ctx.now };
  const { count } = await ctx.db.noticeRun.createMany({
    data: [{ ...run, createdById: byActor(ctx) }],
    skipDuplicates: true,
  });
  if (count === 0) throw new DomainError("conflict", "notices-running");
  await enqueue(ctx, "give-notices", { runId: id }, { key: `give-notices-${id}` });
  await auditRun(ctx, "notice.started", id, unitId, queue.waiting);
  return id;
}

/**
 * Notes of some people how they were told: by word of mouth, in a letter of the faculty.
 * @returns how many had not been told before.
 * @throws DomainError not-found when one of them is out of reach.
 */
export async function informOtherwise(ctx: Ctx, ids: readonly string[], reason: string): Promise<number> {
  const people = await readPeople(ctx, ids);
  if (people.length < new Set(ids).size) throw notFound();
  const told = await markInformed(ctx, ids, reason);
  if (told === 0) return 0;
  await audit(
    ctx,
    ...people.map(({ id, unitIds }) => ({
      action: "notice.given",
      subject: "consent",
      subjectId: id,
      unitIds,
      changes: { reason: [null, reason] as const },
    })),
  );
  return told;
}

const MOST_LETTERS = 100;
const STEP = 500;

/**
 * Chooses the next people of a queue who can be told by letter only, to be printed.
 * @throws DomainError conflict `no-letters` when everybody who waits has an e-mail address or no address at all.
 */
export async function prepareLetters(ctx: Ctx, unitId: number): Promise<string> {
  assertInReach(ctx, unitId);
  const ids: string[] = [];
  let after: Place | null = null;
  do {
    const places: Place[] = await nextInQueue(ctx, unitId, after, STEP);
    const people = await readPeople(
      ctx,
      places.map(({ alumnusId }) => alumnusId),
    );
    ids.push(
      ...people.filter((one) => !addressFor(one, "EMAIL") && addressFor(one, "POST")).map(({ id }) => id),
    );
    after = places.length === STEP ? (places.at(-1) ?? null) : null;
  } while (after && ids.length < MOST_LETTERS);
  const alumnusIds = ids.slice(0, MOST_LETTERS);
  if (alumnusIds.length === 0) throw new DomainError("conflict", "no-letters");
  const { id } = await ctx.db.noticeRun.create({
    data: {
      unitId: unitId || null,
      means: "LETTER",
      alumnusIds,
      totalCount: alumnusIds.length,
      createdAt: ctx.now,
      createdById: byActor(ctx),
    },
  });
  await auditRun(ctx, "notice.letters-made", id, unitId, alumnusIds.length);
  return id;
}

/** The printed letters are on their way. @throws DomainError not-found; conflict `stale` when that was said before. */
export async function postLetters(ctx: Ctx, id: string): Promise<void> {
  const { alumnusIds, unitId } = await getLetters(ctx, id);
  const { count } = await ctx.db.noticeRun.updateMany({
    where: { id, status: "RUNNING" },
    data: { status: "DONE", finishedAt: ctx.now, seenCount: alumnusIds.length },
  });
  if (count === 0) throw new DomainError("conflict", "stale");
  const told = await markInformed(ctx, alumnusIds, "LETTER");
  await ctx.db.noticeRun.update({ where: { id }, data: { toldCount: told } });
  await auditRun(ctx, "notice.letters-posted", id, unitId ?? 0, told);
}

export async function auditRun(ctx: Ctx, action: string, id: string, unitId: number, people: number) {
  const unitIds = unitId === 0 ? [] : [unitId];
  await audit(ctx, {
    action,
    subject: "notice",
    subjectId: id,
    unitIds,
    changes: { people: [null, people] },
  });
}
