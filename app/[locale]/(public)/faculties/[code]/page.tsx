import { FacultyFacts } from "@/components/home/faculty-facts";
import { PublicBand } from "@/components/layout/public-band";
import { SectionBody } from "@/components/sections/section-body";
import { SocialPreview } from "@/components/sections/social-preview";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { formatInteger } from "@/lib/format/numbers";
import { translator } from "@/lib/i18n/translator";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { sectionPolicy } from "@/lib/sections/policy";
import { ALL_NEWS, getSectionPage, LATEST_NEWS } from "@/lib/sections/queries/get-section";
import { sectionParams, sectionSearch } from "@/lib/sections/schema";
import { institutionBrand } from "@/lib/units/brand";
import { countRecordsByUnit, SMALLEST_PUBLIC_COUNT } from "@/lib/units/figures";

/** A unit as anybody may see it: its own section, where it published one, and in any case what it is and whom to write to. */
export default page({
  can: sectionPolicy.read,
  params: sectionParams,
  search: sectionSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "home");
    const units = translator(locale, "units");
    const news = search.news === "all" ? ALL_NEWS : LATEST_NEWS;
    const section = await getSectionPage(ctx, params.code, { locale, news });
    const { unit, content } = section;
    const records = (await countRecordsByUnit(ctx)).get(unit.id) ?? 0;
    const standing =
      records >= SMALLEST_PUBLIC_COUNT
        ? t("faculty.records", { count: records, number: formatInteger(records, locale) })
        : t("faculty.few", { count: SMALLEST_PUBLIC_COUNT });
    const sentence = unit.isCurrent ? standing : units("standing.former");
    const { zone } = await getInstitution(ctx);
    return (
      <PublicBand className="sm:pt-14 sm:pb-18">
        <SocialPreview
          title={unit.name}
          description={content?.intro || sentence}
          site={(await institutionBrand(locale)).name}
          path={`/${locale}/faculties/${unit.code}`}
          {...(content && { rss: `/api/sections/${unit.code}.rss?lang=${locale}` })}
        />
        <PageHead
          eyebrow={<Link href={`/${locale}/faculties`}>{t("facultiesTitle")}</Link>}
          title={unit.name}
          sentence={sentence}
        />
        <SectionBody
          page={section}
          zone={zone}
          locale={locale}
          facts={<FacultyFacts unit={unit} locale={locale} />}
        />
      </PublicBand>
    );
  },
});
