import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { dayBefore, today } from "@/lib/platform/institution";
import { countPeopleOfUnits, listCoordinators } from "./figures";
import { currentUnit } from "./queries";
import { newUnits, type Restructure } from "./restructure-schema";

/**
 * What a merger, a split or a closing will change, in numbers, and whether it can be done at all. The review shows
 * it; the command goes by it. `seen` tells whether any of the units was changed between the two.
 * @throws DomainError invalid with the field, conflict `unit-needs-successor` or `unit-has-parts`.
 */
export async function planRestructuring(ctx: Ctx, input: Restructure, locale: Locale) {
  const { restructuring, from, into } = input;
  const ending = await findUnits(ctx, "from", from, locale);
  const going = await findUnits(ctx, "into", into, locale);
  const beginning = newUnits(input);
  for (const { field, code } of beginning)
    if ((await ctx.db.unit.count({ where: { code } })) > 0)
      throw new DomainError("invalid", "invalid", { [field]: "taken" });
  const effectiveOn = new Date(input.effectiveOn);
  const day = await today(ctx);
  const refused = (problem: string) => new DomainError("invalid", "invalid", { effectiveOn: problem });
  if (effectiveOn > day) throw refused("future");
  if (ending.some(({ validFrom }) => validFrom && validFrom > dayBefore(effectiveOn)))
    throw refused("before_current");

  const records = await countPeopleOfUnits(
    ctx,
    ending.map(({ id }) => id),
  );
  const hasSuccessor = going.length + beginning.length > 0;
  if (!hasSuccessor && records > 0) throw new DomainError("conflict", "unit-needs-successor");
  const parts = ending.flatMap(({ children }) => children);
  if (parts.length > 0 && (restructuring === "split" || !hasSuccessor))
    throw new DomainError("conflict", "unit-has-parts");

  const coordinators = await listCoordinators(ctx, day);
  return {
    ending,
    going: going.map((unit) => ({ ...unit, coordinator: coordinators.get(unit.id) ?? null })),
    beginning: beginning.map(({ code, names }) => ({ code, names, name: localized(names, locale) })),
    effectiveOn,
    lastDay: dayBefore(effectiveOn),
    records,
    parts: parts.length,
    appointments: ending.flatMap(({ appointments }) => appointments),
    seen: [...ending, ...going].map(({ code, version }) => `${code}:${version}`).join(" "),
  };
}
export type RestructuringPlan = Awaited<ReturnType<typeof planRestructuring>>;

/** The units of some codes, in that order. */
async function findUnits(ctx: Ctx, field: string, codes: readonly string[], locale: Locale) {
  const day = await today(ctx);
  const found = await ctx.db.unit.findMany({
    where: { code: { in: [...codes] }, ...currentUnit(ctx) },
    include: {
      names: { where: { validTo: null } },
      children: { where: currentUnit(ctx), select: { id: true } },
      appointments: {
        where: { declinedAt: null, endedAt: null, OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
        include: { user: { select: { name: true } } },
      },
    },
  });
  if (found.length !== codes.length) throw new DomainError("invalid", "invalid", { [field]: "not_open" });
  return codes.flatMap((code) =>
    found
      .filter((unit) => unit.code === code)
      .map((unit) => ({ ...unit, name: localized(unit.names[0]?.names, locale) })),
  );
}
