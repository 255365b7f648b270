import { toIcs } from "@/lib/calendar/ics";
import { isLocale, type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import type { RegistrationStatus } from "@/prisma/generated/enums";
import { placeDate } from "../calendar-date";
import { registrationMail } from "../emails";
import type { News } from "../news";
import { ownToken } from "../own-link";
import { countAhead } from "../queries/find-turn";
import { receiptText } from "../receipt-text";
import { hasTicket, turnOf } from "../status";
import { whenText } from "../when-text";

/** What would mislead once the registration has moved on: then the news that followed says how it stands. */
const ONLY_IN: Partial<Record<News, RegistrationStatus>> = {
  received: "PENDING_APPROVAL",
  pay: "PENDING_PAYMENT",
  waitlisted: "WAITLISTED",
  offered: "OFFERED",
  confirmed: "CONFIRMED",
  reminder: "CONFIRMED",
};

/**
 * Writes to somebody about the own registration, in the language of the account or of the sign-up. Whoever has a place, or
 * had one, gets it as a calendar file with the same UID each time.
 */
export async function tellOfRegistration(ctx: Ctx, registrationId: string, news: News): Promise<void> {
  const found = await ctx.db.registration.findUnique({
    where: { id: registrationId },
    include: {
      event: { include: { link: true } },
      session: true,
      user: true,
      payments: { orderBy: { createdAt: "desc" } },
    },
  });
  if (!found?.email || (ONLY_IN[news] ?? found.status) !== found.status) return;
  const { event, session, user, payments, email, ...mine } = found;
  const institution = await getInstitution(ctx);
  const locale: Locale = [user?.locale, mine.locale].find(isLocale) ?? "en";
  const title = [event.titles, session?.titles].flatMap((text) => localized(text, locale) || []).join(" · ");
  const [payment = null] = payments;
  const message = registrationMail(locale, institution, news, {
    name: mine.name,
    title,
    when: event.status === "POSTPONED" ? "" : whenText(session ?? event, { locale, zone: event.zone }),
    place: [session?.place ?? event.place, event.address].filter(Boolean).join(", "),
    zone: institution.zone,
    link: absoluteUrl(`/${locale}/r/${ownToken(mine.id)}`),
    partySize: mine.partySize,
    heldUntil: mine.heldUntil,
    turn: mine.status === "WAITLISTED" ? turnOf(await countAhead(ctx, mine.id)) : null,
    order: event.waitlistOrder,
    reason: mine.endReason,
    onlineUrl: hasTicket(mine.status) ? (event.link?.url ?? null) : null,
    payment: payment && { ...payment, receipt: receiptText(payment) },
  });
  const calendar = toIcs(
    [placeDate({ ...mine, sequence: mine.sequence + event.sequence, event, session }, title)],
    {
      name: title,
      zone: event.zone,
      locale,
      now: ctx.now,
      summary: (date) => date.title,
      isAttachment: true,
    },
  );
  // Also for whoever has given a place back: it was in their calendar.
  const hadPlace = mine.confirmedAt !== null && news !== "event-postponed";
  await queueMail(ctx, email, hadPlace ? { ...message, calendar } : message, {
    ground: "service",
    ...(mine.alumnusId && { alumnusId: mine.alumnusId }),
  });
}
