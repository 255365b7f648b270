import { Client } from "pg";
import { loadBare } from "./bare-tables";
import { copyRows } from "./copy-rows";
import { peopleFrom } from "./invented-people";
import { readFaculties } from "./read-faculties";
import { RECORD_TABLES, rowsOf } from "./record-rows";

const CHUNK = 10_000;

type Order = { people: number; seed: number; log: (line: string) => void };

/**
 * Adds invented people to the faculties of a database, all or none: everything is one transaction, and while it lasts
 * nobody else reads the records.
 * @throws Error when the database has no faculties
 */
export async function seedPeople(ownerUrl: string, { people, seed, log }: Order): Promise<void> {
  const faculties = await readFaculties(ownerUrl);
  const currentUnits = new Map(faculties.map(({ id, current }) => [id, current]));
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL maintenance_work_mem = '384MB'");
    await client.query("SET LOCAL work_mem = '64MB'");
    await loadBare(client, RECORD_TABLES, async () => {
      const now = new Date();
      const draw = peopleFrom(faculties, seed, now);
      for (let done = 0; done < people; done += CHUNK) {
        const tables = rowsOf(
          Array.from({ length: Math.min(CHUNK, people - done) }, draw),
          currentUnits,
          now,
        );
        for (const table of RECORD_TABLES) await copyRows(client, table, tables[table]);
        if (done % (10 * CHUNK) === 0) log(`${done} of ${people} people …`);
      }
      log("Indexes …");
    });
    log("Search …");
    await client.query("ANALYZE");
    await loadBare(client, ["alumnus_search"], async () => {
      await client.query(
        `SELECT refresh_alumnus_search(ids) FROM (
           SELECT array_agg(id) AS ids FROM (
             SELECT id, row_number() OVER (ORDER BY id) AS nth FROM alumnus a
             WHERE NOT EXISTS (SELECT 1 FROM alumnus_search s WHERE s.alumnus_id = a.id)) missing
           GROUP BY nth / $1) chunks`,
        [CHUNK],
      );
      log("Indexes of the search …");
    });
    log("Statistics …");
    await client.query("SELECT recount_statistics()");
    await client.query("COMMIT");
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}
