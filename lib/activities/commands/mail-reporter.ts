import { isLocale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import type { Activity } from "@/prisma/generated/client";
import { returnedMail } from "../emails";

/** Tells the person, in the own language, that an entry came back and why. Under the portal's reach. */
export async function mailReporter(system: Ctx, activity: Activity, reason: string): Promise<void> {
  const { userId, alumnusId } = activity;
  const user = userId && (await system.db.user.findUnique({ where: { id: userId } }));
  if (!user || user.disabledAt !== null) return;
  const institution = await getInstitution(system);
  const locale = isLocale(user.locale) ? user.locale : "en";
  await queueMail(system, user.email, returnedMail(locale, institution, activity, reason), {
    ground: "service",
    ...(alumnusId && { alumnusId }),
  });
}
