import { formatDateTime } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import type { Institution } from "@/prisma/generated/client";
import type { WaitlistOrder } from "@/prisma/generated/enums";
import type { News } from "./news";
import type { turnOf } from "./status";

/** What a mail about a registration may have to say. */
export type Told = {
  name: string;
  title: string;
  when: string;
  place: string;
  zone: string;
  link: string;
  partySize: number;
  heldUntil: Date | null;
  turn: ReturnType<typeof turnOf> | null;
  order: WaitlistOrder;
  reason: string | null;
  onlineUrl: string | null;
  payment: {
    amountMinor: bigint;
    refundedMinor: bigint;
    currency: string;
    reference: string;
    receipt: string | null;
  } | null;
};

/** News that the person can act upon have a button that says so; the others lead to the own page. */
const BUTTON: Partial<Record<News, "offered" | "offer-missed">> = {
  offered: "offered",
  "offer-missed": "offer-missed",
};
/** After these there is nothing to come to. */
const IS_OVER: ReadonlySet<News> = new Set([
  "cancelled",
  "called-off",
  "refused",
  "event-cancelled",
  "offer-lost",
  "unpaid",
]);

/** What happened to somebody's registration, in their language: how it stands, what follows, and where to go. */
export function registrationMail(locale: Locale, institution: Institution, news: News, told: Told): Message {
  const t = translator(locale, "registrations");
  const { title, partySize } = told;
  return letter({
    subject: t(`mail.${news}.subject`, { title }),
    paragraphs: [
      t("mail.hello", { name: told.name }),
      t(`mail.${news}.body`, { title, count: partySize }),
      ...details(locale, news, told),
      [title, told.when, told.place].filter(Boolean).join("\n"),
    ],
    button: { text: t(`mail.button.${BUTTON[news] ?? "open"}`), href: told.link },
    closing: t(IS_OVER.has(news) ? "mail.closingOver" : "mail.closing"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}

function details(locale: Locale, news: News, told: Told): string[] {
  const t = translator(locale, "registrations");
  const { payment, heldUntil, turn, reason, onlineUrl } = told;
  const money = (minor: bigint) => formatMoney(minor, { locale, currency: payment?.currency ?? "EUR" });
  const until = heldUntil && formatDateTime(heldUntil, { locale, zone: told.zone });
  const lines = {
    until: until && t("mail.until", { until }),
    turn:
      turn &&
      ("exactly" in turn ? t("turn.exactly", { nth: turn.exactly }) : t("turn.about", { count: turn.about })),
    order: t(`order.${told.order}`),
    owed: payment && t("mail.owed", { amount: money(payment.amountMinor), reference: payment.reference }),
    receipt:
      payment?.receipt && t("mail.receipt", { amount: money(payment.amountMinor), number: payment.receipt }),
    refunded: payment && t("mail.refunded.amount", { amount: money(payment.refundedMinor) }),
    reason,
    online: onlineUrl && t("mail.online", { url: onlineUrl }),
  };
  return (SAYS[news] ?? []).flatMap((line) => lines[line] ?? []);
}

type Line = "until" | "turn" | "order" | "owed" | "receipt" | "refunded" | "reason" | "online";
/** Which of these lines belong to which news. */
const SAYS: Partial<Record<News, readonly Line[]>> = {
  confirmed: ["owed", "online"],
  pay: ["until", "owed"],
  waitlisted: ["turn", "order"],
  offered: ["until"],
  paid: ["receipt", "online"],
  "no-place": ["receipt"],
  refunded: ["refunded"],
  reminder: ["online"],
  "event-moved": ["online"],
  "called-off": ["reason"],
  refused: ["reason"],
  "event-cancelled": ["reason"],
};

/** To a mailbox that somebody gave who has no account: the link that proves it. */
export function guestLinkMail(
  locale: Locale,
  { officeNames }: Institution,
  { title, name, href }: { title: string; name: string; href: string },
): Message {
  const t = translator(locale, "registrations");
  return letter({
    subject: t("mail.guestLink.subject", { title }),
    paragraphs: [t("mail.hello", { name }), t("mail.guestLink.body", { title })],
    button: { text: t("mail.guestLink.button"), href },
    closing: t("mail.guestLink.closing"),
    sender: localized(officeNames, locale),
    locale,
  });
}
