import { SMALLEST_PUBLIC_COUNT } from "@/lib/units/figures";

/** Somebody who had a place, or walked in. */
export type Participant = {
  isGuest: boolean;
  isWalkIn: boolean;
  isOnline: boolean;
  hasCome: boolean;
  hasRecord: boolean;
  /** Null where nobody can know. */
  isFirstTime: boolean | null;
  /** Of the first degree. */
  year: number | null;
  /** Today's units of the degrees. */
  unitIds: readonly number[];
};

export type Line<K> = { key: K; count: number };

/** The numbers of an event, from everybody who had a place. */
export function eventFigures(people: readonly Participant[], minutesEach: number) {
  const came = people.filter(({ hasCome }) => hasCome);
  const graduates = came.filter(({ hasRecord }) => hasRecord);
  const count = (of: readonly Participant[], is: (one: Participant) => boolean) => of.filter(is).length;
  return {
    signedUp: count(people, ({ isWalkIn }) => !isWalkIn),
    came: came.length,
    noShows: count(people, (one) => !one.hasCome && !one.isWalkIn && !one.isOnline),
    online: count(people, ({ isOnline }) => isOnline),
    walkIns: count(came, ({ isWalkIn }) => isWalkIn),
    firstTimers: count(came, ({ isFirstTime }) => isFirstTime === true),
    hours: Math.round((came.length * minutesEach) / 60),
    byUnit: lines(graduates.flatMap(({ unitIds }) => unitIds)).sort(
      (a, b) => b.count - a.count || a.key - b.key,
    ),
    byClass: byClass(graduates.flatMap(({ year }) => year ?? [])),
    byKind: lines(came.map(kindOf)),
  };
}
export type EventFigures = ReturnType<typeof eventFigures>;

export const PARTICIPANT_KINDS = ["graduate", "other", "guest"] as const;
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number];
const kindOf = ({ isGuest, hasRecord }: Participant): ParticipantKind =>
  isGuest ? "guest" : hasRecord ? "graduate" : "other";

/** Up to so many years each class has a line; more are put together by decades. */
const MOST_CLASSES = 10;

/** By class, the oldest first: single years, or decades where there are many. */
function byClass(years: readonly number[]): (Line<number> & { isDecade: boolean })[] {
  const isDecade = new Set(years).size > MOST_CLASSES;
  return lines(years.map((year) => (isDecade ? year - (year % 10) : year)))
    .sort((a, b) => a.key - b.key)
    .map((line) => ({ ...line, isDecade }));
}

function lines<K>(keys: readonly K[]): Line<K>[] {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count }));
}

/** Whether a number in a file that is passed on could point at persons. */
export const isTooSmall = (count: number) => count > 0 && count < SMALLEST_PUBLIC_COUNT;
