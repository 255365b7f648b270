import { IMPORT_SPEED, timeImports } from "../bench/p1-import";
import type { Figure } from "./figure";
import { seedOnce } from "./seed-once";
import { timesFloor } from "./times-floor";

/** As `npm run bench` measures it beside 750,000 people, here beside fewer and with a shorter list. */
export const importSpeed: Figure = {
  ...IMPORT_SPEED,
  run: async (options) => {
    await seedOnce(options);
    const { full, ownerUrl, seed } = options;
    return timesFloor([await timeImports({ ownerUrl, seed, rows: full ? 100_000 : 10_000 })]);
  },
};
