import { actorId } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/new-id";
import { admitWalkIn } from "@/lib/registrations/commands/at-the-door";
import { lockEvent } from "@/lib/registrations/commands/lock-event";
import { assertAtDoor } from "../queries/reach";

type WalkIn = { id: string; name: string; email: string | null };

/** Lets in somebody who had not signed up, as a scan like any other. @throws DomainError not-found; conflict `door-closed` */
export async function letInWalkIn(ctx: Ctx, { id: eventId, name, email }: WalkIn): Promise<void> {
  await assertAtDoor(ctx, eventId);
  const system = await asSystem(ctx, "check-in");
  const { status } = await lockEvent(system, eventId);
  if (status !== "PUBLISHED") throw new DomainError("conflict", "door-closed");
  const { admissionId } = await admitWalkIn(system, { eventId, name, email });
  await system.db.scan.create({
    data: {
      ...{ id: newId(), eventId, admissionId, kind: "IN", outcome: "ADMITTED", device: "list" },
      ...{ byId: actorId(system.actor), scannedAt: system.now, receivedAt: system.now },
    },
  });
}
