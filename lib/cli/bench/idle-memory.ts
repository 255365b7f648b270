import { setTimeout as sleep } from "node:timers/promises";
import { type Bench, spread } from "./bench";
import { visit } from "./browse";
import { memoryOf } from "./process-memory";

const REST_MS = 10_000;

export const idleMemory: Bench = {
  id: "P13",
  what: "Memory of the idle server after load",
  goal: "≤ 2 × a minimal Next server",
  run: async ({ web, floor }) => {
    await (await visit(floor.url, null)).load("/");
    await (await visit(web.url, "office")).load("/en/alumni");
    await sleep(REST_MS);
    const [minimal, portal] = [await memoryOf(floor.pid), await memoryOf(web.pid)];
    const ratio = portal / minimal;
    return [
      {
        of: "resident",
        unit: "MB",
        floor: spread([minimal]),
        portal: spread([portal]),
        ratio,
        holds: ratio <= 2,
      },
    ];
  },
};
