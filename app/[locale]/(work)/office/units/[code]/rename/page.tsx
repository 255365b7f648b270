import { ActionForm } from "@/components/forms/action-form";
import { FormRadio } from "@/components/forms/form-choices";
import { FormText } from "@/components/forms/form-field";
import { LocalizedTextFields, localizedLabels } from "@/components/forms/localized-text";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/i18n/translator";
import { today } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { renameUnitAction } from "@/lib/units/actions";
import { unitPolicy } from "@/lib/units/policy";
import { getUnit } from "@/lib/units/queries";
import { unitParams } from "@/lib/units/schema";

export default page({
  can: unitPolicy.manage,
  params: unitParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "units");
    const unit = await getUnit(ctx, params.code, locale);
    const day = await today(ctx);
    const present = unit.names.find(({ validTo }) => validTo === null);
    const labels = { how: t("rename.how"), since: t("rename.since"), ...localizedLabels("names", t("name")) };
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/office/units/${unit.code}`}>{unit.name}</Link>}
          title={t("rename.title")}
          sentence={t("rename.sentence")}
        />
        <Card className="max-w-3xl">
          <ActionForm action={renameUnitAction} fields={labels} className="grid gap-6">
            <input type="hidden" name="code" value={unit.code} />
            <input type="hidden" name="version" value={unit.version} />
            <LocalizedTextFields
              name="names"
              legend={t("rename.names")}
              help={t("namesHelp")}
              value={present?.names}
            />
            <FormRadio
              name="how"
              legend={t("rename.how")}
              options={(["renamed", "corrected"] as const).map((value) => ({
                value,
                label: t(`rename.${value}`),
                help: t(`rename.${value}Help`),
              }))}
              defaultValue="renamed"
            />
            <FormText
              name="since"
              type="date"
              label={t("rename.since")}
              help={t("rename.sinceHelp")}
              max={day.toISOString().slice(0, 10)}
              className="max-w-field [&_input]:max-w-48"
            />
            <SubmitButton pending={t("rename.pending")} className="justify-self-start">
              {t("rename.action")}
            </SubmitButton>
          </ActionForm>
        </Card>
      </>
    );
  },
});
