import { accountOf } from "@/lib/activities/queries/reach";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { unitFamily } from "@/lib/units/queries";
import type { Opportunity } from "@/prisma/generated/client";

/** Graduates who are found in the records, and ambassadors, may offer something. */
export async function mayPost(ctx: Ctx): Promise<boolean> {
  const { userId, alumnusId } = accountOf(ctx);
  if (alumnusId !== null) return true;
  const serving = await ctx.db.ambassador.count({
    where: { userId, status: { in: ["ACTIVE", "ON_LEAVE", "EMERITUS"] } },
  });
  return serving > 0;
}

/** What the reader posted. @throws DomainError not-found */
export async function getPosted(ctx: Ctx, id: string): Promise<Opportunity> {
  const { userId } = accountOf(ctx);
  const own = await ctx.db.opportunity.findFirst({ where: { id, posterId: userId } });
  if (!own) throw notFound();
  return own;
}

/** What the reader's desk decides about: for the own units, or any for the office; never what one posted. @throws DomainError not-found */
export async function getAtDesk(ctx: Ctx, id: string): Promise<Opportunity> {
  const found = await ctx.db.opportunity.findFirst({ where: { id, ...(await ofDesk(ctx)) } });
  if (!found) throw notFound();
  return found;
}

/** What is for the units of the reader; for the office everything. Drafts are their poster's alone. */
export async function ofDesk(ctx: Ctx) {
  const units = await unitFamily(ctx);
  return {
    status: { not: "DRAFT" as const },
    // Whoever posted it may be gone.
    OR: [{ posterId: null }, { posterId: { not: accountOf(ctx).userId } }],
    ...(units === null ? {} : { unitIds: { hasSome: units } }),
  };
}

/** Events that an excursion may lead to: out, and still ahead. */
export function toCome({ now }: Ctx) {
  return { isTemplate: false, status: "PUBLISHED" as const, startsAt: { gt: now } };
}
