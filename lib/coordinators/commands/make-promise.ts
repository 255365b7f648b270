import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound, unauthenticated } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import type { MakePromise } from "../schema";
import { PROMISE_VERSION } from "../status";

/**
 * An officer of a unit promises confidentiality for this year. Said twice, it counts once.
 * @throws DomainError not-found for whoever holds no office, conflict `stale` when the wording has changed meanwhile.
 */
export async function makePromise(ctx: Ctx, locale: string, { wordingVersion }: MakePromise): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "user") throw unauthenticated();
  if (actor.unitIds.length === 0) throw notFound();
  if (wordingVersion !== PROMISE_VERSION) throw new DomainError("conflict", "stale");
  const year = (await today(ctx)).getUTCFullYear();
  const { count } = await ctx.db.confidentialityPromise.createMany({
    data: { userId: actor.userId, year, wordingVersion, locale, at: ctx.now },
    skipDuplicates: true,
  });
  if (count === 0) return;
  await audit(ctx, {
    action: "promise.made",
    subject: "user",
    subjectId: actor.userId,
    unitIds: actor.unitIds,
    changes: { year: [null, year], wordingVersion: [null, wordingVersion] },
  });
}
