import { IMPORT_MEMORY, weighImports } from "../bench/p2-import-memory";
import type { Figure } from "./figure";
import { seedOnce } from "./seed-once";

/** As `npm run bench` measures it beside 750,000 people, here beside fewer and, unless in full, with shorter lists. */
export const importMemory: Figure = {
  ...IMPORT_MEMORY,
  run: async (options) => {
    await seedOnce(options);
    const { full, ownerUrl, seed } = options;
    const weighed = await weighImports({
      ownerUrl,
      seed,
      sizes: full ? [100_000, 500_000] : [5_000, 20_000],
    });
    return {
      value: weighed
        .map(({ of, floor, portal }) => `${of}: ${(portal.median - floor.median).toFixed(0)} MB over idle`)
        .join("; "),
      holds: weighed.every(({ holds }) => holds),
    };
  },
};
