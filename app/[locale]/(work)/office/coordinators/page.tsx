import { OfficesStrip } from "@/components/coordinators/offices-strip";
import { OfficesTable } from "@/components/coordinators/offices-table";
import { ProposalsList } from "@/components/coordinators/proposals-list";
import { VacancyAlarm } from "@/components/coordinators/vacancy-alarm";
import { PrintButton } from "@/components/office/print-button";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { coordinatorPolicy } from "@/lib/coordinators/policy";
import { listOffices } from "@/lib/coordinators/queries/list-offices";
import { translator } from "@/lib/i18n/translator";
import { getTotals } from "@/lib/office/queries";
import { page } from "@/lib/platform/page";

/** Who coordinates which unit, what nobody coordinates, and who was asked. */
export default page({
  can: coordinatorPolicy.read,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "coordinators");
    const offices = await listOffices(ctx, locale);
    const { university } = await getTotals(ctx, locale);
    const vacancies = offices.units.filter(({ coordinator }) => !coordinator);
    const { proposals, declined, units } = offices;
    return (
      <>
        <PageHead
          title={t("title")}
          sentence={t("sentence", { units: units.length, vacant: vacancies.length })}
          actions={
            <>
              <PrintButton label={t("handOver.print")} />
              <ButtonLink href={`/${locale}/office/people`}>{t("people")}</ButtonLink>
              <ButtonLink href={`/${locale}/office/coordinators/appoint`} variant="primary">
                {t("appoint.title")}
              </ButtonLink>
            </>
          }
        />
        {vacancies.length > 0 && <VacancyAlarm vacancies={vacancies} locale={locale} />}
        <OfficesStrip offices={offices} reachable={university.reachable} locale={locale} />
        {proposals.length + declined.length > 0 && (
          <ProposalsList proposals={proposals} declined={declined} units={units} locale={locale} />
        )}
        <OfficesTable units={units} locale={locale} />
        <TableKeys />
      </>
    );
  },
});
