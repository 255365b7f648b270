import type { Ctx } from "@/lib/platform/ctx";

/** A room that more people want than it holds is at most so large; larger ones have free places. */
const SMALL = 40;
const GUESTS_OF_MANY = 18;
const WAITING = 5;
/** The demo's graduate has a place at one event and waits for one at another. */
const GRADUATE = "alumnus@demo.example";

/**
 * Who comes to the demo's events, out of its graduates: small rooms are full, with an offer that waits for an answer and a
 * list behind it; at events that are over most of those who had a place were there.
 */
export async function seedRegistrations({ db, now }: Ctx): Promise<void> {
  await db.$executeRaw`
    WITH wanted AS (
      SELECT e.id, e.ends_at < ${now} AS is_over, row_number() OVER (ORDER BY e.starts_at, e.id) AS nth, e.starts_at,
             CASE WHEN e.capacity <= ${SMALL} THEN e.capacity ELSE ${GUESTS_OF_MANY} END AS places,
             e.capacity <= ${SMALL} AND e.ends_at >= ${now} AS is_full
      FROM event e WHERE e.status IN ('PUBLISHED', 'ARCHIVED') AND NOT e.is_template AND NOT e.needs_approval
        AND NOT EXISTS (SELECT 1 FROM event_session s WHERE s.event_id = e.id AND s.is_slot)
        AND NOT EXISTS (SELECT 1 FROM event_ticket t WHERE t.event_id = e.id)
    ), person AS (
      SELECT alumnus_id, given || ' ' || family AS name, row_number() OVER (ORDER BY alumnus_id) - 1 AS nth,
             count(*) OVER () AS all_people
      FROM alumnus_name WHERE kind = 'LEGAL'
    ), chosen AS (
      SELECT w.*, p.alumnus_id, p.name, n,
        CASE WHEN w.is_over THEN CASE WHEN n % 7 = 3 THEN 'NO_SHOW' ELSE 'CHECKED_IN' END
             WHEN n < w.places - 1 OR NOT w.is_full THEN 'CONFIRMED'
             WHEN n = w.places - 1 THEN 'OFFERED' ELSE 'WAITLISTED' END AS status
      FROM wanted w CROSS JOIN LATERAL generate_series(0, w.places + CASE WHEN w.is_full THEN ${WAITING} ELSE 0 END - 1) n
      JOIN person p ON p.nth = (w.nth * 61 + n * 7) % p.all_people
    ), made AS (
      INSERT INTO registration (id, event_id, user_id, alumnus_id, name, email, locale, status, waitlisted_at, offered_at,
                                held_until, confirmed_at, created_at)
      SELECT new_id(), id, NULL, alumnus_id, name, 'graduate-' || nth || '-' || n || '@demo.example', 'ro',
        status::registration_status, CASE WHEN status IN ('WAITLISTED', 'OFFERED') THEN signed_at END,
        CASE WHEN status = 'OFFERED' THEN ${now}::timestamptz END,
        CASE WHEN status = 'OFFERED' THEN ${now}::timestamptz + interval '2 days' END,
        CASE WHEN status IN ('CONFIRMED', 'CHECKED_IN', 'NO_SHOW') THEN signed_at END, signed_at
      FROM (SELECT DISTINCT ON (id, alumnus_id) *,
              least(starts_at, ${now}::timestamptz) - interval '20 days' + n * interval '5 hours' AS signed_at
            FROM chosen ORDER BY id, alumnus_id, n) one
      RETURNING id, event_id, name, status, created_at
    ), step AS (
      INSERT INTO registration_step (id, registration_id, "to", at) SELECT new_id(), id, status, created_at FROM made
    ), heads AS (
      INSERT INTO admission (id, registration_id, name, code, checked_in_at)
      SELECT new_id(), m.id, m.name, gen_random_uuid(), CASE WHEN m.status = 'CHECKED_IN' THEN e.starts_at END
      FROM made m JOIN event e ON e.id = m.event_id WHERE m.status IN ('CONFIRMED', 'CHECKED_IN', 'NO_SHOW')
    )
    UPDATE event e SET taken = m.places FROM (
      SELECT event_id, count(*) FILTER (WHERE status IN ('CONFIRMED', 'CHECKED_IN', 'OFFERED'))::int AS places
      FROM made GROUP BY event_id) m WHERE m.event_id = e.id`;
  await db.$executeRaw`
    WITH mine AS (
      UPDATE registration r SET user_id = me.id, alumnus_id = me.alumnus_id, name = me.name, email = me.email
      FROM user_account me WHERE me.email = ${GRADUATE} AND r.id IN (
        SELECT DISTINCT ON (r.status) r.id FROM registration r JOIN event e ON e.id = r.event_id AND e.starts_at > ${now}
        WHERE (r.status, e.audience) IN (('CONFIRMED', 'ACCOUNTS'), ('WAITLISTED', 'ALUMNI'))
        ORDER BY r.status, r.created_at DESC)
      RETURNING r.id, r.name
    )
    UPDATE admission a SET name = mine.name FROM mine WHERE a.registration_id = mine.id`;
}
