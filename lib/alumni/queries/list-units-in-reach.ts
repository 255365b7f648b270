import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";

/** The units whose people the actor may see, those of today or the actor's own: names by id, in the institution's order. */
export async function listUnitsInReach(ctx: Ctx, locale: Locale): Promise<Map<number, string>> {
  const isReached =
    ctx.scope.reach === "some"
      ? Prisma.sql`u.id = ANY (${[...ctx.scope.unitIds]}::int[])`
      : Prisma.sql`u.kind <> 'UNIVERSITY' AND (u.valid_to IS NULL OR u.valid_to > ${ctx.now}::date)
          AND NOT EXISTS (SELECT 1 FROM unit_succession WHERE predecessor_id = u.id)`;
  const units = await ctx.db.$queryRaw<{ id: number; names: unknown }[]>`
    /* prepared */ SELECT u.id, n.names
    FROM unit u LEFT JOIN unit_name n ON n.unit_id = u.id AND n.valid_to IS NULL
    WHERE ${isReached}
    ORDER BY u.position, u.id`;
  return new Map(units.map(({ id, names }) => [id, localized(names, locale)]));
}
