import type { Ctx } from "@/lib/platform/ctx";
import { enqueue } from "@/lib/platform/jobs";
import type { LockedEvent } from "@/lib/registrations/commands/lock-event";
import { move } from "@/lib/registrations/commands/move";
import type { Admission } from "@/prisma/generated/client";
import { type DoorScan, presenceAfter } from "../presence";

/**
 * Writes down who is in, from the scans: of each head when, of a party that somebody of it came. Whoever was let in by mistake
 * has a place as before. Attendance is counted anew. Works with the portal's reach under the lock of the event.
 */
export async function settlePresence(
  system: Ctx,
  event: LockedEvent,
  admissions: readonly Pick<Admission, "id" | "registrationId" | "checkedInAt">[],
  scans: ReadonlyMap<string, readonly DoorScan[]>,
): Promise<void> {
  const { db } = system;
  for (const { id, checkedInAt } of admissions) {
    const presence = presenceAfter(scans.get(id) ?? []);
    if (presence?.at === checkedInAt?.getTime()) continue;
    await db.admission.update({ where: { id }, data: { checkedInAt: presence && new Date(presence.at) } });
  }
  const registrations = await db.registration.findMany({
    where: { id: { in: [...new Set(admissions.map(({ registrationId }) => registrationId))] } },
    include: { admissions: { where: { checkedInAt: { not: null } }, select: { id: true } } },
  });
  for (const { admissions: inside, ...registration } of registrations) {
    const to = inside.length > 0 ? "CHECKED_IN" : "CONFIRMED";
    if (registration.status === to) continue;
    await move(system, event, registration, { to, news: null });
    // What is not before the beginning is attendance; who is let in early has come when it begins.
    await enqueue(
      system,
      "attendance-recorded",
      { registrationId: registration.id },
      {
        key: `attendance-${registration.id}`,
        runAt: event.startsAt > system.now ? event.startsAt : system.now,
      },
    );
  }
}
