import { findCharterInForce } from "@/lib/charter/queries/get-edition";
import { type Locale, localized } from "@/lib/i18n/locales";
import { may } from "@/lib/platform/actor";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { listColleagues } from "@/lib/tasks/queries/colleagues";
import { ambassadorPolicy } from "../policy";
import { isServing, openMoves } from "../status";
import { isRenewable, standingOf } from "../terms";
import { deskUnits, isOwn } from "./reach";

/** One person of the programme with the whole history and what the reader may do now. @throws DomainError not-found */
export async function getAmbassador(ctx: Ctx, id: string, locale: Locale) {
  const found = await ctx.db.ambassador.findUnique({
    where: { id },
    include: {
      unit: { include: { names: { where: { validTo: null } } } },
      steps: { orderBy: [{ at: "desc" }, { id: "desc" }] },
      signatures: {
        orderBy: { at: "desc" },
        include: { edition: { select: { id: true, kind: true, number: true } } },
      },
    },
  });
  const units = await deskUnits(ctx);
  if (!found || (units !== null && (found.unitId === null || !units.includes(found.unitId))))
    throw notFound();
  const { unit, steps, signatures, ...one } = found;
  const day = await today(ctx);
  const charter = await findCharterInForce(ctx);
  const names = new Map((await listColleagues(ctx)).map(({ userId, name }) => [userId, name]));
  const decides = may(ctx.actor, ambassadorPolicy.decide) && !isOwn(ctx, one);
  const moves = decides ? openMoves(one.status, units === null ? "office" : "coordinator") : [];
  const renewable = isRenewable(one.endsOn, day);
  return {
    ...one,
    unitName: unit ? localized(unit.names[0]?.names, locale) : null,
    nominatedBy: one.nominatedById && (names.get(one.nominatedById) ?? null),
    steps: steps.map(({ byId, ...step }) => ({
      ...step,
      by: byId === null ? "portal" : byId === one.userId ? "person" : (names.get(byId) ?? "somebody"),
    })),
    signatures,
    ...standingOf(
      {
        hasSigned: signatures.some(({ editionId }) => editionId === charter?.id),
        adoptedOn: isServing(one.status) ? (charter?.adoptedOn ?? null) : null,
      },
      day,
    ),
    hasCharter: charter !== null,
    decides,
    moves: moves.filter((move) => move !== "reinstate" && (move !== "renew" || renewable)),
    hasOpenAppeal: one.status === "REVOKED" && one.appealedAt !== null && one.appealDecidedAt === null,
    answersAppeal: moves.includes("reinstate"),
  };
}
export type AmbassadorPage = Awaited<ReturnType<typeof getAmbassador>>;
