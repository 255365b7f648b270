import { figuresSchema, readTargets } from "@/lib/data-goals/goals";
import { dayText } from "@/lib/plans/queries/load-plan";
import type { Ctx } from "@/lib/platform/ctx";
import { dayIn, getInstitution } from "@/lib/platform/institution";
import type { CountedDatabase } from "../content";
import type { Place } from "./look-back";

/** The records as they were counted at the round's deadline for them, else as they were last; null when they never were. */
export async function readDatabase(ctx: Ctx, { roundId, unitId }: Place): Promise<CountedDatabase | null> {
  const snapshot = await ctx.db.databaseSnapshot.findFirst({
    where: { unitId, milestone: { roundId, kind: "DATABASE" } },
    orderBy: [{ isDue: "desc" }, { takenAt: "desc" }],
  });
  if (!snapshot) return null;
  const { zone } = await getInstitution(ctx);
  const { records, completeness, reachable, confirmed, duplicates } = figuresSchema.parse(snapshot.figures);
  return {
    on: dayText(dayIn(zone, snapshot.takenAt)),
    verdict: snapshot.verdict,
    counted: { records, completeness, reachable, confirmed, duplicates },
    targets: readTargets(snapshot.targets),
  };
}
