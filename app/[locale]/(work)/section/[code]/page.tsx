import { ElsewhereCard } from "@/components/sections/elsewhere-card";
import { PublishForm } from "@/components/sections/publish-form";
import { SectionForm } from "@/components/sections/section-form";
import { StatusTag } from "@/components/sections/section-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { sectionPolicy } from "@/lib/sections/policy";
import { getKeptUnit } from "@/lib/sections/queries/kept-units";
import { sectionParams } from "@/lib/sections/schema";
import { sectionStatus } from "@/lib/sections/status";

/** The editor of a faculty's public section. */
export default page({
  can: sectionPolicy.list,
  params: sectionParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "sections");
    const unit = await getKeptUnit(ctx, params.code, locale);
    const { section } = unit;
    const status = sectionStatus(section);
    const mayWrite = may(ctx.actor, sectionPolicy.write);
    const { brandHue } = await getInstitution(ctx);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/section`}>{t("table.title")}</Link>}
          title={unit.name}
          sentence={
            <>
              <StatusTag status={status} locale={locale} /> {t(`standing.${status}`)}
            </>
          }
          actions={
            <>
              {section?.isPublished && (
                <ButtonLink href={`/${locale}/faculties/${unit.code}`}>{t("look")}</ButtonLink>
              )}
              {section && (
                <ButtonLink href={`/${locale}/section/${unit.code}/preview`}>
                  {t("preview.action")}
                </ButtonLink>
              )}
              {section && mayWrite && <PublishForm code={unit.code} section={section} locale={locale} />}
            </>
          }
        />
        <div className="grid max-w-4xl gap-5">
          {!unit.isCurrent && <Notice tone="info">{t("former")}</Notice>}
          {mayWrite ? (
            <SectionForm unit={unit} brandHue={brandHue} locale={locale} />
          ) : (
            <Notice tone="info">{t("readOnly")}</Notice>
          )}
          {section && <ElsewhereCard unit={unit} locale={locale} />}
        </div>
      </>
    );
  },
});
