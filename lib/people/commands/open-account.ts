import type { Locale } from "@/lib/i18n/locales";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import type { Email } from "@/lib/platform/input/email";
import { getInstitution } from "@/lib/platform/institution";

/**
 * The account of an address, opened when there is none, in the person's language where that is known; an existing one
 * keeps its name, and one that was joined to another is that other.
 * @throws DomainError conflict `account-disabled`.
 */
export async function openAccount(
  ctx: Ctx,
  { email, name, locale: chosen }: { email: Email; name: string; locale?: Locale },
) {
  const found = await ctx.db.user.findUnique({ where: { email: email.key } });
  if (found?.disabledAt) throw new DomainError("conflict", "account-disabled");
  if (found?.joinedId) return ctx.db.user.findUniqueOrThrow({ where: { id: found.joinedId } });
  if (found) return found;
  const locale = chosen ?? (await getInstitution(ctx)).locale;
  const user = await ctx.db.user.create({ data: { email: email.key, name, locale, createdAt: ctx.now } });
  await audit(ctx, {
    action: "user.opened",
    subject: "user",
    subjectId: user.id,
    changes: { name: [null, user.name], email: [null, user.email] },
  });
  return user;
}
