import { ActionForm } from "@/components/forms/action-form";
import { FormRadio } from "@/components/forms/form-choices";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMoney } from "@/lib/format/money";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { signUpAction } from "@/lib/registrations/actions";
import type { SignUpPage } from "@/lib/registrations/queries/sign-up-page";
import { PAYMENT_MEANS } from "@/lib/registrations/status";
import { GuestFields } from "./guest-fields";
import { QuestionFields, questionLabels } from "./question-fields";

type SignUpFormProps = { event: SignUpPage; guest: string | null; locale: Locale };

/** The sign-up: what there is to choose, who comes along, what the organizers ask. */
export function SignUpForm({ event, guest, locale }: SignUpFormProps) {
  const t = translator(locale, "registrations");
  const left = (places: number | null) =>
    places === null ? undefined : places > 0 ? t("left", { count: places }) : t("leftNone");
  const isPaid = event.tickets.some(({ amountMinor }) => amountMinor > 0n);
  const price = (minor: bigint) =>
    minor > 0n && event.currency ? formatMoney(minor, { locale, currency: event.currency }) : t("free");
  const [onlyTicket, ...otherTickets] = event.tickets;
  return (
    <Card>
      <ActionForm
        action={signUpAction}
        fields={{
          sessionId: t("field.slot"),
          ticketId: t("field.ticket"),
          guestCount: t("field.guests"),
          guestNames: t("field.guestNames"),
          means: t("field.means"),
          ...questionLabels(event.questions),
        }}
        className="grid gap-6"
      >
        <input type="hidden" name="eventId" value={event.id} />
        {guest && <input type="hidden" name="guest" value={guest} />}
        {event.sessions.length > 0 && (
          <FormRadio
            name="sessionId"
            legend={t("field.slot")}
            options={event.sessions.map(({ id, title, when, left: places, mine }) => ({
              value: id,
              label: title,
              help: [when, mine ? t("alreadyIn") : left(places)].filter(Boolean).join(" · "),
            }))}
            required
          />
        )}
        {onlyTicket && otherTickets.length === 0 ? (
          <>
            <input type="hidden" name="ticketId" value={onlyTicket.id} />
            {isPaid && (
              <p className="num">
                {onlyTicket.title}: <strong>{price(onlyTicket.amountMinor)}</strong>
              </p>
            )}
          </>
        ) : (
          event.tickets.length > 0 && (
            <FormRadio
              name="ticketId"
              legend={t("field.ticket")}
              options={event.tickets.map(({ id, title, amountMinor, left: places }) => ({
                value: id,
                label: `${title} · ${price(amountMinor)}`,
                help: left(places),
              }))}
              required
            />
          )
        )}
        {event.guestsMost > 0 && (
          <>
            <GuestFields
              most={event.guestsMost}
              hasNames={event.hasNamedGuests}
              labels={{
                count: t("field.guests"),
                nobody: t("nobody"),
                name: t("field.guestName"),
                nameHelp: t("guestNameHelp"),
              }}
            />
            <Checkbox name="wouldComeAlone" label={t("field.alone")} help={t("aloneHelp")} />
          </>
        )}
        {event.isHybrid && <Checkbox name="isOnline" label={t("field.online")} help={t("onlineHelp")} />}
        <QuestionFields questions={event.questions} keptDays={event.answersKeptDays} locale={locale} />
        {isPaid && (
          <FormRadio
            name="means"
            legend={t("field.means")}
            options={PAYMENT_MEANS.map((value) => ({
              value,
              label: t(`means.${value}`),
              help: t(`meansHelp.${value}`),
            }))}
            defaultValue="INVOICE"
            required
          />
        )}
        <div>
          <SubmitButton pending={t("signingUp")}>{t(event.needsApproval ? "ask" : "signUp")}</SubmitButton>
          <p className="mt-3 max-w-field text-sm text-ink-2">
            {t("howListWorks", { order: event.order, promotion: event.promotion })}
          </p>
        </div>
      </ActionForm>
    </Card>
  );
}
