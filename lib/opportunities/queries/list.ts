import { accountOf } from "@/lib/activities/queries/reach";
import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { listCurrentUnits } from "@/lib/units/queries";
import type { OpportunitySearch } from "../schema";
import {
  ALL_MOVES,
  asksReason,
  nextStatus,
  takesApplications,
  VIEW_NAMES,
  VIEWS,
  type View,
} from "../status";
import { getAtDesk, getPosted, mayPost, ofDesk, toCome } from "./reach";

const PAGE = 100;

/** What is offered now, what ends first before the rest; with the reader's own letters. */
export async function listOpportunities(ctx: Ctx, { kind, unit, q }: OpportunitySearch, locale: Locale) {
  const { userId } = accountOf(ctx);
  const contains = q ? { contains: q, mode: "insensitive" as const } : null;
  const found = await ctx.db.opportunity.findMany({
    where: {
      status: "PUBLISHED",
      ...(kind ? { kind } : {}),
      AND: [
        unit === null ? {} : { OR: [{ unitIds: { has: unit } }, { unitIds: { isEmpty: true } }] },
        contains
          ? { OR: [{ title: contains }, { employer: contains }, { city: contains }, { text: contains }] }
          : {},
      ],
    },
    include: { applications: { where: { userId }, select: { status: true } } },
    orderBy: [{ expiresOn: "asc" }, { id: "asc" }],
    take: PAGE,
  });
  const shown = await wordsFor(ctx, locale);
  return {
    canPost: await mayPost(ctx),
    offers: found.map(({ applications, returnReason: _, clickCount: __, ...offer }) => ({
      ...shown(offer),
      posterName: offer.showsPoster ? offer.posterName : null,
      ownStatus: applications[0]?.status ?? null,
    })),
  };
}
export type ListedOpportunity = Awaited<ReturnType<typeof listOpportunities>>["offers"][number];

/** An offer as its readers see it, with the own letter; to whoever posted it or decides about it, also before it is out. @throws DomainError not-found */
export async function getOpportunity(ctx: Ctx, id: string, locale: Locale) {
  const { userId } = accountOf(ctx);
  const found = await ctx.db.opportunity.findUnique({
    where: { id },
    include: {
      applications: { where: { userId } },
      event: { select: { slug: true, titles: true, status: true } },
    },
  });
  if (!found || found.status === "DRAFT") throw notFound();
  const { applications, event, returnReason: _, clickCount: __, ...offer } = found;
  const [own = null] = applications;
  return {
    ...(await wordsFor(ctx, locale))(offer),
    posterName: offer.showsPoster ? offer.posterName : null,
    isOwn: offer.posterId === userId,
    own: own && {
      ...{ id: own.id, status: own.status, letter: own.letter, answer: own.answer, cvName: own.cvName },
      ...{ sentAt: own.createdAt },
    },
    eventLink:
      event && event.status !== "DRAFT" ? { slug: event.slug, title: localized(event.titles, locale) } : null,
  };
}
export type OpportunityPage = Awaited<ReturnType<typeof getOpportunity>>;

/** What the reader posted, the newest first, and the letters that the reader sent. */
export async function listMine(ctx: Ctx, locale: Locale) {
  const { userId } = accountOf(ctx);
  const posted = await ctx.db.opportunity.findMany({
    where: { posterId: userId },
    include: { applications: { select: { status: true } } },
    orderBy: { id: "desc" },
    take: PAGE,
  });
  const sent = await ctx.db.application.findMany({
    where: { userId },
    include: { opportunity: { select: { title: true, employer: true } } },
    orderBy: { id: "desc" },
    take: PAGE,
  });
  const shown = await wordsFor(ctx, locale);
  return {
    canPost: await mayPost(ctx),
    posted: posted.map(({ applications, ...offer }) => ({
      ...shown(offer),
      letters: applications.filter(({ status }) => status !== "WITHDRAWN").length,
      unread: applications.filter(({ status }) => status === "SENT").length,
    })),
    sent: sent.map(({ id, opportunityId, status, createdAt, opportunity }) => ({
      ...{ id, opportunityId, status, sentAt: createdAt },
      ...{ title: opportunity.title, employer: opportunity.employer },
    })),
  };
}
export type PostedRow = Awaited<ReturnType<typeof listMine>>["posted"][number];
export type SentRow = Awaited<ReturnType<typeof listMine>>["sent"][number];

/** The reader's own offer: what can be done with it, and who has written. @throws DomainError not-found */
export async function getMine(ctx: Ctx, id: string, locale: Locale) {
  const offer = await getPosted(ctx, id);
  const letters = await ctx.db.application.findMany({
    where: { opportunityId: id, status: { not: "WITHDRAWN" } },
    orderBy: { createdAt: "asc" },
  });
  const isEditable = offer.status === "DRAFT" || offer.status === "RETURNED";
  return {
    ...(await wordsFor(ctx, locale))(offer),
    letters: letters.map(({ userId: _, cvKey: __, ...letter }) => letter),
    moves: ALL_MOVES.filter(
      (move) => nextStatus(offer.status, move, "poster") !== null && !(isEditable && move === "revise"),
    ),
    isEditable,
    canRemove: offer.status === "DRAFT" && letters.length === 0,
    tellsOutcome: offer.publishedAt !== null,
  };
}
export type MinePage = Awaited<ReturnType<typeof getMine>>;
export type Letter = MinePage["letters"][number];

/** The desk's list: what waits longest first. */
export async function listForReview(ctx: Ctx, view: Exclude<View, "reports">, locale: Locale) {
  const found = await ctx.db.opportunity.findMany({
    where: { AND: [await ofDesk(ctx), { status: { in: [...VIEWS[view]] } }] },
    orderBy: { id: view === "waiting" ? "asc" : "desc" },
    take: PAGE,
  });
  return found.map(await wordsFor(ctx, locale));
}
export type ReviewRow = Awaited<ReturnType<typeof listForReview>>[number];

/** How many there are in each view; reports are the office's. */
export async function countByView(ctx: Ctx): Promise<Partial<Record<View, number>>> {
  const groups = await ctx.db.opportunity.groupBy({
    by: ["status"],
    where: { AND: [await ofDesk(ctx)] },
    _count: true,
  });
  const of = (statuses: readonly string[]) =>
    groups.filter(({ status }) => statuses.includes(status)).reduce((sum, { _count }) => sum + _count, 0);
  return Object.fromEntries(
    VIEW_NAMES.flatMap((view) => (view === "reports" ? [] : [[view, of(VIEWS[view])]])),
  );
}

/** Open reports, the oldest first; none for whoever is not the office. */
export async function listReports(ctx: Ctx) {
  if (ctx.scope.reach !== "all") return [];
  return ctx.db.opportunityReport.findMany({
    where: { handledAt: null },
    include: { opportunity: { select: { id: true, title: true, employer: true } } },
    orderBy: { at: "asc" },
    take: PAGE,
  });
}
export type OpenReport = Awaited<ReturnType<typeof listReports>>[number];

/** An offer at the desk. @throws DomainError not-found */
export async function getForReview(ctx: Ctx, id: string, locale: Locale) {
  const offer = await getAtDesk(ctx, id);
  const moves = ALL_MOVES.filter((move) => nextStatus(offer.status, move, "staff") !== null);
  return {
    ...(await wordsFor(ctx, locale))(offer),
    canPublish: moves.includes("publish"),
    moves: moves.filter((move) => move !== "publish").map((move) => ({ move, says: asksReason(move) })),
    events:
      offer.kind === "EXCURSION"
        ? (
            await ctx.db.event.findMany({
              where: toCome(ctx),
              select: { id: true, titles: true },
              orderBy: { startsAt: "asc" },
              take: PAGE,
            })
          ).map((event) => ({ id: event.id, title: localized(event.titles, locale) }))
        : [],
  };
}
export type DeskOffer = Awaited<ReturnType<typeof getForReview>>;

/** The CV of a letter that the reader sent or was sent. @throws DomainError not-found */
export async function findCv({ db }: Ctx, applicationId: string): Promise<{ key: string; name: string }> {
  const found = await db.application.findUnique({ where: { id: applicationId } });
  if (!found?.cvKey) throw notFound();
  return { key: found.cvKey, name: found.cvName ?? "cv" };
}

type Facts = Pick<
  Prisma.OpportunityGetPayload<object>,
  "posterId" | "unitIds" | "status" | "applyUntil" | "applyUrl" | "eventId"
>;

/** An offer in the reader's language, and without whose account it is. */
async function wordsFor(ctx: Ctx, locale: Locale) {
  const day = await today(ctx);
  const names = new Map((await listCurrentUnits(ctx, locale)).map(({ id, name }) => [id, name]));
  return <O extends Facts>({ posterId: _, ...offer }: O) => ({
    ...offer,
    units: offer.unitIds.flatMap((id) => names.get(id) ?? []),
    takesApplications: takesApplications(offer, day),
  });
}
