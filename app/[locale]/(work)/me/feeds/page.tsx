import { FeedTable } from "@/components/calendar/feed-table";
import { NewFeed } from "@/components/calendar/new-feed";
import { SwitchDigest } from "@/components/today/switch-digest";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { calendarPolicy } from "@/lib/calendar/policy";
import { listFeeds, listFeedUnits } from "@/lib/calendar/queries/feeds";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { absoluteUrl } from "@/lib/platform/request";
import { wantsDigest } from "@/lib/today/queries/wants-digest";

/** How one hears of one's dates: in the own calendar program, and by the mail of the morning. */
export default page({
  can: calendarPolicy.feeds,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "calendar");
    const feeds = await listFeeds(ctx, locale);
    const open = absoluteUrl("/api/calendar/public");
    return (
      <>
        <PageHead title={t("feed.title")} sentence={t("feed.sentence")} />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
          <div className="grid gap-6">
            <Card flush title={t("feed.list")}>
              {feeds.length > 0 ? (
                <FeedTable feeds={feeds} now={ctx.now} locale={locale} />
              ) : (
                <p className="px-5 pb-5 text-sm text-ink-2">{t("feed.none")}</p>
              )}
            </Card>
            <p className="text-sm break-words text-ink-2">{t("feed.public", { address: open })}</p>
          </div>
          <div className="grid gap-6">
            <Card title={t("feed.newTitle")}>
              <NewFeed
                units={await listFeedUnits(ctx, locale)}
                labels={{
                  name: t("feed.fieldName"),
                  nameHelp: t("feed.fieldNameHelp"),
                  of: t("feed.of"),
                  mine: t("feed.mine"),
                  open: t("feed.open"),
                  opening: t("feed.opening"),
                  once: t("feed.once"),
                  address: t("feed.address"),
                  copy: t("feed.copy"),
                  copied: t("feed.copied"),
                  failed: t("feed.failed"),
                }}
              />
            </Card>
            <SwitchDigest wants={await wantsDigest(ctx)} locale={locale} />
          </div>
        </div>
      </>
    );
  },
});
