import type { Ctx } from "@/lib/platform/ctx";

/**
 * What must never be: a count of places that is not the sum of its parties, an offer or unpaid place without an end, a
 * place without a ticket for each head, one person twice. One line for each; none when all is well.
 */
export async function brokenCounts({ db }: Ctx): Promise<string[]> {
  const rows = await db.$queryRaw<{ problem: string }[]>`
    WITH held AS (
      SELECT event_id, session_id, ticket_id, party_size FROM registration
      WHERE status IN ('CONFIRMED', 'CHECKED_IN', 'PENDING_PAYMENT', 'OFFERED') AND NOT is_online
    )
    SELECT format('event %s: %s taken, %s held', e.id, e.taken, h.places) AS problem FROM event e
      CROSS JOIN LATERAL (SELECT coalesce(sum(party_size), 0)::int AS places FROM held WHERE event_id = e.id) h
      WHERE e.taken <> h.places
    UNION ALL SELECT format('slot %s: %s taken, %s held', s.id, s.taken, h.places) FROM event_session s
      CROSS JOIN LATERAL (SELECT coalesce(sum(party_size), 0)::int AS places FROM held WHERE session_id = s.id) h
      WHERE s.taken <> h.places
    UNION ALL SELECT format('ticket %s: %s taken, %s held', t.id, t.taken, h.places) FROM event_ticket t
      CROSS JOIN LATERAL (SELECT coalesce(sum(party_size), 0)::int AS places FROM held WHERE ticket_id = t.id) h
      WHERE t.taken <> h.places
    UNION ALL SELECT format('registration %s: %s heads, %s admissions', r.id, r.party_size, count(a.id)) FROM registration r
      LEFT JOIN admission a ON a.registration_id = r.id WHERE r.status IN ('CONFIRMED', 'CHECKED_IN')
      GROUP BY r.id HAVING count(a.id) <> r.party_size
    UNION ALL SELECT format('event %s: one person has %s registrations', event_id, count(*)) FROM registration
      WHERE status IN ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED', 'WAITLISTED', 'OFFERED', 'CHECKED_IN')
        AND NOT is_walk_in AND num_nonnulls(user_id, email) > 0
      GROUP BY event_id, session_id, coalesce(user_id::text, email::text) HAVING count(*) > 1
    UNION ALL SELECT format('registration %s: no step says %s', r.id, r.status) FROM registration r
      WHERE NOT EXISTS (SELECT 1 FROM registration_step s WHERE s.registration_id = r.id AND s."to" = r.status)`;
  return rows.map(({ problem }) => problem);
}
