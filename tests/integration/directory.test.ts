import { beforeAll, describe, expect, it } from "vitest";
import { refreshSearch } from "@/lib/alumni/insert-records";
import type { Card } from "@/lib/directory/card";
import { directoryPolicy } from "@/lib/directory/policy";
import { countPlaces } from "@/lib/directory/queries/count-places";
import { findPeople } from "@/lib/directory/queries/find-people";
import { getEntry, readEntries } from "@/lib/directory/queries/read-entries";
import { countReading } from "@/lib/directory/reading-limit";
import { directorySearch } from "@/lib/directory/schema";
import type { UserActor } from "@/lib/platform/actor";
import { withCtx, withSystemCtx } from "@/lib/platform/ctx";
import { AUDIENCES, PROFILE_ITEMS } from "@/lib/profile/schema";
import type { Audience, ProfileItem } from "@/prisma/generated/enums";
import { choose, listed } from "../factories/listed";
import { addPeople, as, graduate, twoFaculties } from "../factories/two-faculties";

const world = await twoFaculties();
const everything = graduate({
  family: "Zqxname",
  given: "Ana",
  units: [world.law],
  year: 1987,
  birthOn: "1965-03-04",
  birthPrecision: "DAY",
  other: [{ kind: "BIRTH", family: "Zqxformer", given: "Ana" }],
  contactPoints: [
    {
      kind: "ADDRESS",
      value: "Zqxstreet 1",
      typed: "Zqxstreet 1",
      city: "Zqxcity",
      country: "IS",
      isPrimary: true,
    },
    { kind: "PHONE", value: "+40700000001" },
  ],
  employments: [{ position: "Zqxposition", employer: "Zqxemployer" }],
});
const marked = {
  ...everything,
  degrees: everything.degrees.map((degree) => ({
    ...degree,
    unitNameAtTime: "Zqxunit",
    programme: "Zqxprogramme",
  })),
};
/** Of each item, what stands in the card, and the search that would find the person by it. */
const VALUES: Record<ProfileItem, { text: string; by?: Record<string, string> }> = {
  NAME: { text: "Zqxname", by: { q: "zqxname" } },
  FORMER_NAME: { text: "Zqxformer", by: { q: "zqxformer" } },
  PHOTO: { text: '"photo"' },
  DEGREE: { text: "Zqxprogramme", by: { programme: "Zqxprogramme" } },
  UNIT: { text: "Zqxunit", by: { unit: String(world.law) } },
  COUNTRY: { text: '"IS"', by: { country: "IS" } },
  CITY: { text: "Zqxcity", by: { city: "Zqxcity" } },
  ADDRESS: { text: "Zqxstreet", by: { q: "zqxstreet" } },
  EMAIL: { text: `${everything.id}@example.org`, by: { q: everything.id } },
  PHONE: { text: "+40700000001", by: { q: "40700000001" } },
  BIRTHDAY: { text: "1965-03-04", by: { q: "1965" } },
  EMPLOYMENT: { text: "Zqxposition", by: { q: "zqxposition" } },
  SKILLS: { text: "Zqxskill", by: { skill: "Zqxskill" } },
  LANGUAGES: { text: '"is"', by: { language: "is" } },
  OPEN_TO: { text: "EXCURSION_HOST", by: { openTo: "EXCURSION_HOST" } },
};

let person: Awaited<ReturnType<typeof listed>>;
let stranger: UserActor;
let classmate: UserActor;

beforeAll(async () => {
  const ion = graduate({ family: "Stranger", given: "Ion", units: [world.letters] });
  const eva = graduate({ family: "Classmate", given: "Eva", units: [world.law] });
  await addPeople([marked, ion, eva]);
  person = await listed(everything, {
    skills: ["Zqxskill"],
    languages: ["is"],
    openTo: ["EXCURSION_HOST"],
    photoKey: "p",
  });
  [stranger, classmate] = await Promise.all([listed(ion), listed(eva)]);
});

const entriesOf = (alumnusId: string) =>
  withSystemCtx("test", ({ db }) =>
    db.directoryEntry.findMany({ where: { alumnusId }, orderBy: { audience: "asc" } }),
  );
const inDirectory = <T>(actor: UserActor, run: Parameters<typeof as<T>>[1]) =>
  as(actor, run, directoryPolicy.read);
const find = (actor: UserActor, asked: Record<string, string>) =>
  inDirectory(actor, (ctx) => findPeople(ctx, directorySearch.parse(asked), "en"));
const READ_BY: Audience[] = ["MY_GROUPS", "VERIFIED_ALUMNI", "PUBLIC"];

describe("the projection: 15 items × 5 audiences", () => {
  it("has a value for each item", () =>
    expect(Object.keys(VALUES).sort()).toEqual([...PROFILE_ITEMS].sort()));

  for (const item of PROFILE_ITEMS)
    for (const audience of AUDIENCES)
      it(`${item} for ${audience} stands in exactly the rows that may show it`, async () => {
        const others = Object.fromEntries(PROFILE_ITEMS.map((one) => [one, "ONLY_ME"])) as Record<
          ProfileItem,
          Audience
        >;
        await choose(person.alumnusId, { ...others, NAME: "PUBLIC", [item]: audience });
        const rows = await entriesOf(person.alumnusId);
        const mayShow = READ_BY.filter((one) => AUDIENCES.indexOf(audience) >= AUDIENCES.indexOf(one));
        const showing = rows
          .filter((row) => JSON.stringify(row.card).includes(VALUES[item].text))
          .map((row) => row.audience);
        expect(showing).toEqual(mayShow);
        if (item === "NAME") return expect(rows.map((row) => row.audience)).toEqual(mayShow);
        // Everywhere else in the row: what a search, a filter or the order could tell.
        for (const row of rows) {
          const { words, sortName, facets, unitIds } = row;
          const rest = JSON.stringify([words, sortName, facets, unitIds]).toLowerCase();
          const isShown = mayShow.includes(row.audience);
          for (const other of PROFILE_ITEMS.filter((one) => one !== "NAME" && (one !== item || !isShown)))
            expect(JSON.stringify(row.card), `${other} in ${row.audience}`).not.toContain(VALUES[other].text);
          if (!isShown) expect(rest).not.toMatch(/zqx(?!name)|1987|"[ycgouslpt]:|1965/);
        }
      });
});

describe("a hidden item", () => {
  const hidden = PROFILE_ITEMS.filter((item) => item !== "NAME" && VALUES[item].by);
  it.each(hidden)("%s finds nobody, counts nobody and moves nobody", async (item) => {
    const all = Object.fromEntries(PROFILE_ITEMS.map((one) => [one, "VERIFIED_ALUMNI"])) as Record<
      ProfileItem,
      Audience
    >;
    await choose(person.alumnusId, { ...all, [item]: "ONLY_ME" });
    for (const reader of [stranger, classmate]) {
      const { total, ids, facets } = await find(reader, VALUES[item].by ?? {});
      expect(ids).not.toContain(person.publicId);
      if (item !== "UNIT") expect(total).toBe(0);
      const whole = await find(reader, {});
      expect(whole.total).toBe(3);
      const choices = [facets, whole.facets].flatMap((groups) =>
        Object.entries(groups).flatMap(([group, { values }]) =>
          values.map(({ value }) => `${group} ${value}`),
        ),
      );
      for (const [group, value] of Object.entries(VALUES[item].by ?? {})) {
        const count = whole.facets.unit.values.find((one) => one.value === value)?.count;
        if (item === "UNIT") expect(count).toBe(1);
        else expect(choices).not.toContain(`${group} ${value}`);
      }
      expect(
        JSON.stringify(await inDirectory(reader, (ctx) => getEntry(ctx, person.publicId))),
      ).not.toContain(VALUES[item].text);
    }
  });

  it("NAME hides the person altogether", async () => {
    await choose(person.alumnusId, { NAME: "OFFICE", EMAIL: "PUBLIC", COUNTRY: "PUBLIC" });
    expect((await find(stranger, {})).total).toBe(2);
    await expect(inDirectory(stranger, (ctx) => getEntry(ctx, person.publicId))).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("circles", () => {
  it("a classmate reads the closer row, a stranger the wider one, each person once", async () => {
    await choose(person.alumnusId, { EMAIL: "MY_GROUPS", CITY: "MY_GROUPS" });
    const near = await inDirectory(classmate, (ctx) => getEntry(ctx, person.publicId));
    const far = await inDirectory(stranger, (ctx) => getEntry(ctx, person.publicId));
    expect([near.card.city, far.card.city]).toEqual(["Zqxcity", undefined]);
    expect((await find(classmate, { city: "Zqxcity" })).ids).toEqual([person.publicId]);
    expect((await find(stranger, { city: "Zqxcity" })).ids).toEqual([]);
    for (const reader of [classmate, stranger]) {
      const { ids } = await find(reader, {});
      expect(ids.filter((id) => id === person.publicId)).toHaveLength(1);
      expect(await inDirectory(reader, (ctx) => readEntries(ctx, ids))).toHaveLength(3);
    }
  });

  it("a name that only classmates may see hides the person from everybody else", async () => {
    await choose(person.alumnusId, { NAME: "MY_GROUPS" });
    expect((await find(classmate, { q: "zqxname" })).total).toBe(1);
    expect((await find(stranger, { q: "zqxname" })).total).toBe(0);
  });

  it("whoever hides the faculty shares none", async () => {
    await choose(person.alumnusId, { UNIT: "ONLY_ME", EMAIL: "MY_GROUPS" });
    const { card } = await inDirectory(classmate, (ctx) => getEntry(ctx, person.publicId));
    expect(card.emails).toBeUndefined();
  });

  it("whoever is blocked does not find the blocker, and is not told", async () => {
    await choose(person.alumnusId, {});
    await withSystemCtx("test", ({ db }) =>
      db.block.create({ data: { byId: person.alumnusId, blockedId: stranger.alumnusId ?? "" } }),
    );
    expect((await find(stranger, {})).total).toBe(2);
    await expect(inDirectory(stranger, (ctx) => getEntry(ctx, person.publicId))).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await find(person, {})).total).toBe(3);
    await withSystemCtx("test", ({ db }) => db.block.deleteMany());
  });

  it("a person without a record, and staff as staff, read nothing", async () => {
    await expect(
      inDirectory({ ...stranger, alumnusId: null, roles: [] }, async () => {}),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(inDirectory(world.office, async () => {})).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("who has entries", () => {
  const count = async () => (await entriesOf(person.alumnusId)).length;
  const change = (run: Parameters<typeof withSystemCtx>[1]) => withSystemCtx("test", run);

  it.each([
    [
      "not listed",
      () =>
        change(async (ctx) => {
          await ctx.db.profile.update({ where: { alumnusId: person.alumnusId }, data: { isListed: false } });
          await refreshSearch(ctx, [person.alumnusId]);
        }),
      () =>
        change(async (ctx) => {
          await ctx.db.profile.update({ where: { alumnusId: person.alumnusId }, data: { isListed: true } });
          await refreshSearch(ctx, [person.alumnusId]);
        }),
    ],
    [
      "the account is disabled",
      () =>
        change(({ db }) =>
          db.user.update({ where: { id: person.userId }, data: { disabledAt: new Date(0) } }),
        ),
      () => change(({ db }) => db.user.update({ where: { id: person.userId }, data: { disabledAt: null } })),
    ],
    [
      "the account is unlinked",
      () => change(({ db }) => db.user.update({ where: { id: person.userId }, data: { alumnusId: null } })),
      () =>
        change(({ db }) =>
          db.user.update({ where: { id: person.userId }, data: { alumnusId: person.alumnusId } }),
        ),
    ],
    [
      "the record is restricted",
      () =>
        change(({ db }) =>
          db.alumnus.update({ where: { id: person.alumnusId }, data: { restrictedAt: new Date(0) } }),
        ),
      () =>
        change(({ db }) =>
          db.alumnus.update({ where: { id: person.alumnusId }, data: { restrictedAt: null } }),
        ),
    ],
    [
      "the person has died",
      () =>
        change(({ db }) =>
          db.alumnus.update({ where: { id: person.alumnusId }, data: { isDeceased: true } }),
        ),
      () =>
        change(({ db }) =>
          db.alumnus.update({ where: { id: person.alumnusId }, data: { isDeceased: false } }),
        ),
    ],
  ])("nobody when %s, at once", async (_, hide, back) => {
    await choose(person.alumnusId, {});
    expect(await count()).toBe(2);
    await hide();
    expect(await count()).toBe(0);
    await back();
    expect(await count()).toBe(2);
  });

  it("a faculty that tells a belief is shown by the person's own choice alone", async () => {
    const cards = async () =>
      (await entriesOf(person.alumnusId)).map(({ card, facets, unitIds }) => [
        (card as Card).degrees?.length ?? 0,
        unitIds.length,
        facets.filter((facet) => /^(u|y|p):|\//.test(facet)).length,
      ]);
    await choose(person.alumnusId, { DEGREE: "PUBLIC" });
    expect((await cards())[0]).toEqual([1, 1, 6]);
    await change(({ db }) => db.unit.update({ where: { id: world.law }, data: { isSensitive: true } }));
    expect(await cards()).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    await choose(person.alumnusId, { DEGREE: "PUBLIC", UNIT: "MY_GROUPS" });
    expect((await cards()).map(([degrees]) => degrees)).toEqual([1, 0]);
    await change(({ db }) => db.unit.update({ where: { id: world.law }, data: { isSensitive: false } }));
  });

  it("of two changes at the same time the earlier one does not bring back what the later one hid", async () => {
    await choose(person.alumnusId, { EMAIL: "VERIFIED_ALUMNI" });
    let hidden: Promise<unknown> = Promise.resolve();
    await change(async (ctx) => {
      await ctx.db
        .$executeRaw`SELECT 1 FROM profile WHERE alumnus_id = ${person.alumnusId}::uuid FOR NO KEY UPDATE`;
      hidden = choose(person.alumnusId, { EMAIL: "ONLY_ME" });
      // It waits for this one.
      await expect.poll(() => ctx.db.$queryRaw`SELECT 1 FROM pg_locks WHERE NOT granted`).not.toEqual([]);
      await refreshSearch(ctx, [person.alumnusId]);
    });
    await hidden;
    expect(JSON.stringify(await entriesOf(person.alumnusId))).not.toContain(person.email);
  });
});

describe("lists", () => {
  it("go on page by page in the reader's order, and back", async () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      graduate({ family: `Țiglar${String(n).padStart(2, "0")}`, given: "Ion", units: [world.letters] }),
    );
    await addPeople(many);
    for (const one of many) await listed(one);
    const first = await find(stranger, { q: "țiglar" });
    expect([first.total, first.ids.length, first.before]).toEqual([60, 25, undefined]);
    const second = await find(stranger, { q: "tiglar", after: first.after ?? "" });
    const third = await find(stranger, { q: "Циглар", after: second.after ?? "" });
    expect([second.ids.length, third.ids.length, third.after]).toEqual([25, 10, undefined]);
    expect(new Set([...first.ids, ...second.ids, ...third.ids]).size).toBe(60);
    expect((await find(stranger, { q: "tiglar", before: second.before ?? "" })).ids).toEqual(first.ids);
    expect((await find(stranger, { q: "tigalr05" })).isGuess).toBe(true);
  }, 60_000);

  it("places of fewer than three people are not told", async () => {
    const at = (country: string, city: string) => [
      { kind: "ADDRESS" as const, value: `${city}, ${country}`, city, country, isPrimary: true },
    ];
    const people = [
      ...["Cluj", "Cluj", "Cluj", "Iași"].map((city) => ["RO", city]),
      ["FR", "Paris"],
      ["FR", "Lyon"],
    ].map(([country = "", city = ""], n) =>
      graduate({
        family: `Place${n}`,
        given: "Ana",
        units: [world.letters],
        contactPoints: at(country, city),
      }),
    );
    await addPeople(people);
    for (const one of people) await listed(one);
    const { countries } = await inDirectory(stranger, (ctx) => countPlaces(ctx, undefined));
    expect(countries.places).toEqual([{ place: "RO", count: 4 }]);
    expect(countries.few).toBeGreaterThanOrEqual(2);
    const { cities } = await inDirectory(stranger, (ctx) => countPlaces(ctx, "RO"));
    expect(cities).toEqual({ places: [{ place: "Cluj", count: 3 }], few: 1, nowhere: 0 });
    await expect(inDirectory(stranger, (ctx) => countPlaces(ctx, "FR"))).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("nobody reads more than 200 people in an hour and 1,000 in a day", async () => {
    const inHours = await withCtx(
      classmate,
      directoryPolicy.read,
      async (ctx) => {
        const counts: number[] = [];
        for (let hour = 0; hour < 6; hour++) {
          const now = new Date(ctx.now.getTime() + hour * 3_601_000);
          let allowed = 0;
          for (let n = 0; n < 203; n++) if (await countReading({ ...ctx, now }, "person")) allowed++;
          counts.push(allowed);
        }
        return counts;
      },
      { timeout: 60_000 },
    );
    expect(inHours).toEqual([200, 200, 200, 200, 200, 0]);
  }, 60_000);
});
