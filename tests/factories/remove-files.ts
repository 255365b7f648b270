import { query } from "@/lib/cli/databases";
import { removeStored } from "@/lib/platform/storage";

/** Does the waiting jobs that remove files, as the worker would. */
export async function removeFiles(): Promise<void> {
  const gone = await query(
    process.env.DATABASE_URL ?? "",
    `DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
     WHERE t.id = j.task_id AND t.identifier = 'remove-file' RETURNING payload ->> 'key' AS key`,
  );
  for (const { key } of gone) await removeStored(String(key));
}
