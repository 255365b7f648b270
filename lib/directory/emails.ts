import { displayName, type PersonName } from "@/lib/format/names";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import type { Institution } from "@/prisma/generated/client";
import type { Outcome } from "./schema";

type Relayed = { messageId: string; sender: PersonName; subject: string; body: string };

/** A message of another graduate, whole; neither side sees the other's address. */
export function relayMail(
  locale: Locale,
  institution: Institution,
  { messageId, sender, subject, body }: Relayed,
): Message {
  const t = translator(locale, "directory");
  const name = displayName(sender, { locale });
  return letter({
    subject: t("mail.message.subject", { name, subject }),
    paragraphs: [
      t("mail.message.intro", { name }),
      subject,
      ...body.split(/\n{2,}/),
      t("mail.message.outro"),
    ],
    button: { text: t("mail.message.button"), href: conversationUrl(locale, messageId) },
    closing: t("mail.message.closing"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}

/** Once, two weeks after a message that was not answered. */
export function reminderMail(
  locale: Locale,
  institution: Institution,
  { messageId, sender, subject }: Omit<Relayed, "body">,
): Message {
  const t = translator(locale, "directory");
  const name = displayName(sender, { locale });
  return letter({
    subject: t("mail.reminder.subject", { name }),
    paragraphs: [t("mail.reminder.body", { name, subject })],
    button: { text: t("mail.message.button"), href: conversationUrl(locale, messageId) },
    closing: t("mail.reminder.closing"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}

/** To the writer of a reported message, when the office found it wrong. */
export function judgedMail(
  locale: Locale,
  institution: Institution,
  { outcome, subject }: { outcome: Exclude<Outcome, "DISMISSED">; subject: string },
): Message {
  const t = translator(locale, "directory");
  return letter({
    subject: t("mail.judged.subject", { name: institution.shortName }),
    paragraphs: [t("mail.judged.body", { subject }), t(`mail.judged.${outcome}`)],
    closing: t("mail.judged.closing"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}

const conversationUrl = (locale: Locale, messageId: string) =>
  absoluteUrl(`/${locale}/me/messages?message=${messageId}`);
