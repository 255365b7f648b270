import { GuestForm, InviteForm } from "@/components/meetings/invite-form";
import { MeetingFrame } from "@/components/meetings/meeting-frame";
import { PeopleTable } from "@/components/meetings/people-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { translator } from "@/lib/i18n/translator";
import { meetingPolicy } from "@/lib/meetings/policy";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { listPeople } from "@/lib/meetings/queries/list-people";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";

/** Who is asked to a meeting, and what they answered. */
export default page({
  can: meetingPolicy.read,
  params: idParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "meetings");
    const meeting = await getMeeting(ctx, params.id, locale);
    const people = await listPeople(ctx, meeting.id, locale);
    const mayInvite = meeting.runs && meeting.status !== "CANCELLED" && meeting.lockedAt === null;
    const count = (answers: readonly (string | null)[]) =>
      people.filter(({ rsvp }) => answers.includes(rsvp)).length;
    return (
      <MeetingFrame
        meeting={meeting}
        tab="people"
        locale={locale}
        actions={
          mayInvite &&
          people.length > 0 && (
            <InviteForm meeting={meeting} isFirst={meeting.status === "PLANNED"} locale={locale} />
          )
        }
      >
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)]">
          <Card flush>
            {people.length === 0 ? (
              <EmptyState
                title={t("people.empty.title")}
                sentence={t(mayInvite ? "people.empty.own" : "people.empty.other")}
                action={mayInvite && <InviteForm meeting={meeting} isFirst locale={locale} />}
              />
            ) : (
              <>
                <p className="num px-5 pt-4 text-sm text-ink-2">
                  {t("people.answers", {
                    asked: people.length,
                    coming: count(["YES", "ONLINE"]),
                    maybe: count(["MAYBE"]),
                    no: count(["NO"]),
                  })}
                </p>
                <PeopleTable
                  people={people}
                  showsMail={meeting.runs && meeting.status !== "HELD"}
                  locale={locale}
                />
              </>
            )}
          </Card>
          {mayInvite && (
            <Card title={t("people.guestTitle")} className="print:hidden">
              <GuestForm meetingId={meeting.id} locale={locale} />
            </Card>
          )}
        </div>
      </MeetingFrame>
    );
  },
});
