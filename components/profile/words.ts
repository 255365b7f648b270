import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ItemAudience } from "@/lib/profile/queries/get-own-profile";
import type { ProfileItem } from "@/prisma/generated/enums";

/** A language by its code, in the reader's language. */
export function languageName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;
}

/** Who sees an item now: "seen by verified alumni". */
export function seenBy(item: ProfileItem, audiences: readonly ItemAudience[], locale: Locale): string {
  const found = audiences.find((one) => one.item === item);
  return translator(locale, "profile")(`seen.${found?.chosen ?? found?.preset ?? "ONLY_ME"}`);
}
