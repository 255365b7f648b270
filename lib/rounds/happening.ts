import type {
  AttendanceState,
  DeadlineActKind,
  MeetingStatus,
  SynthesisKind,
  Verdict,
} from "@/prisma/generated/enums";

/** Something that happened between a unit and a round: when, by whom, in whose words, and where it is looked after. */
export type Happening = { at: Date; by: string | null; text?: string; href?: string } & (
  | { what: "opened" | "joined" | "left" | "comment" }
  | {
      what:
        | "plan-started"
        | "plan-submitted"
        | "plan-opened"
        | "plan-returned"
        | "plan-closed"
        | "plan-waived";
    }
  | { what: "plan-approved"; number: string }
  | { what: "synthesis-submitted" | "synthesis-returned" | "synthesis-accepted"; kind: SynthesisKind }
  | { what: "met"; milestoneId: string }
  | { what: "attended"; milestoneId: string; state: AttendanceState }
  | { what: "counted"; milestoneId: string; verdict: Verdict }
  | { what: "act"; milestoneId: string; kind: DeadlineActKind; toOn: Date | null }
);

type NameOf = (accountId: string | null) => string | null;

type PlanRow = {
  id: string;
  startedAt: Date | null;
  submittedAt: Date | null;
  submittedById: string | null;
  reviewOpenedAt: Date | null;
  reviewerId: string | null;
  returnedAt: Date | null;
  approvedAt: Date | null;
  approvedById: string | null;
  number: string | null;
  waivedAt: Date | null;
  waiveReason: string | null;
  closedAt: Date | null;
  comments: { at: Date; byId: string; body: string }[];
};

export function happenedToPlan(plan: PlanRow, nameOf: NameOf): Happening[] {
  const href = `/plans/${plan.id}`;
  const reviewer = nameOf(plan.reviewerId);
  return dated([
    { what: "plan-started", at: plan.startedAt, by: null },
    { what: "plan-submitted", at: plan.submittedAt, by: nameOf(plan.submittedById), href },
    { what: "plan-opened", at: plan.reviewOpenedAt, by: reviewer },
    { what: "plan-returned", at: plan.returnedAt, by: reviewer, href },
    {
      what: "plan-approved",
      at: plan.approvedAt,
      by: nameOf(plan.approvedById),
      number: plan.number ?? "",
      href,
    },
    { what: "plan-waived", at: plan.waivedAt, by: null, ...said(plan.waiveReason) },
    { what: "plan-closed", at: plan.closedAt, by: null },
    ...plan.comments.map(({ at, byId, body }) => ({
      what: "comment" as const,
      at,
      by: nameOf(byId),
      text: body,
      href,
    })),
  ]);
}

type SynthesisRow = {
  id: string;
  kind: SynthesisKind;
  submittedAt: Date | null;
  submittedById: string | null;
  returnedAt: Date | null;
  returnReason: string | null;
  acceptedAt: Date | null;
  acceptedById: string | null;
};

export function happenedToSynthesis(synthesis: SynthesisRow, nameOf: NameOf): Happening[] {
  const { kind, submittedAt, submittedById, returnedAt, returnReason, acceptedAt, acceptedById } = synthesis;
  const href = `/syntheses/${synthesis.id}`;
  return dated([
    { what: "synthesis-submitted", kind, at: submittedAt, by: nameOf(submittedById), href },
    { what: "synthesis-returned", kind, at: returnedAt, by: null, href, ...said(returnReason) },
    { what: "synthesis-accepted", kind, at: acceptedAt, by: nameOf(acceptedById), href },
  ]);
}

type MilestoneRow = {
  id: string;
  acts: { at: Date; byId: string | null; kind: DeadlineActKind; toOn: Date | null; reason: string }[];
  units: { metAt: Date | null }[];
  snapshots: { takenAt: Date; isDue: boolean; verdict: Verdict }[];
  meeting: {
    id: string;
    status: MeetingStatus;
    sittings: { id: string; startsAt: Date }[];
    invitees: { name: string; attendance: { sittingId: string; state: AttendanceState }[] }[];
  } | null;
};

/** Acts, ticks, the count at the deadline, and who came to which sitting. */
export function happenedAtMilestone(
  { id: milestoneId, acts, units, snapshots, meeting }: MilestoneRow,
  nameOf: NameOf,
): Happening[] {
  const attended = (meeting?.status === "HELD" ? meeting.invitees : []).flatMap(({ name, attendance }) =>
    attendance.map(({ state, sittingId }) => ({
      what: "attended" as const,
      milestoneId,
      state,
      at: meeting?.sittings.find(({ id }) => id === sittingId)?.startsAt ?? null,
      by: name,
      href: `/meetings/${meeting?.id}`,
    })),
  );
  return dated([
    ...acts.map(({ at, byId, kind, toOn, reason }) => ({
      what: "act" as const,
      milestoneId,
      kind,
      toOn,
      at,
      // What moves by itself is nobody's decision, whoever caused it.
      by: kind === "SHIFTED" ? null : nameOf(byId),
      text: reason,
    })),
    ...units.map(({ metAt }) => ({ what: "met" as const, milestoneId, at: metAt, by: null })),
    ...snapshots
      .filter(({ isDue }) => isDue)
      .map(({ takenAt, verdict }) => ({
        what: "counted" as const,
        milestoneId,
        verdict,
        at: takenAt,
        by: null,
      })),
    ...attended,
  ]);
}

const said = (text: string | null) => (text ? { text } : {});

type Undated<H> = H extends Happening ? Omit<H, "at"> & { at: Date | null } : never;

/** Those that did happen. */
function dated(maybe: Undated<Happening>[]): Happening[] {
  return maybe.filter((one): one is Happening => one.at !== null);
}
