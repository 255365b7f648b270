import { formatDate } from "@/lib/format/dates";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import type { Ambassador, Institution } from "@/prisma/generated/client";
import { linkToken } from "./link-token";
import { APPEAL_DAYS, addDays } from "./terms";

/** Where the button of each mail leads. */
const BUTTONS = {
  applied: null,
  nominated: "link",
  invited: "link",
  declined: null,
  welcome: "/ambassador",
  termEnding: "/ambassador",
  termOver: "/community",
  ended: "/community",
  honored: "/ambassador",
  revoked: "/ambassador",
  appealUpheld: "/ambassador",
  appealRejected: null,
  signAgain: "/ambassador/sign",
  signatureLate: "/ambassador/sign",
  bylaws: "/charter",
} as const satisfies Record<string, string | null>;
export type AmbassadorMail = keyof typeof BUTTONS;
export const AMBASSADOR_MAILS = Object.keys(BUTTONS) as AmbassadorMail[];

/** What a mail says beside the ambassador's own facts. */
export type MailFacts = { by?: string; reason?: string | null; until?: Date; number?: number };

/** A mail of the programme to one person, in the person's language. */
export function ambassadorMail(
  locale: Locale,
  { officeNames, names }: Pick<Institution, "officeNames" | "names">,
  what: AmbassadorMail,
  {
    id,
    name,
    startsOn,
    endsOn,
    endedAt,
  }: Pick<Ambassador, "id" | "name" | "startsOn" | "endsOn" | "endedAt">,
  { by = "", reason = null, until, number = 1 }: MailFacts,
): Message {
  const t = translator(locale, "ambassadors");
  const said = (day: Date | null | undefined) => (day ? formatDate(day, { locale }) : "");
  const words = {
    ...{ name, by, number, university: localized(names, locale) },
    ...{ startsOn: said(startsOn), endsOn: said(endsOn), until: said(until) },
    appealUntil: said(endedAt && addDays(endedAt, APPEAL_DAYS)),
  };
  const button = BUTTONS[what];
  const path = button === "link" ? `/ambassador/sign?token=${linkToken(id)}` : button;
  return letter({
    subject: t(`mail.${what}.subject`, words),
    paragraphs: [
      t("mail.hello", words),
      t(`mail.${what}.body`, words),
      ...(reason ? [reason] : []),
      ...(t.has(`mail.${what}.more` as "mail.revoked.more")
        ? [t(`mail.${what}.more` as "mail.revoked.more", words)]
        : []),
    ],
    ...(path
      ? {
          button: {
            text: t(`mail.${what}.button` as "mail.invited.button"),
            href: absoluteUrl(`/${locale}${path}`),
          },
        }
      : {}),
    closing: t(`mail.${what}.closing`),
    sender: localized(officeNames, locale),
    locale,
  });
}
