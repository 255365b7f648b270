import { randomUUID } from "node:crypto";
import { sumActivities } from "@/lib/activities/queries/list-own";
import { accountOf } from "@/lib/activities/queries/reach";
import { COUNTED } from "@/lib/activities/status";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/new-id";
import { limit } from "@/lib/platform/rate-limit";
import { contentHash } from "../content-hash";
import { type CertificateContent, certificateContent, type Showable } from "../schema";

/** Why the certificate before is no longer the one: said on its page. */
export const REPLACED = "replaced";

/**
 * Certifies what the account did in a year and somebody confirmed. Asked again it is the same certificate; with more
 * behind it a new one, which takes the place of the one before.
 * @returns its id. @throws DomainError conflict `nothing-to-certify`; busy `too-many`
 */
export async function issueCertificate(
  ctx: Ctx,
  { year, shown }: { year: number; shown: Showable[] },
): Promise<string> {
  const { userId, name, alumnusId } = accountOf(ctx);
  const content = await contentOf(ctx, userId, year);
  if (content.activities.length === 0) throw new DomainError("conflict", "nothing-to-certify");
  await limit(ctx, "certificate-issue", userId);
  const id = newId(ctx.now.getTime());
  const system = await asSystem(ctx, "certificates");
  const before = await system.db.certificate.findFirst({ where: { userId, year, revokedAt: null } });
  if (before) {
    const { code, name: named } = before;
    if (named === name && before.hash === contentHash({ code, name, year, content })) {
      await system.db.certificate.update({ where: { id: before.id }, data: { shown } });
      return before.id;
    }
    await system.db.certificate.update({
      where: { id: before.id },
      data: { revokedAt: ctx.now, revokeReason: REPLACED },
    });
  }
  const code = randomUUID();
  await system.db.certificate.create({
    data: {
      ...{ id, code, userId, alumnusId, name, year, shown, issuedAt: ctx.now },
      figures: content,
      hash: contentHash({ code, name, year, content }),
    },
  });
  await audit(ctx, {
    ...{ action: "certificate.issued", subject: "certificate", subjectId: id },
    changes: { year: [null, year] },
  });
  return id;
}

async function contentOf(ctx: Ctx, userId: string, year: number): Promise<CertificateContent> {
  const found = await ctx.db.activity.findMany({
    where: {
      userId,
      status: { in: [...COUNTED] },
      startsOn: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) },
    },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
  });
  const { minutes, people, students } = sumActivities(found);
  return certificateContent.parse({
    ...{ minutes, people, students },
    activities: found.map(({ startsOn, category, title, minutes }) => ({
      ...{ day: startsOn.toISOString().slice(0, 10), category, title, minutes },
    })),
  });
}
