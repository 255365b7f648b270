import type { Ctx } from "@/lib/platform/ctx";
import type { Side } from "./status";

type Parties = { from: { userId: string }; to: { userId: string } | null };

/** Whether the actor signs for a side of a hand-over: as the officer, or as the office in anybody's place. */
export function actsFor({ actor, scope }: Ctx, side: Side, { from, to }: Parties): boolean {
  if (scope.reach === "all") return true;
  return actor.kind === "user" && actor.userId === (side === "outgoing" ? from : to)?.userId;
}
