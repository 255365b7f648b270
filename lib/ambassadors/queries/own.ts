import { findCharterInForce } from "@/lib/charter/queries/get-edition";
import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound, unauthenticated } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import type { Ambassador } from "@/prisma/generated/client";
import { isOnTheWay, isServing } from "../status";
import { isRenewable, mayAppeal, standingOf } from "../terms";

/** The reader's latest place in the programme, whether it is open, and how it stands towards the charter; null: none. */
export async function findOwn(ctx: Ctx) {
  const latest = await findLatest(ctx);
  if (!latest) return null;
  const { signatures, steps, unit, ...own } = latest;
  const day = await today(ctx);
  const charter = await findCharterInForce(ctx);
  return {
    ...own,
    isOpen: isOnTheWay(own.status) || own.status === "SIGNED" || isServing(own.status),
    unitNames: unit?.names[0]?.names ?? null,
    steps,
    signatures,
    ...standingOf(
      {
        hasSigned: signatures.some(({ editionId }) => editionId === charter?.id),
        adoptedOn: isServing(own.status) ? (charter?.adoptedOn ?? null) : null,
      },
      day,
    ),
    isRenewable: isServing(own.status) && isRenewable(own.endsOn, day),
    mayAppeal: mayAppeal(own, ctx.now),
  };
}
export type OwnPlace = NonNullable<Awaited<ReturnType<typeof findOwn>>>;

/** @throws DomainError not-found for a place that is somebody else's */
export async function getOwn(ctx: Ctx, id: string): Promise<Ambassador> {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const own = await ctx.db.ambassador.findFirst({ where: { id, userId: ctx.actor.userId } });
  if (!own) throw notFound();
  return own;
}

/** The reader's latest place. @throws DomainError unauthenticated, not-found */
export async function getOwnCurrent(ctx: Ctx): Promise<Ambassador> {
  const own = await findLatest(ctx);
  if (!own) throw notFound();
  return own;
}

async function findLatest(ctx: Ctx) {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  return ctx.db.ambassador.findFirst({
    where: { userId: ctx.actor.userId },
    orderBy: { createdAt: "desc" },
    include: {
      unit: { include: { names: { where: { validTo: null } } } },
      steps: { orderBy: [{ at: "desc" }, { id: "desc" }] },
      signatures: { orderBy: { at: "desc" }, include: { edition: { select: { kind: true, number: true } } } },
    },
  });
}

/** Whom the reader nominated, the latest first. */
export async function listNominated(ctx: Ctx) {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  return ctx.db.ambassador.findMany({
    where: { nominatedById: ctx.actor.userId },
    orderBy: { createdAt: "desc" },
    take: 50,
    select: { id: true, name: true, status: true, createdAt: true },
  });
}
export type Nominated = Awaited<ReturnType<typeof listNominated>>[number];

/** The bodies that the reader belongs to as an ambassador: the ambassadors' own, groups and chapters. */
export async function listOwnBodies(ctx: Ctx, locale: Locale) {
  const bodies = await ctx.db.body.findMany({
    where: { kind: { in: ["AMBASSADORS", "WORKING_GROUP", "CHAPTER"] }, endedAt: null },
    orderBy: [{ kind: "asc" }, { id: "asc" }],
  });
  return bodies.map(({ id, kind, names }) => ({ id, kind, name: localized(names, locale) }));
}
