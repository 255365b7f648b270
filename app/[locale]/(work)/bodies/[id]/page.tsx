import Link from "next/link";
import { AddMemberForm, ChangeBodyForm } from "@/components/meetings/body-forms";
import { DecisionTable, MemberTable, SeatTable } from "@/components/meetings/body-parts";
import { MeetingTable } from "@/components/meetings/meeting-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { translator } from "@/lib/i18n/translator";
import { meetingPolicy } from "@/lib/meetings/policy";
import { getBody } from "@/lib/meetings/queries/list-bodies";
import { listMeetings } from "@/lib/meetings/queries/list-meetings";
import { idParams } from "@/lib/meetings/schema/fields";
import { today } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** A body: its members and their terms, its meetings, and what it decided. */
export default page({
  can: meetingPolicy.read,
  params: idParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "meetings");
    const body = await getBody(ctx, params.id, locale);
    const listed = (view: "upcoming" | "past") =>
      listMeetings(ctx, { view, page: 1, bodyId: body.id }, locale);
    const upcoming = (await listed("upcoming")).meetings;
    const past = (await listed("past")).meetings;
    const isRun = body.runs && body.endedAt === null;
    const isOfCoordinators = body.kind === "COORDINATORS";
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/bodies`}>{t("bodies.title")}</Link>}
          title={body.name}
          sentence={t("bodies.stands", {
            kind: t(`bodies.kinds.${body.kind}`),
            quorum: Math.round(body.quorumPermille / 10),
          })}
          actions={
            isRun && (
              <ButtonLink href={`/${locale}/meetings/new?body=${body.id}`} variant="primary">
                {t("list.new")}
              </ButtonLink>
            )
          }
        />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)]">
          <div className="grid min-w-0 gap-6">
            {upcoming.length > 0 && (
              <Card flush title={t("list.views.upcoming")}>
                <MeetingTable meetings={upcoming} isPast={false} isOfOneBody locale={locale} />
              </Card>
            )}
            {past.length > 0 && (
              <Card flush title={t("list.views.past")}>
                <MeetingTable meetings={past} isPast isOfOneBody locale={locale} />
              </Card>
            )}
            {body.decisions.length > 0 && (
              <Card flush title={t("bodies.decisions")}>
                <DecisionTable body={body} locale={locale} />
              </Card>
            )}
            <Card flush title={t("members.title")}>
              {isOfCoordinators ? (
                <SeatTable body={body} locale={locale} />
              ) : body.members.length > 0 ? (
                <MemberTable body={body} locale={locale} />
              ) : (
                <p className="px-5 pb-5 text-sm text-ink-2">{t("members.none")}</p>
              )}
            </Card>
          </div>
          {isRun && (
            <div className="grid gap-6 print:hidden">
              {!isOfCoordinators && (
                <Card title={t("members.new")}>
                  <AddMemberForm
                    bodyId={body.id}
                    today={(await today(ctx)).toISOString().slice(0, 10)}
                    locale={locale}
                  />
                </Card>
              )}
              <Card title={t("bodies.change")}>
                <ChangeBodyForm body={body} locale={locale} />
              </Card>
            </div>
          )}
        </div>
        <TableKeys />
      </>
    );
  },
});
