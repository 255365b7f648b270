import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import type { Institution } from "@/prisma/generated/client";
import { sittingTime } from "./sitting-text";

export type MeetingMail = "invited" | "moved" | "cancelled";

type Sitting = {
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  link: string | null;
  cancelledAt: Date | null;
};
type Meeting = {
  title: string;
  body: { names: unknown };
  cancelReason: string | null;
  sittings: readonly Sitting[];
  agenda: readonly { title: string }[];
};
type Reader = { name: string; link: string };

/** To somebody who is asked to a meeting, or was: when and where it is, what it is about, and where to answer. */
export function meetingMail(
  locale: Locale,
  institution: Institution,
  what: MeetingMail,
  { title, body, cancelReason, sittings, agenda }: Meeting,
  { name, link }: Reader,
): Message {
  const t = translator(locale, "meetings");
  const { zone, officeNames } = institution;
  const when = sittings
    .filter(({ cancelledAt }) => cancelledAt === null)
    .map((sitting) =>
      [sittingTime(sitting, { locale, zone }), sitting.place, sitting.link].filter(Boolean).join("\n"),
    );
  const isOff = what === "cancelled";
  return letter({
    subject: t(`mail.${what}.subject`, { title }),
    paragraphs: [
      t("mail.hello", { name }),
      t(`mail.${what}.body`, { title, body: localized(body.names, locale) }),
      ...when,
      ...(isOff && cancelReason ? [cancelReason] : []),
      ...(!isOff && agenda.length > 0
        ? [[t("mail.agenda"), ...agenda.map((item, at) => `${at + 1}. ${item.title}`)].join("\n")]
        : []),
    ],
    ...(isOff ? {} : { button: { text: t("mail.answer"), href: link } }),
    closing: t(isOff ? "mail.closingCancelled" : "mail.closing"),
    sender: localized(officeNames, locale),
    locale,
  });
}

/** To somebody who was asked: the minutes can be read, and remarked on. */
export function circulatedMail(
  locale: Locale,
  { officeNames }: Institution,
  { title }: { title: string },
  { name, link }: Reader,
): Message {
  const t = translator(locale, "meetings");
  return letter({
    subject: t("mail.circulated.subject", { title }),
    paragraphs: [t("mail.hello", { name }), t("mail.circulated.body", { title })],
    button: { text: t("mail.circulated.button"), href: link },
    closing: t("mail.circulated.closing"),
    sender: localized(officeNames, locale),
    locale,
  });
}
