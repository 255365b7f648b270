import { BOARD, timeBoard } from "../bench/round-board";
import type { Figure } from "./figure";

/** As `npm run bench` measures it with 750,000 graduates, here with the demo's few: the board reads kept counts. */
export const roundBoardSpeed: Figure = {
  ...BOARD,
  needsBuild: true,
  run: async ({ ownerUrl, startWeb, startFloor }) => {
    const measured = await timeBoard(ownerUrl, await startWeb(), await startFloor());
    return {
      value: measured
        .map(
          ({ of, portal, floor, unit, ratio }) =>
            `${of}: ${portal.median.toFixed(1)} ${unit}, floor ${floor.median.toFixed(1)} → ${ratio.toFixed(2)} ×`,
        )
        .join("; "),
      holds: measured.every(({ holds }) => holds),
    };
  },
};
