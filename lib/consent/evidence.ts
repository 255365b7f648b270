import { createHmac } from "node:crypto";
import { networkOf } from "@/lib/platform/rate-limit";
import { secret } from "@/lib/platform/secret";
import type { ConsentSource } from "@/prisma/generated/enums";

/** How somebody said something: by what means, in which language, and what proves it without naming anybody. */
export type How = {
  source: ConsentSource;
  language: string | null;
  evidence: { network?: string; file?: string };
};

/** The network that an answer came from, as a keyed hash: comparable, and nobody's address. */
export function networkEvidence(address: string): { network: string } {
  const hash = createHmac("sha256", secret())
    .update(`consent\0${networkOf(address)}`)
    .digest("base64url");
  return { network: hash };
}
