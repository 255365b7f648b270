import { CalendarPlus, MapPin, Ticket, Users, Video } from "lucide-react";
import type { ReactNode } from "react";
import { Bar } from "@/components/ui/bar";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Link } from "@/components/ui/link";
import type { EventPage } from "@/lib/events/queries/event-page";
import { formatDateTime } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { SignUp } from "./sign-up";

type EventFactsProps = { event: EventPage; url: string; locale: Locale };

/** When, where, for whom, for how much, and whether there is a place: what somebody decides by. */
export function EventFacts({ event, url, locale }: EventFactsProps) {
  const t = translator(locale, "events");
  const { phase, mode, place, address, days, hours, clock, tickets, link } = event;
  const isOff = phase === "CANCELLED" || phase === "POSTPONED";
  const isOver = phase === "ENDED" || phase === "ARCHIVED" || isOff;
  return (
    <div className="grid gap-6">
      <Card raised>
        <p className={isOff ? "font-serif text-xl text-ink-3 line-through" : "font-serif text-xl"}>{days}</p>
        <p className="num mt-0.5 text-ink-2">{[hours, clock].filter(Boolean).join(" ")}</p>
        <ul className="mt-5 grid gap-3.5 text-sm">
          {mode !== "ONLINE" && place && (
            <Fact icon={<MapPin />}>
              <p className="font-strong">{place}</p>
              {address && <address className="text-ink-2 not-italic">{address}</address>}
            </Fact>
          )}
          {mode !== "ONSITE" && (
            <Fact icon={<Video />}>
              <p className="font-strong">{t(`mode.${mode}`)}</p>
              {link ? (
                <p className="text-ink-2">
                  <a href={link.url} rel="noreferrer" className="wrap-anywhere">
                    {link.url}
                  </a>
                  {link.note && <span className="block">{link.note}</span>}
                </p>
              ) : (
                <p className="text-ink-2">{t("page.linkHelp")}</p>
              )}
            </Fact>
          )}
          <Fact icon={<Users />}>
            <p className="font-strong">{t(`audience.${event.audience}`)}</p>
            <Invited event={event} locale={locale} />
            {event.guestsMost > 0 && (
              <p className="text-ink-2">{t("page.guests", { count: event.guestsMost })}</p>
            )}
          </Fact>
          <Fact icon={<Ticket />}>
            {tickets.length === 0 ? (
              <p className="font-strong">{t("page.free")}</p>
            ) : (
              <ul className="grid gap-1">
                {tickets.map((ticket) => (
                  <li key={ticket.id} className="flex flex-wrap gap-x-3">
                    <span className="min-w-0 flex-1">{ticket.title}</span>
                    <span className="num font-strong">{priceText(ticket, event.currency, locale)}</span>
                  </li>
                ))}
              </ul>
            )}
          </Fact>
        </ul>
        {!isOver && <Places event={event} locale={locale} />}
        {!isOver && <SignUp event={event} locale={locale} />}
        {!isOver && (
          <p className="mt-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t pt-4 text-sm print:hidden">
            <a
              href={`/api/events/${event.slug}.ics?lang=${locale}`}
              className="inline-flex items-center gap-1.5"
            >
              <CalendarPlus />
              {t("page.calendar")}
            </a>
            <CopyButton
              text={url}
              variant="quiet"
              labels={{ copy: t("page.copy"), copied: t("page.copied") }}
              className="-mx-3"
            />
          </p>
        )}
      </Card>
      <div className="px-1 text-sm text-ink-2">
        <p className="eyebrow mb-1">{t("page.organizers")}</p>
        <ul className="grid gap-1">
          {event.unit ? (
            [event.unit, ...event.organizers].map(({ code, name }) => (
              <li key={code}>
                <Link href={`/${locale}/faculties/${code}`}>{name}</Link>
              </li>
            ))
          ) : (
            <li>{event.office}</li>
          )}
        </ul>
        {event.cancelUntil && !isOver && (
          <p className="num mt-4">
            {t("page.cancelUntil", {
              until: formatDateTime(event.cancelUntil, { locale, zone: event.zone }),
            })}
          </p>
        )}
      </div>
    </div>
  );
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-3">
      <span className="mt-0.5 text-ink-3">{icon}</span>
      <div>{children}</div>
    </li>
  );
}

/** Of an audience of graduates: whose, and of which years. */
function Invited({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = translator(locale, "events");
  const { invitedUnits, audienceFrom: from, audienceTo: to } = event;
  const years =
    from !== null && to !== null && from !== to
      ? t("page.classes", { from: String(from), to: String(to) })
      : from !== null && from === to
        ? t("page.class", { year: String(from) })
        : from !== null
          ? t("page.classesFrom", { from: String(from) })
          : to !== null
            ? t("page.classesTo", { to: String(to) })
            : null;
  const text = [invitedUnits.join(", "), years].filter(Boolean).join(" · ");
  return text ? <p className="num text-ink-2">{text}</p> : null;
}

/** How many places are gone, where they are counted. */
function Places({ event: { capacity, taken, left, waiting }, locale }: { event: EventPage; locale: Locale }) {
  const t = translator(locale, "events");
  if (left === null) return null;
  // Where the slots hold fewer than the room, the room says nothing.
  const ofRoom = capacity !== null && left === Math.max(0, capacity - taken) ? capacity : null;
  return (
    <div className="mt-5 border-t pt-4">
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <span className="num font-strong">{left > 0 ? t("left", { count: left }) : t("page.full")}</span>
        {ofRoom !== null && <span className="num text-ink-3">{t("page.of", { capacity: ofRoom })}</span>}
        {waiting > 0 && <span className="num ml-auto text-ink-2">{t("waiting", { count: waiting })}</span>}
      </p>
      {ofRoom !== null && (
        <Bar
          max={Math.max(ofRoom, 1)}
          parts={[{ value: taken, tone: left === 0 ? "wait" : "plain" }]}
          className="mt-2"
        />
      )}
    </div>
  );
}

type Priced = { amountMinor: bigint; memberAmountMinor: bigint | null };

function priceText(
  { amountMinor, memberAmountMinor }: Priced,
  currency: string | null,
  locale: Locale,
): string {
  const t = translator(locale, "events");
  const money = (minor: bigint) =>
    minor === 0n ? t("page.free") : formatMoney(minor, { locale, currency: currency ?? "EUR" });
  return memberAmountMinor === null
    ? money(amountMinor)
    : t("page.memberPrice", { price: money(amountMinor), members: money(memberAmountMinor) });
}
