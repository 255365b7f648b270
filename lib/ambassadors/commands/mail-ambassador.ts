import { contactableAmong } from "@/lib/consent/verdict";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import type { Ambassador } from "@/prisma/generated/client";
import { type AmbassadorMail, ambassadorMail, type MailFacts } from "../emails";

/**
 * Writes to somebody of the programme about the own place in it, in the own language. Under the portal's reach: nobody
 * else may write mail.
 */
export async function mailAmbassador(
  system: Ctx,
  ambassador: Ambassador,
  what: AmbassadorMail,
  facts: MailFacts = {},
): Promise<void> {
  const { userId } = ambassador;
  const user = userId && (await system.db.user.findUnique({ where: { id: userId } }));
  if (user && user.disabledAt !== null) return;
  const institution = await getInstitution(system);
  const locale: Locale =
    [user ? user.locale : null, ...ambassador.languages, institution.locale].find(isLocale) ?? "en";
  // The account's address is the one that the person keeps right.
  const to = user ? user.email : ambassador.email;
  await queueMail(system, to, ambassadorMail(locale, institution, what, ambassador, facts));
}

/**
 * Whether somebody who never asked may be written to: whom the records know by this address, the person's own word and the
 * basis for communication decide; a stranger may be told once who named them.
 */
export async function mayBeAsked(system: Ctx, email: string): Promise<boolean> {
  const points = await system.db.contactPoint.findMany({
    where: { kind: "EMAIL", value: { equals: email, mode: "insensitive" } },
    select: { alumnusId: true },
  });
  const ids = [...new Set(points.map(({ alumnusId }) => alumnusId))];
  const verdicts = await contactableAmong(system, ids, "COMMUNICATION", "EMAIL");
  return [...verdicts.values()].every(({ verdict }) => verdict === "CONTACTABLE");
}
