import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { unitFamily } from "@/lib/units/queries";
import type { Call, CallSignUp } from "@/prisma/generated/client";

const MOST_EVENTS = 100;

/** A call that the reader runs: of the own units, or any for the office. @throws DomainError not-found */
export async function getManagedCall(ctx: Ctx, id: string): Promise<Call> {
  const call = await ctx.db.call.findUnique({ where: { id } });
  const units = await unitFamily(ctx);
  // A coordinator may be called as an ambassador, and reads other calls as such.
  if (!call || (units !== null && (call.unitId === null || !units.includes(call.unitId)))) throw notFound();
  return call;
}

/** Somebody's answer to such a call. @throws DomainError not-found */
export async function getManagedSignUp(ctx: Ctx, id: string): Promise<CallSignUp> {
  const found = await ctx.db.callSignUp.findUnique({ where: { id } });
  if (!found) throw notFound();
  await getManagedCall(ctx, found.callId);
  return found;
}

/** Events that the reader organizes and that are to come or were lately: what a call may be about. `id`: only that one. */
export function ownedEvents({ db, now }: Ctx, id: string | null = null) {
  return db.$queryRaw<{ id: string; titles: unknown }[]>`
    SELECT id::text, titles FROM event
    WHERE NOT is_template AND (app_sees_all() OR id = ANY ((SELECT app_events())::uuid[]))
      AND (id = ${id}::uuid OR (${id}::uuid IS NULL AND ends_at > ${now}::timestamptz - interval '30 days' AND status <> 'CANCELLED'))
    ORDER BY starts_at LIMIT ${MOST_EVENTS}`;
}
