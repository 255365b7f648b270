import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound, toDomainError } from "@/lib/platform/errors";
import type { GrantRole } from "../staff-schema";
import { openAccount } from "./open-account";
import { endSessionsOf } from "./sessions";

/**
 * Gives a person a role for the whole university.
 * @returns the id of the account.
 * @throws DomainError conflict `already-granted` or `account-disabled`.
 */
export async function grantRole(ctx: Ctx, { role, reason, ...person }: GrantRole): Promise<string> {
  const user = await openAccount(ctx, person);
  await ctx.db.roleGrant
    .create({ data: { userId: user.id, role, reason, startsAt: ctx.now } })
    .catch((error: unknown) => {
      throw toDomainError(error).code === "conflict" ? new DomainError("conflict", "already-granted") : error;
    });
  await endSessionsOf(ctx, user.id);
  await audit(ctx, {
    action: "role.granted",
    subject: "user",
    subjectId: user.id,
    changes: { role: [null, role], reason: [null, reason] },
  });
  return user.id;
}

/**
 * Ends a role; its rights are gone with the next click.
 * @throws DomainError not-found, conflict `stale` when it has ended already, `last-administrator`.
 */
export async function endGrant(ctx: Ctx, id: string): Promise<void> {
  const grant = await ctx.db.roleGrant.findUnique({ where: { id } });
  if (!grant) throw notFound();
  if (grant.role === "ADMINISTRATOR") await assertOtherAdministrator(ctx, grant.userId);
  const { count } = await ctx.db.roleGrant.updateMany({
    where: { id, endsAt: null },
    data: { endsAt: ctx.now },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await endSessionsOf(ctx, grant.userId);
  await audit(ctx, {
    action: "role.ended",
    subject: "user",
    subjectId: grant.userId,
    changes: { role: [grant.role, null] },
  });
}

/**
 * Somebody else must remain administrator. The rows are locked, so that of two who end each other's role one is late.
 * @throws DomainError conflict `last-administrator`.
 */
export async function assertOtherAdministrator(ctx: Ctx, userId: string): Promise<void> {
  const administrators = await ctx.db.$queryRaw<{ userId: string }[]>`
    SELECT u.id AS "userId"
    FROM role_grant g JOIN user_account u ON u.id = g.user_id
    WHERE g.role = 'ADMINISTRATOR' AND g.starts_at <= ${ctx.now} AND (g.ends_at IS NULL OR g.ends_at > ${ctx.now})
      AND u.disabled_at IS NULL
    ORDER BY g.id FOR UPDATE`;
  const isOne = administrators.some((administrator) => administrator.userId === userId);
  const isOther = administrators.some((administrator) => administrator.userId !== userId);
  if (isOne && !isOther) throw new DomainError("conflict", "last-administrator");
}
