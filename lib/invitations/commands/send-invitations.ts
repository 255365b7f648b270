import { isLocale } from "@/lib/i18n/locales";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import { secretsOf } from "../code";
import { invitationMail } from "../emails";

const CHUNK = 50;

/** Sends the mails of a batch, some in a transaction each: a worker that takes over goes on with the others. */
export async function sendInvitations(batchId: string, signal: AbortSignal): Promise<void> {
  const step = (ctx: Ctx) => sendSome(ctx, batchId);
  while (!signal.aborted) if ((await withSystemCtx("invitations", step, { timeout: 60_000 })) === 0) return;
  throw new Error("Stopped in between; the others are sent when the worker is back.");
}

/** @returns how many were left to send. */
async function sendSome(ctx: Ctx, batchId: string): Promise<number> {
  // Whoever got an account, or died, in the meantime is not written to.
  const waiting = await ctx.db.$queryRaw<
    { id: string; alumnusId: string; email: string; language: string | null; isOpen: boolean }[]
  >`
    SELECT i.id, i.alumnus_id AS "alumnusId", i.email::text, a.preferred_language AS language,
           NOT a.is_deceased AND a.restricted_at IS NULL AND NOT has_account(a.id) AS "isOpen"
    FROM invitation i JOIN alumnus a ON a.id = i.alumnus_id
    WHERE i.batch_id = ${batchId}::uuid AND i.channel = 'EMAIL' AND i.sent_at IS NULL AND i.revoked_at IS NULL
    ORDER BY i.id LIMIT ${CHUNK} FOR UPDATE OF i`;
  const institution = await getInstitution(ctx);
  for (const { id, alumnusId, email, language, isOpen } of waiting) {
    if (!isOpen) continue;
    const locale = [language, institution.locale].find(isLocale) ?? "en";
    const link = absoluteUrl(`/${locale}/invitation?token=${secretsOf(id).token}`);
    await queueMail(ctx, email, invitationMail(locale, institution, link), { alumnusId });
  }
  const ids = (wanted: boolean) => waiting.filter(({ isOpen }) => isOpen === wanted).map(({ id }) => id);
  await ctx.db.invitation.updateMany({ where: { id: { in: ids(true) } }, data: { sentAt: ctx.now } });
  await ctx.db.invitation.updateMany({ where: { id: { in: ids(false) } }, data: { revokedAt: ctx.now } });
  return waiting.length;
}
