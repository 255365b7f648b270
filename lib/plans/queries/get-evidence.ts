import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";

/** A file that shows that an item in reach was done. @throws DomainError not-found, also for a link */
export async function getEvidenceFile(ctx: Ctx, id: string): Promise<{ key: string; name: string }> {
  const evidence = await ctx.db.planEvidence.findUnique({
    where: { id },
    select: { fileKey: true, fileName: true },
  });
  if (!evidence?.fileKey || !evidence.fileName) throw notFound();
  return { key: evidence.fileKey, name: evidence.fileName };
}
