import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { withFoot } from "@/lib/platform/letter";
import { type Message, queueMail } from "@/lib/platform/mail";
import type { Purpose } from "@/prisma/generated/enums";
import { type Contactability, decideContact } from "./decide";
import { preferencesUrl } from "./preferences-link";
import { getPerson, listBases } from "./verdict";

/**
 * Mails a person for a purpose if the verdict allows it, in the person's language, with the link to the preferences under
 * it. To be called last: the transaction goes on with the portal's own reach, since nobody else may write mail.
 * @returns the verdict; nothing was queued unless it is CONTACTABLE. It is asked again at the moment of sending.
 */
export async function mailAlumnus(
  ctx: Ctx,
  alumnusId: string,
  purpose: Purpose,
  makeMessage: (locale: Locale) => Message,
): Promise<Contactability> {
  const { ledger, ...person } = await getPerson(ctx, alumnusId);
  const found = decideContact(purpose, "EMAIL", await listBases(ctx), ledger, person);
  if (found.verdict !== "CONTACTABLE" || !found.address) return found;
  const locale = await languageOf(ctx, person.preferredLanguage);
  const foot = {
    text: translator(locale, "consent")("mail.preferences"),
    href: preferencesUrl(locale, { alumnusId, purpose }),
  };
  const message = withFoot(makeMessage(locale), foot);
  await queueMail(await asSystem(ctx, "mail"), found.address, message, { alumnusId, ground: purpose });
  return found;
}

/** The language to write in: the person's, else the institution's. */
export async function languageOf(ctx: Ctx, preferred: string | null): Promise<Locale> {
  if (isLocale(preferred)) return preferred;
  const { locale } = await getInstitution(ctx);
  return isLocale(locale) ? locale : "en";
}
