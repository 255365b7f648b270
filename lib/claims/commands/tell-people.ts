import { isLocale, type Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { type Message, queueMail } from "@/lib/platform/mail";
import type { Claim, Institution } from "@/prisma/generated/client";
import { linkedElsewhereMail } from "../emails";

/** Writes to whoever made a claim, in the claim's language. Only the portal itself sends mail: nothing may follow that needs the actor's reach. */
export async function tellClaimant(
  ctx: Ctx,
  { email, locale, given, alumnusId }: Claim,
  message: (locale: Locale, institution: Institution, given: string) => Message,
): Promise<void> {
  const institution = await getInstitution(ctx);
  const about = alumnusId ? { alumnusId } : {};
  await queueMail(ctx, email, message(isLocale(locale) ? locale : "en", institution, given), about);
}

/** Tells the other addresses of a record that somebody holds it now: if it is the wrong person, they know first. */
export async function tellOthers(ctx: Ctx, { alumnusId, email }: { alumnusId: string; email: string }) {
  const institution = await getInstitution(ctx);
  const { preferredLanguage, contactPoints } = await ctx.db.alumnus.findUniqueOrThrow({
    where: { id: alumnusId },
    include: { contactPoints: { where: { kind: "EMAIL", bouncedAt: null, value: { not: email } } } },
  });
  const locale = [preferredLanguage, institution.locale].find(isLocale) ?? "en";
  for (const { value } of contactPoints)
    await queueMail(ctx, value, linkedElsewhereMail(locale, institution), { alumnusId });
}
