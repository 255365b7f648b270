import type { CalendarDate } from "@/lib/calendar/date";
import { type Locale, localized } from "@/lib/i18n/locales";
import type { CalendarAudience, EventAudience, EventStatus } from "@/prisma/generated/enums";

type Dated = {
  readonly id: string;
  readonly slug: string;
  readonly status: EventStatus;
  readonly titles: unknown;
  readonly summaries: unknown;
  readonly unitId: number | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly address: string | null;
  readonly audience: EventAudience;
  readonly sequence: number;
};

const AUDIENCE: Record<EventAudience, CalendarAudience> = {
  EVERYBODY: "EVERYBODY",
  ACCOUNTS: "EVERYBODY",
  ALUMNI: "ALUMNI",
  AMBASSADORS: "ALUMNI",
  STUDENTS: "STUDENTS",
  STAFF: "STAFF",
};

/** An event as a date: the same in the calendar, the feeds and the file of its page. Nothing in it is for those alone who have a place. */
export function eventDate(event: Dated, locale: Locale): CalendarDate {
  const {
    id,
    slug,
    status,
    titles,
    summaries,
    unitId,
    startsAt,
    endsAt,
    place,
    address,
    audience,
    sequence,
  } = event;
  return {
    uid: `event-${id}`,
    kind: "event",
    title: localized(titles, locale),
    unitId,
    allDay: false,
    startsAt,
    endsAt,
    place: [place, address].filter(Boolean).join(", ") || null,
    note: localized(summaries, locale) || null,
    href: `/events/${slug}`,
    // Postponed: not on that day; the new one comes under the same name.
    isCancelled: status === "CANCELLED" || status === "POSTPONED",
    sequence,
    isPublic: true,
    audience: AUDIENCE[audience],
  };
}
