import { assertInRange } from "@/lib/alumni/commands/change-record";
import { keepClaim } from "@/lib/claims/commands/start-claim";
import { isMachine, mayCauseMail } from "@/lib/claims/stranger";
import type { Locale } from "@/lib/i18n/locales";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { birthRange } from "@/lib/platform/input/date";
import { findClassByCode } from "../queries";
import type { Join } from "../schema";

/** A student says to be of the class: the mailbox is proved first. The answer is the same whatever is known of the person. */
export async function joinClass(
  asked: Ctx,
  { code, website, shown, email, birthOn, ...person }: Join,
  { locale, address }: { locale: Locale; address: string },
): Promise<void> {
  assertInRange(birthRange(asked.now), { birthOn });
  if (isMachine(asked, { website, shown })) return;
  const ctx = await asSystem(asked, "claims");
  if (!(await mayCauseMail(ctx, email.key, address))) return;
  const found = await findClassByCode(ctx, code);
  if (found?.state !== "open") return;
  await keepClaim(ctx, {
    ...person,
    classCodeId: found.id,
    unitId: found.unitId,
    graduationYear: found.graduationYear,
    locale,
    email: email.key,
    birthOn: birthOn ? new Date(birthOn) : null,
  });
}
