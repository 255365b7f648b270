import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { currentUnit, unitFamily } from "@/lib/units/queries";

/** The units whose public pages the actor keeps (the family of the own ones) that exist today or have a section left, with it. */
export async function listKeptUnits(ctx: Ctx, locale: Locale) {
  const ids = await unitFamily(ctx);
  const units = await ctx.db.unit.findMany({
    where: {
      kind: { not: "UNIVERSITY" },
      ...(ids && { id: { in: ids } }),
      AND: { OR: [currentUnit(ctx), { section: { isNot: null } }] },
    },
    include: {
      names: { where: { validTo: null } },
      section: true,
      successors: { select: { id: true }, take: 1 },
      _count: { select: { news: { where: { publishedAt: { not: null }, withdrawnAt: null } } } },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return units.map(({ id, code, names, validTo, successors, section, _count }) => ({
    id,
    code,
    name: localized(names[0]?.names, locale),
    isCurrent: successors.length === 0 && (validTo === null || validTo > ctx.now),
    section,
    newsCount: _count.news,
  }));
}
export type KeptUnit = Awaited<ReturnType<typeof listKeptUnits>>[number];

/** One of the kept units by its code, as it is edited. @throws DomainError not-found for a foreign one, too */
export async function getKeptUnit(ctx: Ctx, code: string, locale: Locale): Promise<KeptUnit> {
  const unit = (await listKeptUnits(ctx, locale)).find((one) => one.code === code);
  if (!unit) throw notFound();
  return unit;
}
