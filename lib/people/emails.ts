import { formatDate } from "@/lib/format/dates";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import type { Institution } from "@/prisma/generated/client";
import type { Office } from "@/prisma/generated/enums";

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

/** What the letter says; `unitNames` by language. */
export type Appointed = {
  email: string;
  office: Office;
  unitNames: unknown;
  startsOn: Date;
  endsOn: Date | null;
  link: string;
};

/** To a person who was given an office of a unit: which, from when to when, and how to begin. */
export function appointedMail(locale: Locale, institution: Institution, appointed: Appointed): Message {
  const t = translator(locale, "mail");
  const { email, office, unitNames, startsOn, endsOn, link } = appointed;
  const unit = localized(unitNames, locale);
  return letter({
    subject: t("appointed.subject", { name: institution.shortName }),
    paragraphs: [
      t(`appointed.${office}`, { unit, from: formatDate(startsOn, { locale }) }),
      ...(endsOn ? [t("appointed.until", { until: formatDate(endsOn, { locale }) })] : []),
      t("appointed.how", { email }),
    ],
    button: { text: t("appointed.button"), href: link },
    closing: t("appointed.closing"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}
