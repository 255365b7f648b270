/** A mistake at the door is taken back within a quarter of an hour. */
export const UNDO_MS = 15 * 60_000;

/** Something that a door did with one ticket; moments in milliseconds, so that they are the same on a phone. */
export type DoorScan = {
  readonly id: string;
  readonly kind: "IN" | "UNDO";
  readonly at: number;
  /** Who did it, by name. */
  readonly by: string | null;
};
/** By which scan somebody is in; null: not there. */
export type Presence = Pick<DoorScan, "id" | "at" | "by"> | null;

/** Whether an undo at that moment still takes somebody out. */
export const canUndo = (presence: Presence, at: number): presence is NonNullable<Presence> =>
  presence !== null && at >= presence.at && at - presence.at <= UNDO_MS;

/**
 * Who is in, by everything that any door saw: in the order of the clocks, whatever the order in which it arrived. The
 * first who let somebody in did; a second time changes nothing.
 */
export function presenceAfter(scans: readonly DoorScan[], from: Presence = null): Presence {
  let presence = from;
  for (const scan of scans.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    if (scan.kind === "IN") presence ??= { id: scan.id, at: scan.at, by: scan.by };
    else if (canUndo(presence, scan.at)) presence = null;
  }
  return presence;
}

/** What a scan came to when it arrived after others, which it may precede. */
export function outcomeOf(
  scan: DoorScan,
  known: readonly DoorScan[],
): "ADMITTED" | "REPEATED" | "UNDONE" | "REFUSED" {
  if (scan.kind === "IN") {
    const isNews = presenceAfter(known) === null && presenceAfter([...known, scan]) !== null;
    return isNews ? "ADMITTED" : "REPEATED";
  }
  return canUndo(presenceAfter(known.filter(({ at }) => at <= scan.at)), scan.at) ? "UNDONE" : "REFUSED";
}
