import type { Actor } from "@/lib/platform/actor";
import type { OpenUnit } from "@/lib/platform/opening";

/** How many records the actor's lists hold, from kept counts. People of two of the units count in both. */
export function countRecords(actor: Actor, units: readonly OpenUnit[]): number {
  const isWhole =
    actor.kind === "user" && (actor.roles.includes("central") || actor.roles.includes("administrator"));
  return units.filter(({ id }) => (id === 0) === isWhole).reduce((sum, { records }) => sum + records, 0);
}
