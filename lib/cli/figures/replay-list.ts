import { query } from "@/lib/cli/databases";
import { TAKING } from "@/lib/registrations/status";

type Change = { id: string; status: [string | null, string]; party: [number | null, number] | null };
export type Replayed = { moves: number; promoted: number; problems: string[] };

/**
 * Follows everything that happened to an event's registrations in the order of the trail, whose numbers were drawn under
 * the lock, with a list of one's own: under STRICT only its head moves up, nobody comes in while somebody waits, and the
 * places are never more than there are.
 */
export async function replay(ownerUrl: string, eventId: string, places: number): Promise<Replayed> {
  const party = new Map<string, number>();
  const status = new Map<string, string>();
  const list: string[] = [];
  const problems: string[] = [];
  let promoted = 0;
  const changes = await readTrail(ownerUrl, eventId);
  for (const { id, status: moved, party: size } of changes) {
    const [from, to] = moved;
    if (size) party.set(id, size[1]);
    const at = list.indexOf(id);
    if (from === "WAITLISTED" && to === "OFFERED") {
      promoted += 1;
      if (at !== 0) problems.push(`number ${at + 1} of the list moved up`);
    }
    if (from === null && to === "CONFIRMED" && list.length > 0)
      problems.push(`somebody came in while ${list.length} waited`);
    if (at >= 0 && to !== "WAITLISTED") list.splice(at, 1);
    if (at < 0 && to === "WAITLISTED") list.push(id);
    status.set(id, to);
    const taken = [...status].reduce(
      (sum, [one, state]) =>
        sum + ((TAKING as readonly string[]).includes(state) ? (party.get(one) ?? 0) : 0),
      0,
    );
    if (taken > places) problems.push(`${taken} of ${places} places were given`);
  }
  return { moves: changes.length, promoted, problems };
}

async function readTrail(ownerUrl: string, eventId: string): Promise<Change[]> {
  const rows = await query(
    ownerUrl,
    `SELECT e.subject_id AS id, (d.changes -> 'status')::text AS status, (d.changes -> 'partySize')::text AS party
     FROM audit_entry e JOIN audit_detail d ON d.entry_id = e.id
     JOIN registration r ON r.id::text = e.subject_id AND r.event_id = '${eventId}'
     WHERE e.subject = 'registration' AND d.changes ? 'status' ORDER BY e.id`,
  );
  return rows.map(({ id, status, party }) => ({
    id: String(id),
    status: JSON.parse(String(status)),
    party: party === null ? null : JSON.parse(String(party)),
  }));
}
