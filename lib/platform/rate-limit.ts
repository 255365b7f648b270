import { createHmac } from "node:crypto";
import type { Ctx } from "./ctx";
import { DomainError } from "./errors";
import { secret } from "./secret";

/** Uses allowed per window of seconds. In the database, so that every process counts the same. */
export const LIMITS = {
  "sign-in-mail-address": { uses: 3, seconds: 30 * 60 },
  "sign-in-mail-network": { uses: 25, seconds: 5 * 60 },
  search: { uses: 600, seconds: 5 * 60 },
  upload: { uses: 60, seconds: 60 * 60 },
} as const;

/** Counts one use of `what` by `whom` and tells whether it is within the limit. `whom` is stored as a keyed hash. */
export async function withinLimit(ctx: Ctx, what: keyof typeof LIMITS, whom: string): Promise<boolean> {
  const { uses, seconds } = LIMITS[what];
  const key = `${what}:${createHmac("sha256", secret()).update(whom).digest("base64url")}`;
  const [row] = await ctx.db.$queryRaw<
    { used: number }[]
  >`SELECT count_use(${key}, ${ctx.now}, ${seconds}::int) AS used`;
  return (row?.used ?? 0) <= uses;
}

/** @throws DomainError busy `too-many` when the limit is passed. */
export async function limit(ctx: Ctx, what: keyof typeof LIMITS, whom: string): Promise<void> {
  if (!(await withinLimit(ctx, what, whom))) throw new DomainError("busy", "too-many");
}

/** The network that limits count by: an IPv4 address, or the /64 of an IPv6 address. */
export function networkOf(address: string): string {
  return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
}
