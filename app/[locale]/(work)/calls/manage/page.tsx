import { ManagedTable } from "@/components/calls/managed-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { Tabs } from "@/components/ui/tabs";
import { callPolicy } from "@/lib/calls/policy";
import { listManagedCalls } from "@/lib/calls/queries/calls";
import { manageSearch } from "@/lib/calls/schema";
import { VIEW_NAMES } from "@/lib/calls/status";
import { formatInteger } from "@/lib/format/numbers";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

/** The calls of the reader's units: open, being written, over. */
export default page({
  can: callPolicy.manage,
  search: manageSearch,
  render: async (ctx, { locale, search: { view } }) => {
    const t = translator(locale, "calls");
    const path = `/${locale}/calls/manage`;
    const { calls, counts } = await listManagedCalls(ctx, view, locale);
    const write = (
      <ButtonLink href={`${path}/new`} variant="primary">
        {t("desk.new")}
      </ButtonLink>
    );
    return (
      <>
        <PageHead
          title={t("desk.title")}
          sentence={t("desk.sentence", { count: counts.open })}
          actions={write}
        />
        <Card flush>
          <Tabs
            label={t("desk.title")}
            tabs={VIEW_NAMES.map((name) => ({
              href: `${path}?view=${name}`,
              label: t(`desk.views.${name}`),
              count: formatInteger(counts[name], locale),
              isCurrent: name === view,
            }))}
          />
          {calls.length === 0 ? (
            <EmptyState title={t("desk.empty.title")} sentence={t(`desk.empty.${view}`)} action={write} />
          ) : (
            <ManagedTable calls={calls} locale={locale} />
          )}
        </Card>
        <TableKeys />
      </>
    );
  },
});
