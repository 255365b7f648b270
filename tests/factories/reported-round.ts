import { withSystemCtx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/new-id";
import type { PlanItemStatus } from "@/prisma/generated/enums";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const MEASURES = 3;

/** A round of one direction and three measures, with its deadlines and a unit each. */
export type ReportedRound = {
  id: string;
  measures: string[];
  milestones: Record<"EX_ANTE" | "EX_POST" | "DATABASE", string>;
};

export function addRound(unitIds: readonly number[], year: number, previousId: string | null = null) {
  return withSystemCtx("test", async ({ db }): Promise<ReportedRound> => {
    const [id, directionId] = [newId(), newId()];
    const measures = Array.from({ length: MEASURES }, () => newId());
    const milestones = { EX_ANTE: newId(), EX_POST: newId(), DATABASE: newId() };
    await db.round.create({
      data: {
        ...{ id, names: { en: `Round ${year}`, ro: `Runda ${year}` }, numberPrefix: `AL-${year}` },
        ...{ startsOn: day(`${year}-01-01`), endsOn: day(`${year}-12-31`), status: "OPEN", previousId },
      },
    });
    await db.direction.create({
      data: { id: directionId, roundId: id, position: 0, names: { en: "Direction" } },
    });
    await db.measure.createMany({
      data: measures.map((measure, position) => ({
        ...{ id: measure, directionId, position, names: { en: `Measure ${position}` } },
      })),
    });
    await db.milestone.createMany({
      data: (["EX_ANTE", "EX_POST", "DATABASE"] as const).map((kind, position) => ({
        ...{ id: milestones[kind], roundId: id, kind, position, names: { en: kind } },
        dueOn: day(`${year}-0${position + 3}-15`),
      })),
    });
    await db.roundUnit.createMany({
      data: unitIds.map((unitId) => ({ roundId: id, unitId, joinedOn: day(`${year}-01-01`) })),
    });
    return { id, measures, milestones };
  });
}

export type Planned = {
  measure: number;
  status: PlanItemStatus;
  people?: number;
  reached?: number;
  hours?: number;
  money?: [minor: bigint, currency: string];
  partners?: ({ alumnusId: string } | { name: string })[];
  evidence?: number;
  dates?: number;
  isRemoved?: boolean;
};

/** A unit's plan with its items, and all that hangs on them. */
export function addPlan(round: ReportedRound, unitId: number, number: string, items: readonly Planned[]) {
  return withSystemCtx("test", async ({ db, now }) => {
    const planId = newId();
    const plan = {
      id: planId,
      roundId: round.id,
      unitId,
      number,
      status: "IN_PROGRESS" as const,
      approvedAt: now,
    };
    await db.plan.create({ data: plan });
    for (const [position, item] of items.entries()) {
      const id = newId();
      await db.planItem.create({
        data: {
          ...{
            id,
            planId,
            measureId: round.measures[item.measure] ?? "",
            position,
            title: `Action ${position}`,
          },
          ...{ status: item.status, startsOn: day("2026-02-01"), endsOn: day("2026-02-28") },
          ...{
            peopleCount: item.people ?? null,
            reachedCount: item.reached ?? null,
            hoursCount: item.hours ?? null,
          },
          ...{ amountMinor: item.money?.[0] ?? null, currency: item.money?.[1] ?? null },
          removedAt: item.isRemoved ? now : null,
          outcome: item.status === "NOT_DONE" ? "The hall was closed" : null,
        },
      });
      await db.planItemPartner.createMany({
        data: (item.partners ?? []).map((partner) => ({ itemId: id, ...partner })),
      });
      await db.planEvidence.createMany({
        data: Array.from({ length: item.evidence ?? 0 }, () => ({
          itemId: id,
          url: "https://example.org/photos",
        })),
      });
      await db.calendarEntry.createMany({
        data: Array.from({ length: item.dates ?? 0 }, () => ({
          ...{ unitId, planItemId: id, titles: { en: "Evening" }, startsOn: day("2026-02-10") },
        })),
      });
    }
    return planId;
  });
}
