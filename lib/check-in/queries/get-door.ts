import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { hashToken } from "@/lib/platform/secret";
import { ticketText } from "@/lib/registrations/ticket-code";
import { whenText } from "@/lib/registrations/when-text";
import { type Presence, presenceAfter } from "../presence";
import { assertAtDoor } from "./reach";
import { scansByAdmission } from "./scans";

/** One head that may come in: a name and a ticket, and nothing else of the person. */
export type DoorPerson = {
  /** Of the admission. */
  readonly id: string;
  readonly name: string;
  /** Of whoever signed up, where this is a guest. */
  readonly party: string | null;
  readonly ticket: string | null;
  /** What the text of the code comes to: the phone tells a ticket by it and could not make one. */
  readonly hash: string;
  readonly presence: Presence;
};

/** An event as its door heads it, and whether the reader organizes it. @throws DomainError not-found */
export async function getDoorEvent(ctx: Ctx, eventId: string, locale: Locale) {
  const reach = await assertAtDoor(ctx, eventId);
  const event = await ctx.db.event.findUniqueOrThrow({ where: { id: eventId } });
  return {
    ...reach,
    event: {
      id: event.id,
      slug: event.slug,
      title: localized(event.titles, locale),
      when: whenText(event, { locale, zone: event.zone }),
      zone: event.zone,
      isOpen: event.status === "PUBLISHED",
      endsAt: event.endsAt.getTime(),
    },
  };
}

/**
 * The list of an event's door, by name, with who is in. Who stands at the door reads no registrations: the list is made with
 * the portal's reach after it has been asked whose door it is. @throws DomainError not-found
 */
export async function getDoor(ctx: Ctx, eventId: string, locale: Locale) {
  const { event } = await getDoorEvent(ctx, eventId, locale);
  const { db, now } = await asSystem(ctx, "check-in");
  const rows = await db.admission.findMany({
    where: {
      registration: { eventId, isOnline: false, status: { in: ["CONFIRMED", "CHECKED_IN", "NO_SHOW"] } },
    },
    include: { registration: { include: { ticket: true, session: true } } },
  });
  const t = translator(locale, "checkIn");
  const scans = await scansByAdmission(db, { eventId });
  const people: DoorPerson[] = rows.map(({ id, code, name, position, registration }) => ({
    id,
    name: name ?? (position === 0 ? registration.name : t("guestOf", { name: registration.name })),
    party: position === 0 ? null : registration.name,
    ticket:
      [registration.ticket, registration.session]
        .flatMap((part) => (part ? localized(part.titles, locale) : []))
        .join(" · ") || null,
    hash: hashToken(ticketText({ code })),
    presence: presenceAfter(scans.get(id) ?? []),
  }));
  return { ...event, at: now.getTime(), people: people.sort((a, b) => a.name.localeCompare(b.name, locale)) };
}
export type Door = Awaited<ReturnType<typeof getDoor>>;
