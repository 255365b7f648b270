import { FormRadio } from "@/components/forms/form-choices";
import { FormText } from "@/components/forms/form-field";
import { LocalizedAreas } from "@/components/sections/localized-areas";
import { Notice } from "@/components/ui/notice";
import { PROMOTIONS, WAITLIST_ORDERS } from "@/lib/events/status";
import { translator } from "@/lib/i18n/translator";
import type { FieldsProps } from "./event-form";

/** How many places there are, and how those that become free are given. */
export function PlacesFields({ event, values, locale }: FieldsProps) {
  const t = translator(locale, "events");
  const optional = translator(locale, "common")("optional");
  return (
    <>
      {event.taken > 0 && <Notice tone="info">{t("fields.takenNow", { count: event.taken })}</Notice>}
      <FormText
        name="capacity"
        type="number"
        min={0}
        label={t("fields.capacity")}
        help={t("fields.capacityHelp")}
        optional={optional}
        defaultValue={values.capacity}
        className="max-w-80"
      />
      <FormRadio
        name="waitlistOrder"
        legend={t("fields.waitlistOrder")}
        options={WAITLIST_ORDERS.map((order) => ({
          value: order,
          label: t(`order.${order}`),
          help: t(`orderHelp.${order}`),
        }))}
        {...(values.waitlistOrder ? { defaultValue: values.waitlistOrder } : {})}
      />
      <FormRadio
        name="promotion"
        legend={t("fields.promotion")}
        options={PROMOTIONS.map((way) => ({
          value: way,
          label: t(`promotion.${way}`),
          help: t(`promotionHelp.${way}`),
        }))}
        {...(values.promotion ? { defaultValue: values.promotion } : {})}
      />
      <FormText
        name="freezeHours"
        type="number"
        min={0}
        max={240}
        step={0.5}
        label={t("fields.freezeHours")}
        help={t("fields.freezeHelp")}
        defaultValue={values.freezeHours}
        className="max-w-80"
      />
    </>
  );
}

/** What follows when it is over. */
export function AfterFields({ event, values, locale }: FieldsProps) {
  const t = translator(locale, "events");
  return (
    <>
      <LocalizedAreas
        name="feedbackPrompts"
        legend={t("fields.feedbackPrompts")}
        help={t("fields.feedbackHelp")}
        value={event.feedbackPrompts}
        rows={2}
      />
      <FormText
        name="creditMinutes"
        type="number"
        min={0}
        max={10_000}
        label={t("fields.creditMinutes")}
        help={t("fields.creditHelp")}
        optional={translator(locale, "common")("optional")}
        defaultValue={values.creditMinutes}
        className="max-w-80"
      />
      <FormText
        name="answersKeptDays"
        type="number"
        min={0}
        max={365}
        label={t("fields.answersKeptDays")}
        help={t("fields.answersKeptHelp")}
        defaultValue={values.answersKeptDays}
        className="max-w-80"
      />
    </>
  );
}
