import { AttendanceSheet } from "@/components/meetings/attendance-sheet";
import { AttendanceSummary } from "@/components/meetings/attendance-summary";
import { AttendanceTable } from "@/components/meetings/attendance-table";
import { GuestForm, InviteForm } from "@/components/meetings/invite-form";
import { MeetingFrame } from "@/components/meetings/meeting-frame";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Tabs } from "@/components/ui/tabs";
import { translator } from "@/lib/i18n/translator";
import { attendanceFigures } from "@/lib/meetings/attendance-figures";
import { meetingPolicy } from "@/lib/meetings/policy";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { listPeople } from "@/lib/meetings/queries/list-people";
import { attendanceSearch } from "@/lib/meetings/schema/meeting";
import { notFound } from "@/lib/platform/errors";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";

/** Who is there: a sheet for each sitting to those who run the body, the whole to everybody. */
export default page({
  can: meetingPolicy.read,
  params: idParams,
  search: attendanceSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "meetings");
    const meeting = await getMeeting(ctx, params.id, locale);
    const people = await listPeople(ctx, meeting.id, locale);
    const { sittings } = meeting;
    const latest = sittings.findLast(({ startsAt }) => startsAt <= ctx.now) ?? sittings[0];
    const sitting = search.sitting === null ? latest : sittings.find(({ id }) => id === search.sitting);
    if (!sitting) throw notFound();
    const marks = meeting.runs && meeting.status !== "CANCELLED" && meeting.lockedAt === null;
    const base = `/${locale}/meetings/${meeting.id}/attendance`;
    return (
      <MeetingFrame
        meeting={meeting}
        tab="attendance"
        locale={locale}
        actions={
          people.length > 0 && (
            <ButtonLink href={`/api/meetings/${meeting.id}/attendance-list`}>
              {t("attendance.print")}
            </ButtonLink>
          )
        }
      >
        <AttendanceSummary figures={attendanceFigures(people, meeting)} locale={locale} />
        {people.length === 0 ? (
          <Card flush>
            <EmptyState
              title={t("people.empty.title")}
              sentence={t("attendance.emptyList")}
              action={marks && <InviteForm meeting={meeting} isFirst locale={locale} />}
            />
          </Card>
        ) : marks ? (
          <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)]">
            <Card flush>
              {sittings.length > 1 && (
                <Tabs
                  label={t("sitting.title")}
                  tabs={sittings.map(({ id, time }) => ({
                    href: `${base}?sitting=${id}`,
                    label: time,
                    isCurrent: id === sitting.id,
                  }))}
                />
              )}
              <AttendanceSheet people={people} sittingId={sitting.id} locale={locale} />
            </Card>
            <Card title={t("attendance.cameToo")} className="print:hidden">
              <GuestForm meetingId={meeting.id} sittingId={sitting.id} locale={locale} />
            </Card>
          </div>
        ) : (
          <Card flush>
            <AttendanceTable people={people} sittings={sittings} locale={locale} />
          </Card>
        )}
      </MeetingFrame>
    );
  },
});
