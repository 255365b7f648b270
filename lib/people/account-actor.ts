import type { UserActor } from "@/lib/platform/actor";
import type { Ctx } from "@/lib/platform/ctx";
import { dayIn, getInstitution } from "@/lib/platform/institution";
import { ROLES, type Role } from "@/lib/platform/policy";
import type { StaffRole } from "@/prisma/generated/enums";

const ROLE_OF_GRANT: Record<StaffRole, Role> = {
  ADMINISTRATOR: "administrator",
  CENTRAL_OFFICE: "central",
  AUDITOR: "auditor",
};

/**
 * Who an account is at this moment, for a job that works with its maker's reach: grants and appointments as they are
 * now, not as they were when the job was ordered. Null when the account is gone or disabled.
 */
export async function findActorOfAccount(ctx: Ctx, userId: string): Promise<UserActor | null> {
  const today = dayIn((await getInstitution(ctx)).zone, ctx.now);
  const user = await ctx.db.user.findFirst({
    where: { id: userId, disabledAt: null },
    include: {
      grants: { where: { startsAt: { lte: ctx.now }, OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }] } },
      appointments: {
        where: {
          acceptedAt: { not: null },
          startsOn: { lte: today },
          AND: [
            { OR: [{ endsOn: null }, { endsOn: { gte: today } }] },
            { OR: [{ endedAt: null }, { endedAt: { gt: ctx.now } }] },
          ],
        },
      },
    },
  });
  if (!user) return null;
  const { id, email, name, locale, alumnusId, grants, appointments } = user;
  const unitIds = [...new Set(appointments.map(({ unitId }) => unitId))];
  const held = new Set<Role>(grants.map(({ role }) => ROLE_OF_GRANT[role]));
  if (unitIds.length > 0) held.add("coordinator");
  if (alumnusId) held.add("alumnus");
  return {
    kind: "user",
    sessionId: "",
    userId: id,
    email,
    name,
    locale,
    alumnusId,
    unitIds,
    awaitsSecondFactor: false,
    owesPromise: false,
    roles: ROLES.filter((role) => held.has(role)),
  };
}

/** Whether an account has rights over others today. */
export async function isStaff(ctx: Ctx, userId: string): Promise<boolean> {
  const actor = await findActorOfAccount(ctx, userId);
  return actor?.roles.some((role) => role !== "alumnus") ?? false;
}
