import { toCsv } from "@/lib/documents/csv";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { FileRows } from "./queries/registrations";
import { receiptText } from "./receipt-text";

/** Everybody who signed up for an event, with what they answered, as a file that a spreadsheet opens. */
export function participantsFile({ event, rows }: FileRows, locale: Locale): Buffer {
  const t = translator(locale, "registrations");
  const head = [
    t("list.name"),
    t("who.email"),
    t("list.status"),
    t("fact.party"),
    t("field.guestNames"),
    t("field.slot"),
    t("field.ticket"),
    t("file.amount"),
    t("file.paid"),
    t("file.receipt"),
    ...event.questions.map(({ text }) => text),
  ];
  const amount = (minor: bigint) => (Number(minor) / 100).toFixed(2);
  const lines = rows.map(({ session, ticket, answers, payments, ...row }) => [
    row.name,
    row.email ?? "",
    t(`status.${row.status}`),
    String(row.partySize),
    row.guestNames.join(", "),
    session ? localized(session.titles, locale) : "",
    ticket ? localized(ticket.titles, locale) : "",
    row.amountMinor > 0n ? `${amount(row.amountMinor)} ${row.currency ?? ""}` : "",
    payments.some(({ paidAt }) => paidAt) ? t("question.yes") : "",
    payments.flatMap((payment) => receiptText(payment) ?? []).join(", "),
    ...event.questions.map(({ id, kind, options }) => {
      const text = answers.find(({ questionId }) => questionId === id)?.text ?? "";
      return kind === "CHOICE" && text !== "" ? (options[Number(text)] ?? "") : text;
    }),
  ]);
  return toCsv([head, ...lines]);
}
