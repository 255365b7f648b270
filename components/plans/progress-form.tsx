import { ActionForm } from "@/components/forms/action-form";
import { BothVersions } from "@/components/forms/both-versions";
import { FormSelect, FormText, FormTextArea } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { reportProgressAction } from "@/lib/plans/actions";
import type { ItemPage } from "@/lib/plans/queries/get-item";
import { valuesOfProgress } from "@/lib/plans/sent-values";
import { PlanItemStatus } from "@/prisma/generated/enums";

const FIELDS = ["status", "percent", "reachedCount", "outcome"] as const;

/** How far an item is, and what came of it. */
export function ProgressForm({ page, locale }: { page: ItemPage; locale: Locale }) {
  const t = translator(locale, "plans");
  const { item, stored } = page;
  const labels = Object.fromEntries(FIELDS.map((field) => [field, t(`fields.${field}`)]));
  const words = Object.fromEntries(Object.values(PlanItemStatus).map((one) => [one, t(`itemStatus.${one}`)]));
  const values = valuesOfProgress(item);
  return (
    <ActionForm
      action={reportProgressAction}
      fields={labels}
      done={t("progress.saved")}
      className="grid gap-4"
    >
      <input type="hidden" name="id" value={item.id} />
      <BothVersions
        stored={stored}
        url={`/api/plans/items/${item.id}/version?locale=${locale}`}
        fields={FIELDS.map((name) => ({
          name,
          label: labels[name] ?? name,
          ...(name === "status" ? { choices: words } : {}),
        }))}
      />
      <FormSelect
        name="status"
        label={t("fields.status")}
        options={Object.entries(words).map(([value, label]) => ({ value, label }))}
        defaultValue={values.status}
      />
      <FormText
        name="percent"
        type="number"
        min={0}
        max={100}
        step={5}
        label={t("fields.percent")}
        defaultValue={values.percent}
      />
      <FormText
        name="reachedCount"
        type="number"
        min={0}
        label={t("fields.reachedCount")}
        optional={t("optional")}
        defaultValue={values.reachedCount}
      />
      <FormTextArea
        name="outcome"
        label={t("fields.outcome")}
        help={t("progress.outcomeHelp")}
        rows={3}
        maxLength={2000}
        defaultValue={values.outcome}
      />
      <SubmitButton pending={t("saving")} className="justify-self-start">
        {t("progress.save")}
      </SubmitButton>
    </ActionForm>
  );
}
