import { type AuthenticationResponseJSON, generateAuthenticationOptions } from "@simplewebauthn/server";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { limit, networkOf } from "@/lib/platform/rate-limit";
import { ownSession } from "../fresh-proof";
import { asserted, challengeOf, refuse, relyingParty } from "../passkey-ceremony";
import { keepChallenge, spendChallenge } from "./challenges";
import { type Arrival, type OpenedSession, openSession } from "./sessions";

const purposeOf = ({ actor }: Ctx) => (actor.kind === "user" ? "passkey-prove" : "passkey-sign-in");

/**
 * What the browser needs to show a passkey: of a visitor any, the answer names nobody; of somebody signed in their own.
 * @throws DomainError busy `too-many`.
 */
export async function startPasskeyProof(ctx: Ctx, address: string) {
  await limit(ctx, "passkey-network", networkOf(address));
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().id,
    userVerification: "required",
  });
  await keepChallenge(ctx, purposeOf(ctx), options.challenge);
  return options;
}

/** Signs in whoever shows a passkey; it counts as second factor. @throws DomainError conflict `passkey-refused` */
export async function signInByPasskey(
  asked: Ctx,
  response: AuthenticationResponseJSON,
  arrival: Arrival,
): Promise<OpenedSession> {
  const userId = await showPasskey(asked, response, {});
  const ctx = await asSystem(asked, "sign-in");
  return openSession(ctx, userId, { ...arrival, hasSecondFactor: true });
}

/** The person of the session shows a passkey of their own. @throws DomainError conflict `passkey-refused` */
export async function proveByPasskey(ctx: Ctx, response: AuthenticationResponseJSON): Promise<void> {
  const { userId } = await ownSession(ctx);
  await showPasskey(ctx, response, { userId });
  await audit(ctx, { action: "second-factor.shown", subject: "user", subjectId: userId });
}

async function showPasskey(
  asked: Ctx,
  response: AuthenticationResponseJSON,
  owner: { userId?: string },
): Promise<string> {
  if (!(await spendChallenge(asked, purposeOf(asked), challengeOf(response)))) refuse();
  const { db, now } = await asSystem(asked, "account-security");
  const passkey = await db.passkey.findFirst({
    where: { credentialId: response.id, ...owner, user: { disabledAt: null } },
  });
  if (!passkey) return refuse();
  const counter = await asserted(response, passkey);
  // Of two answers with one count, one is a copy.
  const { count } = await db.passkey.updateMany({
    where: { id: passkey.id, counter: passkey.counter },
    data: { counter: BigInt(counter), lastUsedAt: now },
  });
  return count === 1 ? passkey.userId : refuse();
}
