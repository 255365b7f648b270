import type { AttendanceState, MeetingStatus, MinutesStatus } from "@/prisma/generated/enums";

/** What can be done with minutes, from which states, and where it leads. */
const MOVES = {
  start: { from: ["NONE"], to: "DRAFT" },
  circulate: { from: ["DRAFT", "CORRECTED"], to: "CIRCULATED" },
  approve: { from: ["CIRCULATED", "CORRECTED"], to: "APPROVED" },
  correct: { from: ["CIRCULATED"], to: "CORRECTED" },
  lock: { from: ["APPROVED"], to: "LOCKED" },
} as const satisfies Record<string, { from: readonly MinutesStatus[]; to: MinutesStatus }>;
export type MinutesMove = keyof typeof MOVES;
export const MINUTES_MOVES = Object.keys(MOVES) as [MinutesMove, ...MinutesMove[]];

/** The state of the minutes after a move, or null when it is not open from here. */
export function nextMinutes(status: MinutesStatus, move: MinutesMove): MinutesStatus | null {
  const { from, to } = MOVES[move];
  return (from as readonly MinutesStatus[]).includes(status) ? to : null;
}

/** Texts, decisions and votes change only while the minutes are being written or corrected. */
export function areMinutesOpen(status: MinutesStatus): boolean {
  return status === "DRAFT" || status === "CORRECTED";
}

/** Whoever does not run the body reads minutes once they were sent round. */
export function areMinutesShown(status: MinutesStatus): boolean {
  return status !== "NONE" && status !== "DRAFT";
}

/** Before it has been held a meeting can be moved, called off and answered. */
export function isAhead(status: MeetingStatus): boolean {
  return status === "PLANNED" || status === "INVITED";
}

/** Whether anybody but those who run the body hears of a meeting: not before people are asked to it, nor of one that was called off until then. */
export function isAnnounced({
  status,
  invitedAt,
}: {
  status: MeetingStatus;
  invitedAt: Date | null;
}): boolean {
  return status === "INVITED" || status === "HELD" || (status === "CANCELLED" && invitedAt !== null);
}

/** In which order a thumb finds them. */
export const ATTENDANCE_STATES = [
  "PRESENT",
  "ONLINE",
  "EXCUSED",
  "ABSENT",
] as const satisfies AttendanceState[];

/** So many seats of all have to be taken. */
export function seatsNeeded(members: number, permille: number): number {
  return Math.ceil((members * permille) / 1000);
}

/** A meeting has at most so many sittings. */
export const MOST_SITTINGS = 6;
export const MAX_PAPER_BYTES = 10 * 1024 * 1024;

export const MEETING_VIEWS = ["upcoming", "past", "mine"] as const;
export type MeetingView = (typeof MEETING_VIEWS)[number];
