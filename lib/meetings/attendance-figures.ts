import type { AttendanceState } from "@/prisma/generated/enums";
import { seatsNeeded } from "./status";

type Counted = {
  id: string;
  unitId: number | null;
  isMember: boolean;
  isFirstTime: boolean;
  at: ReadonlyMap<string, AttendanceState>;
};
type Measured = { memberCount: number | null; body: { quorumPermille: number } };

/** Whether somebody was at one of the sittings at least. */
export function came({ at }: Pick<Counted, "at">): boolean {
  return [...at.values()].some((state) => state === "PRESENT" || state === "ONLINE");
}

/** A faculty has one seat, whoever of its coordinator and deputies comes; everybody else has the own. */
const seatOf = ({ id, unitId }: Counted) => unitId ?? id;
const seats = (people: readonly Counted[]) =>
  new Set(people.filter(({ isMember }) => isMember).map(seatOf)).size;

/**
 * Who came to a meeting, over all of its sittings together: "49, of whom 14 for the first time", and whether the seats
 * taken are enough for it to decide.
 */
export function attendanceFigures(people: readonly Counted[], { memberCount, body }: Measured) {
  const there = people.filter(came);
  const members = memberCount ?? seats(people);
  const needed = seatsNeeded(members, body.quorumPermille);
  const taken = seats(there);
  return {
    came: there.length,
    firstTime: there.filter(({ isFirstTime }) => isFirstTime).length,
    guests: there.filter(({ isMember }) => !isMember).length,
    taken,
    members,
    needed,
    isQuorate: taken >= needed && taken > 0,
  };
}
export type AttendanceFigures = ReturnType<typeof attendanceFigures>;
