import type { Ctx } from "@/lib/platform/ctx";
import type { Row } from "../rules";
import { type Merging, rowsOf, writeRow } from "./rows";

/** Of two pairs of the same people, what somebody said of the one outlasts what is open in the other. */
const WEIGHT = ["OPEN", "LATER", "ASKED", "PROPOSED", "DIFFERENT"];

/**
 * Pairs of the merged record with others are the survivor's now. The pair of the two is gone; whoever is two people with
 * one of them is two people with both, and a proposal or a question about one is about both. Whoever has such a pair on
 * screen finds it changed.
 */
export async function movePairs(ctx: Ctx, merging: Merging): Promise<void> {
  const { survivorId, mergedId } = merging;
  const known = await pairsOf(ctx, survivorId);
  for (const pair of await pairsOf(ctx, mergedId)) {
    const other = pair.low_id === mergedId ? pair.high_id : pair.low_id;
    if (other === survivorId) {
      await writeRow(ctx, merging, "duplicate_pair", pair, null);
      continue;
    }
    const rival = known.find(({ low_id, high_id }) => low_id === other || high_id === other);
    const [low_id, high_id] = [survivorId, String(other)].sort();
    if (!rival) {
      await writeRow(ctx, merging, "duplicate_pair", pair, { ...pair, low_id, high_id, ...changed(pair) });
      continue;
    }
    const { status, asked_id, note, decided_by_id, decided_at } = pair;
    const isWeightier = WEIGHT.indexOf(String(status)) > WEIGHT.indexOf(String(rival.status));
    const said = isWeightier ? { status, asked_id, note, decided_by_id, decided_at } : {};
    await writeRow(ctx, merging, "duplicate_pair", rival, { ...rival, ...said, ...changed(rival) });
    await writeRow(ctx, merging, "duplicate_pair", pair, null);
  }
}

const changed = ({ version }: Row) => ({ version: Number(version) + 1 });

async function pairsOf(ctx: Ctx, id: string): Promise<Row[]> {
  return [
    ...(await rowsOf(ctx, "duplicate_pair", "low_id", id)),
    ...(await rowsOf(ctx, "duplicate_pair", "high_id", id)),
  ];
}
