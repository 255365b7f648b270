import { ActionForm } from "@/components/forms/action-form";
import { BothVersions } from "@/components/forms/both-versions";
import { FormChoices } from "@/components/forms/form-choices";
import { FormSelect, FormTextArea } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { addItemAction, editItemAction, proposeChangeAction, proposeItemAction } from "@/lib/plans/actions";
import type { ItemPage, PlanForItem } from "@/lib/plans/queries/get-item";
import { ItemFields, itemChoices, itemLabels } from "./item-fields";
import { Target } from "./target";

type NewItemFormProps = {
  plan: PlanForItem;
  measureId: string | undefined;
  isProposal: boolean;
  locale: Locale;
};

/** One more item of a plan that is being written, or proposed for one that runs. */
export function NewItemForm({ plan, measureId, isProposal, locale }: NewItemFormProps) {
  const t = translator(locale, "plans");
  const labels = { ...itemLabels(locale), reason: t("amend.reason") };
  return (
    <ActionForm
      action={isProposal ? proposeItemAction : addItemAction}
      fields={labels}
      className="grid max-w-2xl gap-5"
    >
      <input type="hidden" name="planId" value={plan.id} />
      <MeasureField plan={plan} measureId={measureId} locale={locale} />
      <ItemFields officers={plan.officers} locale={locale} />
      {isProposal && <ReasonField locale={locale} />}
      <SubmitButton pending={t("saving")} className="justify-self-start">
        {t(isProposal ? "amend.send" : "item.save")}
      </SubmitButton>
    </ActionForm>
  );
}

type ItemFormProps = { page: ItemPage; locale: Locale };

/** Everything that an item says. Whoever saves second sees both versions. */
export function ItemForm({ page, locale }: ItemFormProps) {
  const t = translator(locale, "plans");
  const { item, plan, entries } = page;
  const labels: Record<string, string> = {
    measureId: t("fields.measureId"),
    ...itemLabels(locale),
    ...(entries.length > 0 ? { entries: t("fields.entries") } : {}),
  };
  const choices: Record<string, Record<string, string>> = {
    ...itemChoices(plan.officers, locale),
    measureId: Object.fromEntries(plan.measures.map(({ id, name }) => [id, name])),
    entries: Object.fromEntries(entries.map(({ id, title }) => [id, title])),
  };
  return (
    <ActionForm
      action={editItemAction}
      fields={labels}
      done={t("item.saved")}
      className="grid max-w-2xl gap-5"
    >
      <input type="hidden" name="id" value={item.id} />
      <BothVersions
        stored={page.stored}
        url={`/api/plans/items/${item.id}/version?locale=${locale}`}
        fields={Object.entries(labels).map(([name, label]) => ({
          name,
          label,
          ...(choices[name] ? { choices: choices[name] } : {}),
        }))}
      />
      <MeasureField plan={plan} measureId={item.measureId} locale={locale} />
      <ItemFields item={item.planned} officers={plan.officers} locale={locale} />
      {entries.length > 0 && (
        <FormChoices
          name="entries"
          legend={t("fields.entries")}
          help={t("item.entriesHelp")}
          options={entries.map(({ id, title, day }) => ({
            value: id,
            label: day ? `${title}, ${formatDate(day, { locale })}` : title,
          }))}
          defaultValue={entries.filter(({ isLinked }) => isLinked).map(({ id }) => id)}
        />
      )}
      <SubmitButton pending={t("saving")} className="justify-self-start">
        {t("item.save")}
      </SubmitButton>
    </ActionForm>
  );
}

/** Asks for a change of an item that is approved already. */
export function AmendForm({ page, locale }: { page: ItemPage; locale: Locale }) {
  const t = translator(locale, "plans");
  const { item, plan } = page;
  return (
    <ActionForm
      action={proposeChangeAction}
      fields={{ measureId: t("fields.measureId"), ...itemLabels(locale), reason: t("amend.reason") }}
      className="mt-4 grid max-w-2xl gap-5"
    >
      <Target of={item} />
      <MeasureField plan={plan} measureId={item.measureId} locale={locale} />
      <ItemFields item={item.planned} officers={plan.officers} locale={locale} />
      <ReasonField locale={locale} />
      <SubmitButton pending={t("saving")} className="justify-self-start">
        {t("amend.send")}
      </SubmitButton>
    </ActionForm>
  );
}

function ReasonField({ locale }: { locale: Locale }) {
  const t = translator(locale, "plans");
  return (
    <FormTextArea
      name="reason"
      label={t("amend.reason")}
      help={t("amend.reasonHelp")}
      rows={2}
      maxLength={2000}
      required
    />
  );
}

function MeasureField({
  plan,
  measureId,
  locale,
}: {
  plan: PlanForItem;
  measureId: string | undefined;
  locale: Locale;
}) {
  const t = translator(locale, "plans");
  return (
    <FormSelect
      name="measureId"
      label={t("fields.measureId")}
      options={plan.measures.map(({ id, name }) => ({ value: id, label: name }))}
      defaultValue={measureId}
      required
    />
  );
}
