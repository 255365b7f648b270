import type { Figure } from "./figure";
import { killedImport } from "./g18-killed-import";
import { importAgain } from "./g19-again";
import { undoneImport } from "./g20-undo";

/** Every figure that exists so far, in the order of quality.md. */
export const figures: readonly Figure[] = [killedImport, importAgain, undoneImport];
