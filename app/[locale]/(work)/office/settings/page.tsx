import { ActionForm } from "@/components/forms/action-form";
import { FormSelect, FormText } from "@/components/forms/form-field";
import { LocalizedTextFields, localizedLabels } from "@/components/forms/localized-text";
import { HueField } from "@/components/office/hue-field";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { LOCALES } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { updateInstitutionAction } from "@/lib/office/actions";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { unitPolicy } from "@/lib/units/policy";

export default page({
  can: unitPolicy.manage,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "office");
    const common = translator(locale, "common");
    const institution = await getInstitution(ctx);
    const zones = [...new Set([institution.zone, "Etc/UTC", ...Intl.supportedValuesOf("timeZone")])].sort();
    const labels = {
      ...localizedLabels("names", t("settings.names")),
      shortName: t("settings.shortName"),
      ...localizedLabels("officeNames", t("settings.officeNames")),
      language: t("settings.locale"),
      zone: t("settings.zone"),
      dataOfficerEmail: t("settings.dataOfficer"),
      exportProofOver: t("settings.exportProofOver"),
      exportSecondPersonOver: t("settings.exportSecondPersonOver"),
      mergeManyFrom: t("settings.mergeManyFrom"),
      brandHue: t("settings.hue"),
    };
    return (
      <>
        <PageHead title={t("settings.title")} sentence={t("settings.sentence")} />
        <Card className="max-w-3xl">
          <ActionForm
            action={updateInstitutionAction}
            fields={labels}
            done={t("settings.done")}
            className="grid gap-7"
          >
            <input type="hidden" name="version" value={institution.version} />
            <LocalizedTextFields
              name="names"
              legend={t("settings.names")}
              help={t("settings.namesHelp")}
              value={institution.names}
            />
            <FormText
              name="shortName"
              label={t("settings.shortName")}
              help={t("settings.shortNameHelp")}
              defaultValue={institution.shortName}
              required
              className="max-w-field"
            />
            <LocalizedTextFields
              name="officeNames"
              legend={t("settings.officeNames")}
              help={t("settings.officeNamesHelp")}
              value={institution.officeNames}
            />
            <FormSelect
              name="language"
              label={t("settings.locale")}
              help={t("settings.localeHelp")}
              options={Object.entries(LOCALES).map(([value, label]) => ({ value, label }))}
              defaultValue={institution.locale}
              className="max-w-field"
            />
            <FormSelect
              name="zone"
              label={t("settings.zone")}
              help={t("settings.zoneHelp")}
              options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
              defaultValue={institution.zone}
              className="max-w-field"
            />
            <FormText
              name="dataOfficerEmail"
              type="email"
              label={t("settings.dataOfficer")}
              help={t("settings.dataOfficerHelp")}
              defaultValue={institution.dataOfficerEmail ?? ""}
              className="max-w-field"
            />
            {(["exportProofOver", "exportSecondPersonOver", "mergeManyFrom"] as const).map((name) => (
              <FormText
                key={name}
                name={name}
                inputMode="numeric"
                label={labels[name]}
                help={t(`settings.${name}Help`)}
                defaultValue={String(institution[name])}
                required
                className="max-w-field"
              />
            ))}
            <HueField
              name="brandHue"
              value={institution.brandHue}
              labels={{
                label: t("settings.hue"),
                help: t("settings.hueHelp"),
                preview: t("settings.preview"),
                button: t("settings.previewButton"),
                title: institution.shortName,
              }}
            />
            <SubmitButton pending={common("saving")} className="justify-self-start">
              {common("save")}
            </SubmitButton>
          </ActionForm>
        </Card>
      </>
    );
  },
});
