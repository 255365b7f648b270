import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import type { Call } from "@/prisma/generated/client";
import { isRunning } from "../status";

/** Holds the row of a call until the end of the transaction: places are given one after another. @throws DomainError not-found */
export async function lockCall({ db }: Ctx, id: string): Promise<Call> {
  await db.$queryRaw`SELECT 1 FROM call WHERE id = ${id}::uuid FOR UPDATE`;
  const call = await db.call.findUnique({ where: { id } });
  if (!call) throw notFound();
  return call;
}

/**
 * Gives what is free to those who wait, in the order in which they came, unless the office chooses. Under the portal's
 * reach and the call's lock. @returns the accounts that moved up
 */
export async function fillPlaces({ db, now }: Ctx, callId: string): Promise<string[]> {
  const { status, isChosen, placeCount, taken } = await db.call.findUniqueOrThrow({ where: { id: callId } });
  if (isChosen || !isRunning(status) || taken >= placeCount) return [];
  const next = await db.callSignUp.findMany({
    where: { callId, cancelledAt: null, placedAt: null },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: placeCount - taken,
  });
  await db.callSignUp.updateMany({
    where: { id: { in: next.map(({ id }) => id) } },
    data: { placedAt: now },
  });
  return next.map(({ userId }) => userId);
}
