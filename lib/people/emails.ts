import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import type { Institution } from "@/prisma/generated/client";

/** The link that signs a person in, good for some minutes and one use. */
export function signInMail(locale: Locale, institution: Institution, link: string, minutes: number): Message {
  const t = translator(locale, "mail");
  const name = localized(institution.names, locale);
  return letter({
    subject: t("signIn.subject", { name: institution.shortName }),
    paragraphs: [t("signIn.body", { name, minutes })],
    button: { text: t("signIn.button"), href: link },
    closing: t("signIn.closing"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}

/** To an address that has no account: says so, and that nothing needs doing. */
export function noAccountMail(locale: Locale, institution: Institution): Message {
  const t = translator(locale, "mail");
  const name = localized(institution.names, locale);
  return letter({
    subject: t("noAccount.subject", { name: institution.shortName }),
    paragraphs: [t("noAccount.body", { name }), t("noAccount.next")],
    closing: t("noAccount.closing"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}
