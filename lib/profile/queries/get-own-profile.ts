import type { Ctx } from "@/lib/platform/ctx";
import type { Audience, Offer, ProfileItem } from "@/prisma/generated/enums";
import { ownId } from "./own-id";

/** Before the person has written anything. */
const BLANK = {
  publicId: null as string | null,
  isListed: true,
  photoKey: null as string | null,
  skills: [] as string[],
  languages: [] as string[],
  openTo: [] as Offer[],
  version: 1,
};

/** Who sees an item: the person's choice, else what is preset. */
export type ItemAudience = { item: ProfileItem; chosen: Audience | null; preset: Audience };

/** The reader's profile, and who sees each of its items. */
export async function getOwnProfile(ctx: Ctx) {
  const alumnusId = ownId(ctx);
  const profile = (await ctx.db.profile.findUnique({ where: { alumnusId } })) ?? BLANK;
  const audiences = await ctx.db.$queryRaw<ItemAudience[]>`
    SELECT i.item::text AS item, v.audience::text AS chosen, default_audience(i.item)::text AS preset
    FROM unnest(enum_range(NULL::profile_item)) AS i (item)
    LEFT JOIN visibility v ON v.item = i.item AND v.alumnus_id = ${alumnusId}::uuid
    ORDER BY i.item`;
  return { profile, audiences };
}
export type OwnProfile = Awaited<ReturnType<typeof getOwnProfile>>["profile"];
