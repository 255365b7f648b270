import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { unauthenticated } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/new-id";
import { limit } from "@/lib/platform/rate-limit";
import type { Nomination } from "../schema/programme";
import { assertUnit, insertAmbassador } from "./insert-ambassador";
import { mailAmbassador, mayBeAsked } from "./mail-ambassador";

/**
 * Names somebody who would make a good ambassador. The person hears of it, from whom and where to say no, unless the
 * records say that the university must not write. Whoever names learns nothing of a place that the person has already.
 * @throws DomainError invalid, field `unitId`; busy `too-many`
 */
export async function nominate(ctx: Ctx, { email, reason, ...facts }: Nomination): Promise<void> {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const { userId, name: by } = ctx.actor;
  await assertUnit(ctx, facts.unitId);
  await limit(ctx, "nomination-day", userId);
  const id = newId(ctx.now.getTime());
  const unitIds = facts.unitId === null ? [] : [facts.unitId];
  await audit(ctx, { action: "ambassador.nominated", subject: "ambassador", subjectId: id, unitIds });
  const system = await asSystem(ctx, "ambassadors");
  const user = await system.db.user.findUnique({ where: { email: email.key } });
  const made = await insertAmbassador(system, {
    ...{ ...facts, id, email: email.key, status: "NOMINATED", byId: userId },
    ...{ userId: user?.id ?? null, alumnusId: user?.alumnusId ?? null },
    ...{ nominatedById: userId, nominationReason: reason },
  });
  if (made && (await mayBeAsked(system, email.key))) await mailAmbassador(system, made, "nominated", { by });
}
