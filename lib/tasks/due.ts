import type { Locale } from "@/lib/i18n/locales";

export const DUE_KINDS = ["deadline", "task", "minutes", "event", "returned"] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/**
 * Something that somebody owes by a day, of whatever subject: `dueFor<Subject>(ctx)` gives what is still open of
 * everything in reach. The page "today" shows it; the digest reminds of it.
 */
export type Due = {
  /** The same for ever and in no other subject: `milestone-<id>-<unit>`. */
  readonly key: string;
  readonly kind: DueKind;
  readonly title: (locale: Locale) => string;
  /** Owed by whoever holds the office of this unit; null: by `userIds` alone. */
  readonly unitId: number | null;
  /** Owed by these accounts as well. */
  readonly userIds: readonly string[];
  /** The last day on which it is in time (midnight UTC); for what has no deadline, the day since when it waits. */
  readonly dueOn: Date;
  /** Where it is done, without the language. */
  readonly href: string;
  /** The days before (negative) and after `dueOn` on which the digest tells of it. */
  readonly distances: readonly number[];
  /** From so many days after `dueOn` on the unit's own address gets a copy; null: never. */
  readonly copyFromDay: number | null;
};
