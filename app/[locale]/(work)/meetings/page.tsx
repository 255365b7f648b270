import { MeetingTable } from "@/components/meetings/meeting-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { TableKeys } from "@/components/ui/table-keys";
import { Tabs } from "@/components/ui/tabs";
import { translator } from "@/lib/i18n/translator";
import { meetingPolicy } from "@/lib/meetings/policy";
import { listBodies } from "@/lib/meetings/queries/list-bodies";
import { listMeetings } from "@/lib/meetings/queries/list-meetings";
import { meetingsSearch } from "@/lib/meetings/schema/meeting";
import { MEETING_VIEWS } from "@/lib/meetings/status";
import { page } from "@/lib/platform/page";

/** Meetings of the bodies that one belongs to: to come, past, and those that one is asked to. */
export default page({
  can: meetingPolicy.read,
  search: meetingsSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "meetings");
    const path = `/${locale}/meetings`;
    const { meetings, hasMore } = await listMeetings(ctx, search, locale);
    const runs = (await listBodies(ctx, locale)).some((body) => body.runs && body.endedAt === null);
    const next =
      search.view === "upcoming" &&
      search.page === 1 &&
      meetings.find(({ status }) => status !== "CANCELLED");
    const at = (page: number) => `${path}?view=${search.view}&page=${page}`;
    return (
      <>
        <PageHead
          title={t("list.title")}
          sentence={next ? t("list.next", { title: next.title, days: next.days }) : t("list.sentence")}
          actions={
            <>
              <ButtonLink href={`/${locale}/bodies`}>{t("bodies.title")}</ButtonLink>
              {runs && (
                <ButtonLink href={`${path}/new`} variant="primary">
                  {t("list.new")}
                </ButtonLink>
              )}
            </>
          }
        />
        <Card flush>
          <Tabs
            label={t("list.title")}
            tabs={MEETING_VIEWS.map((view) => ({
              href: `${path}?view=${view}`,
              label: t(`list.views.${view}`),
              isCurrent: view === search.view,
            }))}
          />
          {meetings.length === 0 ? (
            <EmptyState title={t("list.empty.title")} sentence={t(`list.empty.${search.view}`)} />
          ) : (
            <MeetingTable meetings={meetings} isPast={search.view !== "upcoming"} locale={locale} />
          )}
          {(search.page > 1 || hasMore) && (
            <Pager
              previousHref={search.page > 1 ? at(search.page - 1) : undefined}
              nextHref={hasMore ? at(search.page + 1) : undefined}
              labels={{ nav: t("list.pages"), previous: t("list.newer"), next: t("list.older") }}
            />
          )}
        </Card>
        <TableKeys />
      </>
    );
  },
});
