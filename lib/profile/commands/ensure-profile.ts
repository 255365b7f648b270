import { refreshSearch } from "@/lib/alumni/insert-records";
import type { Ctx } from "@/lib/platform/ctx";

/** Makes a profile for a record that has none yet, and with it a place in the directory; an existing one stays as it is. */
export async function ensureProfile(ctx: Ctx, alumnusId: string): Promise<void> {
  const times = { createdAt: ctx.now, updatedAt: ctx.now };
  const { count } = await ctx.db.profile.createMany({
    data: [{ alumnusId, ...times }],
    skipDuplicates: true,
  });
  if (count > 0) await refreshSearch(ctx, [alumnusId]);
}
