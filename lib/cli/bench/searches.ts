import { sealPlace } from "@/lib/alumni/queries/place";
import { query } from "../databases";

export type Search = {
  of: string;
  query: Record<string, string> /** What the page must show. */;
  finds?: string;
};

/** The searches of one kind, over people who are in the database. */
export async function searchesFor(
  { ownerUrl }: { ownerUrl: string },
  kind: "spelled" | "mistyped" | "filtered",
): Promise<Search[]> {
  if (kind === "spelled") {
    return [
      { of: "part of a name “opesc”", query: { q: "opesc" }, finds: "Popescu" },
      { of: "without diacritics “stefanuta”", query: { q: "stefanuta" }, finds: "Ștefănuță" },
      { of: "Latin for Cyrillic “shcherbakov”", query: { q: "shcherbakov" }, finds: "Щербаков" },
      { of: "Cyrillic for Latin “штефануца”", query: { q: "штефануца" }, finds: "Ștefănuță" },
      { of: "a frequent surname “popescu”", query: { q: "popescu" }, finds: "Popescu" },
      { of: "two frequent names “maria popescu”", query: { q: "maria popescu" }, finds: "Popescu" },
    ];
  }
  if (kind === "filtered") {
    const [faculty] = await query(
      ownerUrl,
      "SELECT unit_id AS id FROM degree GROUP BY unit_id ORDER BY count(*) DESC LIMIT 1",
    );
    return [
      {
        of: "Cluj-Napoca, 2000 to 2010, the largest faculty",
        query: { city: "Cluj-Napoca", from: "2000", to: "2010", unit: String(faculty?.id) },
      },
    ];
  }
  const people = await query(
    ownerUrl,
    `SELECT DISTINCT ON (length(family)) given, family FROM alumnus_name
     WHERE kind = 'LEGAL' AND given !~ '[- ]' AND family !~ '[- ]' AND length(given) > 4 AND length(family) BETWEEN 6 AND 11
     ORDER BY length(family), id`,
  );
  return people.map(({ given, family }) => ({
    of: `“${withTypo(String(family))} ${withTypo(String(given))}” for ${family} ${given}`,
    query: { q: `${withTypo(String(family))} ${withTypo(String(given))}` },
    finds: String(family),
  }));
}

/** Two letters in the middle change places. */
function withTypo(word: string): string {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1);
}

/** The sealed place fourteen fifteenths down the list of everybody, in the order of an English reader. */
export async function deepPlace({ ownerUrl }: { ownerUrl: string }): Promise<string> {
  const [row] = await query(
    ownerUrl,
    `SELECT alumnus_id, sort_name FROM alumnus_search ORDER BY sort_name COLLATE "en-x-icu", alumnus_id
     OFFSET (SELECT count(*) * 14 / 15 FROM alumnus_search) LIMIT 1`,
  );
  return sealPlace({ rank: 0, sortName: String(row?.sort_name), id: String(row?.alumnus_id) });
}
