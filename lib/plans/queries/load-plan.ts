import type { LocalizedText } from "@/lib/i18n/locales";
import { officerNames } from "@/lib/people/queries/officer-names";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { ItemContent, PlanContent, PlannedItem } from "../content";

const inOrder = [{ position: "asc" }, { id: "asc" }] satisfies Prisma.MeasureOrderByWithRelationInput[];

const whole = {
  round: {
    include: {
      directions: {
        orderBy: inOrder,
        include: { measures: { orderBy: inOrder } },
      },
    },
  },
  unit: { select: { code: true, names: { where: { validTo: null }, select: { names: true } } } },
  items: {
    where: { removedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: { partners: { orderBy: { id: "asc" } } },
  },
  skips: true,
} satisfies Prisma.PlanInclude;

export type LoadedPlan = Prisma.PlanGetPayload<{ include: typeof whole }>;
export type LoadedItem = LoadedPlan["items"][number];

/** A plan in reach with its round's measures, its items and who owns them. @throws DomainError not-found */
export async function loadPlan(ctx: Ctx, id: string): Promise<{ plan: LoadedPlan; content: PlanContent }> {
  const plan = await ctx.db.plan.findUnique({ where: { id }, include: whole });
  if (!plan) throw notFound();
  const names = await officerNames(
    ctx,
    plan.items.map(({ ownerId }) => ownerId),
  );
  return { plan, content: contentOf(plan, names) };
}

/** The plan as an edition keeps it. */
export async function readContent(ctx: Ctx, id: string): Promise<PlanContent> {
  return (await loadPlan(ctx, id)).content;
}

function contentOf(plan: LoadedPlan, owners: ReadonlyMap<string, string>): PlanContent {
  const { round, unit, items, skips } = plan;
  const skipOf = new Map(skips.map(({ measureId, reason }) => [measureId, reason]));
  return {
    round: {
      id: round.id,
      names: texts(round.names),
      startsOn: dayText(round.startsOn),
      endsOn: dayText(round.endsOn),
    },
    unit: { id: plan.unitId, names: texts(unit.names[0]?.names) },
    visaName: plan.visaName,
    visaOn: plan.visaOn && dayText(plan.visaOn),
    directions: round.directions.map(({ id, names, measures }) => ({
      id,
      names: texts(names),
      measures: measures.map((measure) => ({
        id: measure.id,
        names: texts(measure.names),
        isMandatory: measure.isMandatory,
        skip: skipOf.get(measure.id) ?? null,
        items: items
          .filter(({ measureId }) => measureId === measure.id)
          .map((item) => itemContentOf(item, owners)),
      })),
    })),
  };
}

function itemContentOf(item: LoadedItem, owners: ReadonlyMap<string, string>): ItemContent {
  const { id, status, percent, outcome, reachedCount, movedFromId, originId, partners } = item;
  return {
    ...plannedOf(item, owners),
    ...{ id, status, percent, outcome, reachedCount, movedFromId, originId },
    partners: partners.map(({ alumnusId, name, part }) => ({ alumnusId, name, part })),
  };
}

type Planned = Pick<
  LoadedItem,
  Exclude<keyof PlannedItem, "amountMinor" | "startsOn" | "endsOn"> | "amountMinor" | "startsOn" | "endsOn"
>;

/** What an item says as it is planned, its owner by name. */
export function plannedOf(item: Planned, owners: ReadonlyMap<string, string>): PlannedItem {
  const { title, description, audience, ownerId, expected, indicator } = item;
  const { peopleCount, hoursCount, amountMinor, currency, isPublic } = item;
  return {
    ...{
      title,
      description,
      audience,
      ownerId,
      expected,
      indicator,
      peopleCount,
      hoursCount,
      currency,
      isPublic,
    },
    ownerName: (ownerId && owners.get(ownerId)) || item.ownerName,
    startsOn: item.startsOn && dayText(item.startsOn),
    endsOn: item.endsOn && dayText(item.endsOn),
    amountMinor: amountMinor === null ? null : Number(amountMinor),
  };
}

export const dayText = (day: Date) => day.toISOString().slice(0, 10);

/** A stored text of several languages. */
function texts(stored: unknown): Record<string, string> {
  const byLocale = (stored ?? {}) as LocalizedText;
  return Object.fromEntries(
    Object.entries(byLocale).flatMap(([locale, text]) => (text ? [[locale, text]] : [])),
  );
}
