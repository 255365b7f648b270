import type { Card } from "@/lib/directory/card";
import type { Ctx } from "@/lib/platform/ctx";
import type { Audience } from "@/prisma/generated/enums";
import { ownId } from "./own-id";

/** The reader's own entries of the directory as it keeps them, by audience: what a circle sees is what stands here. */
export async function listOwnEntries(ctx: Ctx): Promise<Map<Audience, Card>> {
  const entries = await ctx.db.$queryRaw<{ audience: Audience; card: Card }[]>`
    SELECT audience::text AS audience, card FROM directory_entry WHERE alumnus_id = ${ownId(ctx)}::uuid`;
  return new Map(entries.map(({ audience, card }) => [audience, card]));
}
