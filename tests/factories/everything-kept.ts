import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";

/** Whatever a search for a trace must go through: every row of every table of every schema, and every file, as one text. */
export async function everythingKept(ownerUrl: string, dataFolder: string): Promise<string> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
      texts.push(...rows.map(({ text }) => `${name} ${text}`));
    }
    return [...texts, ...(await fileTexts(dataFolder))].join("\n");
  } finally {
    await client.end();
  }
}

/** The files of a data folder, without the database's own, which are read as rows. */
async function fileTexts(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => entry.isFile() && !entry.parentPath.includes(`${path.sep}postgres`),
  );
  return Promise.all(
    files.map(
      async ({ parentPath, name }) => `${name} ${await readFile(path.join(parentPath, name), "latin1")}`,
    ),
  );
}
