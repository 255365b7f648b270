import { EventFrame } from "@/components/events/event-frame";
import { PartList } from "@/components/events/part-list";
import { PartMoves } from "@/components/events/part-moves";
import { PaymentForm, TicketForm } from "@/components/events/ticket-form";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { moveTicketAction, removeTicketAction } from "@/lib/events/actions/parts";
import { eventPolicy } from "@/lib/events/policy";
import { getEvent } from "@/lib/events/queries/get-event";
import { isOpenToChange } from "@/lib/events/status";
import { formatMoney } from "@/lib/format/money";
import { localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";

/** Kinds of places with their prices, and how they are paid. */
export default page({
  can: eventPolicy.manage,
  params: idParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "events");
    const event = await getEvent(ctx, params.id, locale);
    const money = (minor: bigint) =>
      minor === 0n ? t("page.free") : formatMoney(minor, { locale, currency: event.currency ?? "EUR" });
    const isOpen = isOpenToChange(event.status);
    return (
      <EventFrame event={event} tab="tickets" locale={locale}>
        <div className="grid gap-6">
          {isOpen && (
            <Card title={t("tickets.payment")}>
              <p className="mb-4 max-w-field text-sm text-ink-2">{t("tickets.paymentSentence")}</p>
              <PaymentForm event={event} locale={locale} />
            </Card>
          )}
          <PartList
            title={t("tabs.tickets")}
            empty={{ title: t("tickets.empty"), sentence: t("tickets.emptySentence") }}
            change={t("part.change")}
            parts={event.tickets.map((ticket) => {
              const { id, amountMinor, memberAmountMinor, capacity, taken, endedAt } = ticket;
              const title = localized(ticket.titles, locale);
              return {
                id,
                line: (
                  <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
                    <p className="min-w-0 flex-1 font-strong">{title}</p>
                    {endedAt && <Tag>{t("tickets.ended")}</Tag>}
                    <p className="num text-sm text-ink-2">
                      {capacity === null
                        ? t("tickets.taken", { taken })
                        : t("manage.takenOf", { taken, capacity })}
                    </p>
                    <p className="num font-strong">
                      {memberAmountMinor === null
                        ? money(amountMinor)
                        : t("page.memberPrice", {
                            price: money(amountMinor),
                            members: money(memberAmountMinor),
                          })}
                    </p>
                  </div>
                ),
                form: (
                  <>
                    <TicketForm event={event} ticket={ticket} locale={locale} />
                    <PartMoves
                      event={event}
                      part={{ id, title }}
                      move={moveTicketAction}
                      remove={removeTicketAction}
                      locale={locale}
                    />
                  </>
                ),
              };
            })}
            add={
              isOpen
                ? {
                    title: t("tickets.new"),
                    form: <TicketForm key={event.tickets.length} event={event} locale={locale} />,
                  }
                : null
            }
          />
        </div>
      </EventFrame>
    );
  },
});
