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

/** The link that proves the mailbox anew before something that cannot be taken back. */
export function confirmMail(locale: Locale, institution: Institution, link: string): Message {
  const t = translator(locale, "mail");
  const name = localized(institution.names, locale);
  return letter({
    subject: t("confirm.subject", { name: institution.shortName }),
    paragraphs: [t("confirm.body", { name })],
    button: { text: t("confirm.button"), href: link },
    closing: t("confirm.closing"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}

/** What was changed about how somebody signs in. */
export type SecurityEvent =
  | "appAdded"
  | "appRemoved"
  | "passkeyAdded"
  | "passkeyRemoved"
  | "codesMade"
  | "reset";

/** Tells the person, so that it cannot happen unnoticed. */
export function securityMail(
  locale: Locale,
  institution: Institution,
  event: SecurityEvent,
  link: string,
): Message {
  const t = translator(locale, "mail");
  return letter({
    subject: t("security.subject", { name: institution.shortName }),
    paragraphs: [t(`security.${event}`)],
    button: { text: t("security.button"), href: link },
    closing: t("security.closing"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}

/** A change of address as its mails tell it. */
type ChangeOfAddress = { oldEmail: string; newEmail: string; link: string };

/** To the mailbox that the account has: agree, or stop it. */
export function oldMailboxMail(locale: Locale, institution: Institution, change: ChangeOfAddress): Message {
  return changeMail("old", locale, institution, change);
}

/** To the mailbox that it is to have. */
export function newMailboxMail(locale: Locale, institution: Institution, change: ChangeOfAddress): Message {
  return changeMail("new", locale, institution, change);
}

/** To an address that another account has: says so, to its owner only. */
export function addressTakenMail(locale: Locale, institution: Institution): Message {
  const t = translator(locale, "mail");
  return letter({
    subject: t("addressTaken.subject", { name: institution.shortName }),
    paragraphs: [t("addressTaken.body", { name: localized(institution.names, locale) })],
    closing: t("addressTaken.closing"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}

function changeMail(
  side: "old" | "new",
  locale: Locale,
  institution: Institution,
  { oldEmail, newEmail, link }: ChangeOfAddress,
): Message {
  const t = translator(locale, "mail");
  const name = localized(institution.names, locale);
  return letter({
    subject: t("changeAddress.subject", { name: institution.shortName }),
    paragraphs: [t(`changeAddress.${side}`, { name, oldEmail, newEmail }), t("changeAddress.both")],
    button: { text: t("changeAddress.button"), href: link },
    closing: t(`changeAddress.${side}Closing`),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}
