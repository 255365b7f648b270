import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { boardOf } from "@/lib/rounds/queries/board";

/** How the open rounds stand: deadlines met of those that count, and which faculties are late with what. */
export async function listOpenRounds(ctx: Ctx, locale: Locale) {
  const rounds = await ctx.db.round.findMany({
    where: { status: "OPEN" },
    orderBy: { startsOn: "desc" },
    select: { id: true },
  });
  const shown = [];
  for (const { id } of rounds) {
    const { names, milestones, units } = await boardOf(ctx, id);
    const cells = units.flatMap((unit) => unit.cells);
    const late = units.flatMap((unit) => {
      const worst = unit.cells
        .filter(({ state }) => state === "OVERDUE")
        .sort((a, b) => b.lateDays - a.lateDays)
        .at(0);
      const milestone = milestones.find((one) => one.id === worst?.milestoneId);
      return worst && milestone
        ? {
            href: `/rounds/${id}/units/${unit.id}`,
            unit: localized(unit.names, locale),
            deadline: localized(milestone.names, locale),
            days: worst.lateDays,
          }
        : [];
    });
    shown.push({
      id,
      name: localized(names, locale),
      done: cells.filter(({ state }) => state === "DONE").length,
      counted: cells.filter(({ state }) => state !== "NONE" && state !== "WAIVED").length,
      late: late.sort((a, b) => b.days - a.days),
    });
  }
  return shown;
}
export type OpenRound = Awaited<ReturnType<typeof listOpenRounds>>[number];
