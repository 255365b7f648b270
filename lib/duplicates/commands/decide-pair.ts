import { mergeRecords } from "@/lib/merging/commands/merge-records";
import { proposedSurvivor } from "@/lib/merging/queries/may-merge";
import { actorId, audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import type { DuplicateStatus } from "@/prisma/generated/enums";
import { listColleaguesToAsk } from "../queries/colleagues-to-ask";
import { describePairs, type ListedPair } from "../queries/list-pairs";
import { type Decision, reachesPair } from "../status";

type Target = { id: string; version: number };

/**
 * One person, two people, later, or asked anew. One person: the records are merged as proposed. Two people: remembered,
 * and not asked again until somebody opens the pair.
 * @throws DomainError not-found; forbidden where the actor may only propose; conflict `stale`.
 */
export async function decidePair(ctx: Ctx, target: Target, decision: Decision): Promise<void> {
  const pair = await getPair(ctx, target);
  if (decision === "LATER" || decision === "OPEN") {
    await settle(ctx, pair, { status: decision, askedId: null, note: null });
    return;
  }
  if (pair.may !== "merge") throw new DomainError("forbidden");
  if (decision === "DIFFERENT") {
    await settle(ctx, pair, { status: decision, askedId: null });
    return;
  }
  const [one, other] = pair.sides;
  const survivor = await proposedSurvivor(ctx, one.id, other.id);
  if (!survivor) throw notFound();
  const { score, reasons } = pair;
  await mergeRecords(ctx, { ...survivor, grounds: { score, reasons }, pair: target });
}

/**
 * Asks a colleague who has one of the records in reach, with a note.
 * @throws DomainError not-found; invalid `colleagueId: invalid`; conflict `stale`.
 */
export async function askColleague(
  ctx: Ctx,
  target: Target,
  { colleagueId, note }: { colleagueId: string; note: string | null },
): Promise<void> {
  const pair = await getPair(ctx, target);
  const colleague = (await listColleaguesToAsk(ctx)).find(({ userId }) => userId === colleagueId);
  if (!colleague || !reachesPair(colleague, unitsOf(pair)))
    throw new DomainError("invalid", "invalid", { colleagueId: "invalid" });
  await settle(ctx, pair, { status: "ASKED", askedId: colleagueId, note });
}

/** Hands a pair to the office, which sees both records and decides. @throws DomainError not-found; conflict `stale`. */
export async function proposePair(ctx: Ctx, target: Target, note: string | null): Promise<void> {
  const pair = await getPair(ctx, target);
  await settle(ctx, pair, { status: "PROPOSED", askedId: null, note });
}

/** That two records are two people, said by somebody who saw both, is not for others to doubt. */
async function getPair(ctx: Ctx, { id, version }: Target): Promise<ListedPair> {
  const [pair] = await describePairs(ctx, [id]);
  if (!pair) throw notFound();
  if (pair.status === "DIFFERENT" && pair.may !== "merge") throw new DomainError("forbidden");
  if (pair.version !== version) throw new DomainError("conflict", "stale");
  return pair;
}

type Settled = { status: DuplicateStatus; askedId: string | null; note?: string | null };

/** Writes how a pair stands now. Nobody has the right to write pairs but the portal. */
async function settle(asked: Ctx, pair: ListedPair, settled: Settled): Promise<void> {
  const ctx = await asSystem(asked, "matching");
  const { count } = await ctx.db.duplicatePair.updateMany({
    where: { id: pair.id, version: pair.version },
    data: {
      ...settled,
      decidedById: actorId(asked.actor),
      decidedAt: ctx.now,
      version: { increment: 1 },
    },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(
    { ...ctx, actor: asked.actor },
    {
      action: `duplicate.${settled.status.toLowerCase()}`,
      subject: "duplicate",
      subjectId: pair.id,
      unitIds: unitsOf(pair),
      changes: { status: [pair.status, settled.status] },
    },
  );
}

const unitsOf = ({ sides }: ListedPair) => [...new Set(sides.flatMap(({ unitIds }) => unitIds))];
