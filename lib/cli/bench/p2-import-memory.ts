import { setTimeout as sleep } from "node:timers/promises";
import { asCsv } from "../figures/graduate-list";
import { importList } from "../figures/import-run";
import { startWorker } from "../figures/killable-worker";
import { readFaculties } from "../seed-large/read-faculties";
import { type Bench, type Measured, spread } from "./bench";
import { drawList } from "./draw-list";
import { memoryOf, peakMemory } from "./process-memory";

const MOST_MEGABYTES = 400;
/** Until a worker has started and is at rest. */
const REST_MS = 5_000;
/** A list of one faculty does not name it; without these, half a million rows stay below the largest file that is taken. */
const LEFT_OUT = ["faculty", "city", "country", "employer", "position"];

/** What is measured and held, here and among the figures. */
export const IMPORT_MEMORY = {
  id: "P2",
  what: "Memory of the worker and its reading process during an import, over idle, whatever the length of the list",
  goal: `≤ ${MOST_MEGABYTES} MB`,
};

export const importMemory: Bench = {
  ...IMPORT_MEMORY,
  run: ({ ownerUrl, seed }) => weighImports({ ownerUrl, seed, sizes: [100_000, 500_000] }),
};

/** Imports lists of these lengths, each with a worker of its own, and watches what it holds. */
export async function weighImports(order: {
  ownerUrl: string;
  seed: number;
  sizes: readonly number[];
}): Promise<Measured[]> {
  const { ownerUrl, seed, sizes } = order;
  const [faculty] = await readFaculties(ownerUrl);
  const measured = [];
  for (const [nth, size] of sizes.entries()) {
    const rows = await drawList(ownerUrl, seed + 10 + nth, size);
    const list = asCsv(rows, LEFT_OUT);
    const worker = startWorker();
    await sleep(REST_MS);
    const idle = await memoryOf(worker.pid);
    const peak = await peakMemory(worker.pid, () => importList(list, "list.csv", faculty?.id)).finally(() =>
      worker.stop(),
    );
    measured.push({
      of: `${size} rows`,
      unit: "MB",
      floor: spread([idle]),
      portal: spread([peak]),
      ratio: peak / idle,
      holds: peak - idle <= MOST_MEGABYTES,
    });
  }
  return measured;
}
