import { type KnownRecord, loadKnownRecords } from "@/lib/imports/known-record";
import type { Reason } from "@/lib/matching/reasons";
import { type MayMerge, withAccount } from "@/lib/merging/queries/may-merge";
import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import type { DuplicatePair } from "@/prisma/generated/client";
import type { DuplicateStatus } from "@/prisma/generated/enums";
import { STATUS_OF, type Tab } from "../status";

const PAGE = 25;

/** One of a pair's records; null where it is another faculty's, of which nothing but that is shown. */
export type PairSide = { id: string; unitIds: number[]; record: KnownRecord | null };
export type ListedPair = Pick<
  DuplicatePair,
  "id" | "version" | "status" | "score" | "contradiction" | "note" | "askedId" | "decidedById" | "decidedAt"
> & { reasons: Reason[]; sides: [PairSide, PairSide]; may: MayMerge };

/** How many pairs of the actor's reach each list has. */
export async function countPairs(ctx: Ctx): Promise<Record<Tab, number>> {
  const counted = await ctx.db.duplicatePair.groupBy({ by: ["status"], _count: true });
  const of = (status: DuplicateStatus) => counted.find((one) => one.status === status)?._count ?? 0;
  return {
    open: of("OPEN"),
    asked: of("ASKED"),
    later: of("LATER"),
    proposed: of("PROPOSED"),
    different: of("DIFFERENT"),
    merged: await ctx.db.merge.count({ where: { undoneAt: null } }),
  };
}

/** Pairs of one list, the surest first, those asked of the actor before others; a page from a pair on, the first once it is gone. */
export async function listPairs(ctx: Ctx, tab: Exclude<Tab, "merged">, after?: string) {
  const me = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const isMine = Prisma.sql`(asked_id IS NOT DISTINCT FROM ${me}::uuid)::int`;
  const found = await ctx.db.$queryRaw<{ id: string }[]>`
    WITH last AS (SELECT ${isMine} AS mine, score, id FROM duplicate_pair WHERE id = ${after ?? null}::uuid)
    SELECT id FROM duplicate_pair WHERE status = ${STATUS_OF[tab]}::duplicate_status
      AND (NOT EXISTS (SELECT 1 FROM last) OR (${isMine}, score, id) < (SELECT mine, score, id FROM last))
    ORDER BY ${isMine} DESC, score DESC, id DESC LIMIT ${PAGE + 1}`;
  const ids = found.slice(0, PAGE).map(({ id }) => id);
  return { pairs: await describePairs(ctx, ids), next: found.length > PAGE ? (ids.at(-1) ?? null) : null };
}

/** Open pairs of one record, for its page. */
export async function listPairsOf(ctx: Ctx, alumnusId: string): Promise<ListedPair[]> {
  const found = await ctx.db.duplicatePair.findMany({
    where: { status: { not: "DIFFERENT" }, OR: [{ lowId: alumnusId }, { highId: alumnusId }] },
    orderBy: [{ score: "desc" }, { id: "desc" }],
    take: PAGE,
    select: { id: true },
  });
  return describePairs(
    ctx,
    found.map(({ id }) => id),
  );
}

/** Pairs with as much of both records as the actor may see, in the order of `ids`. */
export async function describePairs(ctx: Ctx, ids: readonly string[]): Promise<ListedPair[]> {
  const pairs = await ctx.db.duplicatePair.findMany({ where: { id: { in: [...ids] } } });
  const people = pairs.flatMap(({ lowId, highId }) => [lowId, highId]);
  const records = await loadKnownRecords(ctx, people);
  const owners = await withAccount(ctx, people);
  return ids.flatMap((id) => {
    const pair = pairs.find((one) => one.id === id);
    if (!pair) return [];
    const { lowId, highId, lowUnitIds, highUnitIds, reasons, ...rest } = pair;
    const low = { id: lowId, unitIds: lowUnitIds, record: reached(ctx, records.get(lowId)) };
    const high = { id: highId, unitIds: highUnitIds, record: reached(ctx, records.get(highId)) };
    const isJoined = owners.has(lowId) && owners.has(highId);
    const may: MayMerge =
      low.record && high.record && !(isJoined && ctx.scope.reach === "some") ? "merge" : "propose";
    // What the reader knows stands first.
    const sides: [PairSide, PairSide] = low.record ? [low, high] : [high, low];
    return [{ ...rest, reasons: reasons as Reason[], sides, may }];
  });
}

/** Row-level security leaves out what is not the actor's, except for the record of a coordinator's own. */
function reached({ scope }: Ctx, record: KnownRecord | undefined): KnownRecord | null {
  if (!record) return null;
  return scope.reach !== "some" || record.unitIds.some((id) => scope.unitIds.includes(id)) ? record : null;
}
