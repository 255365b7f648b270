import { actorId, audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/institution";
import type { Payment, Registration } from "@/prisma/generated/client";
import { assertOrganizes } from "../queries/reach";
import { seat } from "../queue";
import { receiptText } from "../receipt-text";
import { ACTIVE, hasTicket } from "../status";
import { partyOf, refill } from "./fill-places";
import { type LockedEvent, lockEvent } from "./lock-event";
import { move, tell } from "./move";

type Target = { id: string; version: number };

async function billed(ctx: Ctx, { id, version }: Target) {
  const found = await ctx.db.payment.findUnique({ where: { id }, include: { registration: true } });
  if (!found) throw notFound();
  await assertOrganizes(ctx, found.registration.eventId);
  const system = await asSystem(ctx, "registrations");
  const event = await lockEvent(system, found.registration.eventId);
  const { registration, ...payment } = await system.db.payment.findUniqueOrThrow({
    where: { id },
    include: { registration: true },
  });
  if (payment.version !== version) throw new DomainError("conflict", "stale");
  return { system, event, registration, payment };
}

/**
 * Writes down that a bill was paid, with the next receipt number of the year. Whether there is a place is asked again now:
 * whoever pays after the time is over gets one that is still free, and otherwise the money back; nobody else's place.
 * @returns whether the person has a place
 * @throws DomainError not-found, conflict `stale`, `already-paid`
 */
export async function receivePayment(ctx: Ctx, target: Target): Promise<boolean> {
  const by = actorId(ctx.actor);
  const { system, event, registration, payment } = await billed(ctx, target);
  if (payment.paidAt) throw new DomainError("conflict", "already-paid");
  const receipt = await nextReceipt(system, event.zone);
  await system.db.payment.update({
    where: { id: payment.id },
    data: { ...receipt, paidAt: ctx.now, receivedById: by, version: { increment: 1 } },
  });
  await note(system, event, payment, "paid", { receipt: [null, receiptText(receipt)] });
  return confirmPaid(system, event, registration);
}

async function confirmPaid(system: Ctx, event: LockedEvent, billed: Registration): Promise<boolean> {
  if (hasTicket(billed.status)) {
    await tell(system, billed.id, "paid");
    return true;
  }
  const places = await refill(system, event);
  // By now it may have run out, and the places be somebody else's.
  const registration = await system.db.registration.findUniqueOrThrow({ where: { id: billed.id } });
  const isHeld = registration.status === "PENDING_PAYMENT";
  const mayHave =
    isHeld || ((await isOnlyOne(system, registration)) && event.startsAt > system.now && fits());
  if (mayHave)
    await move(system, event, registration, {
      to: "CONFIRMED",
      reason: isHeld ? "paid" : "paid-late",
      news: "paid",
      data: { confirmedAt: system.now, heldUntil: null, endedAt: null, endReason: null },
    });
  else await tell(system, registration.id, "no-place");
  return mayHave;

  function fits(): boolean {
    const party = { ...partyOf(registration), wouldComeAlone: false };
    return registration.status === "EXPIRED" && seat(places, party, event.waitlistOrder) > 0;
  }
}

/** Whether the person has not signed up anew meanwhile. */
async function isOnlyOne({ db }: Ctx, { id, eventId, sessionId, userId, email }: Registration) {
  const other = { eventId, sessionId, id: { not: id }, status: { in: [...ACTIVE] } };
  return (
    (await db.registration.count({ where: { ...other, ...(userId ? { userId } : { userId, email }) } })) === 0
  );
}

/** The number after the last one of the year. Whoever takes it holds the counter until the end, so that none is left out. */
async function nextReceipt({ db, now }: Ctx, zone: string) {
  const receiptYear = dayIn(zone, now).getUTCFullYear();
  const [row] = await db.$queryRaw<{ last: number }[]>`
    INSERT INTO receipt_counter (year, last) VALUES (${receiptYear}::int, 1)
    ON CONFLICT (year) DO UPDATE SET last = receipt_counter.last + 1 RETURNING last`;
  return { receiptYear, receiptNumber: row?.last ?? 1 };
}

/** Gives money back, all or a part. @throws DomainError not-found, invalid `refund-too-much`, conflict `stale`, `not-paid` */
export async function refund(ctx: Ctx, { amountMinor, ...target }: Target & { amountMinor: number }) {
  const { system, event, registration, payment } = await billed(ctx, target);
  if (!payment.paidAt) throw new DomainError("conflict", "not-paid");
  const refundedMinor = payment.refundedMinor + BigInt(amountMinor);
  if (refundedMinor > payment.amountMinor)
    throw new DomainError("invalid", "refund-too-much", { amount: "too_many" });
  await system.db.payment.update({
    where: { id: payment.id },
    data: { refundedMinor, version: { increment: 1 } },
  });
  await note(system, event, payment, "refunded", { amountMinor: [null, amountMinor] });
  await tell(system, registration.id, "refunded");
}

function note(
  system: Ctx,
  { unitIds }: LockedEvent,
  { registrationId }: Payment,
  happened: string,
  changes: Record<string, readonly [unknown, unknown]>,
) {
  return audit(system, {
    action: `registration.${happened}`,
    subject: "registration",
    subjectId: registrationId,
    unitIds,
    changes,
  });
}
