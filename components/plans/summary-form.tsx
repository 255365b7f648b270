import { ActionForm } from "@/components/forms/action-form";
import { BothVersions } from "@/components/forms/both-versions";
import { FormSelect, FormTextArea } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { saveSummaryAction } from "@/lib/plans/actions";
import type { PlanPage } from "@/lib/plans/queries/get-plan";
import { valuesOfSummary } from "@/lib/plans/sent-values";
import { localizedField } from "@/lib/platform/input/localized";

/** What the public reads of the plan, by language, and whether it does. */
export function SummaryForm({ plan, locale }: { plan: PlanPage; locale: Locale }) {
  const t = translator(locale, "plans");
  const values = valuesOfSummary(plan);
  const texts = (Object.entries(LOCALES) as [Locale, string][]).map(([language, label]) => ({
    name: localizedField("summary", language),
    label,
    language,
  }));
  const choices = { yes: t("summary.yes"), no: t("summary.no") };
  return (
    <Card id="summary" title={t("summary.title")} className="print:hidden">
      <p className="text-sm text-ink-2">{t("summary.sentence")}</p>
      <details className="mt-2" open={plan.isSummaryPublic || undefined}>
        <summary className="inline-block min-h-6 py-0.5 text-sm font-strong text-brand-ink">
          {t("summary.open")}
        </summary>
        <ActionForm
          action={saveSummaryAction}
          done={t("summary.saved")}
          fields={Object.fromEntries(texts.map(({ name, label }) => [name, label]))}
          className="mt-3 grid gap-4"
        >
          <input type="hidden" name="id" value={plan.id} />
          <BothVersions
            stored={{ version: plan.version, values, title: translator(locale, "common")("both.unknown") }}
            url={`/api/plans/${plan.id}/version?locale=${locale}`}
            fields={[
              ...texts.map(({ name, label }) => ({ name, label })),
              { name: "isPublic", label: t("summary.isPublic"), choices },
            ]}
          />
          {texts.map(({ name, label, language }) => (
            <FormTextArea
              key={name}
              name={name}
              label={label}
              lang={language}
              rows={3}
              maxLength={2000}
              defaultValue={values[name]}
            />
          ))}
          <FormSelect
            id="summary-public"
            name="isPublic"
            label={t("summary.isPublic")}
            options={Object.entries(choices).map(([value, label]) => ({ value, label }))}
            defaultValue={values.isPublic}
          />
          <SubmitButton variant="default" pending={t("saving")} className="justify-self-start">
            {t("summary.save")}
          </SubmitButton>
        </ActionForm>
      </details>
    </Card>
  );
}
