import type { PrivacyRequestKind, PrivacyRequestStatus } from "@/prisma/generated/enums";

/** The rights of GDPR, articles 15 to 21, in the order in which forms offer them. */
export const REQUEST_KINDS = [
  ...(["ACCESS", "PORTABILITY", "RECTIFICATION"] as const),
  ...(["ERASURE", "RESTRICTION", "OBJECTION"] as const),
] as const satisfies readonly PrivacyRequestKind[];

/** A request is answered within a month, a difficult one within three (article 12, 3). */
export const [MONTHS_TO_ANSWER, MONTHS_WHEN_EXTENDED] = [1, 3];

/** The same day some months later, or the last of that month. */
export function monthsAfter(start: Date, months: number): Date {
  const due = new Date(start);
  due.setUTCMonth(due.getUTCMonth() + months);
  if (due.getUTCDate() !== start.getUTCDate()) due.setUTCDate(0);
  return due;
}

/** Whether an open request has waited longer than the law allows. */
export function isOverdue(
  { status, dueAt }: { status: PrivacyRequestStatus; dueAt: Date },
  now: Date,
): boolean {
  return status === "OPEN" && dueAt < now;
}

/** How long a copy can be fetched. */
export const COPY_DAYS = 7;

/** What has to be typed before an erasure, in the reader's language or any other. */
export function isTypedWord(typed: string, words: readonly string[]): boolean {
  return words.some((word) => word.localeCompare(typed.trim(), undefined, { sensitivity: "base" }) === 0);
}
