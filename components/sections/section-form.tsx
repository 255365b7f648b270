import { ActionForm } from "@/components/forms/action-form";
import { BothVersions } from "@/components/forms/both-versions";
import { FormText, FormTextArea } from "@/components/forms/form-field";
import { LocalizedTextFields, localizedLabels } from "@/components/forms/localized-text";
import { HueField } from "@/components/office/hue-field";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { writeSectionAction } from "@/lib/sections/actions";
import type { KeptUnit } from "@/lib/sections/queries/kept-units";
import { storedSection } from "@/lib/sections/stored-version";
import { LocalizedAreas } from "./localized-areas";

type SectionFormProps = { unit: KeptUnit; brandHue: number; locale: Locale };

/** What a faculty says on its page, in each language, and how it looks elsewhere. */
export function SectionForm({ unit: { code, name, section }, brandHue, locale }: SectionFormProps) {
  const t = translator(locale, "sections");
  const common = translator(locale, "common");
  const optional = common("optional");
  const stored = storedSection(section, brandHue, locale);
  const fields = {
    ...localizedLabels("intro", t("form.intro")),
    ...localizedLabels("waysToHelp", t("waysToHelp")),
    ...localizedLabels("officeHours", t("officeHours")),
    contactEmail: t("form.contactEmail"),
    hasHue: t("form.look"),
    hue: t("form.hue"),
    embedOrigins: t("form.embedOrigins"),
  };
  return (
    <ActionForm action={writeSectionAction} done={t("form.saved")} fields={fields} className="grid gap-5">
      <input type="hidden" name="code" value={code} />
      <BothVersions
        stored={stored}
        url={`/api/sections/${code}/version?locale=${locale}`}
        fields={Object.entries(fields).map(([field, label]) => ({
          name: field,
          label,
          ...(field === "hasHue" && { choices: { on: t("form.hasHue") } }),
        }))}
      />
      <Card title={t("form.texts")} className="[&>fieldset]:mt-6">
        <p className="text-sm text-ink-2">{t("form.textsHelp")}</p>
        <LocalizedAreas
          name="intro"
          legend={t("form.intro")}
          help={t("form.introHelp")}
          value={section?.intro}
        />
        <LocalizedAreas
          name="waysToHelp"
          legend={t("waysToHelp")}
          help={t("form.waysHelp")}
          value={section?.waysToHelp}
        />
      </Card>
      <Card title={t("coordinator")}>
        <div className="grid gap-6">
          <LocalizedTextFields
            name="officeHours"
            legend={t("officeHours")}
            help={t("form.hoursHelp")}
            value={section?.officeHours}
          />
          <FormText
            name="contactEmail"
            inputMode="email"
            label={fields.contactEmail}
            help={t("form.contactHelp")}
            optional={optional}
            defaultValue={section?.contactEmail ?? ""}
            className="max-w-field"
          />
        </div>
      </Card>
      <Card title={t("form.look")}>
        <div className="grid gap-5">
          <Checkbox
            name="hasHue"
            label={t("form.hasHue")}
            help={t("form.hasHueHelp")}
            defaultChecked={section?.hue != null}
          />
          <HueField
            name="hue"
            value={section?.hue ?? brandHue}
            labels={{
              label: t("form.hue"),
              help: t("form.hueHelp"),
              preview: t("form.preview"),
              button: t("findRecord"),
              title: name,
            }}
          />
        </div>
      </Card>
      <Card title={t("form.elsewhere")}>
        <FormTextArea
          name="embedOrigins"
          label={fields.embedOrigins}
          help={t("form.originsHelp")}
          optional={optional}
          rows={3}
          placeholder="https://…"
          defaultValue={stored.values.embedOrigins}
          className="max-w-field"
        />
      </Card>
      <SubmitButton pending={common("saving")} className="justify-self-start">
        {common("save")}
      </SubmitButton>
    </ActionForm>
  );
}
