import type { Ctx } from "@/lib/platform/ctx";
import { forgetUses, networkOf, takeBackUse, withinLimit } from "@/lib/platform/rate-limit";
import { deviceHash } from "./device";

/** Whose code somebody tries, and from where: the client's address, and the cookie of the browser or an empty text. */
export type Guess = {
  readonly userId: string;
  readonly address: string;
  readonly deviceToken: string;
  /** Since when the secret is what it is: a new one was not guessed at yet. */
  readonly since: Date;
};

/**
 * Counts an attempt at somebody's code and tells whether it may be tried. A browser in which the person once got in
 * counts for itself, so that strangers who exhaust the account's limits do not lock the owner out of it.
 */
export async function mayGuess(ctx: Ctx, guess: Guess): Promise<boolean> {
  const { userId, address, deviceToken } = guess;
  const { account, device } = keysOf(guess);
  const isKnown = await isKnownDevice(ctx, userId, deviceToken);
  if (isKnown)
    return (
      (await withinLimit(ctx, "factor-device", device)) && withinLimit(ctx, "factor-device-ever", device)
    );
  // What a shorter limit has stopped is no attempt, and does not use up the longer one.
  return (
    (await withinLimit(ctx, "factor-network", networkOf(address))) &&
    (await withinLimit(ctx, "factor-account", userId)) &&
    withinLimit(ctx, "factor-account-ever", account)
  );
}

/**
 * It was right: the attempt is no failure, and what the same known browser tried before was a slip. What strangers
 * tried stays counted.
 */
export async function forgiveGuess(ctx: Ctx, guess: Guess): Promise<void> {
  const { account, device } = keysOf(guess);
  if (await isKnownDevice(ctx, guess.userId, guess.deviceToken))
    await forgetUses(ctx, "factor-device-ever", device);
  else await takeBackUse(ctx, "factor-account-ever", account);
}

/** Whether the person once got in with this browser. */
export async function isKnownDevice(ctx: Ctx, userId: string, deviceToken: string): Promise<boolean> {
  const tokenHash = deviceHash(userId, deviceToken);
  return (await ctx.db.knownDevice.count({ where: { userId, tokenHash } })) > 0;
}

function keysOf({ userId, deviceToken, since }: Guess) {
  const account = `${userId} ${since.getTime()}`;
  return { account, device: `${account} ${deviceHash(userId, deviceToken)}` };
}
