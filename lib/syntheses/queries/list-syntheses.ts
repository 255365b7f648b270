import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import type { SynthesisKind, SynthesisStatus } from "@/prisma/generated/enums";
import { SYNTHESIS_KINDS } from "../status";
import { dueDays, lateBy } from "./due-days";

export type ListedSynthesis = {
  unit: { id: number; code: string; name: string; place: number };
  /** Null: the unit has not begun. */
  synthesis: { id: string; status: SynthesisStatus; submittedAt: Date | null } | null;
  dueOn: Date | null;
  isWaived: boolean;
  /** How long after its deadline it was handed in. */
  lateDays: number;
  /** Merged or closed in the course of the round: it owes nothing any more. */
  hasLeft: boolean;
};

/** The syntheses of a round in reach, in the order of its units; those that are owed and not begun as well. */
export async function listSyntheses(
  ctx: Ctx,
  { roundId, kind, unitId }: { roundId: string; kind: SynthesisKind; unitId?: number },
  locale: Locale,
): Promise<ListedSynthesis[]> {
  const places = await ctx.db.roundUnit.findMany({
    where: { roundId, ...(unitId === undefined ? {} : { unitId }) },
    include: {
      unit: { include: { names: { orderBy: { validFrom: { sort: "desc", nulls: "last" } }, take: 1 } } },
    },
    orderBy: [{ unit: { position: "asc" } }, { unitId: "asc" }],
  });
  const rows = await ctx.db.synthesis.findMany({
    where: { roundId, kind },
    select: { id: true, unitId: true, status: true, submittedAt: true },
  });
  const due = await dueDays(ctx, roundId, kind);
  const { zone } = await getInstitution(ctx);
  return places.flatMap(({ unit, leftOn }, place): ListedSynthesis[] => {
    const dueOn = due.get(unit.id)?.dueOn ?? null;
    const found = rows.find((row) => row.unitId === unit.id);
    if (leftOn !== null && !found) return [];
    return [
      {
        unit: { id: unit.id, code: unit.code, name: localized(unit.names[0]?.names, locale), place },
        synthesis: found ? { id: found.id, status: found.status, submittedAt: found.submittedAt } : null,
        dueOn,
        lateDays: lateBy(dueOn, found?.submittedAt ?? null, zone),
        isWaived: due.get(unit.id)?.isWaived ?? false,
        hasLeft: leftOn !== null,
      },
    ];
  });
}

export type UnitSynthesis = Pick<ListedSynthesis, "synthesis" | "dueOn" | "isWaived"> & {
  kind: SynthesisKind;
};

/** Both syntheses of one unit in a round; none where the unit takes no part, or is out of reach. */
export async function findUnitSyntheses(
  ctx: Ctx,
  place: { roundId: string; unitId: number },
  locale: Locale,
): Promise<UnitSynthesis[]> {
  const both: UnitSynthesis[] = [];
  for (const kind of SYNTHESIS_KINDS) {
    const [listed] = await listSyntheses(ctx, { ...place, kind }, locale);
    if (listed)
      both.push({ kind, synthesis: listed.synthesis, dueOn: listed.dueOn, isWaived: listed.isWaived });
  }
  return both;
}
