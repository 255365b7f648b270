import { absoluteUrl } from "@/lib/platform/request";
import type { EventMode } from "@/prisma/generated/enums";
import type { EventPage } from "./queries/event-page";

const MODES: Record<EventMode, string> = {
  ONSITE: "OfflineEventAttendanceMode",
  ONLINE: "OnlineEventAttendanceMode",
  HYBRID: "MixedEventAttendanceMode",
};
const schema = (name: string) => `https://schema.org/${name}`;

/**
 * A published event as search engines read it (schema.org/Event), for a script element: nothing in it can end the element.
 * Where an online part takes place is not told; its page is.
 */
export function eventJsonLd(event: EventPage, { url, image }: { url: string; image: string }): string {
  const { title, summary, startsAt, endsAt, mode, status, place, address, unit, organizers, office, people } =
    event;
  const stopped: Partial<Record<string, string>> = {
    CANCELLED: "EventCancelled",
    POSTPONED: "EventPostponed",
  };
  const venue = {
    "@type": "Place",
    name: place ?? office,
    ...(address && { address }),
  };
  const room = { "@type": "VirtualLocation", url };
  const isFull = event.phase === "FULL";
  const data = {
    "@context": schema(""),
    "@type": "Event",
    name: title,
    ...(summary && { description: summary }),
    startDate: startsAt.toISOString(),
    endDate: endsAt.toISOString(),
    eventStatus: schema(stopped[status] ?? "EventScheduled"),
    eventAttendanceMode: schema(MODES[mode]),
    location: mode === "ONLINE" ? room : mode === "HYBRID" ? [venue, room] : venue,
    image: [image],
    url,
    organizer: [unit?.name ?? office, ...organizers.map(({ name }) => name)].map((name) => ({
      "@type": "Organization",
      name,
      url: absoluteUrl("/"),
    })),
    ...(people.length > 0 && {
      performer: people
        .filter(({ kind }) => kind === "SPEAKER")
        .map(({ name }) => ({ "@type": "Person", name })),
    }),
    offers: offersOf(event).map((offer) => ({
      "@type": "Offer",
      ...offer,
      url,
      availability: schema(isFull ? "SoldOut" : "InStock"),
      ...(event.opensAt && { validFrom: event.opensAt.toISOString() }),
    })),
  };
  // A script element ends at "</", whatever stands before it; the separators are line ends in old JavaScript.
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

function offersOf({ tickets, currency }: EventPage) {
  if (tickets.length === 0) return [{ price: "0", priceCurrency: currency ?? "EUR" }];
  return tickets.map(({ title, amountMinor }) => ({
    name: title,
    price: (Number(amountMinor) / 100).toFixed(2),
    priceCurrency: currency ?? "EUR",
  }));
}
