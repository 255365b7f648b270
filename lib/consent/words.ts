import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Channel } from "@/prisma/generated/enums";
import type { Contactability } from "./decide";

/** The verdict in a sentence: "Contactable by e-mail: no, because the person objected on 3 March 2026." */
export function verdictSentence(found: Contactability, channel: Channel, locale: Locale): string {
  const t = translator(locale, "consent");
  const because = verdictReason(found, locale);
  return t(`verdict.${found.verdict === "CONTACTABLE" ? "yes" : "no"}`, { by: t(`by.${channel}`), because });
}

/** Why, without the yes or no. */
export function verdictReason({ verdict, basis, entry }: Contactability, locale: Locale): string {
  const t = translator(locale, "consent");
  const date = entry ? formatDate(entry.at, { locale }) : "";
  if (verdict === "CONTACTABLE") return t(`because.${basis ?? "CONSENT"}`, { date });
  if (verdict === "NO_BASIS" && (entry?.act === "REFUSED" || entry?.act === "WITHDRAWN"))
    return t("because.WITHDRAWN", { date });
  return t(`because.${verdict}`, { date });
}
