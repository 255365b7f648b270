import type { Ctx } from "@/lib/platform/ctx";
import { type Colleague, listPossibleOwners } from "@/lib/tasks/queries/colleagues";

/** Everybody in office besides the actor. */
export async function listColleaguesToAsk(ctx: Ctx): Promise<Colleague[]> {
  const me = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  return (await listPossibleOwners(ctx)).filter(({ userId }) => userId !== me);
}
