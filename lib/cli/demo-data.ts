import { createDatabaseFromTemplate, dropDatabase, query } from "./databases";

const FILLED = "filled with the demo";

/** Whether the demo's database got all its data; the mark is the database's comment, so it goes where that goes. */
export async function isFilled(ownerUrl: string): Promise<boolean> {
  const rows = await query(
    ownerUrl,
    "SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = current_database()",
  );
  return rows[0]?.mark === FILLED;
}

/** Empties the demo's database: what an interrupted filling left is neither empty nor complete. */
export async function makeAnew(adminUrl: string): Promise<void> {
  await dropDatabase(adminUrl, "portal");
  await createDatabaseFromTemplate(adminUrl, "template1", "portal");
}

/** To be called when everything is in. */
export async function markFilled(ownerUrl: string): Promise<void> {
  await query(ownerUrl, `COMMENT ON DATABASE portal IS '${FILLED}'`);
}
