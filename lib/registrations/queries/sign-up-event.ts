import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import type { EventMode } from "@/prisma/generated/enums";
import type { Question } from "../answers";

/** What somebody chooses from when they sign up. */
const CHOICES = {
  sessions: { where: { isSlot: true }, orderBy: { startsAt: "asc" } },
  tickets: { where: { endedAt: null }, orderBy: { position: "asc" } },
  questions: { orderBy: { position: "asc" } },
} as const;

/** An event with its slots, tickets and questions, as far as the reader may see it. @throws DomainError not-found */
export async function getSignUpEvent(ctx: Ctx, by: { id: string } | { slug: string }) {
  const event = await ctx.db.event.findFirst({ where: { ...by, isTemplate: false }, include: CHOICES });
  if (!event) throw notFound();
  return event;
}

/** What decides about a sign-up, of an event's choices. Amounts are in minor units. */
export type Choices = {
  readonly mode: EventMode;
  readonly guestsMost: number;
  readonly hasNamedGuests: boolean;
  readonly currency: string | null;
  readonly slotIds: readonly string[];
  readonly tickets: readonly {
    readonly id: string;
    readonly amountMinor: number;
    readonly memberAmountMinor: number | null;
  }[];
  readonly questions: readonly Question[];
};

/** The same as far as a sign-up needs it, in one round trip: a crowd asks at one moment. @throws DomainError not-found */
export async function getChoices(ctx: Ctx, eventId: string): Promise<Choices> {
  const [event] = await ctx.db.$queryRaw<Choices[]>`
    /* prepared */ SELECT e.mode, e.guests_most AS "guestsMost", e.has_named_guests AS "hasNamedGuests", e.currency,
      ARRAY(SELECT s.id FROM event_session s WHERE s.event_id = e.id AND s.is_slot) AS "slotIds",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'amountMinor', t.amount_minor,
                                                    'memberAmountMinor', t.member_amount_minor)), '[]')
       FROM event_ticket t WHERE t.event_id = e.id AND t.ended_at IS NULL) AS tickets,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'kind', q.kind, 'isRequired', q.is_required,
                                                    'options', q.options)), '[]')
       FROM event_question q WHERE q.event_id = e.id) AS questions
    FROM event e WHERE e.id = ${eventId}::uuid AND NOT e.is_template`;
  if (!event) throw notFound();
  return event;
}
