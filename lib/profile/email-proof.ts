import { absoluteUrl } from "@/lib/platform/request";
import { seal, unseal } from "@/lib/platform/secret";

const PURPOSE = "contact-email";
const HOURS = 24;

/** The address of the page that adds a mailbox to a record: whoever opens it has read the mail that went there. */
export function emailProofLink(alumnusId: string, email: string, locale: string, now: Date): string {
  const link = seal(PURPOSE, `${alumnusId} ${now.getTime() + HOURS * 3_600_000} ${email}`);
  return absoluteUrl(`/${locale}/me/profile/email?${new URLSearchParams({ link })}`);
}

/** The mailbox that a link proves for a record; null for a link of somebody else, a changed or an expired one. */
export function readEmailProof(link: string, alumnusId: string, now: Date): string | null {
  const [owner, expires, email] = unseal(PURPOSE, link)?.split(" ") ?? [];
  return owner === alumnusId && Number(expires) > now.getTime() ? (email ?? null) : null;
}
