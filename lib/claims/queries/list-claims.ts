import { type Locale, localized } from "@/lib/i18n/locales";
import type { UserActor } from "@/lib/platform/actor";
import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import { notFound, unauthenticated } from "@/lib/platform/errors";
import type { Claim } from "@/prisma/generated/client";
import { OPEN, type QueueView, VIEWS } from "../status";
import { type FoundRecord, findRecords } from "./find-records";

const PAGE = 20;
/** Below that even a name is only similar. */
const WORTH_A_LOOK = 5;
const MOST_SHOWN = 5;

const named = { unit: { include: { names: { where: { validTo: null } } } } } as const;

/** A page of the queue in reach, the longest waiting first, with the records that each claim may be about. */
export async function listClaims(ctx: Ctx, view: QueueView, after: string | undefined, locale: Locale) {
  const isDone = view === "decided";
  const found = await ctx.db.claim.findMany({
    where: {
      status: { in: [...VIEWS[view]] },
      ...ofOthers(ctx),
      ...(after ? { id: isDone ? { lt: after } : { gt: after } } : {}),
    },
    orderBy: { id: isDone ? "desc" : "asc" },
    take: PAGE + 1,
    include: named,
  });
  const shown = found.slice(0, PAGE);
  const records = isDone ? new Map<string, FoundRecord[]>() : await findRecords(ctx, shown);
  return {
    claims: shown.map((claim) => shownClaim(claim, records.get(claim.id) ?? [], locale)),
    next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}
export type ListedClaim = Awaited<ReturnType<typeof listClaims>>["claims"][number];

/** How many claims in reach each tab holds. */
export async function countClaims(ctx: Ctx): Promise<Record<QueueView, number>> {
  const groups = await ctx.db.claim.groupBy({ by: ["status"], where: ofOthers(ctx), _count: true });
  const count = (view: QueueView) =>
    groups
      .filter(({ status }) => (VIEWS[view] as readonly string[]).includes(status))
      .reduce((sum, { _count }) => sum + _count, 0);
  return {
    open: count("open"),
    asked: count("asked"),
    appealed: count("appealed"),
    decided: count("decided"),
  };
}

/** A claim in reach with the records that it may be about. @throws DomainError not-found */
export async function getClaim(ctx: Ctx, id: string, locale: Locale) {
  const claim = await ctx.db.claim.findFirst({ where: { id, ...ofOthers(ctx) }, include: named });
  if (!claim || claim.status === "STARTED" || claim.status === "EMAIL_PROVED") throw notFound();
  const isOpen = (OPEN as readonly string[]).includes(claim.status);
  const records = isOpen ? await findRecords(ctx, [claim]) : new Map<string, FoundRecord[]>();
  return shownClaim(claim, records.get(claim.id) ?? [], locale);
}

/** In SQL, how many claims wait for the actor: in the own units, or for the office to decide. */
export function waitingClaims(actor: UserActor): Prisma.Sql {
  const isOffice = actor.roles.includes("central") || actor.roles.includes("administrator");
  return Prisma.sql`waiting_claims(${isOffice ? null : [...actor.unitIds]}::int[])`;
}

/** The reader's latest claim; null when there is none. */
export async function findOwnClaim(ctx: Ctx, locale: Locale) {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const claim = await ctx.db.claim.findFirst({
    where: { userId: ctx.actor.userId, status: { notIn: ["STARTED", "EMAIL_PROVED"] } },
    orderBy: { createdAt: "desc" },
    include: named,
  });
  return claim && shownClaim(claim, [], locale);
}
export type OwnClaim = NonNullable<Awaited<ReturnType<typeof findOwnClaim>>>;

/** Nobody decides about themselves. */
function ofOthers(ctx: Ctx) {
  if (ctx.actor.kind !== "user") return {};
  return { OR: [{ userId: null }, { userId: { not: ctx.actor.userId } }] };
}

type WithUnit = Claim & { unit: { names: { names: unknown }[] } | null };

function shownClaim({ unit, ...claim }: WithUnit, records: readonly FoundRecord[], locale: Locale) {
  return {
    ...claim,
    unitName: unit ? localized(unit.names[0]?.names, locale) : null,
    records: records.filter(({ score }) => score >= WORTH_A_LOOK).slice(0, MOST_SHOWN),
  };
}
