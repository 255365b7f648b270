import { isLocale } from "@/lib/i18n/locales";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import { type SecurityEvent, securityMail } from "../emails";

/**
 * Tells somebody by mail what was changed about how they sign in, so that it cannot happen unnoticed. Mail is nobody's
 * to read, so the portal itself puts it on its way: nothing may follow in the transaction.
 */
export async function tellSecurity(ctx: Ctx, userId: string, event: SecurityEvent): Promise<void> {
  const system = await asSystem(ctx, "account-security");
  const user = await system.db.user.findUniqueOrThrow({ where: { id: userId } });
  const locale = isLocale(user.locale) ? user.locale : "en";
  const link = absoluteUrl(`/${locale}/me/security`);
  await queueMail(system, user.email, securityMail(locale, await getInstitution(system), event, link));
}
