import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import type { AttendanceState } from "@/prisma/generated/enums";

/** Everybody who was asked to a meeting or came, with answer, group, and how they were at each sitting. */
export async function listPeople(ctx: Ctx, meetingId: string, locale: Locale) {
  const invitees = await ctx.db.invitee.findMany({
    where: { meetingId },
    orderBy: [{ isMember: "desc" }, { id: "asc" }],
    include: { attendance: true, groups: { select: { groupId: true } } },
  });
  const units = await ctx.db.unit.findMany({
    where: { id: { in: invitees.flatMap(({ unitId }) => unitId ?? []) } },
    include: { names: { where: { validTo: null } } },
  });
  const unitNames = new Map(units.map(({ id, names }) => [id, localized(names[0]?.names, locale)]));
  const newcomers = await firstTimers(ctx, meetingId);
  return invitees.map(({ attendance, groups, tokenHash, unitId, ...person }) => ({
    ...person,
    unitId,
    unitName: unitId === null ? null : (unitNames.get(unitId) ?? null),
    wasWrittenTo: tokenHash !== null,
    isFirstTime: newcomers.has(person.id),
    groupIds: groups.map(({ groupId }) => groupId),
    at: new Map(attendance.map(({ sittingId, state }) => [sittingId, state])) as ReadonlyMap<
      string,
      AttendanceState
    >,
  }));
}
export type Person = Awaited<ReturnType<typeof listPeople>>[number];

async function firstTimers(ctx: Ctx, meetingId: string): Promise<ReadonlySet<string>> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`SELECT first_timers(${meetingId}::uuid)::text AS id`;
  return new Set(rows.map(({ id }) => id));
}
