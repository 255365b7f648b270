import { photoSrc } from "@/components/profile/photo";
import { Preview } from "@/components/profile/preview";
import { VisibilityForm } from "@/components/profile/visibility-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { profilePolicy } from "@/lib/profile/policy";
import { getVisibility } from "@/lib/profile/queries/get-visibility";
import { listOwnEntries } from "@/lib/profile/queries/list-own-entries";
import { AUDIENCES, visibilitySearch } from "@/lib/profile/schema";

/** Who sees what of the reader, and what each circle sees now. */
export default page({
  can: profilePolicy.own,
  search: visibilitySearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "profile");
    const visibility = await getVisibility(ctx, locale);
    const card = (await listOwnEntries(ctx)).get(search.as);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/me`}>{t("edit.back")}</Link>}
          title={t("visibility.title")}
          sentence={t("visibility.sentence")}
        />
        <Notice tone="info" className="mb-5 max-w-4xl">
          {t("visibility.always")}
        </Notice>
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <Card>
            <VisibilityForm {...visibility} locale={locale} />
          </Card>
          <Card title={t("visibility.preview")} id="preview" className="lg:sticky lg:top-6">
            <nav aria-label={t("visibility.as")} className="mb-4">
              <p className="eyebrow mb-2">{t("visibility.as")}</p>
              <ul className="flex flex-wrap gap-2">
                {AUDIENCES.map((audience) => (
                  <li key={audience}>
                    <Link
                      href={`/${locale}/me/visibility?as=${audience}#preview`}
                      scroll={false}
                      aria-current={audience === search.as ? "page" : undefined}
                      className="block rounded-full border px-3 py-1.5 text-sm no-underline hover:bg-sunken aria-[current]:border-brand aria-[current]:bg-brand-soft aria-[current]:font-strong"
                    >
                      {t(`audience.${audience}`)}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
            <Preview audience={search.as} card={card} photo={photoSrc(visibility.profile)} locale={locale} />
            <p className="mt-4 border-t pt-3 text-xs text-ink-3">{t("visibility.previewSentence")}</p>
          </Card>
        </div>
      </>
    );
  },
});
