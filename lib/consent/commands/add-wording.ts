import type { Locale } from "@/lib/i18n/locales";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import type { Purpose } from "@/prisma/generated/enums";

/**
 * Asks with a new text from now on; what was said to older ones stays as it was said.
 * @param after the version that the writer saw as the current one (0: none).
 * @throws DomainError conflict `stale` when there is a newer one.
 */
export async function addWording(
  ctx: Ctx,
  purpose: Purpose,
  after: number,
  texts: Readonly<Record<Locale, string>>,
): Promise<void> {
  const last = await ctx.db.consentWording.aggregate({ where: { purpose }, _max: { version: true } });
  if ((last._max.version ?? 0) !== after) throw new DomainError("conflict", "stale");
  const createdById = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  // The same version twice is a conflict of the unique index: of two writers one is told.
  await ctx.db.consentWording.create({
    data: { purpose, version: after + 1, texts, createdAt: ctx.now, createdById },
  });
  await audit(ctx, {
    action: "consent-wording.added",
    subject: "consent-wording",
    subjectId: purpose,
    changes: { version: [after || null, after + 1] },
  });
}
