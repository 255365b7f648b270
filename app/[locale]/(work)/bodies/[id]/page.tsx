import { GroupPageForm } from "@/components/ambassadors/group-page-form";
import { GroupPapers, GroupTasks } from "@/components/ambassadors/group-work";
import { AddMemberForm, ChangeBodyForm } from "@/components/meetings/body-forms";
import { DecisionTable, MemberTable, SeatTable } from "@/components/meetings/body-parts";
import { MeetingTable } from "@/components/meetings/meeting-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { getGroupWork } from "@/lib/ambassadors/queries/group-work";
import { translator } from "@/lib/i18n/translator";
import { meetingPolicy } from "@/lib/meetings/policy";
import { getBody } from "@/lib/meetings/queries/list-bodies";
import { listMeetings } from "@/lib/meetings/queries/list-meetings";
import { agendaSearch } from "@/lib/meetings/schema/meeting";
import { idParams } from "@/lib/platform/input/fields";
import { today } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** Bodies that work between their meetings: with papers, tasks, and a page for everybody. */
const AT_WORK = ["AMBASSADORS", "WORKING_GROUP", "CHAPTER"];

/** A body: its members and their terms, its meetings, what it decided, and what it works with. */
export default page({
  can: meetingPolicy.read,
  params: idParams,
  search: agendaSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "meetings");
    const common = translator(locale, "common");
    const body = await getBody(ctx, params.id, locale);
    const listed = (view: "upcoming" | "past") =>
      listMeetings(ctx, { view, page: 1, bodyId: body.id }, locale);
    const upcoming = (await listed("upcoming")).meetings;
    const past = (await listed("past")).meetings;
    const isRun = body.runs && body.endedAt === null;
    const isOfCoordinators = body.kind === "COORDINATORS";
    const isOpen = body.endedAt === null;
    const work = AT_WORK.includes(body.kind) ? await getGroupWork(ctx, body.id, body.runs) : null;
    const hasPage = body.kind === "WORKING_GROUP" || body.kind === "CHAPTER";
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
        {search.problem && (
          <Notice tone="late" className="mb-5">
            {common.has(`errors.${search.problem}` as "errors.internal")
              ? common(`errors.${search.problem}` as "errors.invalid")
              : common("errors.invalid")}
          </Notice>
        )}
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
            {work && (
              <>
                <GroupTasks bodyId={body.id} work={work} isOpen={isOpen} runs={body.runs} locale={locale} />
                <GroupPapers bodyId={body.id} work={work} isOpen={isOpen} locale={locale} />
              </>
            )}
            <Card flush title={t("members.title")}>
              {body.kind === "AMBASSADORS" && (
                <p className="px-5 pb-4 text-sm text-ink-2">
                  {t("members.allAmbassadors", { count: body.ambassadors })}
                </p>
              )}
              {isOfCoordinators ? (
                <SeatTable body={body} locale={locale} />
              ) : body.members.length > 0 ? (
                <MemberTable body={body} locale={locale} />
              ) : (
                body.kind !== "AMBASSADORS" && (
                  <p className="px-5 pb-5 text-sm text-ink-2">{t("members.none")}</p>
                )
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
              {work && hasPage && (
                <GroupPageForm
                  bodyId={body.id}
                  isChapter={body.kind === "CHAPTER"}
                  page={work.page}
                  locale={locale}
                />
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
