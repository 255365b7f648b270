import { type Locale, localized } from "@/lib/i18n/locales";
import { may } from "@/lib/platform/actor";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { calendarPolicy } from "../policy";

/** One entry in reach, and whether the reader may change it. @throws DomainError not-found */
export async function getEntry(ctx: Ctx, id: string, locale: Locale) {
  const entry = await ctx.db.calendarEntry.findUnique({
    where: { id },
    include: { unit: { include: { names: { where: { validTo: null } } } } },
  });
  if (!entry) throw notFound();
  const { unit, ...facts } = entry;
  const { reach, unitIds } = ctx.scope;
  const isMine = reach === "all" || (facts.unitId !== null && unitIds.includes(facts.unitId));
  return {
    ...facts,
    title: localized(facts.titles, locale),
    description: (facts.descriptions as Record<string, string>)[locale] ?? "",
    unitName: unit ? localized(unit.names[0]?.names, locale) : null,
    mayChange: isMine && may(ctx.actor, calendarPolicy.write),
  };
}
export type EntryPage = Awaited<ReturnType<typeof getEntry>>;
