import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Client, escapeIdentifier } from "pg";
import { from } from "pg-copy-streams";

export type Value = string | number | boolean | Date | readonly number[] | null | undefined;
/** One row: the values by column. Every row of a table names the same columns. */
export type Row = Record<string, Value>;

/** Puts rows into a table by COPY. */
export async function copyRows(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).map(escapeIdentifier).join(", ");
  const lines = rows.map((row) => `${Object.values(row).map(asText).join("\t")}\n`);
  await pipeline(
    Readable.from(lines.join("")),
    client.query(from(`COPY ${escapeIdentifier(table)} (${columns}) FROM STDIN`)),
  );
}

const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function asText(value: Value): string {
  if (value === null || value === undefined) return "\\N";
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object") return `{${value.join(",")}}`;
  return String(value).replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
