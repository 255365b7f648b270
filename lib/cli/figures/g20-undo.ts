import { query } from "@/lib/cli/databases";
import type { Figure, Reached } from "./figure";
import { asCsv, graduateRows } from "./graduate-list";
import { importList, undoImport } from "./import-run";
import { inventPeople } from "./invent-people";
import { startWorker } from "./killable-worker";
import { changedTables, tableHashes } from "./table-hashes";

export const undoneImport: Figure = {
  id: "G20",
  what: "An import taken back",
  goal: "every table as before; what was edited since is kept and listed, the rest of the record taken back",
  run: ({ full, seed, ownerUrl }) => takeBack(ownerUrl, full ? 20_000 : 2_000, seed + 2),
};

/** The columns of city and position in `graduateRows`. */
const [CITY, POSITION] = [-4, -1];

/**
 * Imports a list, then one with all its people, some of them moved, and as many new ones; takes the second back.
 * Then does it again with one record edited in between.
 */
export async function takeBack(ownerUrl: string, people: number, seed: number): Promise<Reached> {
  const known = graduateRows(await inventPeople(ownerUrl, people, seed));
  const fresh = graduateRows(await inventPeople(ownerUrl, people, seed + 1));
  const moved = known.map((row, nth) =>
    nth % 3 === 0 ? row.with(CITY, "Timișoara").with(POSITION, "Archivist") : row,
  );
  const list = asCsv([...moved, ...fresh]);
  const worker = startWorker();
  try {
    await importList(asCsv(known));
    const before = await tableHashes(ownerUrl);
    await undoImport(await importList(list));
    const differing = changedTables(before, await tableHashes(ownerUrl));
    const second = await importList(list);
    const [edited] = await query(
      ownerUrl,
      `UPDATE alumnus SET note = 'edited since', version = version + 1
       WHERE id = (SELECT alumnus_id FROM import_change
                   WHERE import_id = '${second}' AND table_name = 'contact_point' AND before IS NOT NULL LIMIT 1) RETURNING id`,
    );
    await query(
      ownerUrl,
      `UPDATE contact_point SET city = 'Sibiu' WHERE alumnus_id = '${edited?.id}' AND kind = 'ADDRESS'`,
    );
    await undoImport(second);
    const [kept] = await query(
      ownerUrl,
      `SELECT (SELECT note FROM alumnus WHERE id = '${edited?.id}') AS note,
              (SELECT city FROM contact_point WHERE alumnus_id = '${edited?.id}' AND kind = 'ADDRESS') AS city,
              (SELECT count(*) FROM employment WHERE alumnus_id = '${edited?.id}' AND position = 'Archivist') AS brought,
              (SELECT count(DISTINCT alumnus_id) FROM import_row WHERE import_id = '${second}' AND problems @> '[{"code": "edited_since"}]') AS listed`,
    );
    const isKept =
      kept?.note === "edited since" &&
      kept.city === "Sibiu" &&
      Number(kept.brought) === 0 &&
      Number(kept.listed) === 1;
    return {
      value: `${differing.length} of ${before.size} tables differ${differing.length > 0 ? ` (${differing.join(", ")})` : ""}; ${kept?.listed} of 1 edited record listed`,
      holds: differing.length === 0 && isKept,
    };
  } finally {
    await worker.stop();
  }
}
