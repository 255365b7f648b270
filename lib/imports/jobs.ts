import { withSystemCtx } from "@/lib/platform/ctx";
import type { JobHandlers } from "@/lib/platform/jobs";
import { analyse } from "./analyse";
import { apply } from "./apply";
import { dryRun } from "./dry-run";
import { type FileProblem, FileRefused } from "./file/file-problem";
import { undo } from "./undo";

/** The background steps of an import. Each can be killed at any moment and begun again. */
export const importJobs = {
  "analyse-import": ({ importId }, { signal, isLastTry = false }) =>
    orFail(importId, isLastTry, () => analyse(importId, signal)),
  "dry-run-import": ({ importId }, { signal, isLastTry = false }) =>
    orFail(importId, isLastTry, () => dryRun(importId, signal)),
  "apply-import": ({ importId }, { signal }) => apply(importId, signal),
  "undo-import": ({ importId }, { signal }) => undo(importId, signal),
} satisfies Partial<JobHandlers>;

/**
 * Ends an import with the reason: a file that turns out unreadable half way, which trying again would not help, or a
 * failure of ours at the last try, after which nobody would come back to it.
 */
async function orFail(importId: string, isLastTry: boolean, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    const refused = error instanceof FileRefused ? error.problem : null;
    const problem = refused ?? (isLastTry ? ({ code: "server" } satisfies FileProblem) : null);
    if (problem)
      await withSystemCtx("import", ({ db }) =>
        db.import.updateMany({
          where: { id: importId, status: { in: ["UPLOADED", "DRY_RUNNING"] } },
          data: { status: "FAILED", problem: JSON.stringify(problem) },
        }),
      );
    if (!refused) throw error;
  }
}
