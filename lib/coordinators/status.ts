/** The offices of a unit, in the order in which they are shown. */
export const OFFICES = ["COORDINATOR", "DEPUTY", "ASSISTANT"] as const;

/** Two coordinators of a unit serve together for so many days at most; the database holds to it. */
export const OVERLAP_DAYS = 30;

/** Of a full post, in hours a week: what the hours of all offices are reckoned in. */
export const FULL_POST_HOURS = 40;

/** The wording of the promise of confidentiality that is in force: `promise.wordings.v1` of the messages. */
export const PROMISE_VERSION = 1;

/** What the portal knows to be open in a unit (`open_work` of the database): the lines that every hand-over begins with. */
export const OPEN_WORK = [
  "plans",
  "syntheses",
  "imports",
  "claims",
  "corrections",
  "tasks",
  "meetings",
] as const;
export type OpenWork = (typeof OPEN_WORK)[number];

/** The two sides of a hand-over. */
export const SIDES = ["outgoing", "incoming"] as const;
export type Side = (typeof SIDES)[number];

/** What a hand-over is waiting for: lines are ticked first, then both sign, and then nothing changes any more. */
export function handOverState({
  outgoingSignedAt,
  incomingSignedAt,
}: {
  outgoingSignedAt: Date | null;
  incomingSignedAt: Date | null;
}): "open" | "half-signed" | "done" {
  if (outgoingSignedAt && incomingSignedAt) return "done";
  return outgoingSignedAt || incomingSignedAt ? "half-signed" : "open";
}
