import { accountOf } from "@/lib/activities/queries/reach";
import { audit, changesBetween } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/new-id";
import { limit } from "@/lib/platform/rate-limit";
import { currentUnit } from "@/lib/units/queries";
import { getPosted, mayPost } from "../queries/reach";
import type { OpportunityFacts } from "../schema";

type Target = { id: string; version: number };

/**
 * Writes a draft, which only its poster sees.
 * @returns its id. @throws DomainError forbidden for whoever may not post; invalid, field `unitIds`; busy `too-many`
 */
export async function createOpportunity(ctx: Ctx, input: OpportunityFacts): Promise<string> {
  const { userId, name } = accountOf(ctx);
  if (!(await mayPost(ctx))) throw new DomainError("forbidden");
  const facts = await factsOf(ctx, input);
  await limit(ctx, "opportunity", userId);
  const id = newId(ctx.now.getTime());
  await ctx.db.opportunity.create({
    data: { ...facts, id, posterId: userId, posterName: name, createdAt: ctx.now },
  });
  await audit(ctx, {
    ...{ action: "opportunity.created", subject: "opportunity", subjectId: id, unitIds: facts.unitIds },
  });
  return id;
}

/**
 * Changes a draft, or what came back: that is a draft again until it is handed in.
 * @throws DomainError not-found; conflict `stale`, also when it is no draft; invalid, field `unitIds`
 */
export async function changeOpportunity(ctx: Ctx, { id, version, ...input }: OpportunityFacts & Target) {
  const before = await getPosted(ctx, id);
  const facts = await factsOf(ctx, input);
  const { count } = await ctx.db.opportunity.updateMany({
    where: { id, version, status: { in: ["DRAFT", "RETURNED"] } },
    data: { ...facts, status: "DRAFT", version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    ...{ action: "opportunity.changed", subject: "opportunity", subjectId: id, unitIds: facts.unitIds },
    changes: changesBetween<object>(before, facts),
  });
}

/** Throws a draft away to which nobody has written. @throws DomainError not-found; conflict `stale` */
export async function removeOpportunity(ctx: Ctx, { id, version }: Target): Promise<void> {
  const before = await getPosted(ctx, id);
  const { count } = await ctx.db.opportunity.deleteMany({
    where: { id, version, status: "DRAFT", applications: { none: {} } },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    ...{ action: "opportunity.removed", subject: "opportunity", subjectId: id, unitIds: before.unitIds },
  });
}

async function factsOf(
  ctx: Ctx,
  { language, startsOn, endsOn, applyUntil, unitIds, ...facts }: OpportunityFacts,
) {
  const ids = [...new Set(unitIds)].sort((a, b) => a - b);
  const known = await ctx.db.unit.count({ where: { ...currentUnit(ctx), id: { in: ids } } });
  if (known !== ids.length) throw new DomainError("invalid", "invalid", { unitIds: "invalid" });
  const day = (text: string | null) => (text === null ? null : new Date(text));
  return {
    ...facts,
    locale: language,
    unitIds: ids,
    startsOn: day(startsOn),
    endsOn: day(endsOn),
    applyUntil: day(applyUntil),
  };
}
