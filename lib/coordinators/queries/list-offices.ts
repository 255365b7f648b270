import type { Locale } from "@/lib/i18n/locales";
import { officeState } from "@/lib/people/status";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution, today } from "@/lib/platform/institution";
import { countRecordsByUnit } from "@/lib/units/figures";
import { listCurrentUnits } from "@/lib/units/queries";
import { FULL_POST_HOURS } from "../status";

/** Answers to proposals are told for so long. */
const DECLINED_DAYS = 30;
const DAY_MS = 86_400_000;

/** Today's units with who holds, is to hold or is proposed for an office, and what waits where nobody does. */
export async function listOffices(ctx: Ctx, locale: Locale) {
  const officers = await readOfficers(ctx);
  const records = await countRecordsByUnit(ctx);
  const since = await vacantSince(ctx);
  const waiting = await countWaiting(ctx);
  const units = (await listCurrentUnits(ctx, locale)).map((unit) => {
    const own = officers.filter(({ unitId }) => unitId === unit.id);
    const held = own.filter(({ state, isDisabled }) => state === "held" && !isDisabled);
    const coordinators = held.filter(({ office }) => office === "COORDINATOR");
    return {
      ...unit,
      records: records.get(unit.id) ?? 0,
      coordinator: coordinators.at(-1) ?? null,
      /** Who still serves for the hand-over. */
      leaving: coordinators.at(-2) ?? null,
      others: held.filter(({ office }) => office !== "COORDINATOR"),
      coming: own.filter(({ state }) => state === "coming" || state === "proposed"),
      vacantSince: since.get(unit.id) ?? null,
      waiting: waiting.get(unit.id) ?? 0,
    };
  });
  return { units, declined: officers.filter(({ state }) => state === "declined"), ...sumUp(officers) };
}
export type Offices = Awaited<ReturnType<typeof listOffices>>;
export type UnitOffices = Offices["units"][number];
export type Officer = UnitOffices["others"][number];

/** Who is in office, to come or proposed, and who has lately said no. */
async function readOfficers(ctx: Ctx) {
  const day = await today(ctx);
  const found = await ctx.db.appointment.findMany({
    where: {
      OR: [
        { declinedAt: null, OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
        { declinedAt: { gte: new Date(ctx.now.getTime() - DECLINED_DAYS * DAY_MS) } },
      ],
    },
    include: {
      user: {
        select: { name: true, disabledAt: true, promises: { where: { year: day.getUTCFullYear() } } },
      },
      handOver: { select: { id: true, outgoingSignedAt: true, incomingSignedAt: true } },
    },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
  });
  return found
    .map(({ user, ...term }) => ({
      ...term,
      name: user.name,
      isDisabled: user.disabledAt !== null,
      hasPromised: user.promises.length > 0,
      state: officeState(term, day, ctx.now),
    }))
    .filter(({ state }) => state !== "past");
}

/** Officers in force, how many of them promised confidentiality this year, and how many full posts their hours make. */
function sumUp(officers: Awaited<ReturnType<typeof readOfficers>>) {
  const held = officers.filter(({ state, isDisabled }) => state === "held" && !isDisabled);
  const people = new Map(held.map(({ userId, hasPromised }) => [userId, hasPromised]));
  return {
    officers: people.size,
    promised: [...people.values()].filter(Boolean).length,
    posts: held.reduce((sum, { weeklyHours }) => sum + Number(weeklyHours ?? 0), 0) / FULL_POST_HOURS,
    proposals: officers.filter(({ state }) => state === "proposed"),
  };
}

/** The day on which the last coordinator of a unit went: ended, or without a way in. */
async function vacantSince(ctx: Ctx): Promise<Map<number, Date>> {
  const day = await today(ctx);
  const { zone } = await getInstitution(ctx);
  const rows = await ctx.db.$queryRaw<{ unitId: number; since: Date | null }[]>`
    SELECT a.unit_id AS "unitId",
      max(CASE WHEN is_in_office(a, ${day}::date, ${ctx.now}) THEN u.disabled_at AT TIME ZONE ${zone}
               ELSE coalesce(a.ended_at AT TIME ZONE ${zone}, a.ends_on + 1) END)::date AS since
    FROM appointment a JOIN user_account u ON u.id = a.user_id
    WHERE a.office = 'COORDINATOR' AND a.accepted_at IS NOT NULL AND a.starts_on <= ${day}::date
    GROUP BY a.unit_id`;
  return new Map(rows.flatMap(({ unitId, since }) => (since ? [[unitId, since] as const] : [])));
}

/** How many things wait for somebody in the units where nobody holds any office: they are the central office's now. */
async function countWaiting(ctx: Ctx): Promise<Map<number, number>> {
  const rows = await ctx.db.$queryRaw<{ unitId: number; count: number }[]>`
    SELECT u.id AS "unitId", sum(w.count)::int AS count
    FROM unit u CROSS JOIN LATERAL open_work(u.id, NULL, ${ctx.now}) w
    WHERE u.kind <> 'UNIVERSITY' AND u.id <> ALL (attended_units()) AND w.kind IN ('imports', 'claims', 'corrections')
    GROUP BY u.id`;
  return new Map(rows.map(({ unitId, count }) => [unitId, count]));
}
