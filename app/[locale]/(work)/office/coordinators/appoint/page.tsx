import { AppointForm } from "@/components/coordinators/appoint-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { coordinatorPolicy } from "@/lib/coordinators/policy";
import { appointSearch } from "@/lib/coordinators/schema";
import { translator } from "@/lib/i18n/translator";
import { today } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { listCurrentUnits } from "@/lib/units/queries";

export default page({
  can: coordinatorPolicy.appoint,
  search: appointSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "coordinators");
    const units = await listCurrentUnits(ctx, locale);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/office/coordinators`}>{t("title")}</Link>}
          title={t("appoint.title")}
          sentence={t("appoint.sentence")}
        />
        <Card className="max-w-3xl">
          <AppointForm units={units} asked={search} today={await today(ctx)} locale={locale} />
        </Card>
      </>
    );
  },
});
