import { addItem } from "@/lib/plans/commands/items";
import { startPlan } from "@/lib/plans/commands/write-plan";
import { planPolicy } from "@/lib/plans/policy";
import type { ItemInput } from "@/lib/plans/schema";
import type { UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import type { RoundStatus } from "@/prisma/generated/enums";

type Asked = {
  unitIds: readonly number[];
  startsOn?: Date;
  prefix?: string;
  previousId?: string;
  isVisaNeeded?: boolean;
};
export type OpenRound = {
  id: string;
  /** One that is mandatory and one that is not. */
  measures: { mandatory: string; other: string };
  milestoneId: string;
  /** By unit. */
  plans: Record<number, string>;
};

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Math.floor(Date.now() / DAY_MS + days) * DAY_MS);

/** An open round with a mandatory and another measure, a deadline in ten days, and a plan of each unit that is not started. */
export function openRound(asked: Asked): Promise<OpenRound> {
  const { unitIds, startsOn = inDays(-30), prefix = "T", previousId = null, isVisaNeeded = false } = asked;
  return withSystemCtx("test", async ({ db }) => {
    const before = previousId
      ? await db.measure.findMany({
          where: { direction: { roundId: previousId } },
          orderBy: { position: "asc" },
        })
      : [];
    const round = await db.round.create({
      data: {
        names: { en: `Round ${prefix}` },
        startsOn,
        endsOn: inDays(300),
        status: "OPEN",
        numberPrefix: prefix,
        previousId,
        isVisaNeeded,
        directions: {
          create: {
            position: 0,
            names: { en: "Community" },
            measures: {
              create: [true, false].map((isMandatory, position) => ({
                position,
                names: { en: isMandatory ? "Database" : "Events" },
                isMandatory,
                previousId: before[position]?.id ?? null,
              })),
            },
          },
        },
        milestones: { create: { kind: "PLAN", names: { en: "Plan" }, dueOn: inDays(10) } },
        units: { create: unitIds.map((unitId) => ({ unitId, joinedOn: inDays(-30) })) },
        plans: { create: unitIds.map((unitId) => ({ unitId })) },
      },
      include: { directions: { include: { measures: true } }, milestones: true, plans: true },
    });
    const measures = round.directions.flatMap((direction) => direction.measures);
    return {
      id: round.id,
      measures: {
        mandatory: measures.find(({ isMandatory }) => isMandatory)?.id ?? "",
        other: measures.find(({ isMandatory }) => !isMandatory)?.id ?? "",
      },
      milestoneId: round.milestones[0]?.id ?? "",
      plans: Object.fromEntries(round.plans.map(({ id, unitId }) => [unitId, id])),
    };
  });
}

/** An item as its form sends it, with all that it owes. */
export function plannedItem(more: Partial<ItemInput> = {}): ItemInput {
  return {
    title: "A meeting of graduates",
    description: null,
    audience: null,
    ownerId: null,
    ownerName: "Ana Pop",
    startsOn: "2027-03-01",
    endsOn: "2027-03-02",
    expected: "Forty graduates come",
    indicator: null,
    peopleCount: 40,
    hoursCount: null,
    amountMinor: null,
    currency: null,
    isPublic: false,
    ...more,
  };
}

/** Runs as somebody under the permission to write plans. */
export const writing = <T>(actor: UserActor, run: (ctx: Ctx) => Promise<T>) =>
  withCtx(actor, planPolicy.write, run);
export const reviewing = <T>(actor: UserActor, run: (ctx: Ctx) => Promise<T>) =>
  withCtx(actor, planPolicy.review, run);

/** What is stored of a plan. */
export const storedPlan = (id: string) =>
  withSystemCtx("test", ({ db }) => db.plan.findUniqueOrThrow({ where: { id } }));

/** Begins a plan and gives it one complete item. @returns the item's id */
export async function startedPlan(
  actor: UserActor,
  planId: string,
  measureId: string,
): Promise<{ itemId: string }> {
  return writing(actor, async (ctx) => {
    const { version } = await ctx.db.plan.findUniqueOrThrow({ where: { id: planId } });
    await startPlan(ctx, { id: planId, version });
    return { itemId: await addItem(ctx, { planId, measureId, item: plannedItem() }) };
  });
}

/** As the round that is over would have it. */
export const setRound = (id: string, status: RoundStatus) =>
  withSystemCtx("test", ({ db }) => db.round.update({ where: { id }, data: { status } }));
