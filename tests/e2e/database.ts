import { Client } from "pg";
import { ownerUrl, readAccess } from "@/lib/cli/postgres-cluster";

/** Asks the database of the journeys past the portal, for what a page or a document must agree with. */
export async function ask<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
  const access = await readAccess(process.env.E2E_DATA ?? "");
  if (!access) throw new Error("The portal of the journeys keeps no database.");
  const client = new Client({ connectionString: ownerUrl(access) });
  await client.connect();
  try {
    return (await client.query(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
