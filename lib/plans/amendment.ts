import { z } from "zod";
import { plannedItem } from "./content";

/**
 * One change of an approved plan: an item that reads otherwise or goes under another `measure`, or one more. `was`: as its
 * proposer saw it.
 */
const change = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("change"),
    itemId: z.string(),
    was: plannedItem,
    is: plannedItem,
    measure: z.object({ was: z.string(), is: z.string() }).optional(),
  }),
  z.object({ kind: z.literal("add"), itemId: z.string(), measureId: z.string(), is: plannedItem }),
]);
export type ProposedChange = z.output<typeof change>;

/** What an amendment holds, as it is stored. */
export const proposedChanges = z.array(change);

/** The proposal with one more change: the latest word about an item counts. */
export function withChange(changes: readonly ProposedChange[], added: ProposedChange): ProposedChange[] {
  const before = changes.find(({ itemId }) => itemId === added.itemId);
  if (!before) return [...changes, added];
  return changes.map((one) => (one === before ? merged(before, added) : one));
}

/** What is itself only proposed stays an item that is added. */
function merged(before: ProposedChange, latest: ProposedChange): ProposedChange {
  return before.kind === "change" && latest.kind === "change"
    ? { ...latest, was: before.was }
    : { ...before, is: latest.is };
}
