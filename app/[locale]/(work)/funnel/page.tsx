import { FunnelStrip } from "@/components/funnel/funnel-strip";
import { FunnelTable } from "@/components/funnel/funnel-table";
import { PrintButton } from "@/components/office/print-button";
import { ButtonLink } from "@/components/ui/button-link";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { funnelPolicy } from "@/lib/funnel/policy";
import { ALL, getFunnel } from "@/lib/funnel/queries/get-funnel";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

/** From everybody who ever graduated to those who take part, unit by unit. */
export default page({
  can: funnelPolicy.read,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "funnel");
    const { university, units } = await getFunnel(ctx, locale);
    return (
      <>
        <PageHead
          title={t("title")}
          sentence={
            <>
              {t("sentence")} {university?.graduates && t("counted")}
            </>
          }
          actions={
            <>
              <PrintButton label={t("print")} />
              <a href={`/api/funnel/${ALL}?locale=${locale}`} className={buttonStyle()}>
                {t("download")}
              </a>
              {university && <ButtonLink href={`/${locale}/funnel/${ALL}`}>{t("classes.title")}</ButtonLink>}
            </>
          }
        />
        {university && <FunnelStrip funnel={university} hrefs={{}} locale={locale} />}
        {units.length > 0 ? (
          <FunnelTable units={units} locale={locale} />
        ) : (
          <Card>
            <EmptyState title={t("empty.title")} sentence={t("empty.sentence")} />
          </Card>
        )}
        <TableKeys />
      </>
    );
  },
});
