import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { UnitFields, unitLabels } from "@/components/units/unit-fields";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { editUnitAction } from "@/lib/units/actions";
import { unitPolicy } from "@/lib/units/policy";
import { getUnit, listCurrentUnits } from "@/lib/units/queries";
import { unitParams } from "@/lib/units/schema";

export default page({
  can: unitPolicy.manage,
  params: unitParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "units");
    const common = translator(locale, "common");
    const unit = await getUnit(ctx, params.code, locale);
    const parents = (await listCurrentUnits(ctx, locale)).filter(({ id }) => id !== unit.id);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/office/units/${unit.code}`}>{unit.name}</Link>}
          title={t("editTitle")}
          sentence={t("editSentence")}
        />
        <Card className="max-w-3xl">
          <ActionForm action={editUnitAction} fields={unitLabels(locale)} className="grid gap-6">
            <input type="hidden" name="code" value={unit.code} />
            <input type="hidden" name="version" value={unit.version} />
            <UnitFields value={unit} parents={parents} locale={locale} />
            <SubmitButton pending={common("saving")} className="justify-self-start">
              {common("save")}
            </SubmitButton>
          </ActionForm>
        </Card>
      </>
    );
  },
});
