import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import type { Certificate, Institution } from "@/prisma/generated/client";

/** A certificate holds no longer: which, and why. */
export function revokedMail(
  locale: Locale,
  { officeNames }: Pick<Institution, "officeNames">,
  { name, year }: Pick<Certificate, "name" | "year">,
  reason: string,
): Message {
  const t = translator(locale, "certificates");
  const words = { name, year: String(year) };
  return letter({
    subject: t("mail.revoked.subject", words),
    paragraphs: [t("mail.hello", words), t("mail.revoked.body", words), reason],
    button: { text: t("mail.revoked.button"), href: absoluteUrl(`/${locale}/activities`) },
    closing: t("mail.revoked.closing"),
    sender: localized(officeNames, locale),
    locale,
  });
}
