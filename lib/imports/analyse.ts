import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { storedPath } from "@/lib/platform/storage";
import { MAX_ROWS } from "./commands";
import type { FileProblem } from "./file/file-problem";
import type { FileSample } from "./file/file-sample";
import { sampleFile } from "./file/read-file";
import type { ChosenOptions } from "./file/read-options";
import { type Plan, planSchema } from "./plan";

/** Looks into an uploaded file and keeps what it found, or why the file cannot be taken. */
export async function analyse(importId: string, signal: AbortSignal): Promise<void> {
  const file = await withSystemCtx("analyse-import", ({ db }) =>
    db.import.findUnique({ where: { id: importId } }),
  );
  if (file?.status !== "UPLOADED") return;
  const chosen = (file.options as { chosen?: ChosenOptions } | null)?.chosen ?? {};
  const found = await sampleFile(storedPath(file.storageKey), file.fileName, chosen, signal);
  const refused = "refused" in found ? found.refused : tooLong(found.sample);
  await withSystemCtx("analyse-import", async ({ db }) => {
    const isSample = "sample" in found && !refused;
    await db.import.updateMany({
      where: { id: importId, status: "UPLOADED" },
      data: {
        status: refused ? "FAILED" : "ANALYSED",
        version: file.version + 1,
        problem: refused ? JSON.stringify(refused) : null,
        ...(isSample
          ? { sample: found.sample as Prisma.InputJsonObject, rowCount: found.sample.rowCount }
          : {}),
      },
    });
  });
}

function tooLong({ rowCount }: FileSample): FileProblem | null {
  return rowCount > MAX_ROWS ? { code: "rows" } : null;
}

/**
 * The plan to begin with: the unit's last one for the same header, else what names and contents suggest.
 * Columns of dates whose order nothing proves are left for the person to decide.
 */
export async function suggestPlan(ctx: Ctx, unitId: number | null, sample: FileSample): Promise<Plan> {
  const kept = await ctx.db.importMapping.findFirst({ where: { unitId, header: sample.header.join("\t") } });
  const proven = sample.dateColumns.flatMap(({ column, order }) =>
    order === "ambiguous" ? [] : [[String(column), order] as const],
  );
  const parsed = planSchema.safeParse(kept?.mapping);
  if (parsed.success)
    return { ...parsed.data, dateOrders: { ...parsed.data.dateOrders, ...Object.fromEntries(proven) } };
  return { mapping: sample.mapping, dateOrders: Object.fromEntries(proven), nameOrder: "family-first" };
}
