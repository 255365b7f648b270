import { ActionForm } from "@/components/forms/action-form";
import { FormCheckbox } from "@/components/forms/form-choices";
import { FormSelect, FormText } from "@/components/forms/form-field";
import { localizedLabels } from "@/components/forms/localized-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { changePaymentAction, writeTicketAction } from "@/lib/events/actions/parts";
import type { ManagedEvent } from "@/lib/events/queries/get-event";
import { CURRENCIES } from "@/lib/events/status";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { LocalizedLines } from "./localized-lines";
import { Target } from "./target";

type Ticket = ManagedEvent["tickets"][number];
type TicketFormProps = { event: { id: string; version: number }; ticket?: Ticket; locale: Locale };

/** A kind of place with its price, for members another one. */
export function TicketForm({ event, ticket, locale }: TicketFormProps) {
  const t = translator(locale, "events");
  const common = translator(locale, "common");
  const prefix = ticket?.id ?? "new";
  const typed = (minor: bigint | null | undefined) => (minor == null ? "" : amountText(minor));
  return (
    <ActionForm
      action={writeTicketAction}
      fields={{
        ...localizedLabels("titles", t("tickets.name")),
        amount: t("tickets.amount"),
        memberAmount: t("tickets.memberAmount"),
        capacity: t("part.capacity"),
      }}
      className="grid gap-5"
    >
      <Target event={event} {...(ticket && { partId: ticket.id })} />
      <LocalizedLines prefix={prefix} name="titles" legend={t("tickets.name")} value={ticket?.titles} />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormText
          id={`${prefix}-amount`}
          name="amount"
          inputMode="decimal"
          label={t("tickets.amount")}
          help={t("tickets.amountHelp")}
          defaultValue={ticket ? typed(ticket.amountMinor) : "0"}
          required
        />
        <FormText
          id={`${prefix}-member`}
          name="memberAmount"
          inputMode="decimal"
          label={t("tickets.memberAmount")}
          help={t("tickets.memberHelp")}
          optional={common("optional")}
          defaultValue={typed(ticket?.memberAmountMinor)}
        />
      </div>
      <FormText
        id={`${prefix}-capacity`}
        name="capacity"
        type="number"
        min={0}
        label={t("part.capacity")}
        help={t("tickets.capacityHelp")}
        optional={common("optional")}
        defaultValue={ticket?.capacity ?? ""}
        className="max-w-80"
      />
      {ticket && (
        <FormCheckbox
          id={`${prefix}-ended`}
          name="isEnded"
          label={t("tickets.isEnded")}
          help={t("tickets.endedHelp")}
          defaultChecked={ticket.endedAt !== null}
        />
      )}
      <SubmitButton variant="default" pending={common("saving")} className="justify-self-start">
        {ticket ? common("save") : t("tickets.add")}
      </SubmitButton>
    </ActionForm>
  );
}

/** Minor units as they are typed: 12.50. */
function amountText(minor: bigint): string {
  const [whole, cents] = [minor / 100n, minor % 100n];
  return cents === 0n ? String(whole) : `${whole}.${String(cents).padStart(2, "0")}`;
}

/** In what is paid, and for how long a place is held until it is. */
export function PaymentForm({ event, locale }: { event: ManagedEvent; locale: Locale }) {
  const t = translator(locale, "events");
  return (
    <ActionForm
      action={changePaymentAction}
      fields={{ currency: t("tickets.currency"), paymentHours: t("tickets.paymentHours") }}
      className="flex flex-wrap items-end gap-x-5 gap-y-4"
    >
      <Target event={event} />
      <FormSelect
        name="currency"
        label={t("tickets.currency")}
        empty={t("tickets.noCurrency")}
        options={CURRENCIES.map((currency) => ({ value: currency, label: currency }))}
        defaultValue={event.currency ?? ""}
        className="w-48"
      />
      <FormText
        name="paymentHours"
        type="number"
        min={1}
        max={720}
        label={t("tickets.paymentHours")}
        defaultValue={event.paymentMinutes / 60}
        className="w-64"
      />
      <SubmitButton variant="default" pending={translator(locale, "common")("saving")}>
        {translator(locale, "common")("save")}
      </SubmitButton>
    </ActionForm>
  );
}
