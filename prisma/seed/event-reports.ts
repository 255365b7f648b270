import type { Ctx } from "@/lib/platform/ctx";

/** What those who came say of the demo's events: most are content, some have words for it. */
const WORDS = [
  "Foarte bine organizat. Aș reveni și la anul.",
  "Discuțiile din pauză au fost partea cea mai bună.",
  "Mai mult timp pentru întrebări, vă rog.",
  "M-am bucurat să-mi revăd colegii de an.",
  "Sala a fost cam mică pentru câți am venit.",
  "Un program viu, vorbitori pe măsură.",
];

/** Every third of those who were at an event that is over has answered; every other answer has words. */
export async function seedEventReports({ db, now }: Ctx): Promise<void> {
  await db.$executeRaw`
    INSERT INTO event_feedback (id, event_id, registration_id, score, text, at)
    SELECT new_id(), event_id, id, (ARRAY[5, 4, 5, 3, 4, 5, 2])[1 + nth % 7],
           CASE WHEN nth % 2 = 0 THEN (${WORDS}::text[])[1 + nth / 2 % ${WORDS.length}::int] END,
           least(ends_at + interval '1 day' + nth * interval '3 hours', ${now}::timestamptz)
    FROM (
      SELECT r.id, r.event_id, e.ends_at, (row_number() OVER (PARTITION BY r.event_id ORDER BY r.id) / 3)::int AS nth,
             row_number() OVER (PARTITION BY r.event_id ORDER BY r.id) % 3 = 0 AS answers
      FROM registration r JOIN event e ON e.id = r.event_id WHERE r.status = 'CHECKED_IN' AND e.ends_at < ${now}
    ) came WHERE answers`;
  await db.$executeRaw`
    UPDATE event SET thanked_at = ends_at + interval '1 day'
    WHERE NOT is_template AND status IN ('PUBLISHED', 'ARCHIVED') AND ends_at + interval '1 day' < ${now}`;
}
