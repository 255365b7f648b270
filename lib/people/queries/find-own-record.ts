import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";

/**
 * What the university knows about the reader, each piece with where it came from; null for an account without a
 * record. `keepers` are the units to write to.
 */
export async function findOwnRecord(ctx: Ctx, locale: Locale) {
  if (ctx.actor.kind !== "user" || ctx.actor.alumnusId === null) return null;
  const record = await ctx.db.alumnus.findUnique({
    where: { id: ctx.actor.alumnusId },
    include: {
      names: { orderBy: { id: "asc" } },
      degrees: { orderBy: [{ graduationYear: { sort: "desc", nulls: "last" } }, { id: "asc" }] },
      contactPoints: { orderBy: [{ kind: "asc" }, { isPrimary: "desc" }, { id: "asc" }] },
      employments: { orderBy: { id: "desc" } },
    },
  });
  if (!record) return null;
  const keepers = await ctx.db.unit.findMany({
    where: { id: { in: record.unitIds } },
    include: { names: { where: { validTo: null } } },
    orderBy: { position: "asc" },
  });
  return {
    ...record,
    keepers: keepers.map(({ code, email, names }) => ({
      code,
      email,
      name: localized(names[0]?.names, locale),
    })),
  };
}
export type OwnRecord = NonNullable<Awaited<ReturnType<typeof findOwnRecord>>>;
