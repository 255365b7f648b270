import { Client } from "pg";
import { asCsv } from "../figures/graduate-list";
import { importList } from "../figures/import-run";
import { startWorker } from "../figures/killable-worker";
import { type Bench, inTurns } from "./bench";
import { drawList } from "./draw-list";
import { copyIntoFlatTable, makeFlatTable } from "./indexed-copy";

const ROWS = 100_000;
const ROUNDS = 2;

export const importSpeed: Bench = {
  id: "P1",
  what: `Import of ${ROWS} rows, from upload to applied, beside an indexed COPY of the same rows`,
  goal: "≥ 25 % of indexed COPY",
  run: async ({ ownerUrl, seed }) => {
    const client = new Client({ connectionString: ownerUrl });
    await client.connect();
    const worker = startWorker();
    try {
      await makeFlatTable(client);
      let round = 0;
      let rows: Awaited<ReturnType<typeof drawList>> = [];
      return [
        await inTurns({
          of: "import",
          unit: "rows/s",
          rounds: ROUNDS,
          floor: async () => {
            rows = await drawList(ownerUrl, seed + round++, ROWS);
            return (ROWS * 1000) / (await copyIntoFlatTable(client, rows));
          },
          portal: async () => {
            const list = asCsv(rows);
            const started = performance.now();
            await importList(list);
            return (ROWS * 1000) / (performance.now() - started);
          },
          holds: (ratio) => ratio >= 0.25,
        }),
      ];
    } finally {
      await client.query("DROP SCHEMA floor CASCADE");
      await client.end();
      await worker.stop();
    }
  },
};
