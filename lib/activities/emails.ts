import { formatDate } from "@/lib/format/dates";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import type { Activity, Institution } from "@/prisma/generated/client";

/** An entry of the own log came back: which, why, and where to put it right. */
export function returnedMail(
  locale: Locale,
  { officeNames }: Pick<Institution, "officeNames">,
  { id, name, title, startsOn }: Pick<Activity, "id" | "name" | "title" | "startsOn">,
  reason: string,
): Message {
  const t = translator(locale, "activities");
  return letter({
    subject: t("mail.returned.subject", { title }),
    paragraphs: [
      t("mail.hello", { name }),
      t("mail.returned.body", { title, day: formatDate(startsOn, { locale }) }),
      reason,
    ],
    button: { text: t("mail.returned.button"), href: absoluteUrl(`/${locale}/activities/${id}`) },
    closing: t("mail.returned.closing"),
    sender: localized(officeNames, locale),
    locale,
  });
}
