import { audit, changesBetween } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { enqueue } from "@/lib/platform/jobs";
import { newId } from "@/lib/platform/new-id";
import { limit } from "@/lib/platform/rate-limit";
import { currentUnit } from "@/lib/units/queries";
import { accountOf, getOwnActivity } from "../queries/reach";
import type { Report } from "../schema";
import { isOpen } from "../status";

/**
 * Somebody notes what they did. It counts once a coordinator of one of the units, or the office, has confirmed it.
 * @returns its id. @throws DomainError invalid, fields `startsOn`, `unitIds`; busy `too-many`
 */
export async function reportActivity(ctx: Ctx, input: Report): Promise<string> {
  const { userId, name, alumnusId } = accountOf(ctx);
  const facts = await factsOf(ctx, input);
  await limit(ctx, "activity-report", userId);
  const place = await ctx.db.ambassador.findFirst({
    where: { userId, status: { in: ["ACTIVE", "ON_LEAVE", "EMERITUS"] } },
    select: { id: true },
  });
  const id = newId(ctx.now.getTime());
  await ctx.db.activity.create({
    data: { ...facts, id, userId, alumnusId, ambassadorId: place?.id ?? null, name, createdAt: ctx.now },
  });
  await audit(ctx, {
    action: "activity.reported",
    subject: "activity",
    subjectId: id,
    unitIds: facts.unitIds,
  });
  return id;
}

/**
 * Puts right what waits or came back; what came back waits again then.
 * @throws DomainError not-found; conflict `stale`, also when it is decided; invalid as `reportActivity`
 */
export async function changeReport(ctx: Ctx, { id, version, ...input }: Report & Target): Promise<void> {
  const before = await getOwnActivity(ctx, id);
  const facts = await factsOf(ctx, input);
  const { count } = isOpen(before.status)
    ? await ctx.db.activity.updateMany({
        where: { id, version, status: before.status },
        data: { ...facts, status: "SELF_REPORTED", returnReason: null, version: version + 1 },
      })
    : { count: 0 };
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    ...{ action: "activity.changed", subject: "activity", subjectId: id, unitIds: facts.unitIds },
    changes: changesBetween<object>(before, facts),
  });
}

/** Takes back one's own entry that was not confirmed, with its file. @throws DomainError not-found; conflict `stale` */
export async function withdrawReport(ctx: Ctx, { id, version }: Target): Promise<void> {
  const before = await getOwnActivity(ctx, id);
  const { count } = await ctx.db.activity.deleteMany({
    where: { id, version, status: { in: ["SELF_REPORTED", "RETURNED"] } },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    ...{ action: "activity.withdrawn", subject: "activity", subjectId: id, unitIds: before.unitIds },
  });
  if (before.evidenceKey) await enqueue(ctx, "remove-file", { key: before.evidenceKey });
}

/** A file that proves the entry takes the place of the one before. @throws as `changeReport` */
export async function addEvidence(ctx: Ctx, { id, key }: { id: string; key: string }): Promise<void> {
  const before = await getOwnActivity(ctx, id);
  const { version, status, evidenceKey } = before;
  const { count } = isOpen(status)
    ? await ctx.db.activity.updateMany({
        where: { id, version, status },
        data: { evidenceKey: key, status: "SELF_REPORTED", version: version + 1 },
      })
    : { count: 0 };
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    ...{ action: "activity.proved", subject: "activity", subjectId: id, unitIds: before.unitIds },
  });
  if (evidenceKey) await enqueue(ctx, "remove-file", { key: evidenceKey });
}

type Target = { id: string; version: number };

async function factsOf(ctx: Ctx, { hours, startsOn, unitIds, ...rest }: Report) {
  const day = new Date(startsOn);
  if (day > (await today(ctx))) throw new DomainError("invalid", "invalid", { startsOn: "future" });
  const ids = [...new Set(unitIds)].sort((a, b) => a - b);
  const known = await ctx.db.unit.count({ where: { ...currentUnit(ctx), id: { in: ids } } });
  if (known !== ids.length) throw new DomainError("invalid", "invalid", { unitIds: "invalid" });
  return { ...rest, startsOn: day, minutes: hours, unitIds: ids };
}
