import type { Figure } from "./figure";
import { killedImport } from "./g18-killed-import";
import { importAgain } from "./g19-again";
import { undoneImport } from "./g20-undo";
import { wholeFile } from "./g21-whole-file";
import { fileCorpus } from "./g22-file-corpus";
import { exportIdentity } from "./g24-export";
import { databaseNet } from "./g27-database-net";
import { canaries, inputCorpus, permissionMatrix, withoutProxy } from "./tested";

/** Every figure that exists so far, in the order of quality.md. */
export const figures: readonly Figure[] = [
  ...[killedImport, importAgain, undoneImport, wholeFile, fileCorpus, exportIdentity],
  ...[permissionMatrix, databaseNet, withoutProxy, canaries, inputCorpus],
];
