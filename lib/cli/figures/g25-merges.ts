import { insertRecords, refreshSearch } from "@/lib/alumni/insert-records";
import { query } from "@/lib/cli/databases";
import { contactableAmong } from "@/lib/consent/verdict";
import { mergeRecords } from "@/lib/merging/commands/merge-records";
import { unmerge } from "@/lib/merging/commands/unmerge";
import { canUndo } from "@/lib/merging/queries/list-merges";
import { RECORD_RULES } from "@/lib/merging/rules";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { markPerson } from "@/tests/factories/marked-person";
import { type Random, random } from "@/tests/factories/random";
import { graduate } from "@/tests/factories/two-faculties";
import { type Figure, noneOf, type Reached } from "./figure";
import { changedTables, tableHashes } from "./table-hashes";

export const merges: Figure = {
  id: "G25",
  what: "Random merges among people with rows in every table, chains too, each undone in a random order",
  goal: "1,000 merges: every row is there before, in between and after, 0 orphans, every count right, undo restores",
  run: ({ full, seed, ownerUrl }) => mergeAtRandom(ownerUrl, full ? 1_000 : 20, random(seed)),
};

const PEOPLE = 8;
const AT_ONCE = 5;

/** Merges `count` times; after up to five in a row it takes them back, and everything must be as at the start. */
export async function mergeAtRandom(ownerUrl: string, count: number, draw: Random): Promise<Reached> {
  const ids = await makePeople(ownerUrl, draw);
  const problems: string[] = [];
  const start = await look(ownerUrl, ids);
  let moved = 0;
  for (let done = 0; done < count; ) {
    const living = [...ids];
    const standing: string[] = [];
    for (let n = 1 + draw.below(Math.min(AT_ONCE, count - done)); n > 0; n--, done++) {
      const survivorId = draw.pick(living);
      const mergedId = draw.pick(living.filter((id) => id !== survivorId));
      const wish = { survivorId, mergedId, picks: draw.chance(0.3) ? OTHERS : {}, grounds: NO_GROUNDS };
      await work((ctx) => mergeRecords(ctx, wish));
      living.splice(living.indexOf(mergedId), 1);
      const [merge] = await query(
        ownerUrl,
        `SELECT id FROM merge WHERE merged_id = '${mergedId}' AND undone_at IS NULL`,
      );
      const id = String(merge?.id);
      standing.push(id);
      problems.push(...(await wrongIn(ownerUrl, living)).map((what) => `after merge ${done + 1}: ${what}`));
      const [changes] = await query(
        ownerUrl,
        `SELECT count(*) AS n FROM merge_change WHERE merge_id = '${id}'`,
      );
      moved += Number(changes?.n);
    }
    while (standing.length > 0) {
      const open = await work(async (ctx) => {
        const states = await Promise.all(standing.map((id) => canUndo(ctx, { id })));
        return standing.filter((_, n) => states[n] === "yes");
      });
      if (open.length === 0) return noneOf(`${done} merges`, ["nothing can be undone"]);
      const id = draw.pick(open);
      await work((ctx) => unmerge(ctx, { id }));
      standing.splice(standing.indexOf(id), 1);
    }
    const end = await look(ownerUrl, ids);
    problems.push(...changedTables(start, end).map((table) => `${table} differs after ${done} merges`));
    if (problems.length > 10) break;
  }
  return noneOf(`${count} merges of ${PEOPLE} people, ${moved} rows written and restored`, problems);
}

const NO_GROUNDS = { score: null, reasons: [] };
const OTHERS = { name: "merged", birth: "merged", EMAIL: "merged", ADDRESS: "merged" } as const;

const work = <T>(run: (ctx: Ctx) => Promise<T>) => withSystemCtx("figures", run, { timeout: 30_000 });

/** People with a mark in every table, and with things in common, so that their rows meet. */
async function makePeople(ownerUrl: string, draw: Random): Promise<string[]> {
  const units = await query(
    ownerUrl,
    "SELECT id FROM unit WHERE kind = 'FACULTY' AND valid_to IS NULL ORDER BY id LIMIT 2",
  );
  const unitIds = units.map(({ id }) => Number(id));
  const people = Array.from({ length: PEOPLE }, (_, n) =>
    graduate({
      family: draw.pick(["Popescu", "Попеску", "Popescu"]),
      given: "Ana",
      units: [unitIds[n % unitIds.length] ?? 0],
      externalNumbers: [{ system: "register", value: `M${draw.below(4)}` }],
      contactPoints: [
        { kind: "EMAIL", value: `merged${draw.below(3)}@example.org`, isPrimary: true },
        { kind: "PHONE", value: `+4072200000${draw.below(3)}`, isPrimary: draw.chance(0.5) },
      ],
    }),
  );
  await work((ctx) => insertRecords(ctx, people, { source: "IMPORT" }));
  const ids = people.map(({ id }) => id);
  // Some have accounts and all that hangs on them; some are bare lines of a list.
  for (const [n, alumnusId] of ids.entries())
    if (n % 3 !== 2)
      await markPerson(ownerUrl, `zqmerge${String.fromCharCode(97 + n)}`, {
        alumnusId,
        unitId: unitIds[0] ?? 0,
        other: ids[(n + 1) % PEOPLE] ?? "",
      });
  const pairs = ids.flatMap((low, n) => ids.slice(n + 1).map((high) => [low, high].sort()));
  const rows = pairs
    .filter(() => draw.chance(0.5))
    .map(
      ([low, high]) =>
        `(new_id(), '${low}', '${high}', 80, '[]', false, '${draw.pick(["OPEN", "LATER", "DIFFERENT"])}')`,
    );
  await query(
    ownerUrl,
    `INSERT INTO duplicate_pair (id, low_id, high_id, score, reasons, contradiction, status) VALUES ${rows.join(", ")};
     INSERT INTO consent_entry (alumnus_id, purpose, channel, basis, act, source, at)
       SELECT id, 'EVENTS', 'EMAIL', 'CONSENT', CASE WHEN row_number() OVER () % 2 = 0 THEN 'GIVEN' ELSE 'OBJECTED' END::consent_act, 'FORM', now()
       FROM alumnus WHERE id IN (${ids.map((id) => `'${id}'`).join(", ")})`,
  );
  await work((ctx) => refreshSearch(ctx, ids));
  return ids;
}

/** What is told apart on purpose: versions only grow, the trail and the ledger are added to, a merge and a "two people" stay. */
const GROWS =
  /^(audit|_prisma|merge|merge_change|unit_statistic_delta|notice_count|rate_limit|session|consent_entry|duplicate_pair)/;

/** Every table by a hash of its rows, and what may be sent to whom. */
async function look(ownerUrl: string, ids: readonly string[]): Promise<Map<string, string>> {
  const tables = await tableHashes(ownerUrl, { leftOut: GROWS, content: "to_jsonb(t) - 'version'" });
  const verdicts = await work(async (ctx) => {
    const maySend: string[] = [];
    for (const purpose of ["EVENTS", "NEWSLETTER", "COMMUNICATION"] as const) {
      const found = await contactableAmong(ctx, ids, purpose, "EMAIL");
      maySend.push(...ids.map((id) => found.get(id)?.verdict ?? "—"));
    }
    return maySend;
  });
  return tables.set("what may be sent", verdicts.join());
}

/** Rows that name nobody, kept counts that are not the real ones, people who are in no list. */
async function wrongIn(ownerUrl: string, living: readonly string[]): Promise<string[]> {
  const orphans = RECORD_RULES.filter(({ does }) => does !== "stays").map(
    ({ table, column }) =>
      `SELECT '${table}.${column}' AS what, count(*)::int AS n FROM ${table} t JOIN merge m ON m.merged_id = t.${column} AND m.undone_at IS NULL`,
  );
  const found = await query(
    ownerUrl,
    `${orphans.filter((sql) => !sql.includes("consent_entry")).join(" UNION ALL ")}
     UNION ALL SELECT 'unit_statistic', recount_statistics()
     UNION ALL SELECT 'alumnus_search', ${living.length} - count(*)::int FROM alumnus_search WHERE alumnus_id IN (${living.map((id) => `'${id}'`).join(", ")})`,
  );
  return found.flatMap(({ what, n }) => (Number(n) === 0 ? [] : [`${what}: ${n}`]));
}
