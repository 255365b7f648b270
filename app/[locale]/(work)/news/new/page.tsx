import { ActionForm } from "@/components/forms/action-form";
import { FormSelect } from "@/components/forms/form-field";
import { NewsFields, newsLabels } from "@/components/sections/news-fields";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { addNewsAction } from "@/lib/sections/actions";
import { sectionPolicy } from "@/lib/sections/policy";
import { listKeptUnits } from "@/lib/sections/queries/kept-units";

/** A new piece of news. It is a draft until it is published. */
export default page({
  can: sectionPolicy.write,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "sections");
    const units = (await listKeptUnits(ctx, locale)).filter(({ isCurrent }) => isCurrent);
    const isOffice = ctx.scope.reach === "all";
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/news`}>{t("newsPage.title")}</Link>}
          title={t("newsPage.newTitle")}
          sentence={t("newsPage.newSentence")}
        />
        <Card className="max-w-4xl">
          <ActionForm
            action={addNewsAction}
            fields={{ unitId: t("table.unit"), ...newsLabels(locale) }}
            className="grid gap-6"
          >
            <FormSelect
              name="unitId"
              label={t("table.unit")}
              {...(isOffice && { empty: t("university") })}
              options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
              className="max-w-field"
            />
            <NewsFields locale={locale} />
            <SubmitButton pending={t("newsPage.drafting")} className="justify-self-start">
              {t("newsPage.draft")}
            </SubmitButton>
          </ActionForm>
        </Card>
      </>
    );
  },
});
