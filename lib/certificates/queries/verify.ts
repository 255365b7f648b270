import { asSystem, type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { limit, networkOf } from "@/lib/platform/rate-limit";
import { REPLACED } from "../commands/issue";
import { contentHash } from "../content-hash";
import { certificateContent, type Showable } from "../schema";

/**
 * What whoever holds the code may know of a certificate: whether it holds, and what the holder lets be seen.
 * @throws DomainError not-found; busy `too-many`
 */
export async function verifyCertificate(asked: Ctx, code: string, address: string) {
  // In a transaction of its own: codes that nobody has are counted too.
  await withSystemCtx("certificates", (ctx) => limit(ctx, "certificate-look", networkOf(address)));
  const { db } = await asSystem(asked, "certificates");
  const found = await db.certificate.findUnique({ where: { code } });
  if (!found) throw notFound();
  const { name, year, issuedAt, revokedAt, revokeReason, hash, shown } = found;
  const content = certificateContent.safeParse(found.figures);
  const isIntact = content.success && hash === contentHash({ code, name, year, content: content.data });
  const shows = (what: Showable) => content.success && revokedAt === null && shown.includes(what);
  return {
    ...{ code, year, issuedAt, revokedAt, hash },
    state: !isIntact
      ? ("broken" as const)
      : revokedAt === null
        ? ("valid" as const)
        : revokeReason === REPLACED
          ? ("replaced" as const)
          : ("revoked" as const),
    revokeReason: revokeReason === REPLACED ? null : revokeReason,
    name: shows("name") ? name : null,
    figures: content.success && shows("figures") ? content.data : null,
    activities: content.success && shows("activities") ? content.data.activities : [],
  };
}
export type VerifiedCertificate = Awaited<ReturnType<typeof verifyCertificate>>;
