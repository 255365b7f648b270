/** What a person is told of the own registration: each has a mail in every language (emails.ts). */
export const NEWS = [
  ...(["received", "confirmed", "pay", "waitlisted", "offered", "offer-missed", "offer-lost"] as const),
  ...(["unpaid", "paid", "no-place", "refunded", "reduced", "cancelled", "called-off", "refused"] as const),
  ...(["reminder", "event-moved", "event-postponed", "event-cancelled"] as const),
] as const;
export type News = (typeof NEWS)[number];

export const isNews = (word: string): word is News => (NEWS as readonly string[]).includes(word);
