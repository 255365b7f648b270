import { accountOf } from "@/lib/activities/queries/reach";
import { isLocale } from "@/lib/i18n/locales";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { revokedMail } from "../emails";
import type { Showable } from "../schema";

/** The holder says anew what everybody sees who has the code. @throws DomainError not-found */
export async function changeShown(ctx: Ctx, { id, shown }: { id: string; shown: Showable[] }): Promise<void> {
  const { userId } = accountOf(ctx);
  const own = await ctx.db.certificate.findFirst({ where: { id, userId } });
  if (!own) throw notFound();
  await audit(ctx, {
    ...{ action: "certificate.shown", subject: "certificate", subjectId: id },
    changes: { shown: [own.shown, shown] },
  });
  const { db } = await asSystem(ctx, "certificates");
  await db.certificate.update({ where: { id }, data: { shown } });
}

/**
 * The office takes a certificate back, for good and with a reason that its page says; the holder hears of it.
 * @throws DomainError not-found; conflict `stale` when it is revoked already
 */
export async function revokeCertificate(
  ctx: Ctx,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  const before = await ctx.db.certificate.findUnique({ where: { id }, include: { user: true } });
  if (!before) throw notFound();
  const { count } = await ctx.db.certificate.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: ctx.now, revokeReason: reason },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    ...{ action: "certificate.revoked", subject: "certificate", subjectId: id },
    changes: { reason: [null, reason] },
  });
  const { user } = before;
  if (!user || user.disabledAt !== null) return;
  const system = await asSystem(ctx, "certificates");
  const locale = isLocale(user.locale) ? user.locale : "en";
  const message = revokedMail(locale, await getInstitution(system), before, reason);
  await queueMail(system, user.email, message, {
    ground: "service",
    ...(before.alumnusId && { alumnusId: before.alumnusId }),
  });
}
