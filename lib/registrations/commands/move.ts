import { actorId, audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";
import type { Registration } from "@/prisma/generated/client";
import type { RegistrationStatus } from "@/prisma/generated/enums";
import type { News } from "../news";
import { placesOf, type StepReason } from "../status";
import type { LockedEvent } from "./lock-event";

type Move = {
  to: RegistrationStatus;
  /** The rule by which it moves. */
  reason?: StepReason | null;
  /** The words of whoever decided: in the trail, and in a column of the registration, where an erasure finds them. */
  words?: string;
  /** What the person is told; null: nothing. */
  news: News | null;
  data?: Omit<Prisma.RegistrationUncheckedUpdateInput, "status" | "sequence" | "version">;
};

/**
 * Moves a registration of a locked event to another state, or changes it within its state: the one writer of a state, of
 * the places taken, of the evidence and of the mail that follows. Works with the portal's reach.
 */
export async function move(
  ctx: Ctx,
  event: Pick<LockedEvent, "id" | "unitIds">,
  before: Registration,
  { to, reason = null, words, news, data = {} }: Move,
): Promise<Registration> {
  const after = await ctx.db.registration.update({
    where: { id: before.id },
    data: { ...data, status: to, sequence: { increment: 1 }, version: { increment: 1 } },
  });
  await takePlaces(ctx, after, placesOf(after) - placesOf(before));
  if (to === "CONFIRMED") await admit(ctx, after);
  await ctx.db.registrationStep.create({
    data: {
      registrationId: after.id,
      from: before.status,
      to,
      reason,
      byId: actorId(ctx.actor),
      at: ctx.now,
    },
  });
  await audit(ctx, {
    action: `registration.${to === before.status ? "changed" : "moved"}`,
    subject: "registration",
    subjectId: after.id,
    unitIds: event.unitIds,
    changes: {
      status: [before.status, to],
      ...(after.partySize === before.partySize ? {} : { partySize: [before.partySize, after.partySize] }),
      ...(reason === null ? {} : { rule: [null, reason] }),
      ...(words === undefined ? {} : { reason: [null, words] }),
    },
  });
  if (news) await tell(ctx, after.id, news);
  return after;
}

/** Puts the mail about a registration on its way; the worker writes it. */
export function tell(ctx: Ctx, registrationId: string, news: News): Promise<void> {
  return enqueue(ctx, "tell-of-registration", { registrationId, news });
}

type Placed = Pick<Registration, "eventId" | "sessionId" | "ticketId">;

/** Keeps how many places are gone: of the event, of its slot and of its ticket. */
export async function takePlaces({ db }: Ctx, placed: Placed, places: number): Promise<void> {
  if (places === 0) return;
  await db.$executeRaw`/* prepared */ WITH ${takenPlaces(placed, places)} SELECT`;
}

/** The same as parts of a WITH, for the statement that writes a registration. */
export const takenPlaces = ({ eventId, sessionId, ticketId }: Placed, places: number) => Prisma.sql`
    place AS (UPDATE event SET taken = taken + ${places}::int WHERE id = ${eventId}::uuid AND ${places}::int <> 0),
    place_of_slot AS (UPDATE event_session SET taken = taken + ${places}::int WHERE id = ${sessionId}::uuid AND ${places}::int <> 0),
    place_of_ticket AS (UPDATE event_ticket SET taken = taken + ${places}::int WHERE id = ${ticketId}::uuid AND ${places}::int <> 0)`;

/** One admission for each head: the person first. Those that are there stay, with the codes that people may have printed. */
async function admit({ db }: Ctx, { id, partySize }: Registration): Promise<void> {
  await db.admission.deleteMany({ where: { registrationId: id, position: { gte: partySize } } });
  await db.$executeRaw`
    INSERT INTO admission (id, registration_id, position, name, code)
    SELECT new_id(), r.id, n, CASE n WHEN 0 THEN r.name ELSE r.guest_names[n] END, gen_random_uuid()
    FROM registration r, generate_series(0, r.party_size - 1) n WHERE r.id = ${id}::uuid
    ON CONFLICT (registration_id, position) DO NOTHING`;
}
