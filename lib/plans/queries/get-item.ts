import { readRows } from "@/lib/alumni/queries/read-rows";
import { shownName } from "@/lib/alumni/words";
import { type Locale, localized } from "@/lib/i18n/locales";
import { officerNames } from "@/lib/people/queries/officer-names";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { proposedChanges } from "../amendment";
import { factsOf, listComments } from "./get-plan";
import { loadPlan, plannedOf } from "./load-plan";
import { listOfficersToday } from "./people";
import { storedItem } from "./stored-version";

/** What a form about an item needs of its plan: the measures, who may own it, the unit's own dates. */
export async function getPlanForItem(ctx: Ctx, planId: string, locale: Locale) {
  const { plan, content } = await loadPlan(ctx, planId);
  const officers = await listOfficersToday(ctx, plan.unitId);
  return {
    ...factsOf(plan, locale),
    officers,
    measures: content.directions.flatMap((direction) =>
      direction.measures.map(({ id, names }) => ({ id, name: localized(names, locale) })),
    ),
  };
}
export type PlanForItem = Awaited<ReturnType<typeof getPlanForItem>>;

/** An item of a plan in reach with everything that hangs on it. @throws DomainError not-found, also for a removed one */
export async function getItem(ctx: Ctx, planId: string, itemId: string, locale: Locale) {
  const row = await ctx.db.planItem.findFirst({
    where: { id: itemId, planId, removedAt: null },
    include: {
      partners: { orderBy: { id: "asc" } },
      evidence: { orderBy: { id: "asc" } },
      movedFrom: { select: { id: true, planId: true, title: true } },
      movedTo: { where: { removedAt: null }, select: { id: true, planId: true, title: true } },
    },
  });
  if (!row) throw notFound();
  const plan = await getPlanForItem(ctx, planId, locale);
  const { partners, evidence, movedFrom, movedTo, ...item } = row;
  const names = await officerNames(ctx, [item.ownerId, ...evidence.map(({ byId }) => byId)]);
  const people = await readRows(
    ctx,
    partners.flatMap(({ alumnusId }) => alumnusId ?? []),
  );
  const nameOf = new Map(people.map(({ id, names }) => [id, shownName(names, locale)]));
  const comments = await listComments(ctx, planId);
  return {
    plan,
    item: { ...item, planned: plannedOf(item, names) },
    partners: partners.map(({ alumnusId, name, ...partner }) => ({
      ...partner,
      alumnusId,
      name: alumnusId ? (nameOf.get(alumnusId) ?? null) : name,
    })),
    evidence: evidence.map(({ byId, fileKey: _, ...one }) => ({
      ...one,
      by: (byId && names.get(byId)) ?? null,
    })),
    comments: comments.filter((comment) => comment.itemId === itemId),
    entries: await listEntries(ctx, plan.unitId, itemId, locale),
    origin: item.originId ? await findOrigin(ctx, item.originId, locale) : null,
    movedFrom,
    movedTo,
    isProposed: await isProposed(ctx, planId, itemId),
    stored: await storedItem(ctx, itemId, locale),
  };
}
export type ItemPage = Awaited<ReturnType<typeof getItem>>;

/** The unit's own dates that belong to the item, or to none and could. */
async function listEntries(ctx: Ctx, unitId: number, itemId: string, locale: Locale) {
  const entries = await ctx.db.calendarEntry.findMany({
    where: { unitId, cancelledAt: null, OR: [{ planItemId: itemId }, { planItemId: null }] },
    orderBy: [{ startsOn: "desc" }, { startsAt: "desc" }],
    take: 40,
    select: { id: true, titles: true, startsOn: true, startsAt: true, planItemId: true },
  });
  return entries.map(({ titles, planItemId, startsOn, startsAt, ...entry }) => ({
    ...entry,
    title: localized(titles, locale),
    day: startsOn ?? startsAt,
    isLinked: planItemId === itemId,
  }));
}

/** The faculty whose plan the item came from. */
async function findOrigin(ctx: Ctx, originId: string, locale: Locale) {
  const plan = await ctx.db.plan.findUnique({
    where: { id: originId },
    select: { id: true, unit: { select: { names: { where: { validTo: null }, select: { names: true } } } } },
  });
  return plan && { planId: plan.id, unitName: localized(plan.unit.names[0]?.names, locale) };
}

async function isProposed(ctx: Ctx, planId: string, itemId: string): Promise<boolean> {
  const open = await ctx.db.planAmendment.findFirst({ where: { planId, status: "PROPOSED" } });
  return proposedChanges.parse(open?.changes ?? []).some((change) => change.itemId === itemId);
}
