import { NewsTable } from "@/components/sections/news-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { TableKeys } from "@/components/ui/table-keys";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";
import { sectionPolicy } from "@/lib/sections/policy";
import { listNews } from "@/lib/sections/queries/news";
import { newsSearch } from "@/lib/sections/schema";

/** What was written for the public pages of the own units; for the office of all, and the university's. */
export default page({
  can: sectionPolicy.list,
  search: newsSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "sections");
    const path = `/${locale}/news`;
    const { news, next } = await listNews(ctx, search.after ?? undefined, locale);
    const write = may(ctx.actor, sectionPolicy.write) && (
      <ButtonLink href={`${path}/new`} variant="primary">
        {t("newsPage.add")}
      </ButtonLink>
    );
    return (
      <>
        <PageHead title={t("newsPage.title")} sentence={t("newsPage.sentence")} actions={write} />
        <Card flush>
          {news.length > 0 ? (
            <NewsTable news={news} now={ctx.now} locale={locale} />
          ) : (
            <EmptyState
              title={t("newsPage.empty.title")}
              sentence={t("newsPage.empty.sentence")}
              action={write}
            />
          )}
          {(search.after || next) && (
            <Pager
              previousHref={search.after ? path : undefined}
              nextHref={next ? `${path}?after=${next}` : undefined}
              labels={{ nav: t("newsPage.pages"), previous: t("newsPage.first"), next: t("newsPage.next") }}
            />
          )}
        </Card>
        <TableKeys />
      </>
    );
  },
});
