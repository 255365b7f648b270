import { audit } from "@/lib/platform/audit";
import { withSystemCtx } from "@/lib/platform/ctx";
import type { JobHandlers } from "@/lib/platform/jobs";

const BATCH = 2_000;
const NAME = "rescope-units";

/**
 * After units were merged, split, closed or moved: who may see their people, and where a search finds them, is worked
 * out anew in batches, each in a transaction of its own. Run again, it changes nothing.
 */
export const unitJobs = {
  [NAME]: async ({ unitIds }, { signal, onBehalfOf }) => {
    const options = { timeout: 120_000, ...(onBehalfOf ? { onBehalfOf } : {}) };
    let last = "00000000-0000-0000-0000-000000000000";
    for (let total = 0; ; ) {
      const ids = await withSystemCtx(
        NAME,
        async ({ db }) => {
          const found = await db.$queryRaw<{ id: string }[]>`
            SELECT id FROM alumnus WHERE unit_ids && ${unitIds}::int[] AND id > ${last}::uuid ORDER BY id LIMIT ${BATCH}::int`;
          const batch = found.map(({ id }) => id);
          await db.$executeRaw`SELECT refresh_alumnus_units(${batch}::uuid[])`;
          await db.$executeRaw`SELECT refresh_directory(${batch}::uuid[]), refresh_alumnus_search(${batch}::uuid[])`;
          return batch;
        },
        options,
      );
      total += ids.length;
      last = ids.at(-1) ?? last;
      if (ids.length < BATCH) {
        const changes = { records: [null, total] } as const;
        return withSystemCtx(
          NAME,
          (ctx) => audit(ctx, { action: "unit.rescoped", subject: "unit", unitIds, changes }),
          options,
        );
      }
      if (signal.aborted) throw new Error("The worker stops; the other records follow after its restart.");
    }
  },
} satisfies Partial<JobHandlers>;
