import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { formatMoney } from "@/lib/format/money";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { receivePaymentAction, refundPaymentAction } from "@/lib/registrations/actions";
import type { RegistrationPage } from "@/lib/registrations/queries/registrations";
import { hasTicket } from "@/lib/registrations/status";
import { Target } from "./decide-forms";

type Payment = RegistrationPage["payments"][number];

/** One bill: that it was paid is written down here, and what is given back. */
export function PaymentCard({
  payment,
  registration,
  locale,
}: {
  payment: Payment;
  registration: RegistrationPage;
  locale: Locale;
}) {
  const t = translator(locale, "registrations");
  const common = translator(locale, "common");
  const { currency, amountMinor, refundedMinor, paidAt, reference, means } = payment;
  const money = (minor: bigint) => formatMoney(minor, { locale, currency });
  const left = amountMinor - refundedMinor;
  const owed = hasTicket(registration.status) ? registration.amountMinor : 0n;
  return (
    <div className="grid gap-3">
      <p className="num flex flex-wrap items-center gap-2">
        <strong>{money(amountMinor)}</strong> {t(`means.${means}`)}
        <Tag tone={paidAt ? "ok" : "wait"}>{t(paidAt ? "payment.paid" : "payment.open")}</Tag>
        {paidAt && left > owed && <Tag tone="late">{t("payment.refundDue")}</Tag>}
      </p>
      <p className="num text-sm text-ink-2">
        {payment.receiptYear === null
          ? t("own.reference", { reference })
          : `${t("own.receipt", { number: `${payment.receiptYear}/${payment.receiptNumber}` })} · ${reference}`}
        {refundedMinor > 0n && ` · ${t("own.refunded", { amount: money(refundedMinor) })}`}
      </p>
      {!paidAt && (
        <ActionForm action={receivePaymentAction} className="grid gap-2">
          <Target registration={payment} />
          <SubmitButton variant="default" pending={common("saving")} className="justify-self-start">
            {t("payment.receive")}
          </SubmitButton>
          {registration.status === "EXPIRED" && <p className="text-sm text-ink-2">{t("payment.late")}</p>}
        </ActionForm>
      )}
      {paidAt && left > 0n && (
        <details>
          <summary className="inline-block min-h-6 py-0.5 text-sm font-strong text-brand-ink">
            {t("payment.refund")}
          </summary>
          <ActionForm
            action={refundPaymentAction}
            fields={{ amount: t("payment.amount") }}
            className="mt-3 grid gap-3"
          >
            <Target registration={payment} />
            <FormText
              name="amount"
              label={t("payment.amount")}
              help={t("payment.most", { amount: money(left) })}
              inputMode="decimal"
              defaultValue={(Number(left) / 100).toFixed(2)}
              required
            />
            <SubmitButton variant="default" pending={common("saving")} className="justify-self-start">
              {t("payment.refund")}
            </SubmitButton>
          </ActionForm>
        </details>
      )}
    </div>
  );
}
