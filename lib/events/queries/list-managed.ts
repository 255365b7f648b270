import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import type { EventKind, EventMode, EventStatus } from "@/prisma/generated/enums";
import { phaseOf } from "../phase";
import type { ManagedSearch } from "../schema/list";
import { EVENT_VIEWS, type EventView } from "../status";
import { daysText, hoursText } from "../when-text";
import { countWaiting } from "./count-waiting";

const PAGE = 30;

type Row = {
  id: string;
  view: EventView;
  kind: EventKind;
  status: EventStatus;
  mode: EventMode;
  titles: unknown;
  unitNames: unknown;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  place: string | null;
  opensAt: Date | null;
  closesAt: Date | null;
  capacity: number | null;
  taken: number;
  isSeries: boolean;
};

/**
 * Events that the actor organizes, by how they stand: to come with the next first, drafts, past with the last first, and
 * templates with those of the university; and how many there are of each.
 */
export async function listManagedEvents(
  ctx: Ctx,
  { view, q, kind, unit, page }: ManagedSearch,
  locale: Locale,
) {
  const words = q ? `%${q.replace(/[\\%_]/g, "\\$&")}%` : null;
  const found = await ctx.db.$queryRaw<(Row & { total: number })[]>`
    WITH mine AS (
      SELECT e.*, CASE WHEN e.is_template THEN 'templates' WHEN e.status = 'DRAFT' THEN 'drafts'
                       WHEN e.ends_at < ${ctx.now} OR e.status = 'ARCHIVED' THEN 'past' ELSE 'upcoming' END AS view
      FROM event e
      WHERE (app_sees_all() OR e.id = ANY ((SELECT app_events())::uuid[]) OR (e.is_template AND e.unit_id IS NULL))
        AND (${kind ?? null}::event_kind IS NULL OR e.kind = ${kind ?? null}::event_kind)
        AND (${unit ?? null}::int IS NULL OR e.unit_id = ${unit ?? null}::int
             OR EXISTS (SELECT 1 FROM event_organizer o WHERE o.event_id = e.id AND o.unit_id = ${unit ?? null}::int))
        AND (${words}::text IS NULL OR EXISTS (SELECT 1 FROM jsonb_each_text(e.titles) t WHERE t.value ILIKE ${words}))
    ), counted AS (SELECT view, count(*)::int AS total FROM mine GROUP BY view)
    SELECT m.id, c.view, c.total, m.kind, m.status, m.mode, m.titles, n.names AS "unitNames", m.starts_at AS "startsAt",
           m.ends_at AS "endsAt", m.zone, m.place, m.opens_at AS "opensAt", m.closes_at AS "closesAt", m.capacity, m.taken,
           m.series_id IS NOT NULL AS "isSeries"
    FROM counted c LEFT JOIN LATERAL (
      SELECT *, row_number() OVER (
        ORDER BY CASE WHEN c.view <> 'past' THEN starts_at END, starts_at DESC, id) AS nth
      FROM mine WHERE mine.view = c.view AND c.view = ${view}
      ORDER BY nth LIMIT ${PAGE + 1} OFFSET ${(page - 1) * PAGE}) m ON true
    LEFT JOIN unit_name n ON n.unit_id = m.unit_id AND n.valid_to IS NULL
    ORDER BY m.nth`;
  const counts = Object.fromEntries(
    EVENT_VIEWS.map((one) => [one, found.find((row) => row.view === one)?.total ?? 0]),
  ) as Record<EventView, number>;
  const rows = found.filter(({ id }) => id !== null);
  const waiting = await countWaiting(
    ctx,
    rows.map(({ id }) => id),
  );
  const events = rows.slice(0, PAGE).map(({ titles, unitNames, total: _, view: __, ...row }) => ({
    ...row,
    title: localized(titles, locale),
    unitName: unitNames ? localized(unitNames, locale) : null,
    days: daysText(row, { locale, zone: row.zone }),
    hours: hoursText(row, { locale, zone: row.zone }),
    phase: phaseOf(row, ctx.now),
    waiting: waiting.get(row.id) ?? 0,
  }));
  return { events, counts, hasMore: rows.length > PAGE };
}
export type ListedEvent = Awaited<ReturnType<typeof listManagedEvents>>["events"][number];

/** What a new event may be made from: templates of the own units and of the university. */
export async function listTemplates(ctx: Ctx, locale: Locale) {
  const templates = await ctx.db.event.findMany({
    where: { isTemplate: true },
    orderBy: [{ unitId: { sort: "asc", nulls: "first" } }, { createdAt: "asc" }],
    include: { unit: { include: { names: { where: { validTo: null } } } } },
    take: 100,
  });
  return templates.map(({ id, kind, titles, summaries, unit }) => ({
    id,
    kind,
    title: localized(titles, locale),
    summary: localized(summaries, locale),
    unitName: unit ? localized(unit.names[0]?.names, locale) : null,
  }));
}
export type Template = Awaited<ReturnType<typeof listTemplates>>[number];
