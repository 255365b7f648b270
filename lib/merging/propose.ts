import type { Row } from "./rules";

/** What a person picks of two records; primary addresses by their kind. */
export const PICKED = ["name", "birth", "language", "deceased", "EMAIL", "PHONE", "ADDRESS"] as const;
export type Picked = (typeof PICKED)[number];
/** Whose value is kept in front, by field; what is not picked is proposed. Nothing is lost either way. */
export type Picks = Partial<Record<Picked, "survivor" | "merged">>;

/** As much of a record as tells which of two stays. */
export type Side = { id: string; hasProfile: boolean; lastConfirmedAt: Date | null; createdAt: Date };

/**
 * Which of two records keeps its id: the one whose owner comes in, then the one that its owner confirmed last, then the
 * elder. @returns its id
 */
export function proposeSurvivor(a: Side, b: Side): string {
  if (a.hasProfile !== b.hasProfile) return a.hasProfile ? a.id : b.id;
  const [heardOfA, heardOfB] = [a, b].map(({ lastConfirmedAt }) => lastConfirmedAt?.getTime() ?? 0);
  if (heardOfA !== heardOfB) return (heardOfA ?? 0) > (heardOfB ?? 0) ? a.id : b.id;
  const eldest = a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);
  return eldest < 0 ? a.id : b.id;
}

/** What is proposed to be picked of two rows of `alumnus`. */
export function proposePicks(survivor: Row, merged: Row): Record<Picked, "survivor" | "merged"> {
  const newer = time(merged.last_confirmed_at) > time(survivor.last_confirmed_at) ? "merged" : "survivor";
  const precision = exactness(merged) - exactness(survivor);
  return {
    name: newer,
    birth: precision === 0 ? newer : precision > 0 ? "merged" : "survivor",
    language: survivor.preferred_language == null ? "merged" : newer,
    deceased: merged.is_deceased && !survivor.is_deceased ? "merged" : "survivor",
    EMAIL: newer,
    PHONE: newer,
    ADDRESS: newer,
  };
}

const time = (value: unknown) => (typeof value === "string" ? Date.parse(value) : 0);
const exactness = ({ birth_precision }: Row) => ["YEAR", "MONTH", "DAY"].indexOf(String(birth_precision));

/**
 * The row of `alumnus` that stays: what was picked, filled from the other; of what protects a person, the stricter; of
 * moments, the first on which the person was informed and the last on which somebody looked.
 */
export function uniteHeads(survivor: Row, merged: Row, picks: Picks): Row {
  const chosen = { ...proposePicks(survivor, merged), ...picks };
  const take = (field: Picked, mark: string, ...columns: string[]) => {
    const [first, second] = chosen[field] === "merged" ? [merged, survivor] : [survivor, merged];
    const from = first[mark] == null ? second : first;
    return Object.fromEntries([mark, ...columns].map((column) => [column, from[column]]));
  };
  const informed = earlier(survivor, merged, "informed_at");
  const notes = [...new Set([survivor.note, merged.note].filter(Boolean))];
  return {
    ...survivor,
    ...take("birth", "birth_on", "birth_precision"),
    ...take("language", "preferred_language"),
    ...take("deceased", "is_deceased", "deceased_on"),
    note: notes.length > 0 ? notes.join("\n\n") : null,
    informed_at: informed.informed_at,
    informed_how: informed.informed_how,
    restricted_at: earlier(survivor, merged, "restricted_at").restricted_at,
    last_confirmed_at: later(survivor, merged, "last_confirmed_at").last_confirmed_at,
    last_touched_at: later(survivor, merged, "last_touched_at").last_touched_at,
    version: Number(survivor.version) + 1,
  };
}

function earlier(a: Row, b: Row, column: string): Row {
  if (a[column] == null || b[column] == null) return a[column] == null ? b : a;
  return time(a[column]) <= time(b[column]) ? a : b;
}

const later = (a: Row, b: Row, column: string) => (time(a[column]) >= time(b[column]) ? a : b);
