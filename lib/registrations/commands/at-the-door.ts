import { actorId, audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/new-id";
import type { Registration } from "@/prisma/generated/client";
import { lockEvent } from "./lock-event";
import { move, takePlaces } from "./move";

type WalkIn = { eventId: string; name: string; email: string | null; sessionId?: string | null };

/**
 * Lets in somebody who had not signed up. The door sees whether there is a chair; the portal counts.
 * @param system the portal's reach, after the door has been checked. @returns the registration and its admission
 */
export async function admitWalkIn(system: Ctx, { eventId, name, email, sessionId = null }: WalkIn) {
  const event = await lockEvent(system, eventId);
  const [id, admissionId] = [newId(), newId()];
  const { db, now } = system;
  await db.registration.create({
    data: {
      id,
      eventId,
      sessionId,
      name,
      email,
      status: "CHECKED_IN",
      isWalkIn: true,
      confirmedAt: now,
      createdAt: now,
      admissions: { create: { id: admissionId, name, checkedInAt: now } },
      steps: { create: { to: "CHECKED_IN", reason: "walk-in", byId: actorId(system.actor), at: now } },
    },
  });
  await takePlaces(system, { eventId, sessionId, ticketId: null }, 1);
  await audit(system, {
    action: "registration.made",
    subject: "registration",
    subjectId: id,
    unitIds: event.unitIds,
    changes: { status: [null, "CHECKED_IN"] },
  });
  return { id, admissionId };
}

/** Whoever had a place and did not come: to be said once the event is over. @returns how many */
export async function markNoShows(system: Ctx, eventId: string): Promise<number> {
  const event = await lockEvent(system, eventId);
  const absent: Registration[] = await system.db.registration.findMany({
    where: { eventId, status: "CONFIRMED", isOnline: false },
    orderBy: { id: "asc" },
  });
  for (const registration of absent)
    await move(system, event, registration, { to: "NO_SHOW", reason: "absent", news: null });
  return absent.length;
}
