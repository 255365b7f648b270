import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import type { SwitchAccount } from "../staff-schema";
import { assertOtherAdministrator } from "./grant-role";
import { endSessionsOf } from "./sessions";

/**
 * Disables an account, which ends its sessions, or enables it again. Roles and offices stay as they are; without a way
 * in they give nothing.
 * @throws DomainError not-found, conflict `stale`, `own-account` or `last-administrator`.
 */
export async function switchAccount(ctx: Ctx, { id, version, to }: SwitchAccount): Promise<void> {
  const user = await ctx.db.user.findUnique({ where: { id }, select: { id: true } });
  if (!user) throw notFound();
  if (to === "disabled") {
    if (ctx.actor.kind === "user" && ctx.actor.userId === id)
      throw new DomainError("conflict", "own-account");
    await assertOtherAdministrator(ctx, id);
    await endSessionsOf(ctx, id);
  }
  const { count } = await ctx.db.user.updateMany({
    where: { id, version },
    data: { disabledAt: to === "disabled" ? ctx.now : null, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, { action: `user.${to}`, subject: "user", subjectId: id });
}
