import { BasisTable } from "@/components/consent/basis-table";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { consentPolicy } from "@/lib/consent/policy";
import { listConfiguration } from "@/lib/consent/queries/list-configuration";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

export default page({
  can: consentPolicy.configure,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "consent");
    const rows = await listConfiguration(ctx);
    return (
      <>
        <PageHead title={t("office.title")} sentence={t("office.sentence")} />
        <BasisTable rows={rows} locale={locale} />
        <TableKeys />
      </>
    );
  },
});
