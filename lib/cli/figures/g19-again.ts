import { query } from "@/lib/cli/databases";
import type { Figure, Reached } from "./figure";
import { asCsv, graduateRows } from "./graduate-list";
import { importList } from "./import-run";
import { inventPeople } from "./invent-people";
import { startWorker } from "./killable-worker";

export const importAgain: Figure = {
  id: "G19",
  what: "The same list imported again, and with one cell edited",
  goal: "0 changes and 0 audit entries; 1 change",
  run: ({ full, seed, ownerUrl }) => repeatImport(ownerUrl, full ? 20_000 : 2_000, seed + 1),
};

/** The column of the position in `graduateRows`. */
const POSITION = -1;

/** Imports a list three times, the third time with one cell edited. */
export async function repeatImport(ownerUrl: string, people: number, seed: number): Promise<Reached> {
  const rows = graduateRows(await inventPeople(ownerUrl, people, seed));
  const worker = startWorker();
  try {
    await importList(asCsv(rows));
    const again = await importList(asCsv(rows));
    const middle = Math.floor(rows.length / 2);
    const edited = await importList(
      asCsv(rows.with(middle, rows[middle]?.with(POSITION, "Archivist") ?? [])),
    );
    const [first, second] = [await effects(ownerUrl, again), await effects(ownerUrl, edited)];
    return {
      value: `${first.changes} changes and ${first.entries} audit entries; ${second.changes} change`,
      holds: first.changes === 0 && first.entries === 0 && second.changes === 1 && second.entries === 1,
    };
  } finally {
    await worker.stop();
  }
}

/** What an import did to records, and said of them in the trail. */
async function effects(ownerUrl: string, importId: string): Promise<{ changes: number; entries: number }> {
  const [found] = await query(
    ownerUrl,
    `SELECT (SELECT count(*) FROM import_change WHERE import_id = '${importId}' AND table_name <> 'alumnus')
              + (SELECT count(*) FROM alumnus WHERE import_id = '${importId}') AS changes,
            (SELECT count(*) FROM audit_entry WHERE import_id = '${importId}' AND subject = 'alumnus') AS entries`,
  );
  return { changes: Number(found?.changes), entries: Number(found?.entries) };
}
