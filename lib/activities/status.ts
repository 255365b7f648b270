import type { ActivityCategory, ActivityStatus, EventKind, EventRoleKind } from "@/prisma/generated/enums";

/** What somebody reports oneself; having been somewhere is noted by the portal alone. */
export const CATEGORIES = [
  ...(["STUDENT_MEETING", "MENTORING", "TALK", "EXCURSION", "INTERNSHIP", "HIRE"] as const),
  ...(["CEREMONY", "ADMISSIONS", "EVENT", "FUNDRAISING", "MEDIA", "CONTENT", "OTHER"] as const),
] satisfies readonly ActivityCategory[];

type Rule = { from: readonly ActivityStatus[]; to: ActivityStatus; asksReason?: true };

/** Every decision about a report: from which states, where it leads. There is no other. */
export const DECISIONS = {
  confirm: { from: ["SELF_REPORTED"], to: "CONFIRMED" },
  return: { from: ["SELF_REPORTED"], to: "RETURNED", asksReason: true },
  /** A confirmation was a mistake. */
  takeBack: { from: ["CONFIRMED"], to: "RETURNED", asksReason: true },
} as const satisfies Record<string, Rule>;
export type Decision = keyof typeof DECISIONS;
export const ALL_DECISIONS = Object.keys(DECISIONS) as [Decision, ...Decision[]];

/** The state after a decision, or null when it is not open from here. */
export function nextStatus(status: ActivityStatus, decision: Decision): ActivityStatus | null {
  const rule: Rule = DECISIONS[decision];
  return rule.from.includes(status) ? rule.to : null;
}

export function asksReason(decision: Decision): boolean {
  const rule: Rule = DECISIONS[decision];
  return rule.asksReason ?? false;
}

/** What counts: in figures, in certificates, in the syntheses. */
export const COUNTED = ["CONFIRMED", "AUTOMATIC"] as const satisfies readonly ActivityStatus[];

/** Whether the person may still change or withdraw it. */
export const isOpen = (status: ActivityStatus): boolean =>
  status === "SELF_REPORTED" || status === "RETURNED";

/** The lists of the desk. */
export const VIEWS = {
  waiting: ["SELF_REPORTED"],
  counted: COUNTED,
  returned: ["RETURNED"],
} as const satisfies Record<string, readonly ActivityStatus[]>;
export type View = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as [View, ...View[]];

/** What having a part in an event is: `null` for somebody who was simply there. */
export function categoryOf(role: EventRoleKind | null, kind: EventKind): ActivityCategory {
  if (role === null) return "ATTENDANCE";
  if (role === "SPEAKER") return "TALK";
  if (kind === "EXCURSION") return "EXCURSION";
  return kind === "CEREMONY" ? "CEREMONY" : "EVENT";
}
