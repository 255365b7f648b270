import {
  type AuthenticatorTransport,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound, unauthenticated } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { ownSession, requireFreshProof, requireShownFactor } from "../fresh-proof";
import { challengeOf, refuse, registered, relyingParty } from "../passkey-ceremony";
import { keepChallenge, spendChallenge } from "./challenges";
import { assertOtherFactor } from "./recovery-codes";
import { tellSecurity } from "./tell-security";

/** More than anybody has devices. */
const MOST = 20;

/**
 * What the browser needs to make a passkey: one that is found without a name and asks for a finger, a face or a PIN.
 * @throws DomainError conflict `passkey-limit`; forbidden `confirm-first` or `second-factor`.
 */
export async function startPasskey(ctx: Ctx) {
  await requireFreshProof(ctx);
  await requireShownFactor(ctx);
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const { userId, email, name } = ctx.actor;
  const passkeys = await ctx.db.passkey.findMany({ where: { userId } });
  if (passkeys.length >= MOST) throw new DomainError("conflict", "passkey-limit");
  const options = await generateRegistrationOptions({
    rpID: relyingParty().id,
    rpName: (await getInstitution(ctx)).shortName,
    userID: new TextEncoder().encode(userId),
    userName: email,
    userDisplayName: name,
    attestationType: "none",
    excludeCredentials: passkeys.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: transports as AuthenticatorTransport[],
    })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await keepChallenge(ctx, "passkey-register", options.challenge);
  return options;
}

/**
 * Adds the passkey that the browser has made.
 * @throws DomainError conflict `passkey-refused`; forbidden `confirm-first` or `second-factor`.
 */
export async function addPasskey(
  ctx: Ctx,
  { name, response }: { name: string; response: RegistrationResponseJSON },
): Promise<void> {
  await requireFreshProof(ctx);
  await requireShownFactor(ctx);
  const { userId } = await ownSession(ctx);
  const { id, publicKey, counter, transports } = await registered(response);
  await ctx.db.passkey.create({
    data: {
      userId,
      name,
      credentialId: id,
      publicKey,
      counter: BigInt(counter),
      transports: transports ?? [],
      createdAt: ctx.now,
    },
  });
  await audit(ctx, {
    action: "second-factor.passkey-added",
    subject: "user",
    subjectId: userId,
    changes: { name: [null, name] },
  });
  if (!(await spendChallenge(ctx, "passkey-register", challengeOf(response)))) refuse();
}

/** @throws DomainError not-found */
export async function renamePasskey(ctx: Ctx, { id, name }: { id: string; name: string }): Promise<void> {
  const { userId } = await ownSession(ctx);
  const before = await ctx.db.passkey.findFirst({ where: { id, userId } });
  if (!before) throw notFound();
  await ctx.db.passkey.update({ where: { id }, data: { name } });
  await audit(ctx, {
    action: "second-factor.passkey-renamed",
    subject: "user",
    subjectId: userId,
    changes: { name: [before.name, name] },
  });
}

/** @throws DomainError not-found, conflict `last-factor`; forbidden `confirm-first` or `second-factor`. */
export async function removePasskey(ctx: Ctx, id: string): Promise<void> {
  await requireFreshProof(ctx);
  await requireShownFactor(ctx);
  const { userId } = await ownSession(ctx);
  const { count } = await ctx.db.passkey.deleteMany({ where: { id, userId } });
  if (count !== 1) throw notFound();
  await assertOtherFactor(ctx, userId);
  await audit(ctx, { action: "second-factor.passkey-removed", subject: "user", subjectId: userId });
  await tellSecurity(ctx, userId, "passkeyRemoved");
}
