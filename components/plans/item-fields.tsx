import { FormSelect, FormText, FormTextArea } from "@/components/forms/form-field";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { PlannedItem } from "@/lib/plans/content";
import { CURRENCIES } from "@/lib/plans/schema";
import { valuesOfItem } from "@/lib/plans/sent-values";
import type { Office } from "@/prisma/generated/enums";

export type Owner = { userId: string; name: string; office: Office };

const ITEM_FIELDS = [
  ...([
    "title",
    "description",
    "ownerId",
    "ownerName",
    "startsOn",
    "endsOn",
    "expected",
    "indicator",
  ] as const),
  ...(["audience", "peopleCount", "hoursCount", "amount", "currency", "isPublic"] as const),
];

/** What the fields are called, in the order of the form: for the summary of problems. */
export function itemLabels(locale: Locale): Record<string, string> {
  const t = translator(locale, "plans");
  return Object.fromEntries(ITEM_FIELDS.map((field) => [field, t(`fields.${field}`)]));
}

/** The choices of an owner and of who sees the item, by value. */
export function itemChoices(
  officers: readonly Owner[],
  locale: Locale,
): Record<string, Record<string, string>> {
  const t = translator(locale, "plans");
  return {
    ownerId: Object.fromEntries(officers.map(({ userId, name }) => [userId, name])),
    isPublic: { yes: t("visibility.yes"), no: t("visibility.no") },
  };
}

type ItemFieldsProps = { item?: PlannedItem; officers: readonly Owner[]; locale: Locale };

/** The fields of an item. In an ActionForm. */
export function ItemFields({ item, officers, locale }: ItemFieldsProps) {
  const t = translator(locale, "plans");
  const value = valuesOfItem(item);
  const isKnown = officers.some(({ userId }) => userId === item?.ownerId);
  const owners = [
    ...officers.map(({ userId, name, office }) => ({
      value: userId,
      label: `${name}, ${t(`offices.${office}`)}`,
    })),
    // Whoever left the office stays the owner until somebody else is chosen.
    ...(item?.ownerId && !isKnown
      ? [{ value: item.ownerId, label: item.ownerName ?? t("item.formerOwner") }]
      : []),
  ];
  return (
    <>
      <FormText name="title" label={t("fields.title")} defaultValue={value.title} maxLength={200} required />
      <FormTextArea
        name="description"
        label={t("fields.description")}
        optional={t("optional")}
        defaultValue={value.description}
        rows={3}
        maxLength={2000}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormSelect
          name="ownerId"
          label={t("fields.ownerId")}
          empty={t("item.otherOwner")}
          options={owners}
          defaultValue={value.ownerId}
        />
        <FormText
          name="ownerName"
          label={t("fields.ownerName")}
          help={t("item.ownerHelp")}
          defaultValue={value.ownerName}
          maxLength={200}
        />
        <FormText name="startsOn" type="date" label={t("fields.startsOn")} defaultValue={value.startsOn} />
        <FormText name="endsOn" type="date" label={t("fields.endsOn")} defaultValue={value.endsOn} />
      </div>
      <FormTextArea
        name="expected"
        label={t("fields.expected")}
        help={t("item.expectedHelp")}
        defaultValue={value.expected}
        rows={2}
        maxLength={2000}
      />
      <FormText
        name="indicator"
        label={t("fields.indicator")}
        optional={t("optional")}
        help={t("item.indicatorHelp")}
        defaultValue={value.indicator}
        maxLength={200}
      />
      <FormText
        name="audience"
        label={t("fields.audience")}
        optional={t("optional")}
        defaultValue={value.audience}
        maxLength={200}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormText
          name="peopleCount"
          type="number"
          inputMode="numeric"
          min={0}
          label={t("fields.peopleCount")}
          optional={t("optional")}
          defaultValue={value.peopleCount}
        />
        <FormText
          name="hoursCount"
          type="number"
          inputMode="numeric"
          min={0}
          label={t("fields.hoursCount")}
          optional={t("optional")}
          defaultValue={value.hoursCount}
        />
        <FormText
          name="amount"
          inputMode="decimal"
          label={t("fields.amount")}
          optional={t("optional")}
          defaultValue={value.amount}
        />
        <FormSelect
          name="currency"
          label={t("fields.currency")}
          options={CURRENCIES.map((currency) => ({ value: currency, label: currency }))}
          defaultValue={value.currency}
        />
      </div>
      <FormSelect
        name="isPublic"
        label={t("fields.isPublic")}
        help={t("visibility.help")}
        options={(["no", "yes"] as const).map((choice) => ({
          value: choice,
          label: t(`visibility.${choice}`),
        }))}
        defaultValue={value.isPublic}
      />
    </>
  );
}
