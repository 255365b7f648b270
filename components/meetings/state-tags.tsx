import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { AttendanceState, MeetingStatus, MinutesStatus, Rsvp } from "@/prisma/generated/enums";

const MEETING: Record<MeetingStatus, Tone> = {
  PLANNED: "plain",
  INVITED: "info",
  HELD: "ok",
  CANCELLED: "late",
};
const MINUTES: Record<MinutesStatus, Tone> = {
  NONE: "wait",
  DRAFT: "wait",
  CIRCULATED: "info",
  CORRECTED: "info",
  APPROVED: "ok",
  LOCKED: "ok",
};
const RSVP: Record<Rsvp, Tone> = { YES: "ok", ONLINE: "ok", MAYBE: "wait", NO: "plain" };
const ATTENDANCE: Record<AttendanceState, Tone> = {
  PRESENT: "ok",
  ONLINE: "info",
  EXCUSED: "wait",
  ABSENT: "late",
};

export function MeetingTag({ status, locale }: { status: MeetingStatus; locale: Locale }) {
  return <Tag tone={MEETING[status]}>{translator(locale, "meetings")(`status.${status}`)}</Tag>;
}

export function MinutesTag({ status, locale }: { status: MinutesStatus; locale: Locale }) {
  return <Tag tone={MINUTES[status]}>{translator(locale, "meetings")(`minutesStatus.${status}`)}</Tag>;
}

export function RsvpTag({ rsvp, locale }: { rsvp: Rsvp | null; locale: Locale }) {
  const t = translator(locale, "meetings");
  return rsvp ? <Tag tone={RSVP[rsvp]}>{t(`rsvp.${rsvp}`)}</Tag> : <Tag>{t("rsvp.none")}</Tag>;
}

export function AttendanceTag({ state, locale }: { state: AttendanceState | undefined; locale: Locale }) {
  const t = translator(locale, "meetings");
  return state ? (
    <Tag tone={ATTENDANCE[state]}>{t(`attendance.${state}`)}</Tag>
  ) : (
    <span aria-hidden="true">–</span>
  );
}
