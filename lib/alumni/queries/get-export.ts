import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { userOf } from "./saved-views";

/** One's own export, until it expires. @throws DomainError not-found for anybody else's, whatever the role. */
export async function getExport(ctx: Ctx, id: string) {
  const found = await ctx.db.export.findFirst({
    where: { id, userId: userOf(ctx).userId, expiresAt: { gt: ctx.now } },
  });
  if (!found) throw notFound();
  return found;
}

/** The file of an export. @throws DomainError not-found when the maker reaches less now than when it was made. */
export async function getExportFile(ctx: Ctx, id: string) {
  const { storageKey, format, createdAt } = await getExport(ctx, id);
  const made = await ctx.db.auditEntry.findFirst({
    where: { action: "alumni.exported", subject: "export", subjectId: id },
  });
  const isReached =
    ctx.scope.reach === "all" ||
    (made?.unitIds.length && made.unitIds.every((unit) => ctx.scope.unitIds.includes(unit)));
  if (!storageKey || !made || !isReached) throw notFound();
  return { storageKey, format, createdAt };
}
