import type { Locale } from "@/lib/i18n/locales";
import type { CalendarAudience } from "@/prisma/generated/enums";

/** In the order in which they press. */
export const DATE_KINDS = ["deadline", "meeting", "event", "task", "entry", "item"] as const;
export type DateKind = (typeof DATE_KINDS)[number];

/** One date of the calendar, of whatever subject: `datesOf<Subject>(ctx, asked)` gives them. */
export type CalendarDate = {
  /** The same for ever and in no other subject: `entry-<id>`. */
  readonly uid: string;
  readonly kind: DateKind;
  /** In the language that was asked for. */
  readonly title: string;
  /** Whose date it is; null: the whole university's. */
  readonly unitId: number | null;
  readonly place?: string | null;
  readonly note?: string | null;
  /** Where it is looked after, without the language: `/meetings/…`. */
  readonly href: string;
  /** Stays in the feeds, so that calendar programs strike it out. */
  readonly isCancelled: boolean;
  /** Raised with each change that others must learn of (RFC 5545). */
  readonly sequence: number;
  readonly isPublic: boolean;
  readonly audience: CalendarAudience;
} & (AllDay | Timed);

/** Days at midnight UTC, as PostgreSQL gives them; the last one included. */
export type AllDay = { readonly allDay: true; readonly startsOn: Date; readonly endsOn: Date };
export type Timed = { readonly allDay: false; readonly startsAt: Date; readonly endsAt: Date };

/**
 * What is asked of a subject: the dates that touch the days `from` to `to` (midnight UTC, both included; a day too much
 * at either end does no harm), of some units or of whatever the reader may see.
 */
export type DatesAsked = {
  readonly from: Date;
  readonly to: Date;
  readonly unitIds?: readonly number[];
  readonly locale: Locale;
};
