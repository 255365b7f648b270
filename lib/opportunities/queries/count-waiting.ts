import type { UserActor } from "@/lib/platform/actor";
import { Prisma } from "@/lib/platform/db";

/** SQL of the number that waits for the actor's desk: for the navigation, which has no reach. */
export function waitingOpportunities(actor: UserActor): Prisma.Sql {
  const units = actor.roles.includes("central") ? null : [...actor.unitIds];
  return Prisma.sql`waiting_opportunities(${units}::int[], ${actor.userId}::uuid)`;
}
