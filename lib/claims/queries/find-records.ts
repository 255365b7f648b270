import { currentModel } from "@/lib/alumni/queries/match-model";
import { askedOf, findCandidates } from "@/lib/imports/find-candidates";
import { evidenceOf, type Graduate } from "@/lib/imports/graduate";
import { evidenceOfRecord, type KnownRecord, loadKnownRecords } from "@/lib/imports/known-record";
import type { Evidence } from "@/lib/matching/evidence";
import type { Reason } from "@/lib/matching/reasons";
import { scorePair } from "@/lib/matching/score";
import type { Ctx } from "@/lib/platform/ctx";
import { type ClaimFacts, graduateOfClaim } from "../graduate-of-claim";

/** A record that a claim may be about, and why. `isFree`: it is nobody's yet and may be given to somebody. */
export type FoundRecord = {
  record: KnownRecord;
  /** Today's units of each of its degrees. */
  degreeUnits: readonly (readonly number[])[];
  score: number;
  reasons: Reason[];
  isFree: boolean;
  hasAccount: boolean;
};

/**
 * Records in reach that each claim may be about, the likeliest first, by the claim's id: found and weighed as the rows of
 * an import are, in a few round trips for all.
 */
export async function findRecords(
  ctx: Ctx,
  claims: readonly ClaimFacts[],
): Promise<Map<string, FoundRecord[]>> {
  const graduates = claims.map(graduateOfClaim);
  // Once with the birth date, which finds one of many namesakes, and once without: it may be mistyped on either side.
  const asked = graduates.flatMap((graduate, at) => {
    const { birth: _, ...undated } = graduate;
    return [askedOf(2 * at, graduate), askedOf(2 * at + 1, undated)];
  });
  const matching = await currentModel(ctx);
  const found = await findCandidates(ctx, asked);
  const ids = [...new Set([...found.values()].flat())];
  const records = await loadKnownRecords(ctx, ids);
  const states = await readStates(ctx, ids);
  const units = await readRollup(ctx, [...records.values()]);
  return new Map(
    graduates.map((graduate, at) => {
      const { id = "", unitIds = [] } = claims[at] ?? {};
      const own = new Set([...(found.get(2 * at) ?? []), ...(found.get(2 * at + 1) ?? [])]);
      const scored = [...own].flatMap((recordId) => {
        const record = records.get(recordId);
        const state = states.get(recordId);
        if (!record || !state) return [];
        const degreeUnits = record.degrees.map(({ unitId }) => units.get(unitId) ?? []);
        const evidence = evidenceOf(lendStudies(graduate, unitIds, record, degreeUnits));
        const { score, reasons } = scorePair(whole(evidence), whole(evidenceOfRecord(record)), matching);
        return [{ record, degreeUnits, score, reasons, ...state }];
      });
      return [id, scored.sort((one, other) => other.score - one.score)];
    }),
  );
}

/**
 * A claim names a unit of today and no programme: of a record that studied there about that year it is taken to mean the
 * same studies, by the unit's name then.
 */
function lendStudies(
  graduate: Graduate,
  unitIds: readonly number[],
  { degrees }: KnownRecord,
  degreeUnits: FoundRecord["degreeUnits"],
): Graduate {
  const meant = degrees.find(
    ({ graduationYear }, at) =>
      Math.abs((graduationYear ?? 0) - (graduate.graduationYear ?? 0)) <= 1 &&
      degreeUnits[at]?.some((id) => unitIds.includes(id)),
  );
  if (!meant) return graduate;
  const { unitId, programme, level } = meant;
  return { ...graduate, unitId, ...(programme && { programme }), ...(level && { level }) };
}

/** Where nobody wrote a programme, the unit itself is what was studied. */
function whole(evidence: Evidence): Evidence {
  const degrees = evidence.degrees.map(({ programme, ...degree }) => ({
    ...degree,
    programme: programme ?? "",
  }));
  return { ...evidence, degrees };
}

type State = { isFree: boolean; hasAccount: boolean };

/** Whether records may be given to an account. */
export async function readStates(ctx: Ctx, ids: readonly string[]): Promise<Map<string, State>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.$queryRaw<(State & { id: string })[]>`
    SELECT a.id, taken AS "hasAccount", NOT taken AND NOT a.is_deceased AND a.restricted_at IS NULL AS "isFree"
    FROM alumnus a CROSS JOIN LATERAL (SELECT has_account(a.id) AS taken) t WHERE a.id = ANY (${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, ...state }) => [id, state]));
}

/** Today's units by those of degrees. */
async function readRollup(ctx: Ctx, records: readonly KnownRecord[]): Promise<Map<number, number[]>> {
  const unitIds = [...new Set(records.flatMap(({ degrees }) => degrees.map(({ unitId }) => unitId)))];
  const rows = await ctx.db.unitRollup.findMany({ where: { unitId: { in: unitIds } } });
  return new Map(
    unitIds.map((id) => [id, rows.filter(({ unitId }) => unitId === id).map(({ currentId }) => currentId)]),
  );
}
