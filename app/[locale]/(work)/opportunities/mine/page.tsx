import { PostedTable, SentTable } from "@/components/opportunities/own-tables";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/lib/i18n/translator";
import { opportunityPolicy } from "@/lib/opportunities/policy";
import { listMine } from "@/lib/opportunities/queries/list";
import { page } from "@/lib/platform/page";

/** What one offered, and the letters that one sent. */
export default page({
  can: opportunityPolicy.use,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "opportunities");
    const { posted, sent, canPost } = await listMine(ctx, locale);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/opportunities`}>{t("list.title")}</Link>}
          title={t("mine.title")}
          sentence={t("mine.sentence", { posted: posted.length, sent: sent.length })}
          actions={
            canPost && (
              <ButtonLink variant="primary" href={`/${locale}/opportunities/new`}>
                {t("new.action")}
              </ButtonLink>
            )
          }
        />
        <div className="grid gap-6">
          <Card flush title={t("mine.posted")}>
            {posted.length === 0 ? (
              <EmptyState
                title={t("mine.noPosted")}
                sentence={t(canPost ? "mine.noPostedSentence" : "new.notYetSentence")}
              />
            ) : (
              <PostedTable rows={posted} locale={locale} />
            )}
          </Card>
          <Card flush title={t("mine.sent")}>
            {sent.length === 0 ? (
              <EmptyState title={t("mine.noSent")} sentence={t("mine.noSentSentence")} />
            ) : (
              <SentTable rows={sent} locale={locale} />
            )}
          </Card>
        </div>
      </>
    );
  },
});
