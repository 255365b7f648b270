import { isLocale, type Locale } from "@/lib/i18n/locales";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { limit } from "@/lib/platform/rate-limit";
import { absoluteUrl } from "@/lib/platform/request";
import { newToken } from "@/lib/platform/secret";
import { confirmMail } from "../emails";
import { ownSession } from "../fresh-proof";
import { getOwnFactors } from "../queries/get-own-factors";
import { keepChallenge, spendChallenge } from "./challenges";

/**
 * Sends the person of the session a link that proves the mailbox anew, in this session only.
 * @throws DomainError busy `too-many`, conflict `stronger-proof` where an app or a passkey is to be shown.
 */
export async function sendConfirmLink(
  ctx: Ctx,
  { next, locale }: { next: string; locale: Locale },
): Promise<void> {
  const { userId } = await ownSession(ctx);
  if (!(await getOwnFactors(ctx)).mailSuffices) throw new DomainError("conflict", "stronger-proof");
  await limit(ctx, "confirm-mail", userId);
  const token = newToken();
  await keepChallenge(ctx, "confirm-link", token);
  const system = await asSystem(ctx, "account-security");
  const { email, locale: preferred } = await system.db.user.findUniqueOrThrow({ where: { id: userId } });
  const query = new URLSearchParams({ token, next });
  const link = absoluteUrl(`/${locale}/sign-in/confirm?${query}`);
  const language = isLocale(preferred) ? preferred : locale;
  await queueMail(system, email, confirmMail(language, await getInstitution(system), link));
}

/** Spends the link in the session that asked for it. @throws DomainError conflict `link-spent` */
export async function spendConfirmLink(ctx: Ctx, token: string): Promise<void> {
  await ownSession(ctx);
  if (!(await getOwnFactors(ctx)).mailSuffices) throw new DomainError("conflict", "stronger-proof");
  if (!(await spendChallenge(ctx, "confirm-link", token))) throw new DomainError("conflict", "link-spent");
}
