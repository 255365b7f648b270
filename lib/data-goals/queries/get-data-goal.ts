import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import type { DatabaseSnapshot } from "@/prisma/generated/client";
import { figuresSchema, readTargets, standings, verdictOf } from "../goals";
import { readFigures } from "./read-figures";

/** So many counts are shown, the latest ones. */
const MOST_SHOWN = 26;

/**
 * How a faculty's database stands against the targets of a deadline: now, at the deadline, and on the way there.
 * @throws DomainError not-found for another kind of milestone, a unit that is not in the round or not in reach.
 */
export async function getDataGoal(
  ctx: Ctx,
  { milestoneId, unitId }: { milestoneId: string; unitId: number },
  locale: Locale,
) {
  const milestone = await ctx.db.milestone.findFirst({
    where: { id: milestoneId, kind: "DATABASE", round: { units: { some: { unitId } } } },
    include: {
      round: true,
      units: { where: { unitId } },
      snapshots: { where: { unitId }, orderBy: { takenAt: "desc" }, take: MOST_SHOWN },
    },
  });
  if (!milestone) throw notFound();
  const names = { where: { validTo: null } } as const;
  const unit = await ctx.db.unit.findUniqueOrThrow({ where: { id: unitId }, include: { names } });
  const { round, snapshots } = milestone;
  const figures = (await readFigures(ctx, [unitId], round.openedAt ?? round.startsOn)).get(unitId);
  if (!figures) throw notFound();
  const [own] = milestone.units;
  const hasOwnTargets = own?.targets !== null && own?.targets !== undefined;
  const targets = readTargets(hasOwnTargets ? own.targets : milestone.targets);
  const dueOn = own?.dueOn ?? milestone.dueOn;
  const trend = snapshots.map(shownSnapshot);
  return {
    milestoneId,
    unitId,
    name: localized(milestone.names, locale),
    round: { id: round.id, name: localized(round.names, locale), isOpen: round.status === "OPEN" },
    unit: { code: unit.code, name: localized(unit.names[0]?.names, locale) },
    dueOn,
    isOver: dueOn < (await today(ctx)),
    waivedAt: own?.waivedAt ?? null,
    targets,
    sharedTargets: readTargets(milestone.targets),
    hasOwnTargets,
    versions: { all: milestone.version, unit: own?.version ?? 0 },
    now: { figures, standings: standings(figures, targets), verdict: verdictOf(figures, targets) },
    atDeadline: trend.find(({ isDue }) => isDue) ?? null,
    trend: trend.reverse(),
  };
}
export type DataGoal = Awaited<ReturnType<typeof getDataGoal>>;
export type ShownSnapshot = NonNullable<DataGoal["atDeadline"]>;

function shownSnapshot({ id, takenAt, isDue, figures, targets, verdict }: DatabaseSnapshot) {
  const counted = figuresSchema.parse(figures);
  const held = readTargets(targets);
  return { id, takenAt, isDue, verdict, figures: counted, standings: standings(counted, held) };
}
