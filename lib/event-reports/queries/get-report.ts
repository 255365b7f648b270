import { getEvent } from "@/lib/events/queries/get-event";
import { type Locale, localized } from "@/lib/i18n/locales";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { eventFigures, type Participant } from "../figures";
import { FEWEST_ANSWERS, SCORES } from "../status";

/**
 * How an event went, for those who organize it. Classes, faculties and first-timers are counted by the portal: the people
 * of other faculties are not the organizers' to read, their number is.
 * @throws DomainError not-found
 */
export async function getEventReport(ctx: Ctx, id: string, locale: Locale) {
  const event = await getEvent(ctx, id, locale);
  const system = await asSystem(ctx, "event-reports");
  const lasted = Math.round((event.endsAt.getTime() - event.startsAt.getTime()) / 60_000);
  const figures = eventFigures(await listParticipants(system, id), event.creditMinutes ?? lasted);
  const names = await system.db.unitName.findMany({
    where: { unitId: { in: figures.byUnit.map(({ key }) => key) }, validTo: null },
  });
  const nameOf = new Map(names.map(({ unitId, names }) => [unitId, localized(names, locale)]));
  return {
    event,
    hasBegun: event.startsAt <= ctx.now,
    ...figures,
    byUnit: figures.byUnit.map(({ key, count }) => ({ key, count, name: nameOf.get(key) ?? "" })),
    makers: countMakers(event.roles),
    prompt: localized(event.feedbackPrompts, locale),
    feedback: await summarize(system, id),
  };
}
export type EventReport = Awaited<ReturnType<typeof getEventReport>>;

/** Everybody with a place, each once however many slots they chose; guests are heads of their own. */
function listParticipants({ db }: Ctx, eventId: string): Promise<Participant[]> {
  return db.$queryRaw<Participant[]>`
    WITH head AS (
      SELECT CASE WHEN a.position > 0 THEN a.id::text
                  ELSE coalesce(r.alumnus_id::text, r.user_id::text, lower(r.email::text), a.id::text) END AS person,
             a.position > 0 AS is_guest, r.is_walk_in, r.is_online, a.checked_in_at IS NOT NULL AS has_come,
             CASE WHEN a.position = 0 THEN r.alumnus_id END AS alumnus_id,
             CASE WHEN a.position = 0 THEN r.user_id END AS user_id,
             CASE WHEN a.position = 0 THEN r.email END AS email
      FROM registration r JOIN admission a ON a.registration_id = r.id
      WHERE r.event_id = ${eventId}::uuid AND r.status IN ('CONFIRMED', 'CHECKED_IN', 'NO_SHOW')
    ), person AS (
      SELECT person, bool_or(is_guest) AS is_guest, bool_and(is_walk_in) AS is_walk_in, bool_and(is_online) AS is_online,
             bool_or(has_come) AS has_come, (array_agg(alumnus_id) FILTER (WHERE alumnus_id IS NOT NULL))[1] AS alumnus_id,
             (array_agg(user_id) FILTER (WHERE user_id IS NOT NULL))[1] AS user_id, min(email) AS email
      FROM head GROUP BY person
    ), earlier AS (
      SELECT r.alumnus_id, r.user_id, r.email
      FROM registration r JOIN event e ON e.id = r.event_id
      WHERE e.starts_at < (SELECT starts_at FROM event WHERE id = ${eventId}::uuid)
        AND EXISTS (SELECT 1 FROM admission a WHERE a.registration_id = r.id AND a.position = 0 AND a.checked_in_at IS NOT NULL)
    )
    SELECT p.is_guest AS "isGuest", p.is_walk_in AS "isWalkIn", p.is_online AS "isOnline", p.has_come AS "hasCome",
      p.alumnus_id IS NOT NULL AS "hasRecord",
      CASE WHEN num_nonnulls(p.alumnus_id, p.user_id, p.email) > 0 THEN
        NOT (EXISTS (SELECT 1 FROM earlier e WHERE e.alumnus_id = p.alumnus_id)
          OR EXISTS (SELECT 1 FROM earlier e WHERE e.user_id = p.user_id)
          OR EXISTS (SELECT 1 FROM earlier e WHERE e.email = p.email)) END AS "isFirstTime",
      (SELECT min(d.graduation_year) FROM degree d WHERE d.alumnus_id = p.alumnus_id) AS year,
      ARRAY(
        SELECT DISTINCT r.current_id FROM degree d JOIN unit_rollup r ON r.unit_id = d.unit_id
        JOIN unit u ON u.id = r.current_id
        WHERE d.alumnus_id = p.alumnus_id AND u.kind <> 'UNIVERSITY' AND NOT EXISTS (
          SELECT 1 FROM unit_rollup nearer JOIN unit part ON part.id = nearer.current_id
          WHERE nearer.unit_id = d.unit_id AND part.parent_id = r.current_id)) AS "unitIds"
    FROM person p`;
}

function countMakers(roles: readonly { kind: "SPEAKER" | "HOST" | "MODERATOR" | "HELPER" }[]) {
  const kinds = [...new Set(roles.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, count: roles.filter((role) => role.kind === kind).length }));
}

/** What people thought; of few answers nothing but how many there are. The words come in no order that tells when. */
async function summarize({ db }: Ctx, eventId: string) {
  const answers = await db.eventFeedback.findMany({
    where: { eventId },
    select: { score: true, text: true },
  });
  const count = answers.length;
  if (count < FEWEST_ANSWERS) return { count, shown: null };
  return {
    count,
    shown: {
      average: answers.reduce((sum, { score }) => sum + score, 0) / count,
      scores: SCORES.map((score) => ({ score, count: answers.filter((one) => one.score === score).length })),
      texts: answers.flatMap(({ text }) => text ?? []).sort(),
    },
  };
}
