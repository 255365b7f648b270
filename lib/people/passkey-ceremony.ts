import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { DomainError } from "@/lib/platform/errors";
import { absoluteUrl } from "@/lib/platform/request";
import type { Passkey } from "@/prisma/generated/client";

/** To whom a passkey belongs: the host and the origin of the configuration, whatever the request says. */
export function relyingParty(): { id: string; origin: string } {
  const { hostname, origin } = new URL(absoluteUrl("/"));
  return { id: hostname, origin };
}

/** The challenge that a browser's answer says it was given; an empty text when it cannot be read. */
export function challengeOf({ response }: { response: { clientDataJSON: string } }): string {
  try {
    const data: { challenge?: unknown } = JSON.parse(
      Buffer.from(response.clientDataJSON, "base64url").toString(),
    );
    return typeof data.challenge === "string" ? data.challenge : "";
  } catch {
    return "";
  }
}

/** A new credential from the browser's answer. @throws DomainError conflict `passkey-refused` */
export async function registered(response: RegistrationResponseJSON) {
  const party = relyingParty();
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: challengeOf(response),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
  }).catch(refuse);
  if (!registrationInfo) return refuse();
  return registrationInfo.credential;
}

/** The counter after a right signature. @throws DomainError conflict `passkey-refused` */
export async function asserted(response: AuthenticationResponseJSON, passkey: Passkey): Promise<number> {
  const party = relyingParty();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challengeOf(response),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: Number(passkey.counter),
      transports: passkey.transports as AuthenticatorTransport[],
    },
  }).catch(refuse);
  return verified ? authenticationInfo.newCounter : refuse();
}

export function refuse(): never {
  throw new DomainError("conflict", "passkey-refused");
}
