import { isLocale } from "@/lib/i18n/locales";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { judgedMail } from "../emails";
import type { Outcome } from "../schema";

type Judgement = { message: string; outcome: Outcome; before: Outcome | null };

/**
 * Decides about a reported message, or decides anew; `before` is what the office saw. A writer who is warned or may not
 * write any more is told by mail; a suspension holds as long as the decision stands.
 * @throws DomainError not-found; conflict `stale` when somebody else has decided in the meantime.
 */
export async function judgeReport(ctx: Ctx, { message, outcome, before }: Judgement): Promise<void> {
  const report = await ctx.db.relayMessage.findFirst({ where: { id: message, reportedAt: { not: null } } });
  if (!report) throw notFound();
  const { count } = await ctx.db.relayMessage.updateMany({
    where: { id: message, outcome: before },
    data: { outcome, handledAt: ctx.now, handledById: ctx.actor.kind === "user" ? ctx.actor.userId : null },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    action: `relay.${outcome.toLowerCase()}`,
    subject: "relay",
    subjectId: message,
    changes: { outcome: [before, outcome] },
  });
  if (outcome === "DISMISSED" || outcome === before || report.fromId === null) return;
  const writer = await ctx.db.user.findUnique({ where: { alumnusId: report.fromId } });
  if (!writer) return;
  const institution = await getInstitution(ctx);
  const mail = judgedMail(isLocale(writer.locale) ? writer.locale : "en", institution, {
    outcome,
    subject: report.subject,
  });
  await queueMail(await asSystem(ctx, "relay"), writer.email, mail, {
    alumnusId: report.fromId,
    ground: "service",
  });
}
