import { CancelMeetingForm, ChangeMeetingForm } from "@/components/meetings/change-forms";
import { MeetingFrame } from "@/components/meetings/meeting-frame";
import { meetingPolicy } from "@/lib/meetings/policy";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { isAhead } from "@/lib/meetings/status";
import { clockIn } from "@/lib/platform/clock";
import { notFound } from "@/lib/platform/errors";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";

/** Another day or place, or none at all. */
export default page({
  can: meetingPolicy.run,
  params: idParams,
  render: async (ctx, { locale, params }) => {
    const meeting = await getMeeting(ctx, params.id, locale);
    if (!meeting.runs || !isAhead(meeting.status)) throw notFound();
    const sittings = meeting.sittings.map(({ id, startsAt, endsAt, place, link }) => {
      const { day, time: from } = clockIn(meeting.zone, startsAt);
      return { id, day, from, to: clockIn(meeting.zone, endsAt).time, place, link };
    });
    return (
      <MeetingFrame meeting={meeting} locale={locale}>
        <div className="grid gap-6">
          <ChangeMeetingForm meeting={meeting} sittings={sittings} locale={locale} />
          <CancelMeetingForm meeting={meeting} locale={locale} />
        </div>
      </MeetingFrame>
    );
  },
});
