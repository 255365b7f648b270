import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { LocalizedTextFields, localizedLabels } from "@/components/forms/localized-text";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { UnitFields, unitLabels } from "@/components/units/unit-fields";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { addUnitAction } from "@/lib/units/actions";
import { unitPolicy } from "@/lib/units/policy";
import { listCurrentUnits } from "@/lib/units/queries";

export default page({
  can: unitPolicy.manage,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "units");
    const parents = await listCurrentUnits(ctx, locale);
    const labels = { ...localizedLabels("names", t("name")), code: t("code"), ...unitLabels(locale) };
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/office/units`}>{t("title")}</Link>}
          title={t("add.title")}
          sentence={t("add.sentence")}
        />
        <Card className="max-w-3xl">
          <ActionForm action={addUnitAction} fields={labels} className="grid gap-6">
            <LocalizedTextFields name="names" legend={t("name")} help={t("namesHelp")} />
            <FormText
              name="code"
              label={t("code")}
              help={t("codeHelp")}
              className="max-w-field [&_input]:max-w-60"
              required
            />
            <UnitFields parents={parents} locale={locale} />
            <SubmitButton pending={t("add.pending")} className="justify-self-start">
              {t("add.action")}
            </SubmitButton>
          </ActionForm>
        </Card>
      </>
    );
  },
});
