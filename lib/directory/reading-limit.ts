import type { Ctx } from "@/lib/platform/ctx";
import { withinLimit } from "@/lib/platform/rate-limit";

/**
 * Counts that the reader looks at a page of the directory or at a person, and tells whether it is within the limits of an
 * hour and of a day. What the hour refused, the day does not count.
 */
export async function countReading(ctx: Ctx, what: "list" | "person"): Promise<boolean> {
  if (ctx.actor.kind !== "user") return true;
  const { userId } = ctx.actor;
  return (
    (await withinLimit(ctx, `directory-${what}-hour`, userId)) &&
    (await withinLimit(ctx, `directory-${what}-day`, userId))
  );
}
