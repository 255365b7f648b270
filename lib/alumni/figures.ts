import type { Actor } from "@/lib/platform/actor";
import type { Ctx } from "@/lib/platform/ctx";

/** How many records the actor's lists hold, from kept counts. People of two of the units count in both. */
export async function countRecords(ctx: Ctx, actor: Actor): Promise<number> {
  const isWhole =
    actor.kind === "user" && (actor.roles.includes("central") || actor.roles.includes("administrator"));
  const unitIds = isWhole || actor.kind !== "user" ? [0] : [...actor.unitIds];
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>`
    SELECT coalesce(sum(count), 0)::int AS count FROM unit_figure WHERE facet = '*' AND unit_id = ANY (${unitIds}::int[])`;
  return row?.count ?? 0;
}
