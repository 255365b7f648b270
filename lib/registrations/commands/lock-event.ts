import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import type {
  EventAudience,
  EventMode,
  EventStatus,
  Promotion,
  WaitlistOrder,
} from "@/prisma/generated/enums";

/** What decides about places, as it is while nobody else can change it. */
export type LockedEvent = {
  readonly id: string;
  readonly status: EventStatus;
  readonly mode: EventMode;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly audience: EventAudience;
  readonly audienceUnitIds: number[];
  readonly audienceFrom: number | null;
  readonly audienceTo: number | null;
  readonly membersUntil: Date | null;
  readonly needsApproval: boolean;
  readonly guestsMost: number;
  readonly hasNamedGuests: boolean;
  readonly capacity: number | null;
  readonly taken: number;
  readonly waitlistOrder: WaitlistOrder;
  readonly promotion: Promotion;
  readonly freezeMinutes: number;
  readonly currency: string | null;
  readonly paymentMinutes: number;
  /** The institution's: nights are there. */
  readonly zone: string;
  /** Whose coordinators read the trail. */
  readonly unitIds: number[];
};

/**
 * Locks an event's row, before anything of its registrations is read or written: who comes second waits here and then
 * sees what the first has done. One event a transaction, so that no two wait for each other.
 * @throws DomainError not-found
 */
export async function lockEvent({ db }: Ctx, id: string): Promise<LockedEvent> {
  const [event] = await db.$queryRaw<LockedEvent[]>`
    /* prepared */ SELECT e.id, e.status, e.mode, e.starts_at AS "startsAt", e.ends_at AS "endsAt", e.opens_at AS "opensAt",
      e.closes_at AS "closesAt", e.audience, e.audience_unit_ids AS "audienceUnitIds", e.audience_from AS "audienceFrom",
      e.audience_to AS "audienceTo", e.members_until AS "membersUntil", e.needs_approval AS "needsApproval",
      e.guests_most AS "guestsMost", e.has_named_guests AS "hasNamedGuests", e.capacity, e.taken,
      e.waitlist_order AS "waitlistOrder", e.promotion, e.freeze_minutes AS "freezeMinutes", e.currency,
      e.payment_minutes AS "paymentMinutes", (SELECT zone FROM institution WHERE id = 1) AS zone,
      array_remove(e.unit_id || ARRAY(SELECT unit_id FROM event_organizer WHERE event_id = e.id), NULL) AS "unitIds"
    FROM event e WHERE e.id = ${id}::uuid AND NOT e.is_template FOR UPDATE`;
  if (!event) throw notFound();
  return event;
}
