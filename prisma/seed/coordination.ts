import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { getInstitution, today } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import { called, TEMPLATE, TEMPLATE_MILESTONES } from "@/lib/rounds/template";
import type { MilestoneKind, PlanItemStatus, PlanStatus } from "@/prisma/generated/enums";
import { ACTIONS, REMARKS } from "./coordination-actions";
import { REMARKED, seedEditions } from "./plan-editions";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** How a faculty stands in the middle of the demo's round. */
type Story = {
  plan: PlanStatus;
  at: "PRESENT" | "ONLINE" | "EXCUSED" | "ABSENT";
  daysLate?: number;
  act?: "EXTENDED" | "WAIVED";
  /** It came back once, and was handed in again. */
  isReworked?: true;
};

const STORIES: readonly Story[] = [
  { plan: "IN_PROGRESS", at: "PRESENT" },
  { plan: "IN_REVIEW", at: "PRESENT", isReworked: true },
  { plan: "DRAFT", at: "ABSENT" },
  { plan: "IN_PROGRESS", at: "ONLINE" },
  { plan: "RETURNED", at: "PRESENT" },
  { plan: "IN_PROGRESS", at: "PRESENT", daysLate: 3, isReworked: true },
  { plan: "WAIVED", at: "EXCUSED", act: "WAIVED" },
  { plan: "IN_PROGRESS", at: "PRESENT" },
  { plan: "DRAFT", at: "EXCUSED", act: "EXTENDED" },
  { plan: "NOT_STARTED", at: "ABSENT" },
  { plan: "IN_PROGRESS", at: "PRESENT" },
  { plan: "SUBMITTED", at: "ONLINE", daysLate: 9 },
  { plan: "IN_PROGRESS", at: "PRESENT" },
  { plan: "APPROVED", at: "PRESENT" },
  { plan: "IN_PROGRESS", at: "ONLINE", daysLate: 1 },
  { plan: "IN_REVIEW", at: "PRESENT" },
  { plan: "IN_PROGRESS", at: "PRESENT" },
  { plan: "IN_PROGRESS", at: "PRESENT" },
  { plan: "DRAFT", at: "PRESENT" },
];
const RETURNED: Story = { plan: "RETURNED", at: "PRESENT" };
const RUNNING: Story = { plan: "IN_PROGRESS", at: "PRESENT", isReworked: true };
const VACANT: Story = { plan: "NOT_STARTED", at: "ABSENT" };

/** The demo's open round in days from today: its meeting and drafts are past, the database is next. */
const OPEN_DAYS: Record<MilestoneKind, number> = {
  MEETING: -49,
  PLAN: -22,
  EX_ANTE: 23,
  APPROVAL: -6,
  DATABASE: 9,
  EX_POST: 130,
  OTHER: 0,
};
const OPENED = -84;
const LAST_DAY = 200;
/** Days from handing in to the office's answer, and from a first edition to the second. */
const READ = 4;
const REWORKED = 7;
const YEAR = 365;

/** What a faculty's records should reach, in thousandths; duplicates as a number. */
const TARGETS = { completeness: 350, reachable: 600, confirmed: 50, duplicates: 20 };

type Told = { id: number; userId: string | null; name: string | null };
type Seeded = { lastRoundId: string; roundId: string };

/**
 * The work of all faculties in the demo: last year's round, archived, and this year's in its middle, in which some are
 * done, some late, some returned, and one has nobody. `coordinated` are the units of the demo's two coordinators.
 */
export async function seedRounds(ctx: Ctx, coordinated: readonly number[], locale: string): Promise<Seeded> {
  const day = await today(ctx);
  const units = await findUnits(ctx, day);
  const office = await ctx.db.user.findFirst({
    where: { grants: { some: { role: "CENTRAL_OFFICE" } } },
    select: { id: true },
  });
  const place = { ctx, units, locale, day, office: office?.id ?? null };
  const last = await insertRound(place, -YEAR, null);
  await insertPlans(place, last, () => ({ plan: "CLOSED", at: "PRESENT" }));
  const round = await insertRound(place, 0, last);
  const others = units.filter(({ id }) => !coordinated.includes(id));
  const storyOf = (unit: Told): Story => {
    if (unit.id === coordinated[0]) return RETURNED;
    if (unit.id === coordinated[1]) return RUNNING;
    if (unit.userId === null) return VACANT;
    return STORIES[others.indexOf(unit) % STORIES.length] ?? RUNNING;
  };
  await insertPlans(place, round, storyOf);
  return { lastRoundId: last.id, roundId: round.id };
}

type Place = { ctx: Ctx; units: readonly Told[]; locale: string; day: Date; office: string | null };
type Measure = { id: string };
type Milestone = { id: string; kind: MilestoneKind; dueOn: Date };
type Inserted = {
  id: string;
  from: Date;
  prefix: string;
  isOver: boolean;
  measures: Measure[];
  milestones: Milestone[];
  items: { id: string; unitId: number; measure: number; status: PlanItemStatus }[];
  before: Inserted | null;
};

/** The faculties with whoever coordinates them. */
async function findUnits({ db }: Ctx, day: Date): Promise<Told[]> {
  return db.$queryRaw<Told[]>`
    SELECT u.id, a.user_id AS "userId", p.name
    FROM unit u
    LEFT JOIN appointment a ON a.unit_id = u.id AND a.office = 'COORDINATOR' AND is_in_office(a, ${day}::date, now())
    LEFT JOIN user_account p ON p.id = a.user_id
    WHERE u.kind <> 'UNIVERSITY' ORDER BY u.position, u.id`;
}

/** `shift` in days: last year's round has the same days a year earlier, and is over. */
async function insertRound(place: Place, shift: number, before: Inserted | null): Promise<Inserted> {
  const { ctx, units, day } = place;
  const institution = await getInstitution(ctx);
  const on = (days: number) => new Date(day.getTime() + (days + shift) * DAY_MS);
  const isOver = shift < 0;
  const year = on(0).getUTCFullYear();
  const years = `${year}–${String(year + 1).slice(2)}`;
  const id = newId(on(OPENED).getTime());
  const prefix = `AL-${year}`;
  await ctx.db.round.create({
    data: {
      id,
      names: {
        en: `${years} faculty action plans`,
        ro: `Planuri de acțiune ${years}`,
        ru: `Планы действий ${years}`,
        bg: `Планове за действие ${years}`,
      },
      startsOn: on(OPENED),
      endsOn: on(LAST_DAY),
      numberPrefix: prefix,
      status: isOver ? "ARCHIVED" : "OPEN",
      previousId: before?.id ?? null,
      openedAt: on(OPENED),
      closedAt: isOver ? on(LAST_DAY) : null,
      archivedAt: isOver ? on(LAST_DAY + 20) : null,
      createdAt: on(OPENED - 10),
    },
  });
  const measures: Measure[] = [];
  for (const [position, direction] of TEMPLATE.entries()) {
    const directionId = newId();
    const rows = direction.measures.map(({ names, isMandatory = false }, nth) => ({
      id: newId(),
      directionId,
      position: nth,
      names: called(names, institution),
      isMandatory,
      previousId: before?.measures[measures.length + nth]?.id ?? null,
    }));
    await ctx.db.direction.create({
      data: { id: directionId, roundId: id, position, names: direction.names },
    });
    await ctx.db.measure.createMany({ data: rows });
    measures.push(...rows);
  }
  const meetingId = await insertMeeting(place, id, on(OPEN_DAYS.MEETING), isOver);
  const milestones = TEMPLATE_MILESTONES.map(({ kind, names }, position) => ({
    id: newId(),
    roundId: id,
    kind,
    names,
    position,
    dueOn: on(OPEN_DAYS[kind]),
    ...(kind === "DATABASE" ? { targets: TARGETS } : {}),
    ...(kind === "MEETING" ? { meetingId } : {}),
  }));
  await ctx.db.milestone.createMany({ data: milestones });
  await ctx.db.roundUnit.createMany({
    data: units.map((unit) => ({ roundId: id, unitId: unit.id, joinedOn: on(OPENED) })),
  });
  return { id, from: on(OPENED), prefix, isOver, measures, milestones, items: [], before };
}

/** The coordinators met on two days. */
async function insertMeeting(
  { ctx, units, locale }: Place,
  roundId: string,
  day: Date,
  isOver: boolean,
): Promise<string> {
  const names = {
    en: "Coordinators of the faculties",
    ro: "Coordonatorii facultăților",
    ru: "Координаторы подразделений",
    bg: "Координаторите на факултетите",
  };
  const body =
    (await ctx.db.body.findFirst({ where: { kind: "COORDINATORS" } })) ??
    (await ctx.db.body.create({ data: { kind: "COORDINATORS", names } }));
  const hours = (days: number, hour: number) => new Date(day.getTime() + days * DAY_MS + hour * HOUR_MS);
  const id = newId(hours(-30, 9).getTime());
  const title = TEMPLATE_MILESTONES.find(({ kind }) => kind === "MEETING")?.names[locale] ?? "";
  await ctx.db.meeting.create({
    data: {
      id,
      bodyId: body.id,
      roundId,
      title,
      locale,
      status: "HELD",
      invitedAt: hours(-21, 9),
      memberCount: units.filter(({ userId }) => userId !== null).length,
      // Locked once they are written (seedMeetings).
      minutesStatus: isOver ? "APPROVED" : "CIRCULATED",
      circulatedAt: hours(5, 9),
      ...(isOver ? { approvedAt: hours(20, 9), approvedBy: "CCOPA", lockedAt: hours(21, 9) } : {}),
      createdAt: hours(-30, 9),
    },
  });
  const place = { meetingId: id, place: "Aula 1" };
  await ctx.db.sitting.createMany({
    data: [
      { ...place, id: newId(), startsAt: hours(-1, 8), endsAt: hours(-1, 11) },
      { ...place, id: newId(), startsAt: hours(0, 8), endsAt: hours(0, 10) },
    ],
  });
  return id;
}

/** Who came, what each faculty planned, how far it got, and what was decided about its deadlines. */
async function insertPlans(place: Place, round: Inserted, storyOf: (unit: Told) => Story): Promise<void> {
  const { ctx, units, locale, office } = place;
  const remarks = REMARKS[locale] ?? REMARKS.ro;
  const due = (kind: MilestoneKind) => round.milestones.find((milestone) => milestone.kind === kind);
  const planDue = due("PLAN");
  if (!planDue || !remarks) return;
  const after = (days: number) => new Date(planDue.dueOn.getTime() + days * DAY_MS + 10 * HOUR_MS);
  let lastNumber = 0;
  for (const [nth, unit] of units.entries()) {
    const story = storyOf(unit);
    const { plan: status } = story;
    await insertAttendance(place, round, unit, story);
    const isIn = !["NOT_STARTED", "DRAFT", "WAIVED"].includes(status);
    const isApproved = ["APPROVED", "IN_PROGRESS", "CLOSED"].includes(status);
    const submittedAt = after(story.daysLate ?? -1 - (nth % 9));
    const reviewed = new Date(submittedAt.getTime() + READ * DAY_MS);
    const edition = story.isReworked ? 2 : 1;
    const planId = newId(round.from.getTime());
    if (isApproved) lastNumber += 1;
    const by = unit.userId;
    await ctx.db.plan.create({
      data: {
        id: planId,
        roundId: round.id,
        unitId: unit.id,
        status,
        edition,
        startedAt: status === "NOT_STARTED" ? null : after(-30 + (nth % 7)),
        submittedAt: isIn ? submittedAt : null,
        submittedById: isIn ? by : null,
        reviewOpenedAt: isIn && status !== "SUBMITTED" ? reviewed : null,
        reviewerId: isIn && status !== "SUBMITTED" ? office : null,
        returnedAt: status === "RETURNED" ? reviewed : null,
        approvedAt: isApproved ? reviewed : null,
        approvedById: isApproved ? office : null,
        number: isApproved ? `${round.prefix}/${lastNumber}` : null,
        waivedAt: status === "WAIVED" ? after(-10) : null,
        waiveReason: status === "WAIVED" ? remarks.waived : null,
        closedAt: status === "CLOSED" ? new Date((due("EX_POST")?.dueOn ?? planDue.dueOn).getTime()) : null,
      },
    });
    if (status !== "NOT_STARTED" && status !== "WAIVED")
      await insertItems(place, round, unit, planId, status, nth);
    const firstAt = new Date(submittedAt.getTime() - REWORKED * DAY_MS);
    if (story.isReworked)
      await insertReturn(place, round, unit, {
        planId,
        at: new Date(firstAt.getTime() + READ * DAY_MS),
        days: 0,
        resolvedAt: isApproved ? reviewed : null,
      });
    if (status === "RETURNED")
      await insertReturn(place, round, unit, { planId, at: reviewed, days: 27, resolvedAt: null });
    if (isIn)
      await seedEditions(ctx, planId, [
        ...(story.isReworked ? [{ kind: "SUBMITTED" as const, number: 1, at: firstAt, by }] : []),
        { kind: "SUBMITTED", number: edition, at: submittedAt, by },
        ...(isApproved ? [{ kind: "APPROVED" as const, number: edition, at: reviewed, by: office }] : []),
      ]);
    if (story.act === "EXTENDED")
      await insertAct(place, planDue, unit, "EXTENDED", remarks.extended, 30, after(-3));
    if (story.act === "WAIVED")
      for (const milestone of round.milestones)
        await insertAct(place, milestone, unit, "WAIVED", remarks.waived, null, after(-10));
  }
  await ctx.db.round.update({ where: { id: round.id }, data: { lastNumber } });
}

type Return = { planId: string; at: Date; days: number; resolvedAt: Date | null };

/** The first edition came back with a remark and a new day, `days` after the milestone's own. */
async function insertReturn(
  place: Place,
  round: Inserted,
  unit: Told,
  { planId, at, days, resolvedAt }: Return,
): Promise<void> {
  const { ctx, locale, office } = place;
  const body = (REMARKS[locale] ?? REMARKS.ro)?.returned;
  const planDue = round.milestones.find(({ kind }) => kind === "PLAN");
  if (!office || !body || !planDue) return;
  const item = round.items.findLast(({ unitId, measure }) => unitId === unit.id && measure === REMARKED);
  const remark = { planId, itemId: item?.id ?? null, edition: 1, byId: office, body, at, resolvedAt };
  await ctx.db.planComment.create({ data: remark });
  await insertAct(place, planDue, unit, "EXTENDED", body, days, at);
}

async function insertAttendance({ ctx }: Place, round: Inserted, unit: Told, { at }: Story): Promise<void> {
  if (unit.userId === null || unit.name === null) return;
  const meeting = await ctx.db.meeting.findFirst({
    where: { roundId: round.id },
    include: { sittings: { orderBy: { startsAt: "asc" } } },
  });
  if (!meeting) return;
  const invitee = await ctx.db.invitee.create({
    data: {
      meetingId: meeting.id,
      userId: unit.userId,
      unitId: unit.id,
      name: unit.name,
      rsvp: at === "PRESENT" ? "YES" : at === "ONLINE" ? "ONLINE" : at === "EXCUSED" ? "NO" : null,
    },
  });
  await ctx.db.attendance.createMany({
    data: meeting.sittings.map(({ id }) => ({ sittingId: id, inviteeId: invitee.id, state: at })),
  });
}

/** A faculty plans five to eleven actions; how far they are follows from the plan and the place in the list. */
async function insertItems(
  { ctx, locale }: Place,
  round: Inserted,
  unit: Told,
  planId: string,
  plan: PlanStatus,
  nth: number,
): Promise<void> {
  const actions = (ACTIONS[locale] ?? ACTIONS.ro ?? []).slice(0, 5 + ((nth * 5) % 7));
  const on = (days: number) => new Date(round.from.getTime() + days * DAY_MS);
  const outcome = (REMARKS[locale] ?? REMARKS.ro)?.notDone ?? "";
  const rows = actions.map((action, position) => {
    const status = itemStatus(plan, nth, position);
    const isIncomplete = plan === "DRAFT" && position > 1;
    const before = round.before?.items.find(
      ({ unitId, measure, status }) => unitId === unit.id && measure === action.measure && status === "MOVED",
    );
    return {
      id: newId(),
      planId,
      measureId: round.measures[action.measure]?.id ?? "",
      position,
      title: action.title,
      audience: action.audience,
      expected: isIncomplete ? null : action.expected,
      ownerId: unit.userId,
      startsOn: on(60 + position * 12),
      endsOn: isIncomplete ? null : on(80 + position * 18),
      peopleCount: action.people || null,
      status,
      percent: PERCENT[status],
      reachedCount:
        status === "DONE" && action.people ? Math.round(action.people * (0.7 + (nth % 5) / 10)) : null,
      outcome: status === "NOT_DONE" || status === "MOVED" ? outcome : null,
      isPublic: plan === "IN_PROGRESS" && position < 3,
      movedFromId: before?.id ?? null,
    } satisfies Prisma.PlanItemCreateManyInput;
  });
  await ctx.db.planItem.createMany({ data: rows });
  round.items.push(
    ...rows.map(({ id, status }, at) => ({
      id,
      status,
      unitId: unit.id,
      measure: actions[at]?.measure ?? 0,
    })),
  );
}

const PERCENT: Record<PlanItemStatus, number> = {
  PLANNED: 0,
  ACTIVE: 40,
  DONE: 100,
  PARTLY: 60,
  NOT_DONE: 0,
  MOVED: 0,
  DROPPED: 0,
};

function itemStatus(plan: PlanStatus, nth: number, position: number): PlanItemStatus {
  if (plan === "CLOSED")
    return (
      (["DONE", "DONE", "PARTLY", "DONE", "DONE", "MOVED", "NOT_DONE"] as const)[(nth + position) % 7] ??
      "DONE"
    );
  if (plan !== "IN_PROGRESS") return "PLANNED";
  if (position < (nth * 3) % 5) return "DONE";
  return position < ((nth * 3) % 5) + 2 ? "ACTIVE" : "PLANNED";
}

/** A recorded act and what follows from it. `days` after the milestone's own day; null: no day. */
async function insertAct(
  { ctx, office }: Place,
  { id: milestoneId, dueOn }: Milestone,
  { id: unitId }: Told,
  kind: "EXTENDED" | "WAIVED",
  reason: string,
  days: number | null,
  at: Date,
): Promise<void> {
  const toOn = days === null ? null : new Date(dueOn.getTime() + days * DAY_MS);
  await ctx.db.milestoneUnit.create({
    data: { milestoneId, unitId, dueOn: toOn, waivedAt: kind === "WAIVED" ? at : null },
  });
  await ctx.db.deadlineAct.create({
    data: { milestoneId, unitId, kind, fromOn: dueOn, toOn, reason, byId: office, at },
  });
}
