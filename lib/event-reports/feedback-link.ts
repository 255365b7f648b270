import { parseId } from "@/lib/platform/input/id";
import { absoluteUrl } from "@/lib/platform/request";
import { seal, unseal } from "@/lib/platform/secret";

/** The secret of somebody's answer: the registration's id under the portal's seal. Nothing of it is stored. */
export const feedbackToken = (registrationId: string): string => seal("event-feedback", registrationId);

export const feedbackUrl = (locale: string, registrationId: string): string =>
  absoluteUrl(`/${locale}/feedback/${feedbackToken(registrationId)}`);

/** The registration that a link is of; null for what was not made here. */
export function readFeedbackToken(token: string): string | null {
  const id = parseId(unseal("event-feedback", token));
  return id.ok ? id.value : null;
}
