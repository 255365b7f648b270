import type { MatchModel } from "@/lib/alumni/queries/match-model";
import { evidenceOfRecord, loadKnownRecords } from "@/lib/imports/known-record";
import type { Evidence } from "@/lib/matching/evidence";
import { REVIEW, type Score, scorePair } from "@/lib/matching/score";
import type { Ctx } from "@/lib/platform/ctx";
import type { IdPair } from "./find-pairs";

export const idsOf = ({ low, high }: IdPair) => [low, high];
export type ScoredPair = IdPair & Pick<Score, "score" | "reasons" | "contradiction">;

/** Records as evidence, by id; whoever is gone since is missing. */
export async function loadEvidence(ctx: Ctx, ids: Iterable<string>): Promise<Map<string, Evidence>> {
  const records = await loadKnownRecords(ctx, [...new Set(ids)]);
  return new Map([...records].map(([id, record]) => [id, evidenceOfRecord(record)]));
}

/** Scores pairs. @returns those that a person should see */
export async function comparePairs(
  ctx: Ctx,
  pairs: readonly IdPair[],
  knowledge: MatchModel,
): Promise<ScoredPair[]> {
  const evidence = await loadEvidence(ctx, pairs.flatMap(idsOf));
  return pairs.flatMap(({ low, high }) => {
    const [one, other] = [evidence.get(low), evidence.get(high)];
    if (!one || !other) return [];
    const { score, reasons, contradiction } = scorePair(one, other, knowledge);
    return score < REVIEW ? [] : [{ low, high, score, reasons, contradiction }];
  });
}

/**
 * Keeps pairs for the people who decide: new ones, and what is known today of those that wait. What was decided stays;
 * who has a pair on screen that says something else by now finds it changed.
 */
export async function keepPairs(ctx: Ctx, pairs: readonly ScoredPair[]): Promise<void> {
  if (pairs.length === 0) return;
  await ctx.db.$executeRaw`
    INSERT INTO duplicate_pair AS p (id, low_id, high_id, score, reasons, contradiction, found_at, compared_at)
    SELECT new_id(), r.low, r.high, r.score, r.reasons, r.contradiction, ${ctx.now}, ${ctx.now}
    FROM jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) AS r (low uuid, high uuid, score int, reasons jsonb, contradiction boolean)
    WHERE (SELECT count(*) FROM alumnus WHERE id IN (r.low, r.high)) = 2
    ORDER BY r.low, r.high
    ON CONFLICT (low_id, high_id) DO UPDATE
      SET score = excluded.score, reasons = excluded.reasons, contradiction = excluded.contradiction, compared_at = excluded.compared_at,
          version = p.version + ((p.contradiction, said_by(p.reasons)) IS DISTINCT FROM (excluded.contradiction, said_by(excluded.reasons)))::int
      WHERE p.status <> 'DIFFERENT'`;
}
