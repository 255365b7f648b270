/** Where an office or a role stands on a day: it is yet to begin, held, or over. */
export type TermState = "coming" | "held" | "past";

/** An office with its first and last day, both included. */
export function officeState(
  { startsOn, endsOn }: { startsOn: Date; endsOn: Date | null },
  today: Date,
): TermState {
  if (startsOn > today) return "coming";
  return endsOn === null || endsOn >= today ? "held" : "past";
}
