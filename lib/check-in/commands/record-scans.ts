import { actorId, audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { lockEvent } from "@/lib/registrations/commands/lock-event";
import { readTicket } from "@/lib/registrations/ticket-code";
import type { Admission, Registration } from "@/prisma/generated/client";
import type { ScanOutcome } from "@/prisma/generated/enums";
import { type DoorScan, outcomeOf } from "../presence";
import { assertAtDoor } from "../queries/reach";
import { scansByAdmission } from "../queries/scans";
import type { ScanBatch, SentScan } from "../schema";
import { settlePresence } from "./settle-presence";

type Ticketed = Admission & { registration: Registration };

/** Who has a place, and may be let in. Whoever was said not to have come may have been seen by a phone without a network. */
const COMING = ["CONFIRMED", "CHECKED_IN", "NO_SHOW"];

/**
 * Takes in what a phone saw at an event's door. A scan that is here already changes nothing; what is not a ticket of this event,
 * or of nobody who has a place, is kept as refused. One event at a time: of two phones with one ticket both scans stay and
 * the earlier one counts.
 * @returns what each scan came to, also those sent before. @throws DomainError not-found
 */
export async function recordScans(
  ctx: Ctx,
  eventId: string,
  { device, sentAt, scans }: ScanBatch,
): Promise<Record<string, ScanOutcome>> {
  await assertAtDoor(ctx, eventId);
  const system = await asSystem(ctx, "check-in");
  const { db, now } = system;
  const event = await lockEvent(system, eventId);
  const ids = scans.map(({ id }) => id);
  const sent = await db.scan.findMany({
    where: { id: { in: ids } },
    select: { id: true, outcome: true, eventId: true },
  });
  const outcomes: Record<string, ScanOutcome> = {};
  for (const one of sent) outcomes[one.id] = one.eventId === eventId ? one.outcome : "REFUSED";

  const isOpen = event.status === "PUBLISHED" || event.status === "ARCHIVED";
  const fresh = scans.filter(({ id }) => !(id in outcomes)).sort((a, b) => a.at - b.at);
  const ticketOf = await findTickets(system, eventId, fresh);
  const known = await scansByAdmission(db, {
    eventId,
    admissionIds: fresh.flatMap((scan) => ticketOf(scan)?.id ?? []),
  });
  const by = ctx.actor.kind === "user" ? ctx.actor.name : null;
  const touched = new Map<string, Ticketed>();
  for (const scan of fresh) {
    if (scan.id in outcomes) continue;
    const ticket = ticketOf(scan);
    // The clock of a phone may be wrong; how long ago something was it knows. What lies ahead is now.
    const at = now.getTime() - Math.max(0, sentAt - scan.at);
    const seen: DoorScan = { id: scan.id, kind: scan.kind, at, by };
    const before = ticket ? (known.get(ticket.id) ?? []) : [];
    const isComing = isOpen && ticket !== undefined && COMING.includes(ticket.registration.status);
    const outcome = isComing ? outcomeOf(seen, before) : "REFUSED";
    outcomes[scan.id] = outcome;
    await db.scan.create({
      data: {
        ...{ id: scan.id, eventId, admissionId: ticket?.id ?? null, kind: scan.kind, outcome, device },
        ...{ byId: actorId(system.actor), scannedAt: new Date(at), receivedAt: now },
      },
    });
    if (!ticket || outcome === "REFUSED") continue;
    known.set(ticket.id, [...before, seen]);
    touched.set(ticket.id, ticket);
  }
  await settlePresence(system, event, [...touched.values()], known);
  if (fresh.length > 0)
    await audit(system, {
      action: "event.scanned",
      subject: "event",
      subjectId: eventId,
      unitIds: event.unitIds,
      changes: { scans: [null, fresh.length], device: [null, device] },
    });
  return outcomes;
}

/** The ticket of each scan: by its code under our signature, or as found by name; none where it is not of this event. */
async function findTickets({ db }: Ctx, eventId: string, scans: readonly SentScan[]) {
  const codeOf = new Map(
    scans.flatMap(({ id, ticket }) => (ticket ? [[id, readTicket(ticket)] as const] : [])),
  );
  const rows: Ticketed[] = await db.admission.findMany({
    where: {
      registration: { eventId, isOnline: false },
      OR: [
        { code: { in: [...codeOf.values()].filter((code) => code !== null) } },
        { id: { in: scans.flatMap(({ admissionId }) => admissionId ?? []) } },
      ],
    },
    include: { registration: true },
  });
  return (scan: SentScan): Ticketed | undefined =>
    rows.find(({ id, code }) => (scan.ticket ? code === codeOf.get(scan.id) : id === scan.admissionId));
}
