import { slugOf } from "@/lib/events/slug";
import { demoEmail } from "@/lib/people/demo-people";
import { clockIn, instantOn } from "@/lib/platform/clock";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import { type DemoEvent, EVENTS, PLACES, type Told } from "./event-texts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** What the demo's university and two of its faculties invite to: past, today, full, postponed, cancelled, drafts, a series, templates. */
export async function seedEvents(ctx: Ctx, coordinated: readonly number[], locale: string): Promise<void> {
  const { zone } = await getInstitution(ctx);
  const office = await ctx.db.user.findUnique({ where: { email: demoEmail("office") } });
  const helper = await ctx.db.user.findUnique({ where: { email: demoEmail("alumnus") } });
  const places = PLACES[locale] ?? PLACES.ro;
  const seriesId = newId();
  for (const event of EVENTS) {
    const unitId = event.of === null ? null : (coordinated[event.of] ?? null);
    const { startsAt, endsAt, at } = timesOf(event, { now: ctx.now, zone: event.zone ?? zone });
    const [place = null, address = null] = event.place === null ? [] : (places?.[event.place] ?? []);
    const [row] = await ctx.db.$queryRaw<{ slug: string }[]>`
      SELECT free_event_slug(${`${slugOf(event.titles[locale] ?? event.titles.en ?? "")}-${startsAt.getUTCFullYear()}`}) AS slug`;
    const day = (days: number | undefined) =>
      days === undefined ? null : new Date(startsAt.getTime() + days * DAY_MS);
    await ctx.db.event.create({
      data: {
        id: newId(),
        slug: row?.slug ?? newId(),
        kind: event.kind,
        status: event.status ?? "PUBLISHED",
        isTemplate: event.isTemplate ?? false,
        unitId,
        seriesId: event.isOfSeries ? seriesId : null,
        titles: event.titles,
        summaries: event.summaries ?? {},
        descriptions: event.descriptions ?? {},
        startsAt,
        endsAt,
        zone: event.zone ?? zone,
        mode: event.mode ?? "ONSITE",
        place,
        address,
        audience: event.audience ?? "EVERYBODY",
        audienceUnitIds: event.audience === "ALUMNI" && unitId !== null ? [unitId] : [],
        ...classYears(event, ctx.now),
        opensAt: day(event.opens),
        closesAt: day(event.closes),
        membersUntil: day(event.membersUntil),
        cancelUntil: day(event.cancelUntil),
        needsApproval: event.needsApproval ?? false,
        guestsMost: event.guests ?? 0,
        hasNamedGuests: event.hasNamedGuests ?? false,
        capacity: event.capacity ?? null,
        waitlistOrder: event.order ?? "STRICT",
        promotion: event.promotion ?? "OFFER",
        currency: event.tickets ? "EUR" : null,
        publishedAt: event.status === "DRAFT" ? null : new Date(startsAt.getTime() - 40 * DAY_MS),
        cancelledAt: event.status === "CANCELLED" ? ctx.now : null,
        statusReason: event.reason?.[locale] ?? null,
        sequence: event.reason ? 1 : 0,
        createdById: office?.id ?? null,
        createdAt: new Date(Math.min(ctx.now.getTime(), startsAt.getTime()) - 45 * DAY_MS),
        sessions: {
          create: (event.sessions ?? []).map(({ titles, from, to, dayNth = 0, capacity }, position) => ({
            position,
            titles,
            startsAt: at(dayNth, from),
            endsAt: at(dayNth, to),
            isSlot: capacity !== undefined,
            capacity: capacity ?? null,
          })),
        },
        tickets: {
          create: (event.tickets ?? []).map(({ titles, amountMinor, members }, position) => ({
            position,
            titles,
            amountMinor,
            memberAmountMinor: members ?? null,
          })),
        },
        questions: {
          create: (event.questions ?? []).map((question, position) => ({ position, ...question })),
        },
        roles: {
          create: [
            ...(event.people ?? []).map(({ name, kind, about }, position) => ({
              position,
              kind: kind ?? ("SPEAKER" as const),
              name: name[locale] ?? name.en ?? "",
              about,
            })),
            ...(event.hasDoor && helper
              ? [
                  {
                    position: 99,
                    kind: "HELPER" as const,
                    name: helper.name,
                    userId: helper.id,
                    alumnusId: helper.alumnusId,
                    isPublic: false,
                    isAtDoor: true,
                  },
                ]
              : []),
          ],
        },
        ...(event.mode === "ONLINE" || event.mode === "HYBRID"
          ? { link: { create: { url: "https://meet.example.org/alumni", note: noteOf(event.titles) } } }
          : {}),
      },
    });
  }
}

/** On the wall clock of the place, so many days from today; what begins soon begins in three hours. */
function timesOf(event: DemoEvent, { now, zone }: { now: Date; zone: string }) {
  const dayAt = (days: number) => clockIn(zone, new Date(now.getTime() + days * DAY_MS)).day;
  const at = (nth: number, time: string) => instantOn(zone, { day: dayAt(event.on + nth), time });
  if (event.isSoon) {
    const startsAt = new Date(Math.ceil((now.getTime() + 3 * HOUR_MS) / HOUR_MS) * HOUR_MS);
    return { startsAt, endsAt: new Date(startsAt.getTime() + 2 * HOUR_MS), at };
  }
  const [from, to] = event.hours;
  return { startsAt: at(0, from), endsAt: at((event.days ?? 1) - 1, to), at };
}

function classYears({ classOf }: DemoEvent, now: Date) {
  if (classOf === undefined) return {};
  const year = now.getUTCFullYear() - classOf;
  return { audienceFrom: year, audienceTo: year };
}

const NOTE: Told = {
  en: "The room opens ten minutes before.",
  ro: "Sala se deschide cu zece minute înainte.",
  ru: "Комната открывается за десять минут до начала.",
  bg: "Стаята се отваря десет минути преди началото.",
};
const noteOf = (texts: Told): Told =>
  Object.fromEntries(Object.keys(texts).map((locale) => [locale, NOTE[locale] ?? ""]));
