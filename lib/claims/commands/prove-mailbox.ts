import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { hashToken } from "@/lib/platform/secret";
import type { Claim } from "@/prisma/generated/client";
import { type Admitted, admitClaimant } from "./admit-claimant";

/**
 * Spends the link of the mail: the mailbox is the claimant's. Of many attempts at once one finds the claim.
 * @returns who comes in; null when the link was used, is too old or nobody's.
 */
export async function proveMailbox(asked: Ctx, token: string): Promise<Admitted | null> {
  const ctx = await asSystem(asked, "claims");
  const [proved] = await ctx.db.$queryRaw<Pick<Claim, "id">[]>`
    UPDATE claim SET status = 'EMAIL_PROVED', proved_at = ${ctx.now}, token_hash = NULL, version = version + 1
    WHERE token_hash = ${hashToken(token)} AND status = 'STARTED' AND token_expires_at > ${ctx.now} RETURNING id`;
  return proved ? admitClaimant(ctx, proved.id) : null;
}
