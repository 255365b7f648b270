import { instantOn } from "@/lib/platform/clock";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/new-id";
import type { Cell } from "@/lib/rounds/cell";
import { daysAfter, yearsAfter } from "@/lib/rounds/days";
import { boardOf } from "@/lib/rounds/queries/board";
import { type Figure, noneOf } from "./figure";

/** Zones with every habit: none, an hour at night, at midnight itself, half hours, the other half of the world. */
const ZONES = [
  ...["Europe/Bucharest", "Europe/Sofia", "Europe/Moscow", "Etc/UTC"],
  ...["America/New_York", "Africa/Cairo", "Pacific/Chatham", "Pacific/Kiritimati"],
];

/** Changes of the clock in these zones, a leap day, ends of a month and of a year, and a plain day. */
const DAYS = [
  ...["2027-03-27", "2027-03-28", "2027-03-29", "2027-10-30", "2027-10-31", "2027-11-01"],
  ...["2027-03-14", "2027-11-07", "2027-04-29", "2027-04-30", "2027-10-28", "2027-04-04", "2027-09-26"],
  ...["2028-02-28", "2028-02-29", "2028-03-01", "2026-12-31", "2027-01-01", "2027-06-15"],
];

export const deadlineClocks: Figure = {
  id: "G49",
  what: "Deadlines at both changes of the clock, on 29 February and on 31 December at 23:59:59, by an injected clock",
  goal: "due to the last second of its day in the portal's zone, overdue from the first second after; never otherwise",
  run: async () => {
    const round = await withSystemCtx("figures", insertRound);
    const problems: string[] = [];
    let looks = 0;
    for (const zone of ZONES) {
      await withSystemCtx("figures", ({ db }) => db.institution.update({ where: { id: 1 }, data: { zone } }));
      for (const [at, day] of DAYS.entries()) {
        // A day may have 23 or 25 hours and an hour twice; what is sure is where the next one begins.
        const beginning = (days: number) =>
          instantOn(zone, { day: isoDay(daysAfter(new Date(day), days)), time: "00:00" });
        const secondBefore = (instant: Date) => new Date(instant.getTime() - 1_000);
        const [first, last] = [beginning(1), secondBefore(beginning(1))];
        const looked = async (now: Date, metAt: Date | null, expected: string) => {
          looks += 1;
          const found = told(await look(round, at, now, metAt));
          if (found !== expected)
            problems.push(`${zone} ${day}, at ${now.toISOString()}: ${found}, not ${expected}`);
        };
        const later = beginning(2);
        await looked(secondBefore(beginning(0)), null, "AT_RISK");
        await looked(last, null, "AT_RISK");
        await looked(first, null, "OVERDUE 1");
        await looked(later, null, "OVERDUE 2");
        await looked(later, last, "DONE");
        await looked(later, first, "DONE 1");
      }
    }
    const shifted = [yearsAfter(new Date("2028-02-29"), 1), yearsAfter(new Date("2028-02-29"), 4)];
    const copied = shifted.map(isoDay).join(" ");
    if (copied !== "2029-02-28 2032-02-29") problems.push(`29 February is copied to ${copied}`);
    return noneOf(`${looks} looks at ${DAYS.length} days in ${ZONES.length} zones`, problems);
  },
};

const isoDay = (day: Date) => day.toISOString().slice(0, 10);

type Round = { id: string; unitId: number; milestones: string[] };

/** A unit and a round with a deadline on each of the days, all to be ticked by hand. */
async function insertRound({ db }: Ctx): Promise<Round> {
  const unit = await db.unit.create({ data: { code: `clocks-${newId()}`, kind: "CHAPTER" } });
  const milestones = DAYS.map(() => newId());
  const openedAt = new Date("2026-01-12T12:00:00Z");
  const { id } = await db.round.create({
    data: {
      names: { en: "Clocks" },
      startsOn: new Date("2026-01-12"),
      endsOn: new Date("2028-12-31"),
      numberPrefix: "CLOCKS",
      status: "OPEN",
      openedAt,
      units: { create: { unitId: unit.id, joinedOn: new Date("2026-01-12") } },
    },
  });
  await db.milestone.createMany({
    data: DAYS.map((day, at) => ({
      id: milestones[at] ?? newId(),
      roundId: id,
      kind: "OTHER" as const,
      names: { en: day },
      dueOn: new Date(day),
    })),
  });
  return { id, unitId: unit.id, milestones };
}

/** How the unit stands with a deadline at an instant; `metAt`: when it was ticked. */
function look(round: Round, at: number, now: Date, metAt: Date | null): Promise<Cell | undefined> {
  const milestoneId = round.milestones[at] ?? "";
  const key = { milestoneId, unitId: round.unitId };
  return withSystemCtx(
    "figures",
    async (ctx) => {
      await ctx.db.milestoneUnit.upsert({
        where: { milestoneId_unitId: key },
        create: { ...key, metAt },
        update: { metAt },
      });
      const { units } = await boardOf(ctx, round.id);
      return units[0]?.cells.find((cell) => cell.milestoneId === milestoneId);
    },
    { now },
  );
}

const told = (cell: Cell | undefined) =>
  [cell?.state, cell?.lateDays].filter((word) => word !== 0 && word !== undefined).join(" ");
