import { beforeAll, beforeEach, expect, it } from "vitest";
import { query } from "@/lib/cli/databases";
import { duplicatePolicy } from "@/lib/duplicates/policy";
import { latestScan } from "@/lib/duplicates/queries/latest-scan";
import { compareChanged } from "@/lib/duplicates/scan/compare-changed";
import { scanJobs } from "@/lib/duplicates/scan/jobs";
import { scanAll } from "@/lib/duplicates/scan/scan";
import { startScan } from "@/lib/duplicates/scan/start-scan";
import { withSystemCtx } from "@/lib/platform/ctx";
import { addPeople, as, graduate, twoFaculties } from "../factories/two-faculties";

const sql = (text: string) => query(process.env.DATABASE_URL ?? "", text);
const signal = new AbortController().signal;

let years = 0;
let unit: Awaited<ReturnType<typeof twoFaculties>>;
beforeAll(async () => {
  unit = await twoFaculties();
});
beforeEach(async () => {
  await sql("DELETE FROM alumnus");
  await sql("DELETE FROM duplicate_scan");
});

/** One person, of another year than the one before, recorded by two faculties, in two spellings. @returns both ids, in order */
async function twice(family: string, otherFamily = family): Promise<[string, string]> {
  const born = { birthOn: `${1960 + years++}-03-04`, birthPrecision: "DAY" as const };
  const people = [
    graduate({ family, given: "Ștefan", units: [unit.letters], ...born }),
    graduate({ family: otherFamily, given: "Stefan", units: [unit.law], ...born }),
  ];
  await addPeople(people);
  const [low = "", high = ""] = people.map(({ id }) => id).sort();
  return [low, high];
}
const pairs = () => sql("SELECT low_id, high_id, status FROM duplicate_pair ORDER BY low_id");
const pair = ([low_id, high_id]: [string, string], status = "OPEN") => ({ low_id, high_id, status });
const decide = (low: string, status: string) =>
  sql(`UPDATE duplicate_pair SET status = '${status}' WHERE low_id = '${low}'`);
const becomesAnother = async (id: string, given: string, birthOn: string) => {
  await sql(`UPDATE alumnus SET birth_on = '${birthOn}' WHERE id = '${id}'`);
  await sql(
    `UPDATE alumnus_name SET given = '${given}', family = '${given}escu', skeleton = '${given}' WHERE alumnus_id = '${id}'`,
  );
};
const scan = async () => {
  const id = await as(unit.office, startScan, duplicatePolicy.scan);
  await scanAll(id, signal);
};
const changed = (...ids: string[]) => withSystemCtx("matching", (ctx) => compareChanged(ctx, ids));

it("a comparison of all records finds who stands there twice, keeps what was decided, and drops what is alike no more", async () => {
  const [alike, decided, put, moved] = [
    await twice("Cărăușu", "Carausu"),
    await twice("Brâncovan", "Brincovan"),
    await twice("Zavoianu"),
    await twice("Drăgulescu"),
  ];
  await addPeople([graduate({ family: "Cărăușu", given: "Marta", units: [unit.law] })]);
  await scan();
  expect(await pairs()).toEqual([alike, decided, put, moved].map((ids) => pair(ids)));

  await decide(decided[0], "DIFFERENT");
  await decide(put[0], "LATER");
  await becomesAnother(put[1], "Vasile", "1951-11-30");
  await becomesAnother(moved[1], "Ion", "1962-07-21");
  await scan();
  expect(await pairs()).toEqual([pair(alike), pair(decided, "DIFFERENT"), pair(put, "LATER")]);
  expect(await as(unit.office, latestScan, duplicatePolicy.scan)).toMatchObject({
    status: "DONE",
    people: 9,
    done: 9,
    found: 2,
  });
});

it("goes on where a worker was killed, and one is at work at a time", async () => {
  const [first, second] = [await twice("Cărăușu"), await twice("Brâncovan")];
  const id = await as(unit.office, startScan, duplicatePolicy.scan);
  expect(await as(unit.office, startScan, duplicatePolicy.scan)).toBe(id);
  await sql(`UPDATE duplicate_scan SET people = 4, done = 2, cursor = '{"after": "${first[1]}"}'`);
  await scanAll(id, signal);
  expect(await pairs()).toEqual([pair(second)]);
  expect(await sql("SELECT status, done FROM duplicate_scan")).toEqual([{ status: "DONE", done: 4 }]);
  await expect(scanAll(id, AbortSignal.abort())).rejects.toThrow("Stopped in between");
  await scanAll(id, signal);
  expect(await pairs()).toEqual([pair(second)]);
});

it("whoever is new or was changed is compared soon after, and nobody whose data may not be used", async () => {
  await sql("DELETE FROM graphile_worker._private_jobs");
  const [low, high] = await twice("Cărăușu", "Carausu");
  const jobs = await sql("SELECT payload -> 'ids' AS ids FROM graphile_worker._private_jobs");
  expect(jobs).toEqual([{ ids: expect.arrayContaining([low, high]) }]);
  await sql(`UPDATE alumnus SET restricted_at = now() WHERE id = '${high}'`);
  await changed(low, high);
  expect(await pairs()).toEqual([]);
  await sql(`UPDATE alumnus SET restricted_at = NULL WHERE id = '${high}'`);
  await scanJobs["compare-records"]({ ids: [high] });
  expect(await pairs()).toEqual([pair([low, high])]);
  await becomesAnother(high, "Ion", "1951-11-30");
  await changed(high);
  expect(await pairs()).toEqual([]);
});

it("the weekly comparison is begun by itself; one that fails at the last try is ended", async () => {
  await scanJobs["begin-scan"]();
  const [begun] = await sql("SELECT id FROM duplicate_scan WHERE status = 'RUNNING'");
  await sql(`UPDATE duplicate_scan SET cursor = '{"after": "nobody"}'`);
  const fails = scanJobs["scan-duplicates"]({ scanId: String(begun?.id) }, { signal, isLastTry: true });
  await expect(fails).rejects.toThrow();
  expect(await sql("SELECT status FROM duplicate_scan")).toEqual([{ status: "FAILED" }]);
});
