import { SectionBody } from "@/components/sections/section-body";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/lib/i18n/translator";
import { notFound } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { sectionPolicy } from "@/lib/sections/policy";
import { getSectionPage } from "@/lib/sections/queries/get-section";
import { getKeptUnit } from "@/lib/sections/queries/kept-units";
import { sectionParams } from "@/lib/sections/schema";

/** The section as everybody would see it, published or not, in the language of the page. */
export default page({
  can: sectionPolicy.list,
  params: sectionParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "sections");
    const { code, section } = await getKeptUnit(ctx, params.code, locale);
    if (!section) throw notFound();
    const { zone } = await getInstitution(ctx);
    const shown = await getSectionPage(ctx, code, { locale, isPreview: true });
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/section/${code}`}>{t("preview.back")}</Link>}
          title={shown.unit.name}
        />
        <Notice tone={section.isPublished ? "ok" : "wait"} className="mb-8">
          {t(section.isPublished ? "preview.published" : "preview.hidden")}
        </Notice>
        <SectionBody page={shown} zone={zone} locale={locale} />
      </>
    );
  },
});
