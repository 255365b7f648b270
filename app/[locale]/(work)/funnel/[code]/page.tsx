import { ClassBars } from "@/components/funnel/class-bars";
import { ClassTable } from "@/components/funnel/class-table";
import { CountsForm } from "@/components/funnel/counts-form";
import { FunnelStrip } from "@/components/funnel/funnel-strip";
import { PrintButton } from "@/components/office/print-button";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { alumniPolicy } from "@/lib/alumni/policy";
import { type ListSearch, listQuery, listSearch } from "@/lib/alumni/schema/list";
import { funnelPolicy } from "@/lib/funnel/policy";
import { getCohorts, getFunnel, listEntered } from "@/lib/funnel/queries/get-funnel";
import { cohortParams } from "@/lib/funnel/schema";
import type { Stage } from "@/lib/funnel/stages";
import { translator } from "@/lib/i18n/translator";
import { REACHABLE } from "@/lib/office/queries";
import { may } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { page } from "@/lib/platform/page";

const OF_STAGE: Record<Stage, Partial<ListSearch> | null> = {
  graduates: null,
  records: {},
  reachable: { reach: [...REACHABLE] },
  registered: { registered: "1" },
};

/** The funnel of one unit or of the whole university, class by class; and how many ever graduated. */
export default page({
  can: funnelPolicy.read,
  params: cohortParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "funnel");
    const { unit, classes } = await getCohorts(ctx, params.code, locale);
    const { university, units } = await getFunnel(ctx, locale);
    const funnel = unit ? units.find(({ id }) => id === unit.id) : university;
    if (!funnel) throw notFound();
    const seesPeople = may(ctx.actor, alumniPolicy.list);
    const peopleHref = (stage: Stage, of: Partial<ListSearch> = {}) => {
      const filters = OF_STAGE[stage];
      if (!seesPeople || !filters) return null;
      const where = { ...(unit && { unit: [unit.id] }), ...of, ...filters };
      return `/${locale}/alumni?${listQuery(listSearch.parse({}), where)}`;
    };
    const hrefs = Object.fromEntries(
      (["records", "reachable", "registered"] as const).flatMap((stage) => {
        const href = peopleHref(stage);
        return href ? [[stage, href]] : [];
      }),
    );
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/funnel`}>{t("title")}</Link>}
          title={unit?.name ?? t("university")}
          sentence={t("sentence")}
          actions={
            <>
              <PrintButton label={t("print")} />
              <a href={`/api/funnel/${params.code}?locale=${locale}&classes=1`} className={buttonStyle()}>
                {t("download")}
              </a>
            </>
          }
        />
        <FunnelStrip funnel={funnel} hrefs={hrefs} locale={locale} />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
          <div className="grid gap-6">
            {classes.length > 0 ? (
              <>
                <ClassBars classes={classes} locale={locale} />
                <ClassTable
                  classes={classes}
                  peopleHref={(year, stage) => peopleHref(stage, { from: year, to: year })}
                  locale={locale}
                />
              </>
            ) : (
              <Card>
                <EmptyState title={t("empty.title")} sentence={t("empty.sentence")} />
              </Card>
            )}
          </div>
          {unit && may(ctx.actor, funnelPolicy.enter) && (
            <CountsForm code={unit.code} entered={await listEntered(ctx, unit.id)} locale={locale} />
          )}
        </div>
        <TableKeys />
      </>
    );
  },
});
