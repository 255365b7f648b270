import { ActionForm } from "@/components/forms/action-form";
import { AddGroupForm, GroupCard } from "@/components/meetings/group-card";
import { MeetingFrame } from "@/components/meetings/meeting-frame";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/i18n/translator";
import { addStrategicSessionAction } from "@/lib/meetings/actions/minutes";
import { meetingPolicy } from "@/lib/meetings/policy";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { listGroups } from "@/lib/meetings/queries/list-groups";
import { listPeople } from "@/lib/meetings/queries/list-people";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";

/** Break-out groups with their topics, people and notes. */
export default page({
  can: meetingPolicy.read,
  params: idParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "meetings");
    const meeting = await getMeeting(ctx, params.id, locale);
    const groups = await listGroups(ctx, meeting.id);
    const people = await listPeople(ctx, meeting.id, locale);
    const isOpen = meeting.runs && meeting.status !== "CANCELLED" && meeting.lockedAt === null;
    return (
      <MeetingFrame meeting={meeting} tab="groups" locale={locale}>
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)]">
          <div className="grid gap-6">
            {groups.length === 0 && (
              <Card flush>
                <EmptyState
                  title={t("groups.empty.title")}
                  sentence={t(isOpen ? "groups.empty.own" : "groups.empty.other")}
                  action={
                    isOpen && (
                      <ActionForm action={addStrategicSessionAction}>
                        <input type="hidden" name="id" value={meeting.id} />
                        <SubmitButton variant="default" pending={translator(locale, "common")("saving")}>
                          {t("groups.useTemplate")}
                        </SubmitButton>
                      </ActionForm>
                    )
                  }
                />
              </Card>
            )}
            {groups.map((group) => (
              <GroupCard key={group.id} group={group} people={people} isOpen={isOpen} locale={locale} />
            ))}
          </div>
          {isOpen && <AddGroupForm meetingId={meeting.id} locale={locale} />}
        </div>
      </MeetingFrame>
    );
  },
});
