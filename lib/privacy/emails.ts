import { formatDate } from "@/lib/format/dates";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import type { Institution, PrivacyRequest } from "@/prisma/generated/client";
import { COPY_DAYS } from "./status";

type Text = { subject: string; paragraphs: string[]; button?: { text: string; href: string } };

function privacyLetter(locale: Locale, institution: Institution, text: Text): Message {
  const closing = translator(locale, "privacy")("mail.closing");
  return letter({ ...text, closing, sender: localized(institution.officeNames, locale), locale });
}

/** The copy can be fetched, after signing in; the mail itself holds nothing of it. */
export function copyReadyMail(locale: Locale, institution: Institution): Message {
  const t = translator(locale, "privacy");
  return privacyLetter(locale, institution, {
    subject: t("mail.copySubject", { name: institution.shortName }),
    paragraphs: [t("mail.copyBody", { days: COPY_DAYS })],
    button: { text: t("mail.copyButton"), href: absoluteUrl(`/${locale}/me/data`) },
  });
}

/** It takes longer, and why. */
export function requestExtendedMail(
  locale: Locale,
  institution: Institution,
  request: PrivacyRequest,
  reason: string,
): Message {
  const t = translator(locale, "privacy");
  return privacyLetter(locale, institution, {
    subject: t("mail.requestSubject", { name: institution.shortName }),
    paragraphs: [
      t("mail.received", {
        date: formatDate(request.receivedAt, { locale }),
        kind: t(`kinds.${request.kind}`),
      }),
      t("mail.extended"),
      reason,
    ],
  });
}

/** What became of it. */
export function requestClosedMail(
  locale: Locale,
  institution: Institution,
  request: PrivacyRequest,
  to: "DONE" | "REFUSED",
  outcome: string,
): Message {
  const t = translator(locale, "privacy");
  return privacyLetter(locale, institution, {
    subject: t("mail.requestSubject", { name: institution.shortName }),
    paragraphs: [
      t("mail.received", {
        date: formatDate(request.receivedAt, { locale }),
        kind: t(`kinds.${request.kind}`),
      }),
      t(to === "DONE" ? "mail.done" : "mail.refused"),
      outcome,
      ...(to === "REFUSED" ? [t("mail.complain")] : []),
    ],
  });
}

/** Nobody has used the account for years: it is closed on a day, unless somebody signs in. */
export function inactiveMail(locale: Locale, institution: Institution, closesOn: Date): Message {
  const t = translator(locale, "privacy");
  return privacyLetter(locale, institution, {
    subject: t("mail.inactiveSubject", { name: institution.shortName }),
    paragraphs: [t("mail.inactiveBody", { date: formatDate(closesOn, { locale }) })],
    button: { text: t("mail.inactiveButton"), href: absoluteUrl(`/${locale}/sign-in`) },
  });
}
