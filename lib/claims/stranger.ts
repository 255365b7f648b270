import type { Ctx } from "@/lib/platform/ctx";
import { networkOf, withinLimit } from "@/lib/platform/rate-limit";
import { seal, unseal } from "@/lib/platform/secret";

/** Nobody types a name and an address in less. */
const FASTEST_MS = 2_000;
const PURPOSE = "form-shown";

/** When a public form was shown, for its hidden field. */
export const shownNow = (ctx: Ctx) => seal(PURPOSE, String(ctx.now.getTime()));

/** Whether a machine filled in the form: the field that people do not see holds something, or it came at once. */
export function isMachine(
  ctx: Ctx,
  { website, shown }: { website?: string | undefined; shown?: string | undefined },
): boolean {
  const at = Number(unseal(PURPOSE, shown ?? "") ?? Number.NaN);
  return Boolean(website) || !(ctx.now.getTime() - at >= FASTEST_MS);
}

/**
 * Whether a stranger may cause one more mail to an address. Counted together with sign-in links: an address gets at most
 * three mails in half an hour, whatever strangers do.
 */
export async function mayCauseMail(ctx: Ctx, email: string, address: string): Promise<boolean> {
  return (
    (await withinLimit(ctx, "sign-in-mail-network", networkOf(address))) &&
    (await withinLimit(ctx, "sign-in-mail-address", email))
  );
}
