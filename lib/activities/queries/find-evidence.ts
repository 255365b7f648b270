import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";

/** The file behind an entry: the person's own, or of one in the reader's reach. @throws DomainError not-found */
export async function findEvidence({ db }: Ctx, id: string): Promise<{ evidenceKey: string }> {
  const found = await db.activity.findUnique({ where: { id }, select: { evidenceKey: true } });
  if (!found?.evidenceKey) throw notFound();
  return { evidenceKey: found.evidenceKey };
}
