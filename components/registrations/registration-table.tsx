import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { formatDateTime } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { EventPlaces, ListedRegistration } from "@/lib/registrations/queries/registrations";
import { RegistrationTag } from "./state-tag";

type RegistrationTableProps = {
  event: EventPlaces;
  rows: readonly ListedRegistration[];
  /** With the place in the list, and what set it apart. */
  isQueue: boolean;
  locale: Locale;
};

/** Those who have signed up for an event, each with the way to their registration. */
export function RegistrationTable({ event, rows, isQueue, locale }: RegistrationTableProps) {
  const t = translator(locale, "registrations");
  const when = (instant: Date | null) =>
    instant ? formatDateTime(instant, { locale, zone: event.zone }) : "–";
  return (
    <DataTable
      caption={t("list.title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/${locale}/events/manage/${event.id}/registrations/${id}`}
      columns={[
        {
          id: "name",
          label: t("list.name"),
          cell: ({ name, email, place }) => (
            <>
              {isQueue && <span className="num mr-2 text-ink-3">{place}.</span>}
              {name}
              {email && <span className="block text-sm font-normal text-ink-3">{email}</span>}
            </>
          ),
        },
        {
          id: "party",
          label: t("fact.party"),
          isEnd: true,
          cell: ({ partySize, wouldComeAlone }) => (
            <span className="num">
              {partySize}
              {isQueue && wouldComeAlone && partySize > 1 && (
                <span className="block text-sm text-ink-3">{t("list.alone")}</span>
              )}
            </span>
          ),
        },
        ...(event.sessions.length > 0
          ? [
              {
                id: "slot",
                label: t("field.slot"),
                cell: ({ session }: ListedRegistration) => session ?? "–",
              },
            ]
          : []),
        ...(event.tickets.length > 0
          ? [
              {
                id: "ticket",
                label: t("field.ticket"),
                cell: ({ ticket }: ListedRegistration) => ticket ?? "–",
              },
            ]
          : []),
        ...(event.isPaid
          ? [
              {
                id: "paid",
                label: t("fact.payment"),
                isEnd: true,
                cell: ({ owed, paid, currency }: ListedRegistration) => (
                  <span className="num">
                    {currency && owed > 0n
                      ? t("list.owed", { amount: formatMoney(owed, { locale, currency }) })
                      : currency && paid > 0n
                        ? formatMoney(paid, { locale, currency })
                        : "–"}
                  </span>
                ),
              },
            ]
          : []),
        isQueue
          ? {
              id: "since",
              label: t("list.since"),
              cell: ({ waitlistedAt, jumpedAt, skipReason }: ListedRegistration) => (
                <span className="num">
                  {when(waitlistedAt)} {jumpedAt && <Tag tone="brass">{t("list.ahead")}</Tag>}
                  {skipReason && <Tag tone="late">{t(`skipped.${skipReason as "audience"}`)}</Tag>}
                </span>
              ),
            }
          : {
              id: "status",
              label: t("list.status"),
              cell: ({ status, heldUntil, isOnline }: ListedRegistration) => (
                <>
                  <RegistrationTag status={status} locale={locale} />{" "}
                  {isOnline && <Tag>{t("list.online")}</Tag>}
                  {heldUntil && (
                    <span className="num mt-1 block text-sm text-ink-2">
                      {t("list.until", { until: when(heldUntil) })}
                    </span>
                  )}
                </>
              ),
            },
        {
          id: "made",
          label: t("list.made"),
          cell: ({ createdAt }) => <span className="num">{when(createdAt)}</span>,
        },
      ]}
    />
  );
}
