import { formatDate } from "@/lib/format/dates";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter, withFoot } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import type { Due } from "@/lib/tasks/due";
import type { Institution } from "@/prisma/generated/client";
import { dueText } from "./due-text";
import { daysAfter } from "./reminder-days";

function lineOf({ title, dueOn }: Due, day: Date, locale: Locale): string {
  const t = translator(locale, "today");
  const when = `${formatDate(dueOn, { locale })}, ${dueText(daysAfter(dueOn, day), locale)}`;
  return t("mail.line", { title: title(locale), when });
}

/** The one mail of a morning. `isWhole`: with everything; else with the deadlines of rounds alone, as the person chose. */
export function digestMail(
  locale: Locale,
  institution: Institution,
  { name, due, day, isWhole }: { name: string; due: readonly Due[]; day: Date; isWhole: boolean },
): Message {
  const t = translator(locale, "today");
  const message = letter({
    subject: t("mail.subject", { count: due.length, first: due[0]?.title(locale) ?? "" }),
    paragraphs: [
      t("mail.hello", { name }),
      t("mail.intro"),
      ...due.map((one) => `• ${lineOf(one, day, locale)}`),
    ],
    button: { text: t("mail.button"), href: absoluteUrl(`/${locale}/today`) },
    closing: t(isWhole ? "mail.closing" : "mail.closingOff"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
  return withFoot(message, { text: t("mail.settings"), href: absoluteUrl(`/${locale}/me/feeds#digest`) });
}

/** To a faculty's own address, once a deadline has been over for a while. */
export function copyMail(
  locale: Locale,
  institution: Institution,
  { due, unit, names, day }: { due: Due; unit: string; names: readonly string[]; day: Date },
): Message {
  const t = translator(locale, "today");
  return letter({
    subject: t("mail.copySubject", { unit, title: due.title(locale) }),
    paragraphs: [
      t("mail.copy", { days: daysAfter(day, due.dueOn) }),
      lineOf(due, day, locale),
      names.length > 0 ? t("mail.copyNames", { names: names.join(", ") }) : t("mail.copyVacant"),
    ],
    closing: t("mail.copyClosing"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}
