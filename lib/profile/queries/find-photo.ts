import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";

/**
 * The file of a photo that the reader may see: of a record in reach (the own one, for one), or of an entry of the
 * directory that shows the photo to the reader.
 * @throws DomainError not-found in every other case
 */
export async function findPhoto(ctx: Ctx, publicId: string): Promise<string> {
  const inReach = await ctx.db.profile.findUnique({ where: { publicId }, select: { photoKey: true } });
  if (inReach?.photoKey) return inReach.photoKey;
  const [shown] = await ctx.db.$queryRaw<{ key: string | null }[]>`
    SELECT photo_of(public_id) AS key FROM directory_entry
    WHERE public_id = ${publicId}::uuid AND card ? 'photo' LIMIT 1`;
  if (!shown?.key) throw notFound();
  return shown.key;
}
