import { setTimeout as sleep } from "node:timers/promises";
import { query } from "@/lib/cli/databases";
import { AT_WORK } from "@/lib/imports/status";
import { type Random, random } from "@/tests/factories/random";
import type { Figure, Reached } from "./figure";
import { asCsv, graduateRows } from "./graduate-list";
import { applyReviewed, lookAt, planImport, untilSettled, uploadList } from "./import-run";
import { inventPeople } from "./invent-people";
import { startWorker } from "./killable-worker";

export const killedImport: Figure = {
  id: "G18",
  what: "An import whose worker and database are killed",
  goal: "no row lost, none twice; goes on by itself within 30 s",
  run: ({ full, ...place }) =>
    endureKills({
      ...place,
      ...(full
        ? { people: 60_000, workerKills: 40, databaseKills: 5 }
        : { people: 8_000, workerKills: 6, databaseKills: 1 }),
    }),
};

export type Ordeal = {
  people: number;
  workerKills: number;
  databaseKills: number;
  seed: number;
  ownerUrl: string;
  killDatabase(): Promise<void>;
};

const RESUMED_WITHIN_MS = 30_000;
/** About as long as a chunk takes, so that kills hit everything between its first and its last statement. */
const CHUNK_MS = 500;

/** Imports a list while the worker and the database are killed, in the dry run and while it is applied. */
export async function endureKills({
  people,
  workerKills,
  databaseKills,
  seed,
  ownerUrl,
  killDatabase,
}: Ordeal): Promise<Reached> {
  const draw = random(seed);
  const rows = graduateRows(await inventPeople(ownerUrl, people, seed));
  const worker = startWorker();
  try {
    const blows = [
      ...Array(databaseKills).fill(killDatabase),
      ...Array(workerKills).fill(async () => worker.kill()),
    ] as Blow[];
    const id = await uploadList(asCsv(rows));
    await untilSettled(id);
    await planImport(id);
    const pauses = await strike(
      id,
      blows.filter((_, nth) => nth % 2 === 1),
      draw,
    );
    await untilSettled(id);
    await applyReviewed(id);
    pauses.push(
      ...(await strike(
        id,
        blows.filter((_, nth) => nth % 2 === 0),
        draw,
      )),
    );
    await untilSettled(id);
    const wrong = await countWrong(ownerUrl, id, rows.length);
    const longest = Math.max(0, ...pauses);
    return {
      value: `${wrong} of ${rows.length} rows wrong after ${pauses.length} kills; went on after ${(longest / 1000).toFixed(1)} s at most`,
      holds: wrong === 0 && pauses.length === blows.length && longest <= RESUMED_WITHIN_MS,
    };
  } finally {
    await worker.stop();
  }
}

type Blow = () => Promise<void>;

/** Strikes at moments spread over a step's work, each after the one before was overcome. @returns how long each took */
async function strike(id: string, blows: readonly Blow[], draw: Random): Promise<number[]> {
  const pauses: number[] = [];
  for (const [nth, blow] of blows.entries()) {
    await progressed(id, (share) => share >= (nth / blows.length) * 0.7);
    await sleep(draw.below(CHUNK_MS));
    const { doneCount, status } = await lookAt(id);
    if (!AT_WORK.includes(status)) return pauses;
    const struck = Date.now();
    await blow();
    await progressed(id, (_, done) => done > doneCount);
    pauses.push(Date.now() - struck);
  }
  return pauses;
}

/** Waits until a step has come that far, or is over. */
async function progressed(id: string, isFar: (share: number, done: number) => boolean): Promise<void> {
  for (;;) {
    const { doneCount, rowCount, status } = await lookAt(id);
    if (!AT_WORK.includes(status) || isFar(doneCount / Math.max(1, rowCount), doneCount)) return;
    await sleep(50);
  }
}

/** Rows that are not where they belong: without a class, applied halfway, or with other than one person and degree behind them. */
async function countWrong(ownerUrl: string, importId: string, rows: number): Promise<number> {
  const [counted] = await query(
    ownerUrl,
    `WITH r AS (SELECT * FROM import_row WHERE import_id = '${importId}'),
     person AS (SELECT DISTINCT alumnus_id AS id, parsed ->> 'number' AS number FROM r WHERE class = 'NEW')
     SELECT abs(${rows} - (SELECT count(*) FROM r))
       + (SELECT count(*) FROM r WHERE class IS NULL OR (class IN ('NEW', 'UPDATE') AND applied_at IS NULL))
       + (SELECT count(*) FROM person p WHERE (SELECT count(*) FROM external_number x WHERE x.system = 'register' AND x.value = p.number) <> 1
            OR NOT EXISTS (SELECT 1 FROM alumnus_search s WHERE s.alumnus_id = p.id)
            OR (SELECT count(*) FROM audit_entry e WHERE e.subject = 'alumnus' AND e.subject_id = p.id::text
                AND e.action = 'alumnus.imported') <> 1)
       + abs((SELECT count(*) FROM person) - (SELECT count(*) FROM alumnus WHERE import_id = '${importId}'))
       + (SELECT count(*) FROM r WHERE class IN ('NEW', 'UPDATE') AND 1 <> (
            SELECT count(*) FROM degree d WHERE d.alumnus_id = r.alumnus_id AND d.unit_id = (r.parsed ->> 'unitId')::int
            AND d.programme = r.parsed ->> 'programme' AND d.graduation_year = (r.parsed ->> 'graduationYear')::int))
       + recount_statistics() AS wrong`,
  );
  return Number(counted?.wrong);
}
