import { randomBytes } from "node:crypto";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { isDemo } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { keyedHash } from "@/lib/platform/secret";
import { isStaff } from "../account-actor";
import { hasFactor, ownSession, requireFreshProof, requireShownFactor } from "../fresh-proof";
import { tellSecurity } from "./tell-security";

const CODES = 10;
/** Without the letters that are read as digits; 32 of them, so that a byte is spread evenly. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz023456789";
const LENGTH = 12;

/**
 * Ten new recovery codes in place of all earlier ones. They are readable this one time: what is stored is a keyed hash.
 * @throws DomainError conflict `no-factor`; forbidden `confirm-first` or `second-factor`.
 */
export async function makeRecoveryCodes(ctx: Ctx): Promise<string[]> {
  await requireFreshProof(ctx);
  await requireShownFactor(ctx);
  const { userId } = await ownSession(ctx);
  if (!(await hasFactor(ctx, userId))) throw new DomainError("conflict", "no-factor");
  const codes = Array.from({ length: CODES }, newCode);
  await ctx.db.recoveryCode.deleteMany({ where: { userId } });
  await ctx.db.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: recoveryHash(userId, code) })),
  });
  await audit(ctx, { action: "second-factor.codes-made", subject: "user", subjectId: userId });
  await tellSecurity(ctx, userId, "codesMade");
  return codes;
}

/** Spends a code: of many uses at the same moment, one succeeds. */
export async function spendRecoveryCode(ctx: Ctx, userId: string, code: string): Promise<boolean> {
  const { count } = await ctx.db.recoveryCode.updateMany({
    where: { userId, codeHash: recoveryHash(userId, code), usedAt: null },
    data: { usedAt: ctx.now },
  });
  return count === 1;
}

/**
 * After a factor went: staff must have another, elsewhere the codes go with the last one.
 * @throws DomainError conflict `last-factor`.
 */
export async function assertOtherFactor(ctx: Ctx, userId: string): Promise<void> {
  if (await hasFactor(ctx, userId)) return;
  if (!isDemo && (await isStaff(ctx, userId))) throw new DomainError("conflict", "last-factor");
  await ctx.db.recoveryCode.deleteMany({ where: { userId } });
}

function newCode(): string {
  const letters = [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
  return letters.match(/.{4}/g)?.join("-") ?? letters;
}

/** However it was typed: capitals, spaces and hyphens do not count. */
function recoveryHash(userId: string, code: string): string {
  return keyedHash("recovery-code", `${userId} ${code.toLowerCase().replace(/[^a-z0-9]/g, "")}`);
}
