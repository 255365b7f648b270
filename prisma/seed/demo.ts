import { insertRecords, type NewRecord, refreshSearch } from "@/lib/alumni/insert-records";
import { type DEMO_PEOPLE, demoEmail } from "@/lib/people/demo-people";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import type { UnitKind } from "@/prisma/generated/enums";
import { NAMES } from "@/tests/factories/names";
import { type Faculty, person } from "@/tests/factories/people";
import { type Random, random } from "@/tests/factories/random";
import { seedActivities } from "./activities";
import { seedAmbassadors } from "./ambassadors";
import { seedCalendar } from "./calendar";
import { seedRounds } from "./coordination";
import { seedClaims } from "./demo-claims";
import { seedConsent } from "./demo-consent";
import { seedDirectory } from "./demo-directory";
import { seedDatabaseCounts, seedOffices } from "./demo-offices";
import { seedDuplicates } from "./duplicates";
import { seedEventReports } from "./event-reports";
import { seedEvents } from "./events";
import { seedMeetings } from "./meetings";
import { seedOpportunities } from "./opportunities";
import { seedRegistrations } from "./registrations";
import { seedSections } from "./sections";
import { seedSyntheses } from "./syntheses";
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
const SHOWN: Record<
  UniversityCode,
  { shortName: string; hue: number; coordinated: [string, string]; skills: string[] }
> = {
  ubb: {
    shortName: "Babeș-Bolyai",
    hue: 160,
    coordinated: ["litere", "drept"],
    skills: ["predare", "scriere științifică", "cor"],
  },
  spbpu: {
    shortName: "Политех",
    hue: 145,
    coordinated: ["hum", "ie"],
    skills: ["преподавание", "научное письмо", "хор"],
  },
  "mu-plovdiv": {
    shortName: "МУ – Пловдив",
    hue: 20,
    coordinated: ["medicine", "pharmacy"],
    skills: ["преподаване", "научно писане", "хор"],
  },
};
/** Belonging to a theological faculty tells a confession. */
const SENSITIVE = /^teologie-/;
const GRADUATES_PER_UNIT = 40;
/** The last unit waits for a coordinator, so that the demo shows what that looks like. */
const VACANT = 1;
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
      await seedConsent(ctx);
      await spreadFreshness(ctx);
      const coordinated = SHOWN[code].coordinated.map((unit) => units.get(unit) ?? 0);
      await insertStaff(ctx, coordinated, university.locale, people[0]);
      if (people[0]) await insertProfile(ctx, people[0].id, SHOWN[code].skills, language);
      const others = faculties.filter(({ id }) => !coordinated.includes(id));
      await insertCoordinators(ctx, others.slice(0, -VACANT), draw, university.locale);
      const [own, ...graduates] = people;
      const elsewhere = graduates.filter(({ degrees }) =>
        degrees.every(({ unitId }) => !coordinated.includes(unitId)),
      );
      if (own) await seedDirectory(ctx, own, elsewhere, language);
      await seedClaims(ctx, coordinated[0] ?? 0, graduatesOf(people, coordinated[0] ?? 0), language);
      await ctx.db.$executeRaw`SELECT fold_statistics()`;
      const { lastRoundId, roundId } = await seedRounds(ctx, coordinated, university.locale);
      await seedMeetings(ctx, university.locale);
      await seedAmbassadors(
        ctx,
        faculties.map(({ id }) => id),
        language,
      );
      await seedEvents(ctx, coordinated, university.locale);
      await seedRegistrations(ctx);
      await seedActivities(
        ctx,
        faculties.map(({ id }) => id),
        language,
      );
      await seedOpportunities(
        ctx,
        coordinated[0] ?? 0,
        faculties.map(({ id }) => id),
        language,
      );
      await seedEventReports(ctx);
      await seedDatabaseCounts(ctx);
      await seedSyntheses(ctx, [lastRoundId, roundId], university.locale);
      await seedCalendar(ctx, coordinated, university.locale);
      await seedOffices(ctx, coordinated, university.locale);
      await seedSections(
        ctx,
        coordinated,
        others.map(({ id }) => id),
      );
      const facultyOf = (id: number | undefined) => faculties.find((one) => one.id === id);
      await seedDuplicates(ctx, [facultyOf(coordinated[0]), facultyOf(coordinated[1])], people);
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
        isSensitive: SENSITIVE.test(unit.code),
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
  alumnus: NewRecord | undefined,
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
      appointments: { create: { unitId: first, startsOn, acceptedAt: startsOn, act: "12/2026" } },
    },
  });
  await user.create({
    data: {
      ...account("coordinator2", "Sorin Rusu"),
      appointments: { create: { unitId: second, startsOn, acceptedAt: startsOn, act: "13/2026" } },
    },
  });
  const name = alumnus?.names[0];
  await user.create({
    data: {
      ...account("alumnus", name ? `${name.given} ${name.family}` : "Ștefania Mureșan"),
      ...(alumnus ? { alumnusId: alumnus.id } : {}),
    },
  });
}

/** What the demo's graduate wrote to be found by. */
async function insertProfile(ctx: Ctx, alumnusId: string, skills: string[], language: string) {
  const times = { createdAt: ctx.now, updatedAt: ctx.now };
  const openTo = ["MENTORING", "GUEST_LECTURE"] as const;
  await ctx.db.profile.create({
    data: { alumnusId, skills, languages: [language, "en"], openTo: [...openTo], ...times },
  });
  await refreshSearch(ctx, [alumnusId]);
}

/** Coordinators of the other units, each with an account. */
async function insertCoordinators(ctx: Ctx, faculties: readonly Faculty[], draw: Random, locale: string) {
  const startsOn = new Date(Date.UTC(ctx.now.getUTCFullYear(), 0, 1));
  for (const [at, { id: unitId, language }] of faculties.entries()) {
    const isFemale = draw.chance(0.5);
    const name = `${NAMES[language].given(draw, isFemale)} ${NAMES[language].family(draw, isFemale)}`;
    await ctx.db.user.create({
      data: {
        email: `coordinator-${at + 3}@demo.example`,
        name,
        locale,
        appointments: {
          create: { unitId, startsOn, acceptedAt: startsOn, act: `${at + 14}/${startsOn.getUTCFullYear()}` },
        },
      },
    });
  }
}

/** As in life, not every record was looked at lately: the last word on them lies up to four years back. */
async function spreadFreshness(ctx: Ctx): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE alumnus SET last_touched_at = last_touched_at - make_interval(days => abs(hashtext(id::text)) % 1400)`;
  const all = await ctx.db.alumnus.findMany({ select: { id: true } });
  await refreshSearch(
    ctx,
    all.map(({ id }) => id),
  );
}

/** Those who graduated from a unit and from no other. */
function graduatesOf(people: readonly NewRecord[], unit: number): NewRecord[] {
  return people.filter(({ degrees }) => degrees.every(({ unitId }) => unitId === unit));
}
