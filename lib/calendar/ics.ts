import ical, { ICalCalendarMethod, type ICalDayJsStub, ICalEventStatus } from "ical-generator";
import { tzlib_get_ical_block } from "timezones-ical-library";
import type { Locale } from "@/lib/i18n/locales";
import { clockIn } from "@/lib/platform/clock";
import { absoluteUrl } from "@/lib/platform/request";
import type { CalendarDate } from "./date";

type Feed<D> = {
  name: string;
  /** On whose clock the times stand. */
  zone: string;
  locale: Locale;
  now: Date;
  /** How a date is headed: its title, with the faculty where several stand together. */
  summary: (date: D) => string;
  /** A file that a mail brings, not a feed that programs come back to. */
  isAttachment?: boolean;
};

const DAY_MS = 86_400_000;

/**
 * Dates as a calendar program reads them (RFC 5545): times on the institution's clock with the rules of its zone, whole
 * days as DATE with the day after the last as their end, cancelled ones kept as such, and the same UID for ever.
 */
export function toIcs<D extends CalendarDate>(
  dates: readonly D[],
  { name, zone, locale, now, summary, isAttachment = false }: Feed<D>,
): string {
  const host = new URL(absoluteUrl("/")).hostname;
  const calendar = ical({
    name,
    prodId: { company: "Gaudeamus", product: "Calendar", language: locale.toUpperCase() },
    // Named at the events, not here: the generator would write DTSTAMP, which is UTC, on the calendar's clock.
    timezone: { name: null, generator: (name) => [tzlib_get_ical_block(name)].flat()[0] ?? null },
    ...(isAttachment ? { method: ICalCalendarMethod.PUBLISH } : {}),
  });
  for (const date of dates) {
    const url = absoluteUrl(`/${locale}${date.href}`);
    calendar.createEvent({
      id: `${date.uid}@${host}`,
      ...when(date, zone),
      stamp: now,
      sequence: date.sequence,
      status: date.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary: oneLine(summary(date)),
      description: [date.note, url].filter(Boolean).join("\n\n"),
      url,
      ...(date.place ? { location: oneLine(date.place) } : {}),
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** Whole days are no clock's; a Date with a zone would be written on the server's. */
function when(date: CalendarDate, zone: string) {
  return date.allDay
    ? { allDay: true, start: date.startsOn, end: new Date(date.endsOn.getTime() + DAY_MS) }
    : { timezone: zone, start: onClock(date.startsAt), end: onClock(date.endsAt) };
}

/** An instant in the shape of dayjs, which the generator asks for the clock of the zone that it wants. */
function onClock(instant: Date, zone = "UTC"): ICalDayJsStub {
  const { day, time } = clockIn(zone, instant);
  const written: Record<string, string> = {
    YYYYMMDD: day.replaceAll("-", ""),
    HHmmss: `${time.replace(":", "")}00`,
  };
  return {
    tz: (name) => onClock(instant, name),
    utc: () => onClock(instant),
    format: (pattern = "") => written[pattern] ?? instant.toISOString(),
    isValid: () => true,
    toDate: () => instant,
    toJSON: () => instant.toISOString(),
  };
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
