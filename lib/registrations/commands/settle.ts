import type { Ctx } from "@/lib/platform/ctx";
import type { Registration } from "@/prisma/generated/client";
import type { News } from "../news";
import { MEANS } from "../payment-means";
import type { StepReason } from "../status";
import type { LockedEvent } from "./lock-event";
import { move } from "./move";

type Owed = Pick<Registration, "amountMinor" | "means">;

/** How a party stands that gets its places for good: they are its own, or held until they are paid. */
export function settledState(event: LockedEvent, { amountMinor, means }: Owed, now: Date) {
  const heldUntil = amountMinor > 0n ? MEANS[means ?? "INVOICE"].heldUntil(event, now) : null;
  return heldUntil
    ? ({ to: "PENDING_PAYMENT", news: "pay", data: { heldUntil, confirmedAt: null } } as const)
    : ({ to: "CONFIRMED", news: "confirmed", data: { heldUntil: null, confirmedAt: now } } as const);
}

/** Gives places for good, and bills them. */
export async function settle(
  ctx: Ctx,
  event: LockedEvent,
  registration: Registration,
  reason: StepReason,
  news?: News,
): Promise<Registration> {
  const state = settledState(event, registration, ctx.now);
  await bill(ctx, registration);
  return move(ctx, event, registration, { ...state, reason, news: news ?? state.news });
}

/** What is owed for a party: one open bill, for as many as it is now. */
export async function bill(
  { db, now }: Ctx,
  registration: Pick<Registration, "id" | "amountMinor" | "currency" | "means">,
): Promise<void> {
  if (registration.amountMinor === 0n && registration.means === null) return;
  const { id: registrationId, amountMinor, currency, means } = registration;
  const open = { registrationId, paidAt: null };
  if (amountMinor === 0n || currency === null) {
    await db.payment.deleteMany({ where: open });
    return;
  }
  const { count } = await db.payment.updateMany({
    where: open,
    data: { amountMinor, version: { increment: 1 } },
  });
  const paid = await db.payment.count({ where: { registrationId, paidAt: { not: null } } });
  if (count > 0 || paid > 0) return;
  await db.payment.create({
    data: {
      registrationId,
      means: means ?? "INVOICE",
      amountMinor,
      currency,
      reference: MEANS[means ?? "INVOICE"].reference(now),
      createdAt: now,
    },
  });
}
