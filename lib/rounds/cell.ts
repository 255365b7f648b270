import { dayIn } from "@/lib/platform/institution";
import type {
  AttendanceState,
  MilestoneKind,
  PlanStatus,
  SynthesisStatus,
  Verdict,
} from "@/prisma/generated/enums";
import { daysBetween } from "./days";
import type { CellState } from "./status";

/** From so many days before a deadline on, what is not done is at risk. */
const AT_RISK_DAYS = 14;

/** What is stored of a faculty and a deadline, or follows from its plan, syntheses, meeting and records. */
export type CellFacts = {
  kind: MilestoneKind;
  /** The deadline's day for this faculty: the round's, or what an act put in its place. */
  dueOn: Date;
  joinedOn: Date;
  waivedAt: Date | null;
  /** Done, said by hand. */
  metAt: Date | null;
  plan: { status: PlanStatus; submittedAt: Date | null; approvedAt: Date | null } | null;
  /** When the plan itself is due; null in a round that does not ask for it apart. */
  planDueOn: Date | null;
  /** Of the deadline's kind. */
  synthesis: { status: SynthesisStatus; submittedAt: Date | null } | null;
  /** The best of all sittings; null: not among the invited. */
  attendance: AttendanceState | null;
  meeting: "none" | "planned" | "held";
  database: Database | null;
  zone: string;
};

/** The records of a faculty: how many are reachable in thousandths, and what was counted at the deadline and after. */
export type Database = {
  reachablePermille: number;
  isMetNow: boolean;
  atDeadline: Verdict | null;
  last: { verdict: Verdict; takenAt: Date } | null;
};

export type Cell = {
  state: CellState;
  dueOn: Date;
  /** Of OVERDUE: how long it is; of DONE: how long it was. */
  lateDays: number;
  /** Of DATABASE: records that can be reached, in thousandths. */
  permille: number | null;
};

/** Done at an instant, or how it stands by itself; `until` moves the day from which on that is late. */
type Progress =
  | { doneAt: Date | "in-time" }
  | { state: CellState; until?: Date; permille?: number }
  | { state: null; permille?: number };

/**
 * How a faculty stands with a deadline on a day: computed whenever it is looked at, never stored. A deadline ends with
 * its day in the institution's zone, so days are compared, not instants.
 */
export function cellOf(facts: CellFacts, today: Date): Cell {
  const { dueOn, zone } = facts;
  const cell = (state: CellState, more: Partial<Cell> = {}): Cell => ({
    state,
    dueOn,
    lateDays: 0,
    permille: null,
    ...more,
  });
  if (facts.waivedAt) return cell("WAIVED");
  const progress = PROGRESS[facts.kind](facts);
  if ("doneAt" in progress) {
    const lateDays = progress.doneAt === "in-time" ? 0 : daysBetween(dueOn, dayIn(zone, progress.doneAt));
    return cell("DONE", { lateDays: Math.max(0, lateDays) });
  }
  const { permille = null } = progress;
  const last = "until" in progress && progress.until ? progress.until : dueOn;
  const left = daysBetween(today, last);
  const isTimed = progress.state === null || ("until" in progress && progress.until !== undefined);
  if (isTimed && left < 0) return cell("OVERDUE", { dueOn: last, lateDays: -left, permille });
  if (progress.state !== null) return cell(progress.state, { dueOn: last, permille });
  return cell(left <= AT_RISK_DAYS ? "AT_RISK" : "DUE", { permille });
}

const NONE: Progress = { state: "NONE" };
const OPEN: Progress = { state: null };
const HANDED_IN: readonly PlanStatus[] = [
  "SUBMITTED",
  "IN_REVIEW",
  "RETURNED",
  "APPROVED",
  "IN_PROGRESS",
  "CLOSED",
];

const PROGRESS: Record<MilestoneKind, (facts: CellFacts) => Progress> = {
  MEETING: ({ meeting, attendance, metAt, joinedOn, dueOn }) => {
    if (joinedOn > dueOn) return NONE;
    if (meeting === "none") return metAt ? { doneAt: metAt } : OPEN;
    if (meeting === "planned") return { state: "DUE" };
    if (attendance === "PRESENT" || attendance === "ONLINE") return { doneAt: "in-time" };
    return { state: attendance === "EXCUSED" ? "EXCUSED" : "ABSENT" };
  },

  PLAN: ({ plan }) => {
    if (plan?.status === "WAIVED") return { state: "WAIVED" };
    if (!plan || !HANDED_IN.includes(plan.status)) return OPEN;
    return { doneAt: plan.submittedAt ?? "in-time" };
  },

  // How long the office takes is not the faculty's delay; how long a returned plan takes is.
  APPROVAL: ({ plan, planDueOn, dueOn }) => {
    switch (plan?.status) {
      case "WAIVED":
        return { state: "WAIVED" };
      case "APPROVED":
      case "IN_PROGRESS":
      case "CLOSED":
        return { doneAt: "in-time" };
      case "SUBMITTED":
      case "IN_REVIEW":
        return { state: "IN_REVIEW" };
      case "RETURNED":
        return { state: "RETURNED", until: planDueOn ?? dueOn };
      default:
        return planDueOn ? NONE : OPEN;
    }
  },

  EX_ANTE: ({ synthesis }) => synthesisProgress(synthesis),
  EX_POST: ({ synthesis }) => synthesisProgress(synthesis),

  DATABASE: ({ database }) => {
    if (!database) return OPEN;
    const { atDeadline, last, isMetNow, reachablePermille: permille } = database;
    if (atDeadline === "MET") return { doneAt: "in-time" };
    if (last?.verdict === "MET") return { doneAt: last.takenAt };
    if (atDeadline === null && isMetNow) return { doneAt: "in-time" };
    if (atDeadline === "NO_TARGET") return { state: "NONE", permille };
    return atDeadline === "PARTLY" ? { state: "PARTLY", permille } : { state: null, permille };
  },

  OTHER: ({ metAt }) => (metAt ? { doneAt: metAt } : OPEN),
};

function synthesisProgress(synthesis: CellFacts["synthesis"]): Progress {
  if (synthesis?.status === "ACCEPTED") return { doneAt: synthesis.submittedAt ?? "in-time" };
  if (synthesis?.status === "SUBMITTED") return { state: "IN_REVIEW" };
  if (synthesis?.status === "RETURNED") return { state: "RETURNED" };
  return OPEN;
}
