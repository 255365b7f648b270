import { createHmac } from "node:crypto";
import type { Ctx } from "./ctx";
import { DomainError } from "./errors";
import { secret } from "./secret";

/** Sixty years. */
const EVER = 60 * 365 * 24 * 60 * 60;

/** Uses allowed per window of seconds. In the database, so that every process counts the same. */
export const LIMITS = {
  "sign-in-mail-address": { uses: 3, seconds: 30 * 60 },
  "sign-in-mail-network": { uses: 25, seconds: 5 * 60 },
  "sign-in-mail-device": { uses: 5, seconds: 30 * 60 },
  "passkey-network": { uses: 100, seconds: 5 * 60 },
  "factor-network": { uses: 25, seconds: 5 * 60 },
  "factor-account": { uses: 25, seconds: 60 * 60 },
  "factor-device": { uses: 25, seconds: 60 * 60 },
  "factor-account-ever": { uses: 100, seconds: EVER },
  "factor-device-ever": { uses: 100, seconds: EVER },
  "confirm-mail": { uses: 5, seconds: 30 * 60 },
  "email-change": { uses: 5, seconds: 60 * 60 },
  "sign-on-state": { uses: 1, seconds: 60 * 60 },
  /** Claims that try a birth date or a number on one record: after these a person decides. */
  "claim-secret-record": { uses: 5, seconds: 30 * 24 * 60 * 60 },
  "invitation-code-network": { uses: 10, seconds: 10 * 60 },
  "invitation-code-all": { uses: 1_000, seconds: 60 * 60 },
  /** Pages of the directory, and people of it: enough for anybody who looks for somebody, too few to copy it. */
  "directory-list-hour": { uses: 150, seconds: 60 * 60 },
  "directory-list-day": { uses: 500, seconds: 24 * 60 * 60 },
  "directory-person-hour": { uses: 200, seconds: 60 * 60 },
  "directory-person-day": { uses: 1_000, seconds: 24 * 60 * 60 },
  "relay-day": { uses: 20, seconds: 24 * 60 * 60 },
  "relay-recipient": { uses: 3, seconds: 24 * 60 * 60 },
  /** What is written down once, however often it is done. */
  "note-record-read": { uses: 1, seconds: 24 * 60 * 60 },
  "deadline-copy": { uses: 1, seconds: 24 * 60 * 60 },
  "note-trail-read": { uses: 1, seconds: 60 * 60 },
  search: { uses: 600, seconds: 5 * 60 },
  upload: { uses: 60, seconds: 60 * 60 },
  photo: { uses: 20, seconds: 60 * 60 },
  "event-photo": { uses: 200, seconds: 60 * 60 },
  "photo-objection": { uses: 10, seconds: 60 * 60 },
  "data-copy": { uses: 5, seconds: 24 * 60 * 60 },
  "round-reminder": { uses: 1, seconds: 12 * 60 * 60 },
  "nomination-day": { uses: 10, seconds: 24 * 60 * 60 },
  "ambassador-reminder": { uses: 1, seconds: 24 * 60 * 60 },
  "ambassador-mail-once": { uses: 1, seconds: EVER },
  "activity-report": { uses: 60, seconds: 24 * 60 * 60 },
  opportunity: { uses: 20, seconds: 24 * 60 * 60 },
  application: { uses: 40, seconds: 24 * 60 * 60 },
  "opportunity-report": { uses: 10, seconds: 24 * 60 * 60 },
  "certificate-issue": { uses: 20, seconds: 24 * 60 * 60 },
  "certificate-look": { uses: 200, seconds: 5 * 60 },
  "clause-comment": { uses: 60, seconds: 60 * 60 },
  "guest-link-network": { uses: 25, seconds: 5 * 60 },
  "guest-link-address": { uses: 3, seconds: 30 * 60 },
  /** Drawing takes a tenth of a second. */
  "share-image": { uses: 60, seconds: 60 },
  "contact-mail": { uses: 5, seconds: 60 * 60 },
  "contact-mail-address": { uses: 3, seconds: 60 * 60 },
} as const;

/** Counts one use of `what` by `whom` and tells whether it is within the limit. `whom` is stored as a keyed hash. */
export async function withinLimit(ctx: Ctx, what: keyof typeof LIMITS, whom: string): Promise<boolean> {
  const { uses, seconds } = LIMITS[what];
  const key = limitKey(what, whom);
  const [row] = await ctx.db.$queryRaw<
    { used: number }[]
  >`SELECT count_use(${key}, ${ctx.now}, ${seconds}::int) AS used`;
  return (row?.used ?? 0) <= uses;
}

/** Forgets the uses counted so far. */
export async function forgetUses(ctx: Ctx, what: keyof typeof LIMITS, whom: string): Promise<void> {
  await ctx.db.rateLimit.deleteMany({ where: { key: limitKey(what, whom) } });
}

/** Forgets every use by somebody who is gone: `whom` as any limit may name the person. */
export async function forgetAllUses(ctx: Ctx, whom: readonly string[]): Promise<void> {
  const limits = Object.keys(LIMITS) as (keyof typeof LIMITS)[];
  const keys = limits.flatMap((what) => whom.map((one) => limitKey(what, one)));
  await ctx.db.rateLimit.deleteMany({ where: { key: { in: keys } } });
}

/** Takes back one use: what was counted before it was known to be right. */
export async function takeBackUse(ctx: Ctx, what: keyof typeof LIMITS, whom: string): Promise<void> {
  await ctx.db.rateLimit.updateMany({
    where: { key: limitKey(what, whom) },
    data: { count: { decrement: 1 } },
  });
}

function limitKey(what: keyof typeof LIMITS, whom: string): string {
  return `${what}:${createHmac("sha256", secret()).update(whom).digest("base64url")}`;
}

/** @throws DomainError busy `too-many` when the limit is passed. */
export async function limit(ctx: Ctx, what: keyof typeof LIMITS, whom: string): Promise<void> {
  if (!(await withinLimit(ctx, what, whom))) throw new DomainError("busy", "too-many");
}

/** The network that limits count by: an IPv4 address, or the /64 of an IPv6 address. */
export function networkOf(address: string): string {
  return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
}
