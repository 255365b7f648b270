import { withSystemCtx } from "@/lib/platform/ctx";
import type { JobHandlers } from "@/lib/platform/jobs";
import { analyse } from "./analyse";
import { apply } from "./apply";
import { dryRun } from "./dry-run";
import { FileRefused } from "./file/file-problem";
import { undo } from "./undo";

/** The background steps of an import. Each can be killed at any moment and begun again. */
export const importJobs: JobHandlers = {
  "analyse-import": ({ importId }, { signal }) => orRefuse(importId, () => analyse(importId, signal)),
  "dry-run-import": ({ importId }, { signal }) => orRefuse(importId, () => dryRun(importId, signal)),
  "apply-import": ({ importId }, { signal }) => apply(importId, signal),
  "undo-import": ({ importId }, { signal }) => undo(importId, signal),
};

/** A file that turns out unreadable half way ends the import with the reason; trying again would not help. */
async function orRefuse(importId: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    await withSystemCtx("import", ({ db }) =>
      db.import.updateMany({
        where: { id: importId, status: { in: ["UPLOADED", "DRY_RUNNING"] } },
        data: { status: "FAILED", problem: JSON.stringify(error.problem) },
      }),
    );
  }
}
