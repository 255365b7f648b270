import type { z } from "zod";
import { isLocale } from "@/lib/i18n/locales";
import { requireFreshProof } from "@/lib/people/fresh-proof";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { enqueue } from "@/lib/platform/jobs";
import { queueMail } from "@/lib/platform/mail";
import { decidedExportMail } from "../emails";
import { userOf } from "../queries/saved-views";
import type { decideExportInput } from "../schema/export";
import { fileExpiry } from "./request-export";

/**
 * The word of a second person on an export of very many people: the file is made, or is not. The maker is told.
 * @throws DomainError not-found, conflict `stale` when somebody else has decided; forbidden `own-export` for the maker,
 * `confirm-first` without a fresh proof.
 */
export async function decideExport(
  ctx: Ctx,
  { id, decision, reason }: z.output<typeof decideExportInput>,
): Promise<void> {
  const { userId, name } = userOf(ctx);
  const order = await ctx.db.export.findFirst({
    where: { id, approval: { not: null }, expiresAt: { gt: ctx.now } },
    include: { user: true },
  });
  if (!order) throw notFound();
  if (order.userId === userId) throw new DomainError("forbidden", "own-export");
  await requireFreshProof(ctx);
  const isApproved = decision === "APPROVED";
  const { count } = await ctx.db.export.updateMany({
    where: { id, approval: "WAITING" },
    data: {
      approval: decision,
      decidedById: userId,
      decidedAt: ctx.now,
      decisionReason: reason,
      expiresAt: fileExpiry(ctx),
      mostPeople: null,
    },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  if (isApproved) await enqueue(ctx, "export-alumni", { exportId: id });
  const asked = await ctx.db.auditEntry.findFirst({
    where: { action: "alumni.export-requested", subject: "export", subjectId: id },
  });
  await audit(ctx, {
    action: isApproved ? "alumni.export-approved" : "alumni.export-refused",
    subject: "export",
    subjectId: id,
    unitIds: asked?.unitIds ?? [],
    changes: { reason: [null, reason] },
  });
  const { email, locale } = order.user;
  const message = decidedExportMail(isLocale(locale) ? locale : "en", await getInstitution(ctx), {
    id,
    by: name,
    reason,
    isApproved,
  });
  await queueMail(await asSystem(ctx, "export"), email, message);
}
