import { findCharterInForce } from "@/lib/charter/queries/get-edition";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { hashToken } from "@/lib/platform/secret";
import type { Ambassador } from "@/prisma/generated/client";
import type { AmbassadorMail } from "../emails";
import { linkToken } from "../link-token";
import { getOwn } from "../queries/own";
import { getReached } from "../queries/reach";
import type { OwnMove } from "../schema/programme";
import { asksReason, type Move, type Mover, nextStatus } from "../status";
import { addDays, isRenewable, LONGEST_LEAVE_DAYS, renewedEnd } from "../terms";
import { mailAmbassador, mayBeAsked } from "./mail-ambassador";
import { actorOf, recordStep, unitsOf } from "./record-step";

/** Moves that the person hears of by mail. Who does something oneself knows it. */
const TOLD: Partial<Record<Move, AmbassadorMail>> = {
  decline: "declined",
  invite: "invited",
  end: "ended",
  honor: "honored",
  revoke: "revoked",
};

/**
 * A coordinator or the office moves somebody on. Nobody decides about themselves.
 * @throws DomainError not-found; conflict `stale`, also when the move is not open to them; invalid, fields `reason`,
 * `until`; conflict `no-charter`, `not-contactable` when inviting, `not-renewable`
 */
export async function moveByDesk(ctx: Ctx, input: OwnMove): Promise<void> {
  const { ambassador, mover } = await getReached(ctx, input.id);
  if (input.move === "reinstate") throw new DomainError("conflict", "stale");
  await move(ctx, ambassador, mover, input);
}

/** The person does so. @throws as `moveByDesk` */
export async function moveOneself(ctx: Ctx, input: OwnMove): Promise<void> {
  const ambassador = await getOwn(ctx, input.id);
  if (input.move === "sign") throw new DomainError("conflict", "stale");
  await move(ctx, ambassador, "person", input);
}

async function move(ctx: Ctx, ambassador: Ambassador, by: Mover, input: OwnMove): Promise<void> {
  const { move, reason, version } = input;
  const to = nextStatus(ambassador.status, move, by);
  if (!to || ambassador.version !== version) throw new DomainError("conflict", "stale");
  if (asksReason(move) && reason === null)
    throw new DomainError("invalid", "invalid", { reason: "required" });
  const data = await changesOf(ctx, ambassador, input);
  await audit(ctx, {
    action: `ambassador.${move}`,
    subject: "ambassador",
    subjectId: ambassador.id,
    unitIds: unitsOf(ambassador),
    changes: { status: [ambassador.status, to], ...(reason === null ? {} : { reason: [null, reason] }) },
  });
  const system = await asSystem(ctx, "ambassadors");
  if (move === "invite" && ambassador.nominatedById !== null && !(await mayBeAsked(system, ambassador.email)))
    throw new DomainError("conflict", "not-contactable");
  const after = await recordStep(system, ambassador, { to, byId: actorOf(ctx), reason, data });
  const told = by === "person" ? undefined : TOLD[move];
  // Whoever applied is told; whoever was only named, where the records allow it.
  const isTold =
    told !== "declined" || after.nominatedById === null || (await mayBeAsked(system, after.email));
  if (told && isTold) await mailAmbassador(system, after, told, { reason });
}

/** What a move writes beside the state. */
async function changesOf(
  ctx: Ctx,
  { id, endsOn }: Ambassador,
  { move, reason, until }: OwnMove,
): Promise<Prisma.AmbassadorUncheckedUpdateManyInput> {
  const day = await today(ctx);
  const untilDay = until === null ? null : new Date(until);
  switch (move) {
    case "invite":
      if (!(await findCharterInForce(ctx))) throw new DomainError("conflict", "no-charter");
      if (untilDay !== null && untilDay < day) throw new DomainError("invalid", "invalid", { until: "past" });
      return { tokenHash: hashToken(linkToken(id)), startsOn: untilDay };
    case "leave":
      if (!untilDay) throw new DomainError("invalid", "invalid", { until: "required" });
      if (untilDay <= day) throw new DomainError("invalid", "invalid", { until: "past" });
      if (untilDay > addDays(day, LONGEST_LEAVE_DAYS))
        throw new DomainError("invalid", "invalid", { until: "range" });
      return { leaveUntil: untilDay };
    case "return":
      return { leaveUntil: null };
    case "renew":
      if (endsOn === null || !isRenewable(endsOn, day)) throw new DomainError("conflict", "not-renewable");
      return { endsOn: renewedEnd(endsOn), leaveUntil: null };
    case "withdraw":
    case "decline":
      return { endedAt: ctx.now, endReason: reason, tokenHash: null };
    case "resign":
    case "end":
    case "revoke":
      return { endedAt: ctx.now, endReason: reason, leaveUntil: null, tokenHash: null };
    case "honor":
      return { leaveUntil: null, endedAt: null, endReason: null };
    default:
      return {};
  }
}
