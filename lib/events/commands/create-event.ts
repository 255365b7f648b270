import { isLocale, localized } from "@/lib/i18n/locales";
import { clockIn, instantOn } from "@/lib/platform/clock";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import { listEventUnits } from "../queries/event-units";
import { type EventToRun, getEventToCopy, getEventToRun } from "../queries/reach";
import type { CreateEvent, MakeSeries } from "../schema/event";
import { seriesDays } from "../series";
import { slugOf } from "../slug";
import { MOST_OCCURRENCES } from "../status";
import { noteEvent } from "./change-row";
import { copyEvent } from "./copy-event";

/**
 * Begins a draft: an empty one, or with what another event or a template holds.
 * @returns its id. @throws DomainError invalid, field `unitId`, for a unit that is not the writer's; not-found
 */
export async function createEvent(ctx: Ctx, { from, ...typed }: CreateEvent): Promise<string> {
  const { unitId, kind, titles } = typed;
  await checkUnit(ctx, unitId);
  const source = from === null ? null : await getEventToCopy(ctx, from);
  const zone = source?.zone ?? (await getInstitution(ctx)).zone;
  const startsAt = instantOn(zone, { day: typed.startDay, time: typed.startTime });
  const endsAt = instantOn(zone, { day: typed.endDay, time: typed.endTime });
  // A night in spring may lose the hour between the two.
  if (endsAt <= startsAt) throw new DomainError("invalid", "invalid", { endTime: "order" });
  const slug = await freeSlug(ctx, titles, typed.startDay.slice(0, 4));
  const facts = { slug, unitId, kind, titles, startsAt, endsAt };
  const id = source ? await copyEvent(ctx, source, facts) : await insertEvent(ctx, { ...facts, zone });
  const organizers = source?.organizers ?? [];
  await noteEvent(ctx, { id, unitId, organizers }, "created", { titles: [null, titles] });
  return id;
}

async function insertEvent(
  ctx: Ctx,
  facts: Pick<EventToRun, "slug" | "unitId" | "kind" | "startsAt" | "endsAt" | "zone"> & { titles: object },
): Promise<string> {
  const id = newId(ctx.now.getTime());
  await ctx.db.event.create({
    data: {
      id,
      ...facts,
      mode: facts.kind === "ONLINE" ? "ONLINE" : "ONSITE",
      createdById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
      createdAt: ctx.now,
    },
  });
  return id;
}

/**
 * Makes further occurrences of an event, each a draft of its own from now on.
 * @returns how many. @throws DomainError conflict `too-many-occurrences`
 */
export async function makeSeries(ctx: Ctx, { id, ...series }: MakeSeries): Promise<number> {
  const source = await getEventToRun(ctx, id);
  const { day: first, time } = clockIn(source.zone, source.startsAt);
  const days = seriesDays(first, series);
  if (source.isTemplate || days.length === 0 || days.length > MOST_OCCURRENCES)
    throw new DomainError("conflict", "too-many-occurrences");
  const seriesId = source.seriesId ?? newId(ctx.now.getTime());
  if (source.seriesId === null)
    await ctx.db.event.updateMany({ where: { id }, data: { seriesId, version: { increment: 1 } } });
  const { unitId, kind, organizers } = source;
  const titles = source.titles as object;
  for (const day of days) {
    const startsAt = instantOn(source.zone, { day, time });
    const slug = await freeSlug(ctx, titles, day);
    const copy = await copyEvent(ctx, source, {
      slug,
      unitId,
      kind,
      titles,
      startsAt,
      endsAt: null,
      seriesId,
    });
    await noteEvent(ctx, { id: copy, unitId, organizers }, "created", { titles: [null, titles] });
  }
  await noteEvent(ctx, source, "series-made", { days: [null, days] });
  return days.length;
}

/** Keeps an event as a template of its unit. @returns the template's id */
export async function makeTemplate(ctx: Ctx, { id }: { id: string }): Promise<string> {
  const source = await getEventToRun(ctx, id);
  const { unitId, kind, startsAt, organizers } = source;
  const titles = source.titles as object;
  const slug = await freeSlug(ctx, titles, "template");
  const facts = { slug, unitId, kind, titles, startsAt, endsAt: null, isTemplate: true };
  const template = await copyEvent(ctx, source, facts);
  await noteEvent(ctx, { id: template, unitId, organizers }, "template-made", { titles: [null, titles] });
  return template;
}

async function checkUnit(ctx: Ctx, unitId: number | null): Promise<void> {
  const refused = (problem: string) => new DomainError("invalid", "invalid", { unitId: problem });
  if (unitId === null && ctx.scope.reach === "some") throw refused("required");
  if (unitId !== null && !(await listEventUnits(ctx, "en")).some(({ id }) => id === unitId))
    throw refused("not_open");
}

/** An address that nobody has, of the title in the institution's language. */
async function freeSlug(ctx: Ctx, titles: object, suffix: string): Promise<string> {
  const { locale } = await getInstitution(ctx);
  const wanted = `${slugOf(localized(titles, isLocale(locale) ? locale : "en"))}-${suffix}`;
  const [row] = await ctx.db.$queryRaw<{ slug: string }[]>`SELECT free_event_slug(${wanted}) AS slug`;
  return row?.slug ?? wanted;
}
