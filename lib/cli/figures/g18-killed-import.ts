import { setTimeout as sleep } from "node:timers/promises";
import { query } from "@/lib/cli/databases";
import { AT_WORK } from "@/lib/imports/status";
import { getImport } from "@/lib/imports/queries";
import { type Random, random } from "@/tests/factories/random";
import type { Figure, Reached } from "./figure";
import { asCsv, graduateRows } from "./graduate-list";
import { applyReviewed, persist, planImport, untilSettled, uploadList } from "./import-run";
import { inventPeople } from "./invent-people";
import { startWorker } from "./killable-worker";

export const killedImport: Figure = {
  id: "G18",
  what: "An import whose worker and database are killed",
  goal: "no row lost, none twice; goes on by itself within 30 s",
  run: ({ full, ...place }) => endureKills({ ...place, ...(full ? { people: 60_000, kills: 40, databaseKills: 5 } : { people: 4_000, kills: 6, databaseKills: 1 }) }),
};

export type Ordeal = {
  people: number;
  kills: number;
  databaseKills: number;
  seed: number;
  ownerUrl: string;
  killDatabase(): Promise<void>;
};

const RESUMED_WITHIN_MS = 30_000;
/** About as long as a chunk takes, so that kills hit everything between its first and its last statement. */
const CHUNK_MS = 700;

/** Imports a list while the worker and the database are killed, half of the times in the dry run. */
export async function endureKills({ people, kills, databaseKills, seed, ownerUrl, killDatabase }: Ordeal): Promise<Reached> {
  const draw = random(seed);
  const rows = graduateRows(await inventPeople(ownerUrl, people, seed));
  const worker = startWorker();
  try {
    const strike = [...Array<() => Promise<void>>(databaseKills).fill(killDatabase), ...Array(kills).fill(async () => worker.kill())];
    const first = strike.filter(() => draw.chance(0.5));
    const rest = strike.filter((blow) => !first.includes(blow));
    const id = await uploadList(asCsv(rows));
    await untilSettled(id);
    await planImport(id);
    const pauses = await strikeWhile(id, first, draw);
    await untilSettled(id);
    await applyReviewed(id);
    pauses.push(...(await strikeWhile(id, rest, draw)));
    await untilSettled(id);
    const longest = Math.max(0, ...pauses);
    const wrong = await countWrong(ownerUrl, id, rows.length);
    const struck = `${kills} kills of the worker, ${databaseKills} of the database`;
    const value = `${wrong} of ${rows.length} rows wrong after ${struck}; went on after ${(longest / 1000).toFixed(1)} s at most`;
    return { value, holds: wrong === 0 && pauses.length === strike.length && longest <= RESUMED_WITHIN_MS };
  } finally {
    await worker.stop();
  }
}
