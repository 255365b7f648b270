import { isLocale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import type { Call } from "@/prisma/generated/client";
import { type CallNews, callMail } from "../emails";

/** Writes to people who signed up, each in the own language, under the portal's reach. */
export async function mailHelpers(
  system: Ctx,
  call: Call,
  news: CallNews,
  userIds: readonly string[],
  reason: string | null = null,
): Promise<void> {
  if (userIds.length === 0) return;
  const users = await system.db.user.findMany({
    where: { id: { in: [...userIds] }, disabledAt: null },
    orderBy: { id: "asc" },
  });
  const institution = await getInstitution(system);
  for (const { email, name, locale, alumnusId } of users) {
    const language = isLocale(locale) ? locale : "en";
    await queueMail(system, email, callMail(language, institution, news, { call, name, reason }), {
      ground: "service",
      ...(alumnusId && { alumnusId }),
    });
  }
}
