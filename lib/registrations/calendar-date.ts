import type { CalendarDate } from "@/lib/calendar/date";
import type { RegistrationStatus } from "@/prisma/generated/enums";
import { isActive } from "./status";

type Registered = {
  id: string;
  status: RegistrationStatus;
  sequence: number;
  event: {
    slug: string;
    unitId: number | null;
    startsAt: Date;
    endsAt: Date;
    place: string | null;
    address: string | null;
  };
  session: { startsAt: Date; endsAt: Date; place: string | null } | null;
};

/**
 * Somebody's place as a date of their calendar: every mail about it has the same UID, so that programs follow it and strike
 * it out when it is given back.
 */
export function placeDate({ id, status, sequence, event, session }: Registered, title: string): CalendarDate {
  const { startsAt, endsAt } = session ?? event;
  return {
    uid: `registration-${id}`,
    kind: "entry",
    title,
    unitId: event.unitId,
    allDay: false,
    startsAt,
    endsAt,
    place: [session?.place ?? event.place, event.address].filter(Boolean).join(", ") || null,
    href: `/events/${event.slug}`,
    isCancelled: !isActive(status),
    sequence,
    isPublic: false,
    audience: "EVERYBODY",
  };
}
