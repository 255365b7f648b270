import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import type { Call, Institution } from "@/prisma/generated/client";
import { whenText } from "./when-text";

/** What somebody who signed up hears: a place at once or later, waiting, a place taken back, the end, thanks. */
export const CALL_NEWS = [
  "placed",
  "waiting",
  "promoted",
  "released",
  "changed",
  "cancelled",
  "thanks",
] as const;
export type CallNews = (typeof CALL_NEWS)[number];

type Told = Pick<Call, "id" | "titles" | "place" | "startsAt" | "endsAt">;

/** A mail about a call to one of those who signed up, in the person's language. */
export function callMail(
  locale: Locale,
  { officeNames, zone }: Pick<Institution, "officeNames" | "zone">,
  news: CallNews,
  { call, name, reason }: { call: Told; name: string; reason: string | null },
): Message {
  const t = translator(locale, "calls");
  const title = localized(call.titles, locale);
  const place = [title, whenText(call, { zone, locale }), call.place].filter(Boolean).join("\n");
  const path = news === "thanks" ? "/activities" : `/calls/${call.id}`;
  return letter({
    subject: t(`mail.${news}.subject`, { title }),
    paragraphs: [
      t("mail.hello", { name }),
      t(`mail.${news}.body`, { title }),
      ...(reason ? [reason] : []),
      ...(news === "thanks" ? [] : [place]),
    ],
    button: {
      text: t(news === "thanks" ? "mail.toLog" : "mail.open"),
      href: absoluteUrl(`/${locale}${path}`),
    },
    closing: t(`mail.${news}.closing`),
    sender: localized(officeNames, locale),
    locale,
  });
}
