import { Client } from "pg";
import { asCsv } from "../figures/graduate-list";
import { importList } from "../figures/import-run";
import { startWorker } from "../figures/killable-worker";
import { type Bench, inTurns, type Measured } from "./bench";
import { drawList } from "./draw-list";
import { copyIntoFlatTable, makeFlatTable } from "./indexed-copy";

const ROUNDS = 2;
const LEAST = 0.25;

/** What is measured and held, here and among the figures. */
export const IMPORT_SPEED = {
  id: "P1",
  what: "Import of a list, exact and fuzzy matching, from upload to applied, beside an indexed COPY of the same rows",
  goal: `≥ ${LEAST * 100} % of indexed COPY`,
};

export const importSpeed: Bench = {
  ...IMPORT_SPEED,
  run: async ({ ownerUrl, seed }) => [await timeImports({ ownerUrl, seed, rows: 100_000 })],
};

/** Times imports of lists of which every tenth row is of a seeded person, each beside the COPY of its rows. */
export async function timeImports(order: {
  ownerUrl: string;
  seed: number;
  rows: number;
}): Promise<Measured> {
  const { ownerUrl, seed } = order;
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const worker = startWorker();
  try {
    await makeFlatTable(client);
    let round = 0;
    let rows: Awaited<ReturnType<typeof drawList>> = [];
    return await inTurns({
      of: `${order.rows} rows`,
      unit: "rows/s",
      rounds: ROUNDS,
      floor: async () => {
        rows = await drawList(ownerUrl, seed + round++, order.rows);
        return (order.rows * 1000) / (await copyIntoFlatTable(client, rows));
      },
      portal: async () => {
        const list = asCsv(rows);
        const started = performance.now();
        await importList(list);
        return (order.rows * 1000) / (performance.now() - started);
      },
      holds: (ratio) => ratio >= LEAST,
    });
  } finally {
    await client.query("DROP SCHEMA floor CASCADE");
    await client.end();
    await worker.stop();
  }
}
