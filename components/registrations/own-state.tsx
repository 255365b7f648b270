import { ActionForm } from "@/components/forms/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDateTime } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { acceptOfferAction, refuseOfferAction, rejoinWaitingListAction } from "@/lib/registrations/actions";
import type { OwnRegistration } from "@/lib/registrations/queries/own";

type OwnStateProps = { mine: OwnRegistration; zone: string; locale: Locale };

/** How the own registration stands, what follows from it, and what can be answered. */
export function OwnState({ mine, zone, locale }: OwnStateProps) {
  const t = translator(locale, "registrations");
  const common = translator(locale, "common");
  const { status, heldUntil, turn, event } = mine;
  const until = heldUntil ? formatDateTime(heldUntil, { locale, zone }) : "";
  switch (status) {
    case "OFFERED":
      return (
        <Notice tone="wait" title={t("own.OFFERED", { until })}>
          <p>{t("own.offeredSentence", { count: mine.partySize })}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            <ActionForm action={acceptOfferAction}>
              <input type="hidden" name="token" value={mine.token} />
              <SubmitButton pending={common("saving")}>{t("own.accept")}</SubmitButton>
            </ActionForm>
            <ActionForm action={refuseOfferAction}>
              <input type="hidden" name="token" value={mine.token} />
              <SubmitButton variant="default" pending={common("saving")}>
                {t("own.refuse")}
              </SubmitButton>
            </ActionForm>
          </div>
        </Notice>
      );
    case "WAITLISTED":
      return (
        <Notice
          tone="info"
          title={
            turn &&
            ("exactly" in turn
              ? t("turn.exactly", { nth: turn.exactly })
              : t("turn.about", { count: turn.about }))
          }
        >
          <p>
            {t(`order.${event.order}`)} {t(`promotion.${event.promotion}`)}{" "}
            {t("own.freeze", { hours: Math.ceil(event.freezeMinutes / 60) })}
          </p>
        </Notice>
      );
    case "PENDING_PAYMENT":
      return <Notice tone="wait" title={t("own.PENDING_PAYMENT", { until })} />;
    case "EXPIRED":
      return (
        <Notice tone="info" title={t(`own.${mine.canRejoin ? "missed" : "EXPIRED"}`)}>
          {mine.canRejoin && (
            <ActionForm action={rejoinWaitingListAction} className="mt-2">
              <input type="hidden" name="token" value={mine.token} />
              <SubmitButton variant="default" pending={common("saving")}>
                {t("own.rejoin")}
              </SubmitButton>
            </ActionForm>
          )}
        </Notice>
      );
    case "CANCELLED_BY_OFFICE":
      return (
        <Notice tone="late" title={t("own.CANCELLED_BY_OFFICE")}>
          {mine.endReason}
        </Notice>
      );
    case "CONFIRMED":
    case "CHECKED_IN":
      return <Notice tone="ok" title={t(`own.${status}`, { count: mine.partySize })} />;
    default:
      return <Notice tone="info" title={t(`own.${status}`)} />;
  }
}

/** What is owed, and what was paid. */
export function OwnPayments({ payments, locale }: { payments: OwnRegistration["payments"]; locale: Locale }) {
  const t = translator(locale, "registrations");
  return payments.map(({ id, means, amountMinor, refundedMinor, currency, reference, isPaid, receipt }) => {
    const amount = formatMoney(amountMinor, { locale, currency });
    return (
      <div key={id} className="num">
        <p className="font-strong">
          {isPaid ? t("own.paid", { amount }) : t(`own.owed.${means}`, { amount })}
        </p>
        <p className="text-sm text-ink-2">
          {receipt ? t("own.receipt", { number: receipt }) : t("own.reference", { reference })}
        </p>
        {refundedMinor > 0n && (
          <p className="text-sm text-ink-2">
            {t("own.refunded", { amount: formatMoney(refundedMinor, { locale, currency }) })}
          </p>
        )}
      </div>
    );
  });
}
