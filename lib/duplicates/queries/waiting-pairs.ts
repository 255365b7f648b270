import type { Actor } from "@/lib/platform/actor";
import { Prisma } from "@/lib/platform/db";

/** As SQL: how many pairs the actor could move on now. */
export function waitingPairs(actor: Actor): Prisma.Sql {
  if (actor.kind !== "user") return Prisma.sql`0`;
  return Prisma.sql`
    waiting_pairs(${actor.userId}::uuid, ${[...actor.unitIds]}::int[], ${actor.roles.includes("central")})`;
}
