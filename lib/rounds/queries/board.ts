import { permille, readTargets } from "@/lib/data-goals/goals";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import type { MilestoneKind } from "@/prisma/generated/enums";
import { type Cell, type CellFacts, cellOf } from "../cell";
import { type BoardRow, type MilestoneRow, readBoard, type UnitRow } from "./board-rows";

export type BoardMilestone = {
  id: string;
  kind: MilestoneKind;
  names: unknown;
  dueOn: Date;
  /** The first day of a meeting that takes several. */
  firstOn: Date | null;
};

/** A faculty's line: a cell for each deadline, in the order of the deadlines. */
export type BoardUnit = Pick<
  UnitRow,
  "id" | "code" | "names" | "coordinator" | "records" | "reachable" | "plan"
> & {
  /** Since when it is no part of the round any more. */
  leftOn: Date | null;
  cells: (Cell & { milestoneId: string })[];
};

export type Board = Pick<
  BoardRow,
  | "id"
  | "names"
  | "status"
  | "startsOn"
  | "endsOn"
  | "openedAt"
  | "version"
  | "reminderDistances"
  | "copyFromDay"
  | "today"
  | "directions"
  | "measures"
  | "records"
  | "reachable"
> & {
  milestones: BoardMilestone[];
  units: BoardUnit[];
  /** Units that were merged or closed while the round ran, as they stood then. */
  left: BoardUnit[];
};

/**
 * The board of a round: how each unit in reach stands with each deadline today. One round trip, then computed.
 * @throws DomainError not-found for a round out of reach.
 */
export async function boardOf(ctx: Ctx, roundId: string): Promise<Board> {
  const row = await readBoard(ctx, roundId);
  if (!row) throw notFound();
  return toBoard(row);
}

/** What was read, as a board. */
function toBoard({ milestones, units, zone, ...round }: BoardRow): Board {
  const lines = units.map((unit): BoardUnit => {
    const { id, code, names, coordinator, records, reachable, plan } = unit;
    const leftOn = day(unit.leftOn);
    const until = leftOn && leftOn < round.today ? leftOn : round.today;
    const cells = milestones.map((milestone) => ({
      milestoneId: milestone.id,
      ...cellOf(factsOf(unit, milestone, milestones, zone), until),
    }));
    return { id, code, names, coordinator, records, reachable, plan, leftOn, cells };
  });
  return {
    ...round,
    milestones: milestones.map(({ id, kind, names, dueOn, firstOn }) => ({
      id,
      kind,
      names,
      dueOn: new Date(dueOn),
      firstOn: day(firstOn),
    })),
    units: lines.filter(({ leftOn }) => leftOn === null),
    left: lines.filter(({ leftOn }) => leftOn !== null),
  };
}

function factsOf(
  unit: UnitRow,
  milestone: MilestoneRow,
  milestones: readonly MilestoneRow[],
  zone: string,
): CellFacts {
  const own = ownOf(unit, milestone);
  const planMilestone = milestones.find(({ kind }) => kind === "PLAN");
  const synthesis = unit.syntheses.find(({ kind }) => kind === milestone.kind);
  const attended = unit.attended.find(({ meetingId }) => meetingId === milestone.meetingId);
  return {
    kind: milestone.kind,
    dueOn: dueOf(unit, milestone),
    joinedOn: new Date(unit.joinedOn),
    waivedAt: day(own?.waivedAt),
    metAt: day(own?.metAt),
    plan: unit.plan && {
      status: unit.plan.status,
      submittedAt: day(unit.plan.submittedAt),
      approvedAt: day(unit.plan.approvedAt),
    },
    planDueOn: planMilestone ? dueOf(unit, planMilestone) : null,
    synthesis: synthesis ? { status: synthesis.status, submittedAt: day(synthesis.submittedAt) } : null,
    attendance: attended?.state ?? null,
    meeting: milestone.meetingId === null ? "none" : milestone.isHeld ? "held" : "planned",
    database: milestone.kind === "DATABASE" ? databaseOf(unit, milestone) : null,
    zone,
  };
}

/** What is known at any moment; duplicates are counted with a snapshot only. */
const SHARES = ["completeness", "reachable", "confirmed"] as const;

function databaseOf(unit: UnitRow, milestone: MilestoneRow): CellFacts["database"] {
  const { records, reachable, confirmed, complete: completeness } = unit;
  const shares = { completeness, reachable, confirmed };
  const targets = readTargets(ownOf(unit, milestone)?.targets ?? milestone.targets);
  const asked = SHARES.filter((share) => targets[share] !== undefined);
  const taken = unit.snapshots.filter(({ milestoneId }) => milestoneId === milestone.id);
  const last = taken.at(-1);
  return {
    reachablePermille: permille(reachable, records),
    isMetNow:
      asked.length > 0 && asked.every((share) => permille(shares[share], records) >= (targets[share] ?? 0)),
    atDeadline: taken.find(({ isDue }) => isDue)?.verdict ?? null,
    last: last ? { verdict: last.verdict, takenAt: new Date(last.takenAt) } : null,
  };
}

const ownOf = (unit: UnitRow, milestone: MilestoneRow) =>
  unit.own.find(({ milestoneId }) => milestoneId === milestone.id);

const dueOf = (unit: UnitRow, milestone: MilestoneRow) =>
  new Date(ownOf(unit, milestone)?.dueOn ?? milestone.dueOn);

const day = (text: string | null | undefined) => (text ? new Date(text) : null);
