import { SCAN, timeScan } from "../bench/p14-scan";
import type { Figure } from "./figure";
import { seedOnce } from "./seed-once";

/** As `npm run bench` measures it with 750,000 records, here with fewer. */
export const scanSpeed: Figure = {
  ...SCAN,
  run: async (options) => {
    await seedOnce(options);
    const timed = await timeScan();
    const rate = Math.round(timed.people / timed.seconds);
    return {
      value: `${rate} records/s, ${timed.people} in ${timed.seconds.toFixed(1)} s; ${timed.megabytes.toFixed(0)} MB`,
      holds: timed.holds.speed && timed.holds.memory,
    };
  },
};
