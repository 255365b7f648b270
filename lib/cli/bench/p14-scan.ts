import { setTimeout as sleep } from "node:timers/promises";
import { startScan } from "@/lib/duplicates/scan/start-scan";
import { withSystemCtx } from "@/lib/platform/ctx";
import { startWorker } from "../figures/killable-worker";
import { type Bench, spread } from "./bench";
import { visit } from "./browse";
import { LIST } from "./list-pages";
import { memoryOf, peakMemory } from "./process-memory";

const MOST_MEGABYTES = 500;
/** The whole university of 750,000 in ten minutes. */
const FEWEST_PER_SECOND = 1_250;
/** Until a worker has started and is at rest. */
const REST_MS = 5_000;
const POLL_MS = 500;
const ROUNDS = 3;
const MOST_SLOWER = 2;

export const SCAN = {
  id: "P14",
  what: "Comparison of all records with one another, in the background",
  goal: `≥ ${FEWEST_PER_SECOND} records/s (750,000 in 10 minutes), ≤ ${MOST_MEGABYTES} MB`,
};

export type TimedScan = {
  people: number;
  found: number;
  seconds: number;
  idle: number;
  megabytes: number;
  holds: { speed: boolean; memory: boolean };
};

/**
 * Has a worker of its own compare all records of the portal's database, and watches it.
 * @param meanwhile done again and again until it is over
 */
export async function timeScan(meanwhile: () => Promise<void> = () => sleep(POLL_MS)): Promise<TimedScan> {
  const worker = startWorker();
  try {
    await sleep(REST_MS);
    const idle = await memoryOf(worker.pid);
    const started = performance.now();
    const id = await withSystemCtx("measure", startScan);
    const megabytes = await peakMemory(worker.pid, () => untilOver(id, meanwhile));
    const seconds = (performance.now() - started) / 1000;
    const { people, found } = await lookAt(id);
    const holds = { speed: people / seconds >= FEWEST_PER_SECOND, memory: megabytes <= MOST_MEGABYTES };
    return { people, found, seconds, idle, megabytes, holds };
  } finally {
    await worker.stop();
  }
}

const lookAt = (id: string) =>
  withSystemCtx("measure", ({ db }) => db.duplicateScan.findUniqueOrThrow({ where: { id } }));

async function untilOver(id: string, meanwhile: () => Promise<void>): Promise<void> {
  for (;;) {
    const { status } = await lookAt(id);
    if (status === "FAILED") throw new Error("The comparison ended early.");
    if (status === "DONE") return;
    await meanwhile();
  }
}

export const duplicateScan: Bench = {
  ...SCAN,
  goal: `${SCAN.goal}, pages ≤ ${MOST_SLOWER} × slower meanwhile`,
  run: async ({ web }) => {
    const office = await visit(web.url, "office");
    const [before, during]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) before.push(await office.time(LIST));
    const { people, seconds, idle, megabytes, holds } = await timeScan(async () => {
      during.push(await office.time(LIST));
    });
    const rate = people / seconds;
    const [quiet, busy] = [spread(before), spread(during)];
    return [
      {
        of: `speed with ${people} records, in ${seconds.toFixed(0)} s`,
        unit: "records/s",
        floor: spread([FEWEST_PER_SECOND]),
        portal: spread([rate]),
        ratio: rate / FEWEST_PER_SECOND,
        holds: holds.speed,
      },
      {
        of: "memory of the worker, beside the idle one",
        unit: "MB",
        floor: spread([idle]),
        portal: spread([megabytes]),
        ratio: megabytes / idle,
        holds: holds.memory,
      },
      {
        of: "the list of alumni meanwhile, beside before",
        unit: "ms",
        floor: quiet,
        portal: busy,
        ratio: busy.median / quiet.median,
        holds: busy.median <= MOST_SLOWER * quiet.median,
      },
    ];
  },
};
