import { AgendaList } from "@/components/meetings/agenda-list";
import { AddItemForm } from "@/components/meetings/item-forms";
import { LeftOverForm } from "@/components/meetings/left-over-form";
import { MeetingFrame } from "@/components/meetings/meeting-frame";
import { OwnAnswer } from "@/components/meetings/own-answer";
import { SittingList } from "@/components/meetings/sitting-list";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { translator } from "@/lib/i18n/translator";
import { meetingPolicy } from "@/lib/meetings/policy";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { listLeftOver } from "@/lib/meetings/queries/left-over";
import { listAgenda } from "@/lib/meetings/queries/list-agenda";
import { agendaSearch } from "@/lib/meetings/schema/meeting";
import { areMinutesOpen, isAhead } from "@/lib/meetings/status";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";

/** A meeting: when and where, what it is about, and the reader's answer. */
export default page({
  can: meetingPolicy.read,
  params: idParams,
  search: agendaSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "meetings");
    const common = translator(locale, "common");
    const meeting = await getMeeting(ctx, params.id, locale);
    const { status, minutesStatus } = meeting;
    const isOpen =
      meeting.runs && status !== "CANCELLED" && (minutesStatus === "NONE" || areMinutesOpen(minutesStatus));
    const left = isOpen ? await listLeftOver(ctx, meeting.bodyId, { for: meeting.id }) : null;
    return (
      <MeetingFrame
        meeting={meeting}
        tab="agenda"
        locale={locale}
        actions={
          meeting.runs &&
          isAhead(status) && (
            <ButtonLink href={`/${locale}/meetings/${meeting.id}/edit`}>{t("change.open")}</ButtonLink>
          )
        }
      >
        {search.problem && (
          <Notice tone="late" className="mb-5">
            {common.has(`errors.${search.problem}` as "errors.internal")
              ? common(`errors.${search.problem}` as "errors.invalid")
              : common("errors.invalid")}
          </Notice>
        )}
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)]">
          <div className="grid gap-6">
            <Card flush title={t("tabs.agenda")}>
              <AgendaList items={await listAgenda(ctx, meeting.id)} isOpen={isOpen} locale={locale} />
            </Card>
            {isOpen && (
              <Card title={t("agenda.new")} className="print:hidden">
                <AddItemForm meetingId={meeting.id} locale={locale} />
              </Card>
            )}
          </div>
          <div className="grid gap-6">
            <Card title={t("sitting.title")}>
              <SittingList sittings={meeting.sittings} />
            </Card>
            {meeting.own && isAhead(status) && (
              <OwnAnswer meetingId={meeting.id} own={meeting.own} locale={locale} />
            )}
            {left && left.items.length + left.tasks.length > 0 && (
              <LeftOverForm meetingId={meeting.id} left={left} locale={locale} />
            )}
          </div>
        </div>
      </MeetingFrame>
    );
  },
});
