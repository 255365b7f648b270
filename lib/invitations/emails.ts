import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import type { Institution } from "@/prisma/generated/client";

/** To a graduate without an account: the way to the own record, where the data come from, and how to be left alone. */
export function invitationMail(locale: Locale, institution: Institution, link: string): Message {
  const t = translator(locale, "invitations");
  const name = localized(institution.names, locale);
  return letter({
    subject: t("mail.subject", { name: institution.shortName }),
    paragraphs: [
      t("mail.body", { name }),
      t("mail.what"),
      t("mail.source", { privacy: absoluteUrl(`/${locale}/privacy`) }),
    ],
    button: { text: t("mail.button"), href: link },
    closing: t("mail.closing"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}
