import type { Ctx } from "@/lib/platform/ctx";
import { notFound, unauthenticated } from "@/lib/platform/errors";

/** The reader's account, record and copies that can still be fetched. */
export async function getOwnData(ctx: Ctx) {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const { userId, alumnusId, email } = ctx.actor;
  const copies = await ctx.db.dataCopy.findMany({
    where: { userId, expiresAt: { gt: ctx.now } },
    orderBy: { createdAt: "desc" },
    take: 10,
  });
  const record = alumnusId ? await ctx.db.alumnus.findUnique({ where: { id: alumnusId } }) : null;
  const { createdAt, _count } = await ctx.db.user.findUniqueOrThrow({
    where: { id: userId },
    include: { _count: { select: { grants: true, appointments: true } } },
  });
  return {
    email,
    since: createdAt,
    copies,
    record,
    isStaff: ctx.actor.roles.some((role) => role !== "alumnus"),
    hadOffice: _count.grants + _count.appointments > 0,
  };
}
export type OwnData = Awaited<ReturnType<typeof getOwnData>>;

/** The file of the reader's own copy. @throws DomainError not-found for anybody else's, or when it is over */
export async function getCopyFile(ctx: Ctx, id: string): Promise<{ storageKey: string; createdAt: Date }> {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const found = await ctx.db.dataCopy.findFirst({
    where: { id, userId: ctx.actor.userId, expiresAt: { gt: ctx.now } },
  });
  if (!found?.storageKey) throw notFound();
  return { storageKey: found.storageKey, createdAt: found.createdAt };
}
