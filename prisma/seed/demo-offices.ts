import { OPEN_WORK, PROMISE_VERSION } from "@/lib/coordinators/status";
import { type Figures, readTargets, verdictOf } from "@/lib/data-goals/goals";
import { readFigures } from "@/lib/data-goals/queries/read-figures";
import type { Ctx } from "@/lib/platform/ctx";
import { today } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import { NAMES } from "@/tests/factories/names";
import { type Random, random } from "@/tests/factories/random";

const DAY_MS = 86_400_000;
const SEED = 4004;
/** Every fifth unit has not entered how many ever graduated. */
const NOT_ENTERED = 5;
const FIRST_CLASS = 1985;
/** How much of today's figures was there so many days ago. */
const WAY = [
  [-28, 0.78],
  [-21, 0.86],
  [-14, 0.9],
  [-7, 0.96],
] as const;
const LAST_ROUND = 0.7;

type Office = {
  unitId: number;
  office: "COORDINATOR" | "DEPUTY";
  startsOn: Date;
  endsOn?: Date;
  act: string;
};

/**
 * What the demo tells of offices: a deputy, a hand-over that was signed and one under way, a unit that nobody coordinates
 * since some weeks, with somebody proposed for it; the promises of the year; and how many ever graduated. `coordinated` are the units of the demo's two coordinators.
 */
export async function seedOffices(ctx: Ctx, coordinated: readonly number[], locale: string): Promise<void> {
  const draw = random(SEED);
  const day = await today(ctx);
  const on = (days: number) => new Date(day.getTime() + days * DAY_MS);
  const year = day.getUTCFullYear();
  const units = await ctx.db.unit.findMany({
    where: { kind: { not: "UNIVERSITY" } },
    orderBy: { position: "asc" },
  });
  const vacant = units.at(-1)?.id ?? 0;
  const changing = units.find(({ id }) => !coordinated.includes(id))?.id ?? 0;
  const language = (locale === "ru" || locale === "bg" ? locale : "ro") as keyof typeof NAMES;
  const appoint = (term: Office, name: string, isAccepted = true) =>
    insertOffice(ctx, term, { name, locale, isAccepted });
  const somebody = () => nameFrom(draw, language);

  await appoint(
    { unitId: coordinated[0] ?? 0, office: "DEPUTY", startsOn: on(-120), act: `31/${year}` },
    somebody(),
  );

  const before = await appoint(
    {
      unitId: coordinated[0] ?? 0,
      office: "COORDINATOR",
      startsOn: on(-1200),
      endsOn: new Date(Date.UTC(year - 1, 11, 31)),
      act: "7/2023",
    },
    somebody(),
  );
  await insertHandOver(ctx, before, coordinated[0] ?? 0, { isSigned: true });

  const leaving = await ctx.db.appointment.findFirst({ where: { unitId: changing, office: "COORDINATOR" } });
  if (leaving) {
    await ctx.db.appointment.update({ where: { id: leaving.id }, data: { endsOn: on(19) } });
    await appoint(
      { unitId: changing, office: "COORDINATOR", startsOn: on(-5), act: `40/${year}` },
      somebody(),
    );
    await insertHandOver(ctx, leaving.id, changing, { isSigned: false });
  }

  await appoint(
    { unitId: vacant, office: "COORDINATOR", startsOn: on(-900), endsOn: on(-41), act: "22/2024" },
    somebody(),
  );
  await appoint(
    { unitId: vacant, office: "COORDINATOR", startsOn: on(20), act: `44/${year}` },
    somebody(),
    false,
  );

  await ctx.db.appointment.updateMany({
    where: { weeklyHours: null, acceptedAt: { not: null } },
    data: { weeklyHours: 8, languages: [locale, "en"] },
  });
  await ctx.db.$executeRaw`
    INSERT INTO confidentiality_promise (user_id, year, wording_version, locale, at)
    SELECT DISTINCT user_id, ${year}::int, ${PROMISE_VERSION}::int, ${locale}::text, ${on(-200)}::timestamptz FROM appointment
    WHERE is_in_office(appointment, ${day}::date, ${ctx.now})`;
  await insertGraduateCounts(
    ctx,
    units.map(({ id }) => id),
    draw,
    year,
  );
}

async function insertOffice(
  ctx: Ctx,
  { startsOn, ...term }: Office,
  { name, locale, isAccepted }: { name: string; locale: string; isAccepted: boolean },
): Promise<string> {
  const answered = isAccepted
    ? { acceptedAt: startsOn }
    : { createdAt: new Date(ctx.now.getTime() - 3 * DAY_MS) };
  const user = await ctx.db.user.create({
    data: {
      email: `officer-${term.unitId}-${startsOn.toISOString().slice(0, 10)}@demo.example`,
      name,
      locale,
      appointments: {
        create: {
          ...term,
          ...answered,
          startsOn,
          actOn: startsOn,
          weeklyHours: 8,
          languages: [locale, "en"],
        },
      },
    },
    include: { appointments: true },
  });
  return user.appointments[0]?.id ?? "";
}

/** A checklist: of the one under way three lines are ticked. */
async function insertHandOver(ctx: Ctx, fromId: string, unitId: number, { isSigned }: { isSigned: boolean }) {
  const from = await ctx.db.appointment.findUniqueOrThrow({ where: { id: fromId } });
  const to = await ctx.db.appointment.findFirst({
    where: { unitId, office: "COORDINATOR", startsOn: { gt: from.startsOn } },
    orderBy: { startsOn: "desc" },
  });
  const at = isSigned && to ? to.startsOn : ctx.now;
  await ctx.db.handOver.create({
    data: {
      unitId,
      fromId,
      toId: to?.id ?? null,
      createdAt: at,
      ...(isSigned
        ? {
            outgoingSignedAt: at,
            outgoingSignedById: from.userId,
            incomingSignedAt: at,
            incomingSignedById: to?.userId ?? null,
          }
        : {}),
      items: {
        create: OPEN_WORK.map((kind, position) => ({
          kind,
          position,
          ...(isSigned || position < 3 ? { doneAt: at, doneById: from.userId } : {}),
        })),
      },
    },
  });
}

function nameFrom(draw: Random, language: keyof typeof NAMES): string {
  const isFemale = draw.chance(0.5);
  return `${NAMES[language].given(draw, isFemale)} ${NAMES[language].family(draw, isFemale)}`;
}

/** More than there are records of, class by class, as in the yearbooks. */
async function insertGraduateCounts(
  ctx: Ctx,
  units: readonly number[],
  draw: Random,
  year: number,
): Promise<void> {
  const rows = units.flatMap((unitId, at) =>
    at % NOT_ENTERED === NOT_ENTERED - 1
      ? []
      : Array.from({ length: year - FIRST_CLASS }, (_, back) => ({
          unitId,
          year: FIRST_CLASS + back,
          count: 3 + draw.below(4) + Math.floor(back / 12),
          source: "Anuar",
        })),
  );
  await ctx.db.graduateCount.createMany({ data: rows });
}

/** How the databases stood at the last round's deadline, and week by week in the one that is open. */
export async function seedDatabaseCounts(ctx: Ctx): Promise<void> {
  const milestones = await ctx.db.milestone.findMany({
    where: { kind: "DATABASE", round: { status: { not: "DRAFT" } } },
    include: { round: { include: { units: true } } },
  });
  for (const { id: milestoneId, dueOn, targets, round } of milestones) {
    const held = readTargets(targets);
    const counted = await readFigures(
      ctx,
      round.units.map(({ unitId }) => unitId),
      round.startsOn,
    );
    const isOver = dueOn < (await today(ctx));
    const counts: readonly (readonly [days: number, part: number])[] = isOver ? [[1, LAST_ROUND]] : WAY;
    const rows = counts.flatMap(([days, part]) =>
      [...counted].map(([unitId, figures]) => {
        const from = isOver ? dueOn : ctx.now;
        const then = scaled(figures, part);
        return {
          id: newId(),
          milestoneId,
          unitId,
          takenAt: new Date(from.getTime() + days * DAY_MS),
          isDue: isOver,
          figures: then,
          targets: held,
          verdict: verdictOf(then, held),
        };
      }),
    );
    await ctx.db.databaseSnapshot.createMany({ data: rows });
  }
}

/** As much less of everything but the records, which were fewer by half of that. */
function scaled(figures: Figures, part: number): Figures {
  const entries = Object.entries(figures) as [keyof Figures, number][];
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Math.round(value * (name === "records" ? (1 + part) / 2 : part))]),
  ) as Figures;
}
