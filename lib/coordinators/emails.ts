import { formatDate } from "@/lib/format/dates";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import type { Institution } from "@/prisma/generated/client";
import type { Office } from "@/prisma/generated/enums";

/** What the letter says; `unitNames` by language. */
export type Appointed = {
  email: string;
  office: Office;
  unitNames: unknown;
  startsOn: Date;
  endsOn: Date | null;
};

/** To a person who was given an office of a unit: which, from when to when, and how to begin. */
export function appointedMail(locale: Locale, institution: Institution, appointed: Appointed): Message {
  const t = translator(locale, "coordinators");
  return letter({
    subject: t("mail.appointed.subject", { name: institution.shortName }),
    paragraphs: [
      t(`mail.appointed.${appointed.office}`, termOf(locale, appointed)),
      ...untilOf(locale, appointed),
      t("mail.how", { email: appointed.email }),
      t("mail.appointed.waiting"),
    ],
    button: { text: t("mail.appointed.button"), href: absoluteUrl(`/${locale}/me/office`) },
    closing: t("mail.closing"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}

/** To a person who is proposed for an office: it begins only with their yes. */
export function proposedMail(locale: Locale, institution: Institution, proposed: Appointed): Message {
  const t = translator(locale, "coordinators");
  return letter({
    subject: t("mail.proposed.subject", { name: institution.shortName }),
    paragraphs: [
      t(`mail.proposed.${proposed.office}`, termOf(locale, proposed)),
      ...untilOf(locale, proposed),
      t("mail.proposed.means"),
      t("mail.how", { email: proposed.email }),
    ],
    button: { text: t("mail.proposed.button"), href: absoluteUrl(`/${locale}/me/office`) },
    closing: t("mail.closing"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}

const termOf = (locale: Locale, { unitNames, startsOn }: Appointed) => ({
  unit: localized(unitNames, locale),
  from: formatDate(startsOn, { locale }),
});

function untilOf(locale: Locale, { endsOn }: Appointed): string[] {
  if (!endsOn) return [];
  return [translator(locale, "coordinators")("mail.until", { until: formatDate(endsOn, { locale }) })];
}
