import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import type { Correction, Institution } from "@/prisma/generated/client";

/** To a mailbox that somebody wants on the own record: the link proves that it is read. */
export function emailProofMail(
  locale: Locale,
  institution: Institution,
  { name, link }: { name: string; link: string },
): Message {
  const t = translator(locale, "profile");
  const university = localized(institution.names, locale);
  return letter({
    subject: t("mail.proof.subject", { name: institution.shortName }),
    paragraphs: [t("mail.proof.body", { name, university })],
    button: { text: t("mail.proof.button"), href: link },
    closing: t("mail.proof.closing"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}

/** What became of a proposal. */
export function correctionMail(
  locale: Locale,
  institution: Institution,
  decided: Pick<Correction, "status" | "subject" | "reason"> & { link: string },
): Message {
  const t = translator(locale, "profile");
  const outcome = decided.status === "ACCEPTED" ? "accepted" : "refused";
  const what = t(`correction.subjects.${decided.subject}`);
  return letter({
    subject: t("mail.correction.subject", { name: institution.shortName }),
    paragraphs: [
      t(`mail.correction.${outcome}`, { what }),
      ...(decided.reason ? [t("mail.correction.reason", { reason: decided.reason })] : []),
    ],
    button: { text: t("mail.correction.button"), href: decided.link },
    closing: t(`mail.correction.closing`),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}

/** Once a year: is what we know still right? Names nothing of the record: the page behind the link shows it. */
export function stillRightMail(locale: Locale, institution: Institution, link: string): Message {
  const t = translator(locale, "profile");
  const university = localized(institution.names, locale);
  return letter({
    subject: t("mail.stillRight.subject", { name: institution.shortName }),
    paragraphs: [t("mail.stillRight.body", { university }), t("mail.stillRight.how")],
    button: { text: t("mail.stillRight.button"), href: link },
    closing: t("mail.stillRight.closing"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}
