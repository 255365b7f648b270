import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/new-id";
import type { EventKind } from "@/prisma/generated/enums";
import type { EventToRun } from "../queries/reach";

type Copy = {
  slug: string;
  unitId: number | null;
  kind: EventKind;
  titles: object;
  startsAt: Date;
  /** Null: as long after as in the original. */
  endsAt: Date | null;
  isTemplate?: boolean;
  seriesId?: string | null;
};

/**
 * A draft made from another event with all that was thought of: texts, rules, programme, tickets, questions and people.
 * Everything is as long before or after the new beginning on the clock on the wall; nobody has signed up.
 * @returns its id
 */
export async function copyEvent(ctx: Ctx, source: EventToRun, copy: Copy): Promise<string> {
  const id = newId(ctx.now.getTime());
  const { slug, unitId, kind, titles, startsAt, endsAt, isTemplate = false, seriesId = null } = copy;
  const by = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  // A template is nobody's day and nobody's room.
  const isPlan = !isTemplate && !source.isTemplate;
  await ctx.db.$executeRaw`
    INSERT INTO event (id, slug, kind, is_template, unit_id, plan_item_id, series_id, titles, summaries, descriptions,
      starts_at, ends_at, zone, mode, place, address, audience, audience_unit_ids, audience_from, audience_to,
      opens_at, closes_at, members_until, cancel_until, needs_approval, guests_most, has_named_guests, capacity,
      waitlist_order, promotion, freeze_minutes, currency, payment_minutes, answers_kept_days, feedback_prompts,
      credit_minutes, created_by_id, created_at)
    SELECT ${id}::uuid, ${slug}, ${kind}::event_kind, ${isTemplate}, ${unitId}::int,
      CASE WHEN ${seriesId}::uuid IS NOT NULL THEN plan_item_id END, ${seriesId}::uuid, ${JSON.stringify(titles)}::jsonb,
      summaries, descriptions, ${startsAt}, coalesce(${endsAt}::timestamptz, (ends_at AT TIME ZONE zone + m.by) AT TIME ZONE zone),
      zone, mode, place, address, audience, audience_unit_ids, audience_from, audience_to,
      (opens_at AT TIME ZONE zone + m.by) AT TIME ZONE zone, (closes_at AT TIME ZONE zone + m.by) AT TIME ZONE zone,
      (members_until AT TIME ZONE zone + m.by) AT TIME ZONE zone, (cancel_until AT TIME ZONE zone + m.by) AT TIME ZONE zone,
      needs_approval, guests_most, has_named_guests, capacity, waitlist_order, promotion, freeze_minutes, currency,
      payment_minutes, answers_kept_days, feedback_prompts, credit_minutes, ${by}::uuid, ${ctx.now}
    FROM event, LATERAL (SELECT ${startsAt}::timestamptz AT TIME ZONE zone - starts_at AT TIME ZONE zone AS by) m
    WHERE event.id = ${source.id}::uuid`;
  await ctx.db.$executeRaw`
    INSERT INTO event_organizer (event_id, unit_id)
    SELECT ${id}::uuid, unit_id FROM event_organizer WHERE event_id = ${source.id}::uuid AND unit_id IS DISTINCT FROM ${unitId}::int`;
  await ctx.db.$executeRaw`
    INSERT INTO event_session (id, event_id, position, titles, descriptions, starts_at, ends_at, place, is_slot, capacity)
    SELECT new_id(), ${id}::uuid, s.position, s.titles, s.descriptions, (s.starts_at AT TIME ZONE e.zone + m.by) AT TIME ZONE e.zone,
      (s.ends_at AT TIME ZONE e.zone + m.by) AT TIME ZONE e.zone, s.place, s.is_slot, s.capacity
    FROM event_session s JOIN event e ON e.id = s.event_id,
      LATERAL (SELECT ${startsAt}::timestamptz AT TIME ZONE e.zone - e.starts_at AT TIME ZONE e.zone AS by) m
    WHERE e.id = ${source.id}::uuid`;
  await ctx.db.$executeRaw`
    INSERT INTO event_ticket (id, event_id, position, titles, amount_minor, member_amount_minor, capacity)
    SELECT new_id(), ${id}::uuid, position, titles, amount_minor, member_amount_minor, capacity
    FROM event_ticket WHERE event_id = ${source.id}::uuid AND ended_at IS NULL`;
  await ctx.db.$executeRaw`
    INSERT INTO event_question (id, event_id, position, kind, texts, options, is_required, is_sensitive)
    SELECT new_id(), ${id}::uuid, position, kind, texts, options, is_required, is_sensitive
    FROM event_question WHERE event_id = ${source.id}::uuid`;
  if (isPlan) {
    await ctx.db.$executeRaw`
      INSERT INTO event_link (event_id, url, note)
      SELECT ${id}::uuid, url, note FROM event_link WHERE event_id = ${source.id}::uuid`;
    await ctx.db.$executeRaw`
      INSERT INTO event_role (id, event_id, position, kind, user_id, alumnus_id, name, about, is_public, is_at_door)
      SELECT new_id(), ${id}::uuid, position, kind, user_id, alumnus_id, name, about, is_public, is_at_door
      FROM event_role WHERE event_id = ${source.id}::uuid`;
  }
  return id;
}
