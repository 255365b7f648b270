import { query } from "@/lib/cli/databases";
import { type MarkedPerson, markPerson } from "@/tests/factories/marked-person";
import { importList } from "./import-run";

export type MarkedList = { people: (MarkedPerson & { prefix: string })[]; list: string; unitId: number };

const HEADER = "family name,given name,student number,date of birth,graduation year,email,programme";
const DAY_MS = 86_400_000;

/**
 * Imports a list of invented people for a faculty and puts a mark of each into every place that keeps something of a
 * person. A worker must be at work; it finds the queue's marks and may do those jobs. @param family of this run, in letters
 */
export async function markPeople(ownerUrl: string, count: number, family: string): Promise<MarkedList> {
  const [unit] = await query(
    ownerUrl,
    "SELECT id FROM unit WHERE kind = 'FACULTY' AND valid_to IS NULL ORDER BY id LIMIT 1",
  );
  const unitId = Number(unit?.id);
  const prefixes = Array.from({ length: count }, (_, n) => `zq${family}${letters(n)}x`);
  const rows = prefixes.map((prefix, n) => {
    const born = new Date(Date.UTC(1980, 0, 1) + n * DAY_MS).toISOString().slice(0, 10);
    return `${prefix}lista,${prefix}listb,${prefix}listc,${born},2004,${prefix}listd@example.org,${prefix}liste`;
  });
  const list = [HEADER, ...rows].join("\n");
  await importList(list, "marked.csv", unitId);
  const ids: string[] = [];
  for (const prefix of prefixes) {
    const [found] = await query(
      ownerUrl,
      `SELECT alumnus_id AS id FROM contact_point WHERE value = '${prefix}listd@example.org'`,
    );
    ids.push(String(found?.id));
  }
  const people: MarkedList["people"] = [];
  for (const [n, prefix] of prefixes.entries()) {
    const other = ids[(n + 1) % ids.length] ?? "";
    people.push({
      ...(await markPerson(ownerUrl, prefix, { alumnusId: ids[n] ?? "", unitId, other })),
      prefix,
    });
  }
  return { people, list, unitId };
}

const letters = (n: number) => String.fromCharCode(97 + Math.floor(n / 26), 97 + (n % 26));

/** The different marks of a prefix in a text. */
export function marksIn(text: string, prefix: string): Set<string> {
  return new Set(text.toLowerCase().match(new RegExp(`${prefix}(?:list)?[a-z]{1,2}`, "g")) ?? []);
}
