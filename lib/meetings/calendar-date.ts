import type { CalendarDate } from "@/lib/calendar/date";

type Sitting = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  link: string | null;
  cancelledAt: Date | null;
};
type Meeting = {
  id: string;
  title: string;
  cancelledAt: Date | null;
  sequence: number;
  /** Null for a guest, who sees the meeting and not the body that meets. */
  body: { unitId: number | null } | null;
};

/** A sitting as a date of the calendar: the same in the files of mails and in the feeds, so that programs see one date. */
export function sittingDate(
  { id, startsAt, endsAt, place, link, cancelledAt }: Sitting,
  meeting: Meeting,
): CalendarDate {
  return {
    uid: `meeting-${id}`,
    kind: "meeting",
    title: meeting.title,
    unitId: meeting.body?.unitId ?? null,
    allDay: false,
    startsAt,
    endsAt,
    place: place ?? link,
    note: place ? link : null,
    href: `/meetings/${meeting.id}`,
    isCancelled: cancelledAt !== null || meeting.cancelledAt !== null,
    sequence: meeting.sequence,
    isPublic: false,
    audience: "STAFF",
  };
}
