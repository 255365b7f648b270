import { type Locale, localized } from "@/lib/i18n/locales";
import { readCode } from "@/lib/invitations/code";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { classState } from "./status";

const named = { unit: { include: { names: { where: { validTo: null } } } } } as const;

/** The classes in reach, the latest first. */
export async function listClasses(ctx: Ctx, locale: Locale) {
  const found = await ctx.db.classCode.findMany({
    include: named,
    orderBy: { createdAt: "desc" },
    take: 200,
  });
  return found.map(({ unit, ...row }) => ({
    ...row,
    unitName: localized(unit.names[0]?.names, locale),
    state: classState(row, ctx.now),
  }));
}
export type ListedClass = Awaited<ReturnType<typeof listClasses>>[number];

/** One class in reach. @throws DomainError not-found */
export async function getClass(ctx: Ctx, id: string, locale: Locale): Promise<ListedClass> {
  const found = await ctx.db.classCode.findUnique({ where: { id }, include: named });
  if (!found) throw notFound();
  const { unit, ...row } = found;
  return { ...row, unitName: localized(unit.names[0]?.names, locale), state: classState(row, ctx.now) };
}

/** The class of a code as somebody typed or scanned it; null when there is none. Needs the portal's own reach. */
export async function findClassByCode(ctx: Ctx, typed: string) {
  const code = readCode(typed);
  const found = code && (await ctx.db.classCode.findUnique({ where: { code }, include: named }));
  return found ? { ...found, state: classState(found, ctx.now) } : null;
}

/** What the form behind a code shows to anybody. @throws DomainError not-found for a code that is nobody's. */
export async function lookAtClass(asked: Ctx, code: string, locale: Locale) {
  const found = await findClassByCode(await asSystem(asked, "claims"), code);
  if (!found) throw notFound();
  const { code: canonical, programme, graduationYear, state, unit } = found;
  return {
    code: canonical,
    programme,
    graduationYear,
    state,
    unitName: localized(unit.names[0]?.names, locale),
  };
}
