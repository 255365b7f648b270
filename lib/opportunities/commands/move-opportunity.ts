import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import type { Opportunity } from "@/prisma/generated/client";
import { getAtDesk, getPosted, toCome } from "../queries/reach";
import type { OpportunityMove } from "../schema";
import { asksReason, type Move, nextStatus, SHOWN_DAYS } from "../status";
import { mailPoster } from "./mail-people";

const DAY_MS = 86_400_000;

/**
 * The poster hands in, takes back, renews or ends the own offer. What staff have checked once is renewed without them.
 * @throws DomainError not-found; conflict `stale`, `offer-past`
 */
export async function moveOwn(ctx: Ctx, { id, version, move }: OpportunityMove): Promise<void> {
  const before = await getPosted(ctx, id);
  // The portal's reach: an offer that is out comes back to nobody's list by its poster's hand alone.
  await moveTo(await asSystem(ctx, "opportunities"), before, { version, move, side: "poster", reason: null });
}

/**
 * Staff return an offer, also one that is out, with a reason that the poster reads, or say that it is taken.
 * @throws DomainError not-found; conflict `stale`; invalid, field `reason`
 */
export async function moveAtDesk(ctx: Ctx, { id, version, move, reason }: OpportunityMove): Promise<void> {
  const before = await getAtDesk(ctx, id);
  if (asksReason(move) && reason === null)
    throw new DomainError("invalid", "invalid", { reason: "required" });
  await moveTo(ctx, before, { version, move, side: "staff", reason });
  if (move === "return") await mailPoster(await asSystem(ctx, "opportunities"), id, "returned", reason);
}

/**
 * Publishes what was handed in, for sixty days or until the last day to apply. Of an excursion people may sign up by an
 * event, whose waiting list then holds.
 * @throws DomainError not-found; conflict `stale`, `offer-past`; invalid, field `eventId`
 */
export async function publishOpportunity(
  ctx: Ctx,
  { id, version, eventId }: { id: string; version: number; eventId: string | null },
): Promise<void> {
  const before = await getAtDesk(ctx, id);
  const isKnown =
    eventId === null ||
    (before.kind === "EXCURSION" &&
      (await ctx.db.event.count({ where: { id: eventId, ...toCome(ctx) } })) === 1);
  if (!isKnown) throw new DomainError("invalid", "invalid", { eventId: "invalid" });
  await moveTo(
    ctx,
    before,
    { version, move: "publish", side: "staff", reason: null },
    { eventId, employerVerifiedAt: ctx.now, publishedAt: ctx.now, returnReason: null },
  );
  await mailPoster(await asSystem(ctx, "opportunities"), id, "published");
}

type Asked = { version: number; move: Move; side: "poster" | "staff"; reason: string | null };
type More = Partial<Pick<Opportunity, "eventId" | "employerVerifiedAt" | "publishedAt" | "returnReason">>;

async function moveTo(
  ctx: Ctx,
  before: Opportunity,
  { version, move, side, reason }: Asked,
  more: More = {},
) {
  const status = nextStatus(before.status, move, side);
  if (!status) throw new DomainError("conflict", "stale");
  const { count } = await ctx.db.opportunity.updateMany({
    where: { id: before.id, version, status: before.status },
    data: {
      status,
      version: version + 1,
      ...more,
      ...(reason === null ? {} : { returnReason: reason }),
      // Letters to what is not out any more are kept for half a year from here.
      ...(status === "PUBLISHED"
        ? { expiresOn: await lastDay(ctx, before), closedAt: null }
        : { closedAt: before.closedAt ?? ctx.now }),
    },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    ...{
      action: `opportunity.${move}`,
      subject: "opportunity",
      subjectId: before.id,
      unitIds: before.unitIds,
    },
    changes: { status: [before.status, status], ...(reason === null ? {} : { reason: [null, reason] }) },
  });
}

/** The last day on which it is shown. @throws DomainError conflict `offer-past` when nobody could apply any more */
async function lastDay(ctx: Ctx, { applyUntil }: Opportunity): Promise<Date> {
  const day = await today(ctx);
  const most = new Date(day.getTime() + SHOWN_DAYS * DAY_MS);
  if (applyUntil && applyUntil < day) throw new DomainError("conflict", "offer-past");
  return applyUntil && applyUntil < most ? applyUntil : most;
}
