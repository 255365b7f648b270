import { insertRecords } from "@/lib/alumni/insert-records";
import { type DEMO_PEOPLE, demoEmail } from "@/lib/people/demo-people";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import type { UnitKind } from "@/prisma/generated/enums";
import { type Faculty, person } from "@/tests/factories/people";
import { random } from "@/tests/factories/random";
import universities from "./universities.json" with { type: "json" };

export type UniversityCode = keyof typeof universities;
type University = {
  name: Record<string, string>;
  central: Record<string, string>;
  locale: string;
  zone: string;
  units: { code: string; kind: string; name: Record<string, string> }[];
};

/** What the universities of the demo call themselves, their color, and whose coordinators the demo shows. */
const SHOWN: Record<UniversityCode, { shortName: string; hue: number; coordinated: [string, string] }> = {
  ubb: { shortName: "Babeș-Bolyai", hue: 160, coordinated: ["litere", "drept"] },
  spbpu: { shortName: "Политех", hue: 145, coordinated: ["hum", "ie"] },
  "mu-plovdiv": { shortName: "МУ – Пловдив", hue: 20, coordinated: ["medicine", "pharmacy"] },
};
const GRADUATES_PER_UNIT = 40;
const SEED = 1919;

/**
 * Fills an empty database with a university, its staff and invented graduates.
 * @returns how many graduates; 0 when the database already held units.
 */
export async function seedDemo(code: UniversityCode): Promise<number> {
  const university: University = universities[code];
  return withSystemCtx(
    "demo",
    async (ctx) => {
      if ((await ctx.db.unit.count()) > 0) return 0;
      const units = await insertUniversity(ctx, university, SHOWN[code]);
      const language = university.locale as Faculty["language"];
      const faculties = university.units.map((unit) => ({
        id: units.get(unit.code) ?? 0,
        name: unit.name[university.locale] ?? unit.code,
        language,
      }));
      const draw = random(SEED);
      const people = faculties.flatMap((faculty, at) =>
        Array.from({ length: GRADUATES_PER_UNIT }, (_, n) =>
          person(draw, at * GRADUATES_PER_UNIT + n, faculty, draw.pick(faculties), ctx.now),
        ),
      );
      await insertRecords(ctx, people, { source: "DEMO" });
      await insertStaff(
        ctx,
        SHOWN[code].coordinated.map((unit) => units.get(unit) ?? 0),
        university.locale,
        people[0]?.id,
      );
      await ctx.db.$executeRaw`SELECT fold_statistics()`;
      return people.length;
    },
    { timeout: 120_000 },
  );
}

/** The institution and its units. @returns unit ids by code. */
export async function insertUniversity(
  ctx: Ctx,
  university: University,
  shown: { shortName: string; hue: number },
): Promise<Map<string, number>> {
  await ctx.db.institution.update({
    where: { id: 1 },
    data: {
      names: university.name,
      shortName: shown.shortName,
      officeNames: namesOf(university.central),
      locale: university.locale,
      zone: university.zone,
      brandHue: shown.hue,
    },
  });
  const root = await ctx.db.unit.create({
    data: { code: "university", kind: "UNIVERSITY", names: { create: { names: university.name } } },
  });
  const ids = new Map<string, number>();
  for (const [position, unit] of university.units.entries()) {
    const created = await ctx.db.unit.create({
      data: {
        code: unit.code,
        kind: unit.kind.toUpperCase() as UnitKind,
        parentId: root.id,
        position,
        names: { create: { names: unit.name } },
      },
    });
    ids.set(unit.code, created.id);
  }
  return ids;
}

/** `short` is not a language. */
function namesOf({ short: _, ...names }: Record<string, string>): Prisma.InputJsonObject {
  return names;
}

/** One account for each role; the coordinators' appointments began this year. */
async function insertStaff(
  ctx: Ctx,
  [first = 0, second = 0]: number[],
  locale: string,
  alumnusId: string | undefined,
) {
  const startsOn = new Date(Date.UTC(ctx.now.getUTCFullYear(), 0, 1));
  const account = (person: (typeof DEMO_PEOPLE)[number], name: string) => ({
    email: demoEmail(person),
    name,
    locale,
    emailVerifiedAt: ctx.now,
  });
  const { user } = ctx.db;
  await user.create({
    data: {
      ...account("administrator", "Vlad Hossu"),
      grants: { create: { role: "ADMINISTRATOR", startsAt: startsOn } },
    },
  });
  await user.create({
    data: {
      ...account("office", "Ioana Dumitrescu"),
      grants: { create: { role: "CENTRAL_OFFICE", startsAt: startsOn } },
    },
  });
  await user.create({
    data: {
      ...account("auditor", "Petra Kovács"),
      grants: { create: { role: "AUDITOR", startsAt: startsOn } },
    },
  });
  await user.create({
    data: {
      ...account("coordinator", "Delia Câmpean"),
      appointments: { create: { unitId: first, startsOn, act: "12/2026" } },
    },
  });
  await user.create({
    data: {
      ...account("coordinator2", "Sorin Rusu"),
      appointments: { create: { unitId: second, startsOn, act: "13/2026" } },
    },
  });
  await user.create({
    data: { ...account("alumnus", "Ștefania Mureșan"), ...(alumnusId ? { alumnusId } : {}) },
  });
}
