import { isLocale, localized } from "@/lib/i18n/locales";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { dayIn, getInstitution } from "@/lib/platform/institution";
import type { Event } from "@/prisma/generated/client";
import type { EventRoleKind } from "@/prisma/generated/enums";
import { categoryOf } from "../status";

type Present = {
  userId: string | null;
  alumnusId: string | null;
  ambassadorId: string | null;
  name: string;
  role: EventRoleKind | null;
};

/** A speaker of a forum of two days did not speak for two days. */
const LONGEST_DAY_MINUTES = 12 * 60;

/**
 * Makes the log say what the door says: a line for everybody who came to the event or had a part in it, and none for
 * anybody else. However often it runs. Whoever is thanked for a call of the event has a line already.
 */
export async function recordAttendance(system: Ctx, eventId: string): Promise<void> {
  // One at a time for an event, without keeping the door waiting for its row.
  await system.db
    .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`attendance ${eventId}`}, 0))::text`;
  const event = await system.db.event.findUnique({
    where: { id: eventId },
    include: { organizers: { select: { unitId: true } } },
  });
  if (!event) return;
  const took = event.status !== "CANCELLED" && event.status !== "POSTPONED" && event.startsAt <= system.now;
  const present = took ? await listPresent(system, eventId) : [];
  const wanted = await rowsOf(system, event, present);
  const kept = await system.db.activity.findMany({ where: { eventId, status: "AUTOMATIC" } });
  const before = new Map(kept.map((row) => [personOf(row), row]));
  const gone = kept.filter((row) => !wanted.has(personOf(row))).map(({ id }) => id);
  if (gone.length > 0) await system.db.activity.deleteMany({ where: { id: { in: gone } } });
  const fresh: Prisma.ActivityCreateManyInput[] = [];
  let changed = 0;
  for (const [person, row] of wanted) {
    const old = before.get(person);
    if (!old) fresh.push(row);
    else if (old.category !== row.category || old.minutes !== row.minutes || old.title !== row.title) {
      await system.db.activity.update({ where: { id: old.id }, data: { ...row, version: { increment: 1 } } });
      changed++;
    }
  }
  if (fresh.length > 0) await system.db.activity.createMany({ data: fresh });
  if (fresh.length + gone.length + changed === 0) return;
  await audit(system, {
    ...{ action: "activity.recorded", subject: "event", subjectId: eventId, unitIds: unitsOf(event) },
    changes: { people: [kept.length, wanted.size] },
  });
}

/** The same for the event of a registration, whose state at the door has changed. */
export async function recordAttendanceOf(system: Ctx, registrationId: string): Promise<void> {
  const found = await system.db.registration.findUnique({
    where: { id: registrationId },
    select: { eventId: true },
  });
  if (found) await recordAttendance(system, found.eventId);
}

/** Who came, and who had a part: once each, with the part. An account stands for its record and the other way round. */
function listPresent({ db }: Ctx, eventId: string): Promise<Present[]> {
  return db.$queryRaw<Present[]>`
    WITH seen AS (
      SELECT user_id, alumnus_id, name, NULL::event_role_kind AS role, 9 AS rank
      FROM registration WHERE event_id = ${eventId}::uuid AND status = 'CHECKED_IN'
      UNION ALL
      SELECT user_id, alumnus_id, name, kind, position FROM event_role o WHERE event_id = ${eventId}::uuid
        AND NOT EXISTS (SELECT 1 FROM registration r WHERE r.event_id = o.event_id AND r.status = 'NO_SHOW'
                        AND (r.user_id = o.user_id OR r.alumnus_id = o.alumnus_id))
    ), person AS (
      SELECT coalesce(s.user_id, u.id) AS user_id, coalesce(s.alumnus_id, own.alumnus_id) AS alumnus_id, s.name, s.role, s.rank
      FROM seen s
      LEFT JOIN user_account u ON s.user_id IS NULL AND u.alumnus_id = s.alumnus_id
      LEFT JOIN user_account own ON own.id = s.user_id
      WHERE s.user_id IS NOT NULL OR s.alumnus_id IS NOT NULL
    )
    SELECT DISTINCT ON (coalesce(p.user_id, p.alumnus_id)) p.user_id::text AS "userId", p.alumnus_id::text AS "alumnusId",
           a.id::text AS "ambassadorId", p.name, p.role
    FROM person p
    LEFT JOIN ambassador a ON a.user_id = p.user_id AND a.status IN ('ACTIVE', 'ON_LEAVE', 'EMERITUS')
    WHERE NOT EXISTS (SELECT 1 FROM activity t JOIN call c ON c.id = t.call_id
                      WHERE c.event_id = ${eventId}::uuid AND t.user_id = p.user_id)
    ORDER BY coalesce(p.user_id, p.alumnus_id), p.role IS NULL, p.rank`;
}

async function rowsOf(
  system: Ctx,
  event: Event & { organizers: { unitId: number }[] },
  present: readonly Present[],
): Promise<Map<string, Prisma.ActivityCreateManyInput>> {
  const { locale } = await getInstitution(system);
  const reached = await system.db.admission.count({
    where: { checkedInAt: { not: null }, registration: { eventId: event.id, status: "CHECKED_IN" } },
  });
  const shared = {
    title: localized(event.titles, isLocale(locale) ? locale : "en"),
    startsOn: dayIn(event.zone, event.startsAt),
    unitIds: unitsOf(event),
    status: "AUTOMATIC" as const,
    eventId: event.id,
  };
  const whole = Math.round((event.endsAt.getTime() - event.startsAt.getTime()) / 60_000);
  const ofPart = event.creditMinutes ?? (whole <= LONGEST_DAY_MINUTES ? whole : null);
  return new Map(
    present.map(({ role, ...person }) => [
      personOf(person),
      {
        ...shared,
        ...person,
        category: categoryOf(role, event.kind),
        minutes: role === null ? event.creditMinutes : ofPart,
        peopleReached: role === null || role === "HELPER" || reached === 0 ? null : reached,
      },
    ]),
  );
}

const personOf = ({ userId, alumnusId }: { userId: string | null; alumnusId: string | null }): string =>
  userId ?? alumnusId ?? "";

const unitsOf = ({ unitId, organizers }: { unitId: number | null; organizers: { unitId: number }[] }) => [
  ...new Set([unitId, ...organizers.map((one) => one.unitId)].flatMap((id) => id ?? [])),
];
