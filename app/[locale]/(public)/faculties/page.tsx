import { FacultyList } from "@/components/home/faculty-list";
import { PublicBand } from "@/components/layout/public-band";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { unitPolicy } from "@/lib/units/policy";
import { listPublicUnits } from "@/lib/units/queries";

export default page({
  can: unitPolicy.read,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "home");
    const { records, units } = await listPublicUnits(ctx, locale);
    return (
      <PublicBand className="sm:pt-14 sm:pb-18">
        <PageHead
          title={t("facultiesTitle")}
          sentence={`${t("facultiesSentence", { count: units.length })} · ${t("eyebrow", { count: records })}`}
        />
        {units.length > 0 ? (
          <FacultyList units={units} locale={locale} heading="h2" className="border-t" />
        ) : (
          <EmptyState title={t("none.title")} sentence={t("none.sentence")} />
        )}
      </PublicBand>
    );
  },
});
