import type { Locale } from "@/lib/i18n/locales";
import { absoluteUrl } from "@/lib/platform/request";
import { seal, unseal } from "@/lib/platform/secret";
import type { Purpose } from "@/prisma/generated/enums";
import { isPurpose } from "./purposes";

const KIND = "preferences";
/** A link works for as long as the mail is kept. Raising the version ends all links of the time before. */
const VERSION = "1";

/** For whom a link speaks, and for which purpose it was sent. */
export type Preference = { alumnusId: string; purpose: Purpose };

export function preferencesToken({ alumnusId, purpose }: Preference): string {
  return seal(KIND, `${VERSION} ${alumnusId} ${purpose}`);
}

/** What a link says, or null when it was not made here for this. */
export function readPreferencesToken(token: string): Preference | null {
  const [version, alumnusId = "", purpose = ""] = unseal(KIND, token)?.split(" ") ?? [];
  return version === VERSION && isPurpose(purpose) ? { alumnusId, purpose } : null;
}

/** The page behind the link of a mail. */
export function preferencesUrl(locale: Locale, preference: Preference): string {
  return absoluteUrl(`/${locale}/preferences?link=${preferencesToken(preference)}`);
}

/** What mail programs offer as a button: one POST, without a page (RFC 8058). */
export function unsubscribeHeaders(preference: Preference): Record<string, string> {
  return {
    "List-Unsubscribe": `<${absoluteUrl(`/api/preferences/${preferencesToken(preference)}`)}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
