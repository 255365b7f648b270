import { MeetingFrame } from "@/components/meetings/meeting-frame";
import { MinutesBar } from "@/components/meetings/minutes-bar";
import { MinutesText } from "@/components/meetings/minutes-text";
import { Errata, Remarks } from "@/components/meetings/remarks";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { translator } from "@/lib/i18n/translator";
import { came } from "@/lib/meetings/attendance-figures";
import { meetingPolicy } from "@/lib/meetings/policy";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { getMinutes } from "@/lib/meetings/queries/get-minutes";
import { listPeople } from "@/lib/meetings/queries/list-people";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";

/** The minutes: written by those who run the body, read by everybody of it once they were sent round. */
export default page({
  can: meetingPolicy.read,
  params: idParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "meetings");
    const meeting = await getMeeting(ctx, params.id, locale);
    const minutes = await getMinutes(ctx, meeting);
    const people = await listPeople(ctx, meeting.id, locale);
    const userId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
    const wasThere = people.some((person) => person.userId === userId && came(person));
    const isUnderWay = meeting.minutesStatus === "CIRCULATED" || meeting.minutesStatus === "CORRECTED";
    const isEmpty = !minutes || (meeting.minutesStatus === "NONE" && !(meeting.runs && meeting.hasBegun));
    return (
      <MeetingFrame meeting={meeting} tab="minutes" locale={locale}>
        {isEmpty ? (
          <Card flush>
            <EmptyState
              title={t("minutes.empty.title")}
              sentence={t(meeting.hasBegun ? "minutes.empty.sentence" : "minutes.empty.ahead")}
            />
          </Card>
        ) : (
          <>
            <MinutesBar meeting={meeting} locale={locale} />
            {meeting.minutesStatus !== "NONE" && (
              <div className="grid gap-6">
                <MinutesText meeting={meeting} minutes={minutes} people={people} locale={locale} />
                {(isUnderWay || minutes.remarks.length > 0) && (
                  <Remarks
                    meeting={meeting}
                    minutes={minutes}
                    mayRemark={wasThere && meeting.minutesStatus === "CIRCULATED"}
                    locale={locale}
                  />
                )}
                <Errata meeting={meeting} minutes={minutes} locale={locale} />
              </div>
            )}
          </>
        )}
      </MeetingFrame>
    );
  },
});
