import { PrintButton } from "@/components/office/print-button";
import { TotalsStrip } from "@/components/office/totals-strip";
import { TotalsTable } from "@/components/office/totals-table";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { alumniPolicy } from "@/lib/alumni/policy";
import { type ListSearch, listQuery, listSearch } from "@/lib/alumni/schema/list";
import { formatDate } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { getTotals, REACHABLE } from "@/lib/office/queries";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";
import { unitPolicy } from "@/lib/units/policy";

/** The office's first page: how the records of the university and of each unit stand. Auditors read it, too. */
export default page({
  can: alumniPolicy.totals,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "office");
    const totals = await getTotals(ctx, locale);
    const vacant = totals.units.filter(({ coordinator }) => !coordinator).length;
    const unitBase = may(ctx.actor, unitPolicy.manage) ? "office/units" : "faculties";
    const seesPeople = may(ctx.actor, alumniPolicy.list);
    const people = (filters: Partial<ListSearch>) =>
      `/${locale}/alumni?${listQuery(listSearch.parse({}), filters)}`;
    return (
      <>
        <PageHead
          eyebrow={t("totals.eyebrow")}
          title={t("totals.title")}
          sentence={t("totals.sentence", {
            units: totals.units.length,
            vacant,
            day: formatDate(totals.day, { locale }),
          })}
          actions={<PrintButton label={t("totals.print")} />}
        />
        <TotalsStrip
          totals={totals}
          hrefs={seesPeople ? { all: people({}), reachable: people({ reach: [...REACHABLE] }) } : null}
          locale={locale}
        />
        <TotalsTable
          units={totals.units}
          unitHref={({ code }) => `/${locale}/${unitBase}/${code}`}
          peopleHref={seesPeople ? ({ id }) => people({ unit: [id] }) : null}
          locale={locale}
        />
        <TableKeys />
      </>
    );
  },
});
