import { phaseOf } from "@/lib/events/phase";
import { type Locale, localized } from "@/lib/i18n/locales";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import type { Email } from "@/lib/platform/input/email";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { limit, networkOf, withinLimit } from "@/lib/platform/rate-limit";
import { absoluteUrl } from "@/lib/platform/request";
import { guestLinkMail } from "../emails";
import { guestToken } from "../own-link";
import { getSignUpEvent } from "../queries/sign-up-event";

type Asked = { eventId: string; name: string; email: Email };

/**
 * Mails somebody without an account the link by which they sign up: nobody takes a place in the name of a mailbox that is
 * not theirs. What is answered tells nothing of the mailbox.
 * @returns the event's address
 * @throws DomainError not-found, conflict `sign-up-closed`, `not-for-you`, busy `too-many`
 */
export async function sendGuestLink(
  ctx: Ctx,
  { eventId, name, email }: Asked,
  { locale, address }: { locale: Locale; address: string },
): Promise<string> {
  const event = await getSignUpEvent(ctx, { id: eventId });
  if (event.audience !== "EVERYBODY") throw new DomainError("conflict", "not-for-you");
  if (!["OPEN", "FULL"].includes(phaseOf(event, ctx.now)))
    throw new DomainError("conflict", "sign-up-closed");
  await limit(ctx, "guest-link-network", networkOf(address));
  if (!(await withinLimit(ctx, "guest-link-address", email.key))) return event.slug;
  const institution = await getInstitution(ctx);
  const token = guestToken({ eventId, email: email.key, name, locale }, ctx.now);
  const href = absoluteUrl(`/${locale}/events/${event.slug}/register?guest=${token}`);
  const message = guestLinkMail(locale, institution, { title: localized(event.titles, locale), name, href });
  await queueMail(await asSystem(ctx, "registrations"), email.address, message, { ground: "service" });
  return event.slug;
}
