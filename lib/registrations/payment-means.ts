import { randomInt } from "node:crypto";
import type { PaymentMeans } from "@/prisma/generated/enums";

/** What a way to pay has to say. A provider of card payments would be one more of these. */
export type Means = {
  /**
   * Until when a place is held unpaid; null: it is the person's at once, and is paid later. Whoever holds it is told by
   * the mail of the state that follows.
   */
  heldUntil(event: { paymentMinutes: number; startsAt: Date }, now: Date): Date | null;
  /** What the payer names, so that the money finds its registration. */
  reference(now: Date): string;
};

const MINUTE_MS = 60_000;
/** Without what is taken for one another on paper. */
const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

const reference = (now: Date) =>
  `${now.getUTCFullYear()}-${Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join("")}`;

export const MEANS: Readonly<Record<PaymentMeans, Means>> = {
  /** A transfer by the invoice that the mail carries: the place is held for the time that the event gives. */
  INVOICE: {
    heldUntil: ({ paymentMinutes, startsAt }, now) =>
      new Date(Math.min(now.getTime() + paymentMinutes * MINUTE_MS, startsAt.getTime())),
    reference,
  },
  /** Cash or card at the door. */
  ON_SITE: { heldUntil: () => null, reference },
};
