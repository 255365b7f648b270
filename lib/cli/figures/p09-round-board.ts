import { BOARD, timeBoard } from "../bench/round-board";
import type { Figure } from "./figure";
import { timesFloor } from "./times-floor";

/** As `npm run bench` measures it with 750,000 graduates, here with the demo's few: the board reads kept counts. */
export const roundBoardSpeed: Figure = {
  ...BOARD,
  needsBuild: true,
  run: async ({ ownerUrl, startWeb, startFloor }) =>
    timesFloor(await timeBoard(ownerUrl, await startWeb(), await startFloor())),
};
