import type { EventStatus } from "@/prisma/generated/enums";

/** What the phase of an event hangs on. */
export type Phased = {
  readonly status: EventStatus;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly capacity: number | null;
  readonly taken: number;
};

export const EVENT_PHASES = [
  ...(["DRAFT", "UPCOMING", "OPEN", "FULL", "CLOSED", "RUNNING"] as const),
  ...(["ENDED", "POSTPONED", "CANCELLED", "ARCHIVED"] as const),
] as const;
export type EventPhase = (typeof EVENT_PHASES)[number];

/**
 * How an event stands at a moment. What is full still takes people onto its waiting list; without a closing time the
 * registration is open until the event begins.
 */
export function phaseOf(event: Phased, now: Date): EventPhase {
  const { status, startsAt, endsAt, opensAt, closesAt, capacity, taken } = event;
  if (status !== "PUBLISHED") return status;
  if (endsAt <= now) return "ENDED";
  if (startsAt <= now) return "RUNNING";
  if (opensAt && opensAt > now) return "UPCOMING";
  if (closesAt && closesAt <= now) return "CLOSED";
  return capacity !== null && taken >= capacity ? "FULL" : "OPEN";
}
