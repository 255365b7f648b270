import { refreshSearch } from "@/lib/alumni/insert-records";
import type { Reason } from "@/lib/matching/reasons";
import { actorId, audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/new-id";
import { type Picks, proposePicks, uniteHeads } from "../propose";
import { mayMerge } from "../queries/may-merge";
import { RECORD_RULES, type Row } from "../rules";
import { joinAccounts } from "./join-accounts";
import { movePairs } from "./move-pairs";
import { type Merging, moveRows, rowsOf, writeRow } from "./rows";
import { uniteConsents } from "./unite-consents";
import { uniteParts } from "./unite-parts";
import { uniteProfiles } from "./unite-profiles";

/** Which two records, as their reader saw them, what was picked, and why they are taken for one. */
export type AskedMerge = {
  survivorId: string;
  mergedId: string;
  survivorVersion?: number;
  mergedVersion?: number;
  /** The pair of the two that was looked at. */
  pair?: { id: string; version: number };
  picks?: Picks;
  grounds: { score: number | null; reasons: Reason[] };
};

/**
 * Makes two records one: everything that belongs to the merged one belongs to the survivor from then on, the merged id
 * leads to it, and what happened to each row is kept for an undo. Needs the actor's reach of both; the transaction has
 * the portal's reach after it.
 * @throws DomainError not-found; forbidden for whoever may only propose it; conflict `stale` when one of them, or their
 * pair, was changed since it was read; conflict `account-in-office`.
 */
export async function mergeRecords(asked: Ctx, wish: AskedMerge): Promise<{ id: string }> {
  const { survivorId, mergedId, grounds } = wish;
  const may = await mayMerge(asked, survivorId, mergedId);
  if (may !== "merge") throw may === "no" ? notFound() : new DomainError("forbidden");
  const ctx = await asSystem(asked, "matching");
  const [survivor, merged] = await lockRecords(ctx, survivorId, mergedId);
  if (isStale(survivor, wish.survivorVersion) || isStale(merged, wish.mergedVersion))
    throw new DomainError("conflict", "stale");
  if (wish.pair) await lockPair(ctx, wish.pair);
  const picks = { ...proposePicks(survivor, merged), ...wish.picks };
  const merging: Merging = { id: newId(ctx.now.getTime()), survivorId, mergedId };
  const unitIds = unitsOf(survivor, merged);
  await ctx.db.merge.create({
    data: { ...merging, unitIds, grounds: { ...grounds, picks }, byId: actorId(asked.actor), at: ctx.now },
  });
  await whileMerging(ctx, async () => {
    await writeRow(ctx, merging, "alumnus", survivor, uniteHeads(survivor, merged, picks));
    await uniteParts(ctx, merging, picks);
    await uniteProfiles(ctx, merging);
    await uniteConsents(ctx, merging);
    await joinAccounts(ctx, merging, asked.scope.reach !== "some");
    await moveInvitations(ctx, merging);
    await movePairs(ctx, merging);
    await moveRows(ctx, merging, RECORD_RULES, mergedId, survivorId);
    await writeRow(ctx, merging, "alumnus", merged, null);
  });
  await refreshSearch(ctx, [survivorId, mergedId]);
  await audit(
    { ...ctx, actor: asked.actor },
    ...[survivorId, mergedId].map((subjectId) => ({
      action: "alumnus.merged",
      subject: "alumnus",
      subjectId,
      unitIds,
      changes: { record: [mergedId, survivorId] as const },
    })),
  );
  return { id: survivorId };
}

/**
 * Holds both records, in the order of their ids, so that two merges never wait for each other; nobody adds a row to
 * them, and no message leaves, until it is done. @throws DomainError not-found
 */
async function lockRecords(ctx: Ctx, survivorId: string, mergedId: string): Promise<[Row, Row]> {
  const ids = [survivorId, mergedId].sort();
  const rows = await ctx.db.$queryRaw<{ row: Row }[]>`
    SELECT to_jsonb(a) AS row FROM alumnus a WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  for (const id of ids) await ctx.db.$executeRaw`SELECT settle_contact(${id}::uuid)::text`;
  const [survivor, merged] = [survivorId, mergedId].map((id) => rows.find(({ row }) => row.id === id)?.row);
  if (!survivor || !merged) throw notFound();
  return [survivor, merged];
}

/** @throws DomainError conflict `stale` when the pair says something else by now, or somebody decided it */
async function lockPair(ctx: Ctx, { id, version }: { id: string; version: number }): Promise<void> {
  const asSeen = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM duplicate_pair WHERE id = ${id}::uuid AND version = ${version}::int FOR UPDATE`;
  if (asSeen.length !== 1) throw new DomainError("conflict", "stale");
}

const isStale = (record: Row, version: number | undefined) =>
  version !== undefined && record.version !== version;

function unitsOf(...records: Row[]): number[] {
  return [
    ...new Set(records.flatMap(({ unit_ids }) => (Array.isArray(unit_ids) ? unit_ids.map(Number) : []))),
  ];
}

/** What triggers do about a degree that is new or gone, they leave: it only changes hands. */
export async function whileMerging(ctx: Ctx, work: () => Promise<void>): Promise<void> {
  await ctx.db.$queryRaw`SELECT set_config('app.merging', 'on', true)`;
  await work();
  await ctx.db.$queryRaw`SELECT set_config('app.merging', '', true)`;
}

/** A person has one open invitation, and none once there is an account: the link that was sent last is not the only one. */
async function moveInvitations(ctx: Ctx, merging: Merging): Promise<void> {
  const isOpen = ({ used_at, revoked_at }: Row) => used_at == null && revoked_at == null;
  const mine = await rowsOf(ctx, "invitation", "alumnus_id", merging.survivorId);
  const theirs = await rowsOf(ctx, "invitation", "alumnus_id", merging.mergedId);
  const hasAccount = (await ctx.db.user.count({ where: { alumnusId: merging.survivorId } })) > 0;
  const spare = [
    ...(hasAccount ? mine.filter(isOpen) : []),
    ...(hasAccount || mine.some(isOpen) ? theirs.filter(isOpen) : []),
  ];
  for (const row of spare)
    await writeRow(ctx, merging, "invitation", row, { ...row, revoked_at: ctx.now.toISOString() });
  const rule = { table: "invitation", column: "alumnus_id", does: "moves" } as const;
  await moveRows(ctx, merging, [rule], merging.mergedId, merging.survivorId);
}
