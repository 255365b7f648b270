import type { Bench } from "./bench";
import { growth } from "./growth";
import { idleMemory } from "./idle-memory";
import { lighthouse } from "./lighthouse";
import { deepPage, filterSearch, listLoad, listPage, nameSearch, typoSearch } from "./list-pages";
import { importSpeed } from "./p1-import";
import { importMemory } from "./p2-import-memory";
import { duplicateScan } from "./p14-scan";
import { roundBoard } from "./round-board";
import { signUps } from "./sign-ups";
import { pageWeight } from "./weight";

/** In the order of measuring: pages before the imports, which add people. */
export const benches: readonly Bench[] = [
  ...[listPage, listLoad, deepPage, nameSearch, typoSearch, filterSearch, roundBoard, signUps, pageWeight],
  ...[lighthouse, idleMemory, growth],
  duplicateScan,
  ...[importSpeed, importMemory],
];
