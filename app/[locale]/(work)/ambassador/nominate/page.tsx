import { NominateForm } from "@/components/ambassadors/join-forms";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { ambassadorPolicy } from "@/lib/ambassadors/policy";
import { listNominated } from "@/lib/ambassadors/queries/own";
import { nominateSearch } from "@/lib/ambassadors/schema/programme";
import { isOnTheWay } from "@/lib/ambassadors/status";
import { formatDate } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { listCurrentUnits } from "@/lib/units/queries";

/** Naming somebody, and whom one named before. */
export default page({
  can: ambassadorPolicy.own,
  search: nominateSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "ambassadors");
    const nominated = await listNominated(ctx);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/ambassador`}>{t("own.title")}</Link>}
          title={t("nominate.title")}
          sentence={t("nominate.sentence")}
        />
        {search.said && (
          <Notice tone="ok" className="mb-6">
            {t("nominate.done")}
          </Notice>
        )}
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
          <Card>
            <NominateForm units={await listCurrentUnits(ctx, locale)} locale={locale} />
          </Card>
          {nominated.length > 0 && (
            <Card flush title={t("nominate.yours")}>
              <DataTable
                caption={t("nominate.yours")}
                rows={nominated}
                rowKey={({ id }) => id}
                columns={[
                  { id: "name", label: t("fields.name"), cell: ({ name }) => name },
                  {
                    id: "state",
                    label: t("list.state"),
                    // What became of it is the person's own matter.
                    cell: ({ status }) => t(isOnTheWay(status) ? "nominate.open" : "nominate.closed"),
                  },
                  {
                    id: "day",
                    label: t("statistics.day"),
                    cell: ({ createdAt }) => <span className="num">{formatDate(createdAt, { locale })}</span>,
                  },
                ]}
              />
            </Card>
          )}
        </div>
      </>
    );
  },
});
