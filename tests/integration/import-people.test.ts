import { readFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { QueryResultRow } from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { query } from "@/lib/cli/databases";
import { NAME_KEY_VERSION } from "@/lib/matching/name-key";
import { addPeople, as, graduate, twoFaculties } from "../factories/two-faculties";

// The folder of files is read from the environment when the module is loaded.
vi.stubEnv("DATA_DIR", await mkdtemp(path.join(tmpdir(), "gaudeamus-files-")));
const { remakeKeys } = await import("@/lib/alumni/remake-keys");
const { findRecords } = await import("@/lib/claims/queries/find-records");
const { applyReviewed, lookAt, persist, planImport, uploadList } = await import(
  "@/lib/cli/figures/import-run"
);
const { getImport } = await import("@/lib/imports/queries");
const { startUndo } = await import("@/lib/imports/commands");
const { importJobs } = await import("@/lib/imports/jobs");
const { mergeRecords } = await import("@/lib/merging/commands/merge-records");
const { mergingPolicy } = await import("@/lib/merging/policy");
const { erasePerson } = await import("@/lib/privacy/commands/erase");
const { withSystemCtx } = await import("@/lib/platform/ctx");

const ownerUrl = process.env.DATABASE_URL ?? "";
const sql = <Row extends QueryResultRow = Record<string, unknown>>(text: string) =>
  query<Row>(ownerUrl, text);
const signal = new AbortController().signal;
const LONG = 60_000;

let unit: Awaited<ReturnType<typeof twoFaculties>>;
beforeAll(async () => {
  unit = await twoFaculties();
});

/** Takes a list in and works its steps off, as the worker would, up to the review. */
async function reviewed(
  content: string | Buffer,
  { name = "list.csv", of = unit.letters }: { name?: string; of?: number | null } = {},
): Promise<string> {
  const importId = await uploadList(content, name, of);
  await importJobs["analyse-import"]({ importId }, { signal });
  await planImport(importId);
  await importJobs["dry-run-import"]({ importId }, { signal });
  return importId;
}

async function imported(...list: Parameters<typeof reviewed>): Promise<string> {
  const importId = await reviewed(...list);
  await applyReviewed(importId);
  await importJobs["apply-import"]({ importId }, { signal });
  expect(await lookAt(importId)).toMatchObject({ status: "APPLIED" });
  return importId;
}

async function undone(importId: string): Promise<void> {
  await persist(async (ctx) => startUndo(ctx, importId, (await getImport(ctx, importId)).version));
  await importJobs["undo-import"]({ importId }, { signal });
  expect(await lookAt(importId)).toMatchObject({ status: "UNDONE" });
}

const rowsOf = (importId: string) =>
  sql(
    `SELECT class, alumnus_id AS id, problems FROM import_row WHERE import_id = '${importId}' ORDER BY "row"`,
  );

async function countsOf(importId: string): Promise<Record<string, number>> {
  const rows = await rowsOf(importId);
  return Object.fromEntries(
    [...new Set(rows.map((row) => row.class))].map((name) => [
      name,
      rows.filter((row) => row.class === name).length,
    ]),
  );
}

describe("the lists of the offices", () => {
  type Truth = {
    family: string;
    given: string;
    born: string;
    number: string;
    degrees: { faculty: string; program: string; year: number }[];
  };
  const FIXTURES = new URL("../fixtures/imports/", import.meta.url);
  const file = (name: string) => readFileSync(new URL(name, FIXTURES));
  const truth = JSON.parse(file("people.json").toString("utf8")) as Truth[];
  const [romanian, again, bulgarian, russian] = [
    [
      "absolventi ro windows-1250.csv",
      "graduates utf8.csv",
      "випускници windows-1251.csv",
      "выпускники юникод.txt",
    ],
  ].flat();
  const ORDERS = [
    [romanian, bulgarian, again, russian],
    ["graduates.ru.xlsx", "graduates.ro.xlsx", "graduates.bg.xlsx"],
  ] as string[][];

  beforeAll(async () => {
    const faculties = [...new Set(truth.flatMap(({ degrees }) => degrees.map(({ faculty }) => faculty)))];
    await sql(
      "INSERT INTO unit (code, kind) VALUES ('university', 'UNIVERSITY'); INSERT INTO unit_name (id, unit_id, names) SELECT new_id(), id, '{\"en\": \"University\"}' FROM unit WHERE code = 'university'",
    );
    for (const [nth, faculty] of faculties.entries())
      await sql(`WITH u AS (INSERT INTO unit (code, kind) VALUES ('f${nth}', 'FACULTY') RETURNING id)
        INSERT INTO unit_name (id, unit_id, names) SELECT new_id(), id, '${JSON.stringify({ ro: faculty })}' FROM u`);
  });

  /** Everybody who is recorded, as the truth tells of them. */
  async function people(): Promise<Truth[]> {
    return sql<Truth>(`
      SELECT n.family, n.given, a.birth_on::text AS born,
        (SELECT string_agg(x.value, '+') FROM external_number x WHERE x.alumnus_id = a.id) AS number,
        (SELECT jsonb_agg(jsonb_build_object('faculty', d.unit_name_at_time, 'program', d.programme, 'year', d.graduation_year)
           ORDER BY d.graduation_year, d.programme) FROM degree d WHERE d.alumnus_id = a.id) AS degrees
      FROM alumnus a JOIN alumnus_name n ON n.alumnus_id = a.id AND n.kind = 'LEGAL'`);
  }
  const asText = (all: readonly Truth[]) =>
    all
      .map(({ family, given, born, number, degrees }) => {
        const said = degrees.map(({ faculty, program, year }) => `${year} ${program} ${faculty}`).sort();
        return [family, given, born, number, ...said].join(" | ");
      })
      .sort();

  it.each(ORDERS)(
    "end in the same people, in whatever order they come: %s first, then %s",
    async (...order) => {
      await sql("DELETE FROM alumnus; DELETE FROM import");
      for (const name of order) await imported(file(name), { name, of: null });
      expect(asText(await people())).toEqual(asText(truth));
    },
    LONG,
  );

  it(
    "find them again without the register's number",
    async () => {
      const lines = file("graduates utf8.csv").toString("utf8").split(/\r?\n/);
      const nameless = lines.map((line) => line.slice(line.indexOf(",") + 1)).join("\n");
      const counts = await countsOf(await reviewed(nameless, { of: null }));
      expect(Object.keys(counts)).toEqual(["SAME"]);
    },
    LONG,
  );
});

const HEADER = "Surname,Given name,Date of birth,Programme,Year of graduation,E-mail";
const list = (...rows: string[]) => [HEADER, ...rows].join("\n");
const NUMBERED = "Student number,Surname,Given name,Date of birth,Programme,Year of graduation";
const numbered = (...rows: string[]) => [NUMBERED, ...rows].join("\n");

describe("a row meets its person", () => {
  it("in another spelling, with a part of the name, and where a day was mistyped; strangers are new", async () => {
    await imported(
      list(
        "Щербаков,Игорь,1985-05-17,Филология,2008,igor@example.org",
        "Ștefănuță-Moldovan,Ilinca Maria,1990-01-23,Filologie,2013,",
        "Bârsănescu,Anghelina,1979-11-02,Filologie,2002,",
      ),
    );
    const rows = await rowsOf(
      await reviewed(
        list(
          "Sherbakov,Igor,1985-05-17,Филология,2008,",
          "Stefanuta,Ilinca,1990-01-23,Filologie,2013,",
          "Barsanescu,Anghelina,1979-11-20,Filologie,2002,",
          "Bârsănescu,Dragoș,1961-03-04,Filologie,1984,",
        ),
      ),
    );
    const classes = rows.map((row) => row.class);
    for (const found of classes.slice(0, 3)) expect(["UPDATE", "SAME", "AMBIGUOUS"]).toContain(found);
    expect(classes[3]).toBe("NEW");
  });

  it("and rows of one file each other, unless something speaks against it", async () => {
    const rows = await rowsOf(
      await reviewed(
        list(
          "Хрущёв,Аристарх,1970-02-03,Филология,1992,",
          "Khrushchev,Aristarkh,1970-02-03,Право,1995,",
          "Zimbru,Olimpia,,Filologie,1999,",
          "Zimbru,Olimpia,,Filologie,1999,",
          "Zimbru,Olimpiu,1971-01-01,Filologie,1999,",
        ),
      ),
    );
    expect(rows.map((row) => row.class)).toEqual(["NEW", "UPDATE", "NEW", "DUPLICATE_IN_FILE", "NEW"]);
  });

  it("a year of birth is no birthday: namesakes of two programmes stay two people", async () => {
    const rows = await rowsOf(
      await reviewed(list("Cernat,Lia,1985,Drept,2008,", "Cernat,Lia,1985,Filologie,2009,")),
    );
    expect(rows.map((row) => row.class)).toEqual(["NEW", "NEW"]);
  });

  it("a row that says little makes no one person of two that contradict each other", async () => {
    const rows = await rowsOf(
      await reviewed(
        numbered(
          "74120,Vornicu,Ieronim,1985-05-01,Filologie,2007",
          ",Vornicu,Ieronim,1985-05-01,Drept,2009",
          "19853,Vornicu,Ieronim,1985-05-01,Istorie,2010",
        ),
      ),
    );
    expect(rows.map((row) => row.class)).toEqual(["NEW", "UPDATE", "NEW"]);
    expect(rows[2]?.id).not.toBe(rows[0]?.id);
  });

  it("an initial or a short form takes nobody's full name", async () => {
    await imported(numbered("55001,Zgârcea,Alexandru Ion,1985-05-01,Filologie,2007"));
    const names = async (importId: string) => {
      const [row] = await rowsOf(importId);
      return sql(
        `SELECT kind, family, given FROM alumnus_name WHERE alumnus_id = '${row?.id}' ORDER BY kind DESC`,
      );
    };
    const full = { kind: "LEGAL", family: "Zgârcea", given: "Alexandru Ion" };
    for (const less of ["A.", "Sandu", "Alexandru"]) {
      const importId = await imported(numbered(`55001,Zgârcea,${less},1985-05-01,Filologie,2007`));
      expect(await names(importId)).toEqual([full]);
    }
    const married = await imported(numbered("55001,Zgârcea-Munteanu,A. I.,1985-05-01,Filologie,2007"));
    expect(await names(married)).toEqual([
      { ...full, kind: "PREVIOUS" },
      { ...full, family: "Zgârcea-Munteanu" },
    ]);
  });

  it("every row of a person meets the record that somebody made since the review", async () => {
    const importId = await reviewed(
      list("Sârbu,Ecaterina,1981-08-09,Filologie,2003,", "Sârbu,Ecaterina,1981-08-09,Drept,2005,"),
    );
    expect((await rowsOf(importId)).map((row) => row.class)).toEqual(["NEW", "UPDATE"]);
    const made = graduate({
      ...{ family: "Sârbu", given: "Ecaterina", units: [unit.letters] },
      ...{ birthOn: "1981-08-09", birthPrecision: "DAY" as const },
    });
    await addPeople([made]);
    await applyReviewed(importId);
    await importJobs["apply-import"]({ importId }, { signal });
    expect((await rowsOf(importId)).map((row) => row.id)).toEqual([made.id, made.id]);
    const degrees = await sql(`SELECT programme FROM degree WHERE alumnus_id = '${made.id}'`);
    expect(degrees.map(({ programme }) => programme)).toEqual(expect.arrayContaining(["Filologie", "Drept"]));
  });

  it("a record that is gone since the review leaves its row out, and says so", async () => {
    const first = await imported(numbered("66001,Ursachi,Veronica,1981-08-09,Filologie,2003"));
    const importId = await reviewed(numbered("66001,Ursachi,Veronica,1981-08-09,Drept,2005"));
    expect((await rowsOf(importId)).map((row) => row.class)).toEqual(["UPDATE"]);
    await undone(first);
    await applyReviewed(importId);
    await importJobs["apply-import"]({ importId }, { signal });
    expect(await rowsOf(importId)).toMatchObject([
      { class: "INVALID", id: null, problems: [{ field: "row", code: "gone_since" }] },
    ]);
    expect(await withSystemCtx("test", (ctx) => getImport(ctx, importId))).toMatchObject({
      status: "APPLIED",
      counts: { INVALID: 1 },
    });
  });

  it("a hundred namesakes cost no more than one, and the one of the same class is among them", async () => {
    const namesakes = Array.from({ length: 100 }, (_, n) =>
      graduate({ family: "Popescu", given: "Maria", units: [unit.law], year: 1950 + (n % 40) }),
    );
    await addPeople(namesakes);
    const claim = {
      ...{ id: "c", given: "Maria", family: "Popescu", patronymic: null, currentFamily: null },
      ...{ email: "maria@example.org", unitId: unit.law, unitIds: [unit.law], graduationYear: 1987 },
      ...{ birthOn: null, diplomaNumber: null, studentNumber: null },
    };
    const found = await withSystemCtx("test", (ctx) => findRecords(ctx, [claim]));
    const years = (found.get("c") ?? []).map(({ record }) => record.degrees[0]?.graduationYear);
    expect(years).toContain(1987);
    expect(years.length).toBeLessThan(60);
  });

  it("of more namesakes at the faculty than can be looked at, those of the class are", async () => {
    const of = (year: number, count: number) =>
      Array.from({ length: count }, () =>
        graduate({ family: "Ionescu", given: "Maria", units: [unit.law], year }),
      );
    await addPeople([...of(1985, 60), ...of(1987, 22), ...of(1986, 60)]);
    const claim = {
      ...{ id: "c", given: "Maria", family: "Ionescu", patronymic: null, currentFamily: null },
      ...{ email: "maria@example.org", unitId: unit.law, unitIds: [unit.law], graduationYear: 1987 },
      ...{ birthOn: null, diplomaNumber: null, studentNumber: null },
    };
    const found = await withSystemCtx("test", (ctx) => findRecords(ctx, [claim]));
    const years = (found.get("c") ?? []).map(({ record }) => record.degrees[0]?.graduationYear);
    expect(years.filter((year) => year === 1987)).toHaveLength(22);
  });
});

describe("an import that is taken back", () => {
  const before = "Muntean,Sabina,1982-04-05,Filologie,2005,sabina@example.org";
  const after = [
    "Muntean,Sabina,1982-04-05,Filologie,2005,s.muntean@example.org",
    "Muntean,Sabina,1982-04-05,Drept,2009,sabina@example.org",
  ];

  /** Whose records the trail says were taken back. */
  const trailOf = async (importId: string) => {
    const entries = await sql(
      `SELECT subject_id AS id FROM audit_entry WHERE action = 'alumnus.import-undone' AND import_id = '${importId}'`,
    );
    return entries.map(({ id }) => id);
  };

  it("leaves what people changed since, and takes the rest of the record back", async () => {
    const first = await imported(list(before));
    const second = await imported(list(...after));
    const [{ id } = {}] = await rowsOf(first);
    await sql(`UPDATE degree SET programme = 'Drept civil' WHERE alumnus_id = '${id}' AND programme = 'Drept';
      UPDATE alumnus SET version = version + 1 WHERE id = '${id}'`);
    await undone(second);
    expect(await trailOf(second)).toEqual([id]);
    const parts = await sql(`SELECT programme AS part FROM degree WHERE alumnus_id = '${id}'
      UNION ALL SELECT value FROM contact_point WHERE alumnus_id = '${id}' ORDER BY 1`);
    expect(parts.map(({ part }) => part)).toEqual(["Drept civil", "Filologie", "sabina@example.org"]);
    expect((await rowsOf(second)).map((row) => row.problems)).toEqual(
      [1, 2].map(() => [{ field: "programme", code: "edited_since" }]),
    );
    await undone(first);
    expect((await rowsOf(first))[0]?.problems).toEqual([{ field: "row", code: "edited_since" }]);
    expect(await trailOf(first)).toEqual([]);
  });

  it("goes on after a merge: what it added to the merged record goes, what it made stays and is listed", async () => {
    const here = { units: [unit.letters], birthOn: "1983-06-07", birthPrecision: "DAY" as const };
    const twin = graduate({ family: "Oprișan", given: "Casandra", ...here });
    const survivor = graduate({ family: "Oprișan-Rus", given: "Sandra", units: [unit.letters] });
    await addPeople([twin, survivor]);
    const importId = await imported(
      list(
        "Oprișan,Casandra,1983-06-07,Filologie,2004,casandra@example.org",
        "Zăvoianu,Haralamb,1950-06-07,Filologie,1974,",
      ),
    );
    const made = String((await rowsOf(importId))[1]?.id);
    for (const mergedId of [twin.id, made]) {
      const asked = { survivorId: survivor.id, mergedId, grounds: { score: null, reasons: [] } };
      await as(unit.office, (ctx) => mergeRecords(ctx, asked), mergingPolicy.merge);
    }
    await undone(importId);
    expect(await trailOf(importId)).toEqual([survivor.id]);
    const held = await sql(
      `SELECT value FROM contact_point WHERE alumnus_id = '${survivor.id}' AND value = 'casandra@example.org'`,
    );
    expect(held).toEqual([]);
    const families = await sql(`SELECT family FROM alumnus_name WHERE alumnus_id = '${survivor.id}'`);
    expect(families.map((row) => row.family)).toContain("Zăvoianu");
    expect((await rowsOf(importId)).at(-1)?.problems).toContainEqual({ field: "row", code: "merged_since" });
  });
});

describe("the erased", () => {
  it("do not come back by another spelling or script of the name", async () => {
    const person = graduate({
      ...{ family: "Щедрин", given: "Юлия", units: [unit.letters], year: 2007 },
      ...{ birthOn: "1984-12-24", birthPrecision: "DAY" as const },
    });
    await addPeople([person]);
    const erased = { id: person.id, alumnusId: person.id, userId: null };
    await withSystemCtx("test", (ctx) => erasePerson(ctx, erased), { timeout: 30_000 });
    expect(await sql(`SELECT key FROM match_key WHERE alumnus_id = '${person.id}'`)).toEqual([]);
    const rows = await rowsOf(
      await reviewed(
        list(
          "Shchedrin,Yulia,1984-12-24,Filologie,2011,",
          "Sedrin,Julia,1984-12-24,Filologie,2011,",
          "Shchedrin,Iuliia,,Filologie,2007,",
          "Юлия,Щедрин,1984-12-24,Filologie,2011,",
          "Shchedrin,Yulia,1950-01-30,Filologie,1975,",
        ),
      ),
    );
    expect(rows.map((row) => row.class)).toEqual([...Array(4).fill("SUPPRESSED"), "NEW"]);
  });
});

it("keys of another version are made anew, and people found by them", async () => {
  const person = graduate({ family: "Cheiescu", given: "Vasilica", units: [unit.law] });
  await addPeople([person]);
  const keys = `SELECT key, born_on FROM match_key WHERE alumnus_id = '${person.id}' ORDER BY 1`;
  const right = await sql(keys);
  expect(right.length).toBeGreaterThan(3);
  await sql(`DELETE FROM match_key WHERE alumnus_id = '${person.id}';
    UPDATE alumnus_name SET key_version = 1, name_key = 'x', skeleton = 'x', search_words = 'x' WHERE alumnus_id = '${person.id}'`);
  await remakeKeys(signal);
  expect(await sql(keys)).toEqual(right);
  expect(
    await sql(`SELECT name_key, key_version FROM alumnus_name WHERE alumnus_id = '${person.id}'`),
  ).toEqual([{ name_key: "cheiescu vasilica", key_version: NAME_KEY_VERSION }]);
  expect(await remakeKeys(signal)).toBe(0);
});
