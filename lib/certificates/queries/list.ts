import { accountOf } from "@/lib/activities/queries/reach";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { REPLACED } from "../commands/issue";
import { certificateContent } from "../schema";

const LATEST = 200;

/** The reader's own certificates that hold, or were revoked by the office; the latest first. */
export async function listOwnCertificates(ctx: Ctx) {
  const { userId } = accountOf(ctx);
  return ctx.db.certificate.findMany({
    where: { userId, OR: [{ revokeReason: null }, { revokeReason: { not: REPLACED } }] },
    orderBy: [{ year: "desc" }, { issuedAt: "desc" }],
    select: {
      id: true,
      code: true,
      year: true,
      shown: true,
      issuedAt: true,
      revokedAt: true,
      revokeReason: true,
    },
  });
}
export type OwnCertificate = Awaited<ReturnType<typeof listOwnCertificates>>[number];

/** One of the own certificates with all that it says, for its file. @throws DomainError not-found */
export async function getOwnCertificate(ctx: Ctx, id: string) {
  const { userId } = accountOf(ctx);
  const found = await ctx.db.certificate.findFirst({ where: { id, userId, revokedAt: null } });
  if (!found) throw notFound();
  return { ...found, content: certificateContent.parse(found.figures) };
}
export type CertificateFile = Awaited<ReturnType<typeof getOwnCertificate>>;

/** All that were issued, the latest first, for the office. */
export async function listCertificates(ctx: Ctx) {
  return ctx.db.certificate.findMany({
    orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
    take: LATEST,
    select: {
      id: true,
      code: true,
      name: true,
      year: true,
      issuedAt: true,
      revokedAt: true,
      revokeReason: true,
    },
  });
}
export type IssuedCertificate = Awaited<ReturnType<typeof listCertificates>>[number];
