import Link from "next/link";
import { ActionForm } from "@/components/forms/action-form";
import { FormRadio } from "@/components/forms/form-choices";
import { FormSelect, FormText } from "@/components/forms/form-field";
import { PersonFields } from "@/components/people/person-fields";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/i18n/translator";
import { appointAction } from "@/lib/people/actions/staff";
import { peoplePolicy } from "@/lib/people/policy";
import { appointSearch, OFFICES } from "@/lib/people/staff-schema";
import { today } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { listCurrentUnits } from "@/lib/units/queries";

export default page({
  can: peoplePolicy.appoint,
  search: appointSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "people");
    const optional = translator(locale, "common")("optional");
    const units = await listCurrentUnits(ctx, locale);
    const day = await today(ctx);
    const labels = {
      email: t("email"),
      name: t("name"),
      unit: t("unit"),
      office: t("offices.one"),
      startsOn: t("startsOn"),
      endsOn: t("endsOn"),
      act: t("actNumber"),
    };
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/office/people`}>{t("title")}</Link>}
          title={t("appoint.title")}
          sentence={t("appoint.sentence")}
        />
        <Card className="max-w-3xl">
          <ActionForm action={appointAction} fields={labels} className="grid gap-6">
            <PersonFields email={search.email} name={search.name} locale={locale} />
            <FormSelect
              name="unit"
              label={t("unit")}
              empty={t("chooseUnit")}
              options={units.map(({ code, name }) => ({ value: code, label: name }))}
              defaultValue={search.unit ?? ""}
              required
              className="max-w-field"
            />
            <FormRadio
              name="office"
              legend={t("offices.one")}
              options={OFFICES.map((office) => ({
                value: office,
                label: t(`office.${office}`),
                help: t(`officeHelp.${office}`),
              }))}
              defaultValue="COORDINATOR"
            />
            <div className="flex flex-wrap gap-6">
              <FormText
                name="startsOn"
                type="date"
                label={t("startsOn")}
                defaultValue={day.toISOString().slice(0, 10)}
                required
                className="w-48"
              />
              <FormText name="endsOn" type="date" label={t("endsOn")} optional={optional} className="w-48" />
            </div>
            <FormText
              name="act"
              label={t("actNumber")}
              help={t("actHelp")}
              optional={optional}
              className="max-w-field"
            />
            <SubmitButton pending={t("appoint.pending")} className="justify-self-start">
              {t("appoint.confirm")}
            </SubmitButton>
          </ActionForm>
        </Card>
      </>
    );
  },
});
