import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { countFacets } from "@/lib/alumni/queries/count-facets";
import { listAlumni } from "@/lib/alumni/queries/list-alumni";
import { readRows } from "@/lib/alumni/queries/read-rows";
import { suggestAlumni } from "@/lib/alumni/queries/suggest-alumni";
import { type ListSearch, listSearch } from "@/lib/alumni/schema/list";
import type { Locale } from "@/lib/i18n/locales";
import type { UserActor } from "@/lib/platform/actor";
import { addPeople, as, graduate, twoFaculties } from "../factories/two-faculties";

let unit: Awaited<ReturnType<typeof twoFaculties>>;
const NAMES = [
  ["Ștefănuță", "Ioana"],
  ["Щербаков", "Юрий"],
  ["Shcherbakov", "Anna"],
  ["Țurcanu", "Ionuț"],
  ["Popescu", "Andrei"],
  ["Popescu", "Maria"],
  ["Popescu-Ionescu", "Dan"],
  ["Sorin", "Ana"],
  ["Szabo", "Ana"],
  ["Ștefan", "Ana"],
  ["Tudor", "Ana"],
  ["Țurcan", "Ana"],
] as const;

beforeAll(async () => {
  unit = await twoFaculties();
  await addPeople([
    ...NAMES.map(([family, given], at) =>
      graduate({ family, given, units: [unit.letters], year: 2000 + at }),
    ),
    graduate({ family: "Popescu", given: "Juridic", units: [unit.law], year: 1999 }),
    graduate({ family: "Dublu", given: "Studii", units: [unit.letters, unit.law], year: 2012 }),
    ...Array.from({ length: 60 }, (_, n) =>
      graduate({ family: `Numar${String(n).padStart(2, "0")}`, given: "Vasile", units: [unit.law] }),
    ),
  ]);
});

const search = (query: Record<string, unknown>): ListSearch => listSearch.parse(query);
const found = (actor: UserActor, query: Record<string, unknown>, locale: Locale = "ro", size?: number) =>
  as(actor, async (ctx) => {
    const page = await listAlumni(ctx, search(query), locale, size);
    const rows = await readRows(ctx, page.ids);
    return { ...page, names: rows.map(({ names }) => `${names[0]?.family} ${names[0]?.given}`) };
  });

describe("search by name", () => {
  it.each(["stefanuta", "Ştefănuţă", "штефануца", "ioana ștefănuță", "STEFANUTA Ioana"])(
    "%s finds Ștefănuță",
    async (q) => {
      expect((await found(unit.ofLetters, { q })).names).toContain("Ștefănuță Ioana");
    },
  );

  it.each(["shcherbakov", "Щербаков", "Sherbakov"])("%s finds both spellings", async (q) => {
    expect((await found(unit.ofLetters, { q })).names).toEqual(
      expect.arrayContaining(["Щербаков Юрий", "Shcherbakov Anna"]),
    );
  });

  it("turkanu finds Țurcanu", async () => {
    expect((await found(unit.ofLetters, { q: "turkanu" })).names).toContain("Țurcanu Ionuț");
  });

  it.each(["stefnauta iona", "ștefănuța ioanna", "Stefanutta Ioan"])(
    "forgives a slip in each word: %s",
    async (q) => {
      expect((await found(unit.ofLetters, { q })).names).toContain("Ștefănuță Ioana");
    },
  );

  it("puts whole words before beginnings before parts, and names among equals", async () => {
    expect((await found(unit.ofLetters, { q: "popescu" })).names).toEqual([
      "Popescu Andrei",
      "Popescu Maria",
      "Popescu-Ionescu Dan",
    ]);
  });

  it("takes signs of patterns as they are", async () => {
    expect((await found(unit.office, { q: "%_%" })).ids).toHaveLength(25);
    expect((await found(unit.office, { q: "sz_bo" })).names).not.toContain("Szabo Ana");
  });

  it("counts the facets of what it found", async () => {
    const { counts } = await found(unit.ofLetters, { q: "popescu" });
    expect(counts?.get("*")).toBe(3);
  });
});

describe("scope", () => {
  it("keeps a coordinator to the own unit, in list, search, filters and suggestions", async () => {
    expect((await found(unit.ofLetters, { q: "Juridic" })).ids).toEqual([]);
    expect((await found(unit.ofLetters, { unit: String(unit.law) })).names).toEqual(["Dublu Studii"]);
    expect((await found(unit.ofLetters, {})).names).not.toContain("Popescu Juridic");
    expect(await as(unit.ofLetters, (ctx) => suggestAlumni(ctx, "Juridic", "ro"))).toEqual([]);
    expect(await as(unit.ofLaw, (ctx) => suggestAlumni(ctx, "Juridic", "ro"))).toHaveLength(1);
  });

  it("shows nothing to a coordinator without a unit", async () => {
    expect((await found({ ...unit.ofLetters, unitIds: [] }, {})).ids).toEqual([]);
  });

  it("counts somebody of two units once", async () => {
    const total = (actor: UserActor) => as(actor, async (ctx) => (await countFacets(ctx, search({}))).total);
    expect([
      await total(unit.ofLetters),
      await total(unit.ofLaw),
      await total(unit.ofBoth),
      await total(unit.office),
    ]).toEqual([13, 62, 74, 74]);
  });
});

describe("order and pages", () => {
  it("sorts by the reader's alphabet: Ș after S, before T", async () => {
    const { names } = await found(unit.ofLetters, {}, "ro");
    const ofAna = names.filter((name) => name.endsWith(" Ana"));
    expect(ofAna).toEqual(["Sorin Ana", "Szabo Ana", "Ștefan Ana", "Tudor Ana", "Țurcan Ana"]);
    expect((await found(unit.ofLetters, {}, "ru")).names[0]).toBe("Щербаков Юрий");
  });

  it("walks all pages forth and back, whoever comes in meanwhile", async () => {
    const pages: string[][] = [];
    let place: string | undefined;
    do {
      const page = await found(unit.ofLaw, { after: place }, "ro", 20);
      pages.push(page.names);
      if (pages.length === 1) await addPeople([graduate({ family: "Aaa", given: "Nou", units: [unit.law] })]);
      place = page.after;
    } while (place);
    expect(pages.flat()).toHaveLength(62);
    expect(new Set(pages.flat()).size).toBe(62);
    const second = await found(
      unit.ofLaw,
      { after: (await found(unit.ofLaw, {}, "ro", 20)).after },
      "ro",
      20,
    );
    const back = await found(unit.ofLaw, { before: second.before }, "ro", 20);
    expect(back.names).toEqual((await found(unit.ofLaw, {}, "ro", 20)).names);
  });

  it("refuses a place that was not sealed here", async () => {
    const { after } = await found(unit.ofLaw, {}, "ro", 20);
    await expect(found(unit.ofLaw, { after: `x${after}` })).rejects.toMatchObject({ code: "not-found" });
  });

  it("turns around", async () => {
    expect((await found(unit.ofLetters, { sort: "-name" }, "ro")).names[0]).toBe("Щербаков Юрий");
  });
});

describe("filters", () => {
  it("counts the choices within a filter as if none were made", async () => {
    const { total, facets } = await as(unit.ofLetters, (ctx) =>
      countFacets(ctx, search({ from: "2000", to: "2003" })),
    );
    expect(total).toBe(4);
    expect(facets.year).toHaveLength(13);
    expect(facets.level).toEqual([{ value: "BACHELOR", count: 4 }]);
  });

  it("refuses what is no address of a list", () => {
    expect(listSearch.safeParse({ sort: "salary" }).success).toBe(false);
    expect(listSearch.safeParse({ q: ["a", "b"] }).success).toBe(false);
    expect(listSearch.safeParse({ reach: "SOMEHOW" }).success).toBe(false);
    expect(listSearch.safeParse({ city: "a\u0000b" }).success).toBe(false);
    expect(listSearch.parse({ q: "", from: "", reach: ["NONE", "PHONE"] })).toMatchObject({
      q: undefined,
      from: undefined,
    });
  });
});

it("writes the same row of a record, however the database plans it", async () => {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const written = async (plan: string) => {
    await client.query(`SET enable_hashagg = ${plan}`);
    await client.query("SELECT refresh_alumnus_search(ARRAY(SELECT id FROM alumnus))");
    return (await client.query("SELECT words, facets FROM alumnus_search ORDER BY alumnus_id")).rows;
  };
  const [row] = await written("on");
  expect(row.facets).toContain("*");
  expect(await written("off")).toEqual(await written("on"));
  await client.end();
});
