import { z } from "zod";
import { parseDate } from "@/lib/platform/input/date";
import { id, line, parseProse, prose, ticked, version } from "@/lib/platform/input/fields";
import { parseId } from "@/lib/platform/input/id";
import { parseLine } from "@/lib/platform/input/line";
import { maybe } from "@/lib/platform/input/zod";
import { MINUTES_MOVES } from "../status";

const count = z.coerce.number({ error: "type" }).int({ error: "type" }).min(0, { error: "range" });

export const moveMinutesInput = z
  .object({ id, version, move: z.enum(MINUTES_MOVES), approvedBy: maybe(parseLine) })
  .refine(({ move, approvedBy }) => move !== "approve" || approvedBy !== null, {
    path: ["approvedBy"],
    error: "required",
  });
export const introduceInput = z.object({
  id,
  version,
  intro: maybe(parseProse),
  publicSummary: maybe(parseProse),
});
export const recordItemInput = z.object({
  id,
  version,
  discussion: maybe(parseProse),
  isDone: ticked,
});
const votes = z.discriminatedUnion("way", [
  z.object({ way: z.literal("consensus") }),
  z.object({ way: z.literal("votes"), for: count, against: count, abstentions: count }),
]);
/** Boxes for votes are in the form whatever was chosen: empty ones of a consensus are not read. */
const voted = {
  way: z.enum(["consensus", "votes"]),
  for: z.unknown().optional(),
  against: z.unknown().optional(),
  abstentions: z.unknown().optional(),
};
type Votes = z.output<typeof votes>;
function toVotes(sent: Partial<Record<keyof typeof voted, unknown>>, context: z.RefinementCtx): Votes {
  const read = votes.safeParse(sent);
  if (read.success) return read.data;
  for (const issue of read.error.issues)
    context.addIssue({ code: "custom", path: issue.path, message: issue.message });
  return z.NEVER;
}
export const decideInput = z
  .object({ id, agendaItemId: maybe(parseId), text: prose, ...voted })
  .transform(({ id, agendaItemId, text, ...sent }, context) => ({
    id,
    agendaItemId,
    text,
    votes: toVotes(sent, context),
  }));
export const changeDecisionInput = z
  .object({ id, version, text: prose, ...voted })
  .transform(({ id, version, text, ...sent }, context) => ({
    id,
    version,
    text,
    votes: toVotes(sent, context),
  }));
export type { Votes };
export const giveTaskInput = z.object({ id, title: line, ownerId: id, dueOn: maybe(parseDate) });
export const remarkInput = z.object({ id, text: prose });
export const settleRemarkInput = z.object({ remarkId: id });
export const addErratumInput = z.object({ id, text: prose });
