import { RequestTable } from "@/components/privacy/request-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { Tabs } from "@/components/ui/tabs";
import { formatInteger } from "@/lib/format/numbers";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { privacyPolicy } from "@/lib/privacy/policy";
import { countRequests, listRequests } from "@/lib/privacy/queries/desk";
import { deskSearch } from "@/lib/privacy/schema";

/** The rights that people exercise, with their deadlines. */
export default page({
  can: privacyPolicy.desk,
  search: deskSearch,
  render: async (ctx, { locale, search: { show } }) => {
    const t = translator(locale, "privacy");
    const { open, overdue, closed } = await countRequests(ctx);
    const requests = await listRequests(ctx, show, locale);
    const path = `/${locale}/office/privacy`;
    return (
      <>
        <PageHead
          title={t("desk.title")}
          sentence={t("desk.sentence", { open, overdue })}
          actions={
            <ButtonLink href={`${path}/new`} variant="primary">
              {t("desk.new")}
            </ButtonLink>
          }
        />
        <Card flush>
          <Tabs
            label={t("desk.views")}
            tabs={[
              {
                href: path,
                label: t("desk.open"),
                count: formatInteger(open, locale),
                isCurrent: show === "open",
                isLate: overdue > 0,
              },
              {
                href: `${path}?show=closed`,
                label: t("desk.closed"),
                count: formatInteger(closed, locale),
                isCurrent: show === "closed",
              },
            ]}
          />
          {requests.length > 0 ? (
            <RequestTable requests={requests} show={show} locale={locale} now={ctx.now} />
          ) : (
            <EmptyState title={t("desk.emptyTitle")} sentence={t("desk.emptySentence")} />
          )}
        </Card>
        <p className="mt-5 flex flex-wrap gap-x-6 gap-y-2 text-sm">
          <Link href={`${path}/register`}>{t("desk.register")}</Link>
          <Link href={`${path}/retention`}>{t("desk.retention")}</Link>
        </p>
        <TableKeys />
      </>
    );
  },
});
