import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { RestructureForm } from "@/components/units/restructure-form";
import { translator } from "@/lib/i18n/translator";
import { today } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { unitPolicy } from "@/lib/units/policy";
import { listCurrentUnits } from "@/lib/units/queries";
import { restructureParams, restructureSearch } from "@/lib/units/restructure-schema";

export default page({
  can: unitPolicy.manage,
  params: restructureParams,
  search: restructureSearch,
  render: async (ctx, { locale, params: { restructuring }, search }) => {
    const t = translator(locale, "units");
    const day = await today(ctx);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/office/units`}>{t("title")}</Link>}
          title={t(`${restructuring}.title`)}
          sentence={t(`${restructuring}.sentence`)}
        />
        <Card className="max-w-3xl">
          <RestructureForm
            restructuring={restructuring}
            units={await listCurrentUnits(ctx, locale)}
            from={search.from}
            today={day.toISOString().slice(0, 10)}
            locale={locale}
          />
        </Card>
      </>
    );
  },
});
