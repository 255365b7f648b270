import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import type { Card } from "../card";

/** A person as the reader sees them; `publicId` is the address of the page. */
export type Entry = { publicId: string; card: Card };

/**
 * People by their public ids, in the order asked, each at the closest circle that the two share: of the rows that
 * row-level security lets through, the first in the order of audiences.
 */
export function readEntries(ctx: Ctx, publicIds: readonly string[]): Promise<Entry[]> {
  return ctx.db.$queryRaw<Entry[]>`
    SELECT closest."publicId", closest.card
    FROM unnest(${[...publicIds]}::uuid[]) WITH ORDINALITY AS asked (id, place)
    CROSS JOIN LATERAL (
      SELECT public_id AS "publicId", card FROM directory_entry WHERE public_id = asked.id ORDER BY audience LIMIT 1
    ) closest
    ORDER BY asked.place`;
}

/** One person. @throws DomainError not-found for whoever is unknown, hidden, not listed or has blocked the reader. */
export async function getEntry(ctx: Ctx, publicId: string): Promise<Entry & { isOwn: boolean }> {
  const [entry] = await ctx.db.$queryRaw<(Entry & { isOwn: boolean })[]>`
    SELECT public_id AS "publicId", card, alumnus_id = app_alumnus() AS "isOwn"
    FROM directory_entry WHERE public_id = ${publicId}::uuid ORDER BY audience LIMIT 1`;
  if (!entry) throw notFound();
  return entry;
}
