import type { Client } from "pg";
import { copyRows } from "@/lib/cli/seed-large/copy-rows";

const COLUMNS = [
  ...[
    "family",
    "given",
    "patronymic",
    "number",
    "birth_on",
    "faculty",
    "programme",
    "level",
    "graduation_year",
  ],
  ...["email", "phone", "city", "country", "employer", "position"],
];

/**
 * The floor of an import: one flat table of everybody who is recorded, with a primary key, a unique number, six
 * b-trees and a trigram index, into which COPY puts the rows of a list and does nothing else.
 */
export async function makeFlatTable(client: Client): Promise<void> {
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS floor;
    DROP TABLE IF EXISTS floor.graduate;
    CREATE TABLE floor.graduate (id bigserial, ${COLUMNS.map((column) => `${column} text`).join(", ")});
    INSERT INTO floor.graduate (${COLUMNS.join(", ")})
    SELECT n.family, n.given, n.patronymic, x.value, a.birth_on::text, d.unit_name_at_time, d.programme, d.level::text, d.graduation_year::text,
           NULL, NULL, c.city, c.country, e.employer, e.position
    FROM alumnus a
    JOIN alumnus_name n ON n.alumnus_id = a.id AND n.kind = 'LEGAL'
    JOIN LATERAL (SELECT * FROM degree WHERE alumnus_id = a.id ORDER BY id LIMIT 1) d ON true
    LEFT JOIN external_number x ON x.alumnus_id = a.id
    LEFT JOIN contact_point c ON c.alumnus_id = a.id AND c.kind = 'ADDRESS'
    LEFT JOIN employment e ON e.alumnus_id = a.id;
    ALTER TABLE floor.graduate ADD PRIMARY KEY (id);
    CREATE UNIQUE INDEX ON floor.graduate (number, id);
    CREATE INDEX ON floor.graduate (family, given);
    CREATE INDEX ON floor.graduate (birth_on);
    CREATE INDEX ON floor.graduate (faculty, graduation_year);
    CREATE INDEX ON floor.graduate (programme);
    CREATE INDEX ON floor.graduate (city);
    CREATE INDEX ON floor.graduate (email);
    CREATE INDEX ON floor.graduate USING gin ((family || ' ' || given) gin_trgm_ops);
    ANALYZE floor.graduate`);
}

type Cell = string | number | null | undefined;

/** Copies the rows of a list in and out again. @returns how long the copying took, in milliseconds */
export async function copyIntoFlatTable(client: Client, rows: readonly (readonly Cell[])[]): Promise<number> {
  const named = rows.map((row) => Object.fromEntries(COLUMNS.map((column, nth) => [column, row[nth]])));
  await client.query("SET search_path = floor, public");
  const started = performance.now();
  await copyRows(client, "graduate", named);
  const took = performance.now() - started;
  await client.query("DELETE FROM graduate WHERE id > (SELECT max(id) - $1 FROM graduate)", [rows.length]);
  await client.query("VACUUM graduate");
  await client.query("RESET search_path");
  return took;
}
