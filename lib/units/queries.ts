import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { countRecordsByUnit, listCoordinators } from "./figures";

/** Units that exist today: neither closed nor with successors. The university itself is not among them. */
export function currentUnit(ctx: Ctx) {
  return {
    kind: { not: "UNIVERSITY" },
    successors: { none: {} },
    OR: [{ validTo: null }, { validTo: { gt: ctx.now } }],
  } satisfies Prisma.UnitWhereInput;
}

/** Today's units with their names, in the institution's order: what choices and public lists show. */
export async function listCurrentUnits(ctx: Ctx, locale: Locale) {
  const units = await ctx.db.unit.findMany({
    where: currentUnit(ctx),
    include: { names: { where: { validTo: null } } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return units.map(({ id, code, kind, names }) => ({
    id,
    code,
    kind,
    name: localized(names[0]?.names, locale),
  }));
}

/** Of today's units those that the actor keeps; all of them for whoever keeps everything. */
export async function listOwnUnits(ctx: Ctx, locale: Locale) {
  const units = await listCurrentUnits(ctx, locale);
  return ctx.scope.reach === "all" ? units : units.filter(({ id }) => ctx.scope.unitIds.includes(id));
}

/** The actor's units with those that they stand for today (merged, renamed, split); null: all there are. */
export async function unitFamily(ctx: Ctx): Promise<number[] | null> {
  if (ctx.scope.reach !== "some") return null;
  const [row] = await ctx.db.$queryRaw<{ ids: number[] }[]>`SELECT app_unit_family() AS ids`;
  return row?.ids ?? [];
}

const nameToday = { where: { validTo: null }, select: { names: true } };
const relative = { select: { code: true, names: nameToday } };
const withHistory = {
  parent: { select: { code: true, kind: true, names: nameToday } },
  children: { ...relative, orderBy: [{ position: "asc" }, { id: "asc" }] },
  names: { orderBy: { validFrom: { sort: "desc", nulls: "last" } } },
  predecessors: { include: { predecessor: relative }, orderBy: { effectiveOn: "desc" } },
  successors: { include: { successor: relative }, orderBy: { effectiveOn: "desc" } },
} satisfies Prisma.UnitInclude;

/** Every unit below the university, closed ones too, with its name and where it belongs. */
export async function listUnits(ctx: Ctx, locale: Locale) {
  const units = await ctx.db.unit.findMany({
    where: { kind: { not: "UNIVERSITY" } },
    include: { names: nameToday, successors: { include: { successor: relative } } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return units.map(({ names, successors, ...unit }) => ({
    ...unit,
    name: localized(names[0]?.names, locale),
    successors: successors.map(({ successor }) => linkTo(successor, locale)),
    isCurrent: successors.length === 0 && (unit.validTo === null || unit.validTo > ctx.now),
  }));
}

/**
 * A unit with its names over time, what it came from and what came of it.
 * @throws DomainError not-found for an unknown code and for the university itself.
 */
export async function getUnit(ctx: Ctx, code: string, locale: Locale) {
  const unit = await ctx.db.unit.findFirst({
    where: { code, kind: { not: "UNIVERSITY" } },
    include: withHistory,
  });
  if (!unit) throw notFound();
  const { names, parent, children, predecessors, successors, ...facts } = unit;
  return {
    ...facts,
    name: localized(names.find(({ validTo }) => validTo === null)?.names, locale),
    names,
    parent: parent && parent.kind !== "UNIVERSITY" ? linkTo(parent, locale) : null,
    children: children.map((child) => linkTo(child, locale)),
    predecessors: predecessors.map(({ predecessor, ...how }) => ({ ...how, ...linkTo(predecessor, locale) })),
    successors: successors.map(({ successor, ...how }) => ({ ...how, ...linkTo(successor, locale) })),
    isCurrent: successors.length === 0 && (facts.validTo === null || facts.validTo > ctx.now),
  };
}
export type UnitPage = Awaited<ReturnType<typeof getUnit>>;

/** What a visitor sees of the university: how many records it keeps, and its units with their figures and coordinators. */
export async function listPublicUnits(ctx: Ctx, locale: Locale) {
  const records = await countRecordsByUnit(ctx);
  const coordinators = await listCoordinators(ctx, await today(ctx));
  const units = (await listCurrentUnits(ctx, locale)).map((unit) => ({
    ...unit,
    records: records.get(unit.id) ?? 0,
    coordinator: coordinators.get(unit.id) ?? null,
  }));
  return { records: records.get(0) ?? 0, units };
}

function linkTo({ code, names }: { code: string; names: { names: unknown }[] }, locale: Locale) {
  return { code, name: localized(names[0]?.names, locale) };
}
