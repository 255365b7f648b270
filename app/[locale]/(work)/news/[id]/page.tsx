import { ActionForm } from "@/components/forms/action-form";
import { BothVersions } from "@/components/forms/both-versions";
import { NewsFields, newsLabels } from "@/components/sections/news-fields";
import { NewsMoves } from "@/components/sections/news-moves";
import { NewsTag } from "@/components/sections/news-table";
import { Prose } from "@/components/sections/prose";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";
import { editNewsAction } from "@/lib/sections/actions";
import { sectionPolicy } from "@/lib/sections/policy";
import { getNews } from "@/lib/sections/queries/news";
import { newsParams } from "@/lib/sections/schema";
import { newsStatus } from "@/lib/sections/status";
import { storedNews } from "@/lib/sections/stored-version";

/** A piece of news: as it reads, and to be changed, published and withdrawn. */
export default page({
  can: sectionPolicy.list,
  params: newsParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "sections");
    const common = translator(locale, "common");
    const item = await getNews(ctx, params.id, locale);
    const status = newsStatus(item);
    const mayWrite = may(ctx.actor, sectionPolicy.write);
    const publicPage = item.unitCode ? `/${locale}/faculties/${item.unitCode}#news-${item.id}` : `/${locale}`;
    const labels = newsLabels(locale);
    const body = localized(item.bodies, locale);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/news`}>{t("newsPage.title")}</Link>}
          title={item.title}
          sentence={
            <>
              <NewsTag status={status} locale={locale} /> {item.unitName ?? t("university")}
            </>
          }
          actions={
            <>
              {status === "PUBLISHED" && <ButtonLink href={publicPage}>{t("look")}</ButtonLink>}
              {mayWrite && <NewsMoves item={item} locale={locale} />}
            </>
          }
        />
        <div className="grid max-w-4xl gap-5">
          {body && (
            <Card title={t("newsPage.reads")}>
              <div className="max-w-prose">
                <Prose text={body} />
              </div>
            </Card>
          )}
          {mayWrite && (
            <Card title={t("newsPage.edit")}>
              <ActionForm
                action={editNewsAction}
                fields={labels}
                done={t("newsPage.saved")}
                className="grid gap-6"
              >
                <input type="hidden" name="id" value={item.id} />
                <BothVersions
                  stored={storedNews(item, locale)}
                  url={`/api/news/${item.id}/version?locale=${locale}`}
                  fields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
                />
                <NewsFields value={item} locale={locale} />
                <SubmitButton variant="default" pending={common("saving")} className="justify-self-start">
                  {common("save")}
                </SubmitButton>
              </ActionForm>
            </Card>
          )}
        </div>
      </>
    );
  },
});
