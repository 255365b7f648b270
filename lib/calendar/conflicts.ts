import { clockIn } from "@/lib/platform/clock";
import type { CalendarAudience } from "@/prisma/generated/enums";
import type { CalendarDate } from "./date";

/** From when on it is evening. */
const EVENING = "16:00";

/**
 * Dates that ask the same people to two places: two faculties, the same evening, the same audience. What is the
 * university's own clashes with everybody's; staff keep their own diaries.
 * @returns for each date that clashes, by its uid, the others.
 */
export function conflictsAmong<D extends CalendarDate>(dates: readonly D[], zone: string): Map<string, D[]> {
  const evenings = new Map<string, D[]>();
  for (const date of dates) {
    if (date.allDay || date.isCancelled || date.audience === "STAFF") continue;
    const { day, time } = clockIn(zone, date.startsAt);
    if (time >= EVENING) evenings.set(day, [...(evenings.get(day) ?? []), date]);
  }
  const conflicts = new Map<string, D[]>();
  for (const evening of evenings.values()) {
    for (const date of evening) {
      const others = evening.filter((other) => other.unitId !== date.unitId && meetsSame(date, other));
      if (others.length > 0) conflicts.set(date.uid, others);
    }
  }
  return conflicts;
}

function meetsSame({ audience: one }: CalendarDate, { audience: other }: CalendarDate): boolean {
  return isFor(one, other) || isFor(other, one);
}

/** Whether a date that is for `audience` is for those who are asked about; null: whoever they are. */
export function isFor(audience: CalendarAudience, asked: CalendarAudience | null): boolean {
  return asked === null || audience === asked || audience === "EVERYBODY";
}
