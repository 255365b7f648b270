import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import type { Institution } from "@/prisma/generated/client";

type Written = {
  subject: string;
  paragraphs: string[];
  button?: { text: string; href: string };
  closing: string;
};

/** A letter of the office, in its own name. */
function fromOffice(locale: Locale, institution: Institution, written: Written): Message {
  return letter({ ...written, sender: localized(institution.officeNames, locale), locale });
}

const statusPage = (locale: Locale) => absoluteUrl(`/${locale}/me/claim`);

/** To whoever asked for a record: the link that proves the mailbox. It tells nothing about any record. */
export function proofMail(
  locale: Locale,
  institution: Institution,
  { name, link, hours }: { name: string; link: string; hours: number },
): Message {
  const t = translator(locale, "claims");
  return fromOffice(locale, institution, {
    subject: t("mail.proof.subject", { name: institution.shortName }),
    paragraphs: [t("mail.hello", { given: name }), t("mail.proof.body", { hours })],
    button: { text: t("mail.proof.button"), href: link },
    closing: t("mail.proof.closing"),
  });
}

/** To a mailbox that has an account: a way in instead of a claim. */
export function knownMailboxMail(locale: Locale, institution: Institution, link: string): Message {
  const t = translator(locale, "claims");
  return fromOffice(locale, institution, {
    subject: t("mail.known.subject", { name: institution.shortName }),
    paragraphs: [t("mail.known.body")],
    button: { text: t("mail.known.button"), href: link },
    closing: t("mail.proof.closing"),
  });
}

export function verifiedMail(
  locale: Locale,
  institution: Institution,
  { given }: { given: string },
): Message {
  const t = translator(locale, "claims");
  return fromOffice(locale, institution, {
    subject: t("mail.verified.subject", { name: institution.shortName }),
    paragraphs: [t("mail.hello", { given }), t("mail.verified.body")],
    button: { text: t("mail.verified.button"), href: absoluteUrl(`/${locale}/me`) },
    closing: t("mail.verified.closing"),
  });
}

export function questionMail(
  locale: Locale,
  institution: Institution,
  { given, question }: { given: string; question: string },
): Message {
  const t = translator(locale, "claims");
  return fromOffice(locale, institution, {
    subject: t("mail.question.subject", { name: institution.shortName }),
    paragraphs: [t("mail.hello", { given }), t("mail.question.body"), question],
    button: { text: t("mail.question.button"), href: statusPage(locale) },
    closing: t("mail.question.closing"),
  });
}

/** Says why, and where to disagree. */
export function refusedMail(
  locale: Locale,
  institution: Institution,
  { given, refusal, mayAppeal }: { given: string; refusal: string; mayAppeal: boolean },
): Message {
  const t = translator(locale, "claims");
  return fromOffice(locale, institution, {
    subject: t("mail.refused.subject", { name: institution.shortName }),
    paragraphs: [
      t("mail.hello", { given }),
      t("mail.refused.body"),
      refusal,
      t(mayAppeal ? "mail.refused.appeal" : "mail.refused.final"),
    ],
    button: { text: t(mayAppeal ? "mail.refused.button" : "mail.refused.view"), href: statusPage(locale) },
    closing: t("mail.refused.closing"),
  });
}

export function reversedMail(
  locale: Locale,
  institution: Institution,
  { given, reason }: { given: string; reason: string },
): Message {
  const t = translator(locale, "claims");
  return fromOffice(locale, institution, {
    subject: t("mail.reversed.subject", { name: institution.shortName }),
    paragraphs: [t("mail.hello", { given }), t("mail.reversed.body"), reason, t("mail.reversed.next")],
    button: { text: t("mail.reversed.button"), href: absoluteUrl(`/${locale}/find-my-record`) },
    closing: t("mail.refused.closing"),
  });
}

/** To another address on a record that somebody holds now. It names neither the person nor the new address. */
export function linkedElsewhereMail(locale: Locale, institution: Institution): Message {
  const t = translator(locale, "claims");
  return fromOffice(locale, institution, {
    subject: t("mail.elsewhere.subject", { name: institution.shortName }),
    paragraphs: [t("mail.elsewhere.body"), t("mail.elsewhere.next")],
    closing: t("mail.elsewhere.closing"),
  });
}
