import { isLocale } from "@/lib/i18n/locales";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { type LargeExport, largeExportMail } from "../emails";
import { userOf } from "../queries/saved-views";

/**
 * Tells who watches over the data that many people's leave the portal: the data officer of the settings, in the
 * institution's language, else every administrator in their own. The last step of its transaction: what comes after
 * it would have the portal's reach.
 */
export async function tellDataOfficer(asked: Ctx, order: Omit<LargeExport, "maker">): Promise<void> {
  const maker = userOf(asked);
  const ctx = await asSystem(asked, "export");
  const institution = await getInstitution(ctx);
  const readers = institution.dataOfficerEmail
    ? [{ email: institution.dataOfficerEmail, locale: institution.locale }]
    : await administrators(ctx);
  for (const { email, locale } of readers)
    await queueMail(
      ctx,
      email,
      largeExportMail(isLocale(locale) ? locale : "en", institution, { ...order, maker }),
    );
}

function administrators(ctx: Ctx): Promise<{ email: string; locale: string }[]> {
  const inForce = { startsAt: { lte: ctx.now }, OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }] };
  return ctx.db.user.findMany({
    where: { disabledAt: null, grants: { some: { role: "ADMINISTRATOR", ...inForce } } },
    select: { email: true, locale: true },
  });
}
