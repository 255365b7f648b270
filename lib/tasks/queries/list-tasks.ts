import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { notFound, unauthenticated } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { unitFamily } from "@/lib/units/queries";
import type { Task } from "@/prisma/generated/client";
import type { TaskSearch } from "../schema";
import { listColleagues } from "./colleagues";

const PAGE = 50;

const whole = {
  unit: { include: { names: { where: { validTo: null } } } },
  decision: { select: { year: true, number: true, meetingId: true } },
  planItem: { select: { id: true, planId: true, title: true } },
} as const satisfies Prisma.TaskInclude;

/** A page of tasks in reach: open ones by their day, the others by when they ended. */
export async function listTasks(ctx: Ctx, search: TaskSearch, locale: Locale) {
  const { view, state, unit, owner, late, after } = search;
  const day = await today(ctx);
  const found = await ctx.db.task.findMany({
    where: {
      AND: [
        { status: STATUS[state] },
        view === "mine" ? mine(ctx) : view === "unit" ? await ofUnits(ctx) : await inCharge(ctx),
        unit === null ? {} : { unitId: unit },
        owner ? { ownerId: owner } : {},
        late ? { dueOn: { lt: day } } : {},
      ],
    },
    orderBy:
      state === "open"
        ? [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }]
        : [{ doneAt: "desc" }, { id: "desc" }],
    include: whole,
    take: PAGE + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  });
  const shown = found.slice(0, PAGE);
  const nameOf = await ownerNames(ctx);
  return {
    tasks: shown.map((task) => shownTask(task, nameOf, day, locale)),
    next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}
export type ListedTask = Awaited<ReturnType<typeof listTasks>>["tasks"][number];

/** How many open tasks are the reader's, of the units in reach, and all; and how many of the own are late. */
export async function countTasks(ctx: Ctx) {
  const day = await today(ctx);
  const open = { status: "OPEN" as const };
  return {
    mine: await ctx.db.task.count({ where: { ...open, ...mine(ctx) } }),
    late: await ctx.db.task.count({ where: { ...open, ...mine(ctx), dueOn: { lt: day } } }),
    unit: await ctx.db.task.count({ where: { ...open, ...(await ofUnits(ctx)) } }),
    all: await ctx.db.task.count({ where: { ...open, ...(await inCharge(ctx)) } }),
  };
}

/** One task in reach, and whether the reader may change it. @throws DomainError not-found */
export async function getTask(ctx: Ctx, id: string, locale: Locale) {
  const task = await ctx.db.task.findUnique({ where: { id }, include: whole });
  if (!task) throw notFound();
  const units = await unitFamily(ctx);
  return {
    ...shownTask(task, await ownerNames(ctx), await today(ctx), locale),
    mayChange:
      units === null ||
      task.ownerId === mine(ctx).ownerId ||
      (task.unitId !== null && units.includes(task.unitId)),
  };
}

const STATUS = { open: "OPEN", done: "DONE", dropped: "DROPPED" } as const;

function mine({ actor }: Ctx) {
  if (actor.kind !== "user") throw unauthenticated();
  return { ownerId: actor.userId } satisfies Prisma.TaskWhereInput;
}

async function ofUnits(ctx: Ctx) {
  const units = await unitFamily(ctx);
  return { unitId: units === null ? { not: null } : { in: units } } satisfies Prisma.TaskWhereInput;
}

/** The own ones and those of the own units: whoever reads a decision reads its tasks as well, also other people's. */
async function inCharge(ctx: Ctx): Promise<Prisma.TaskWhereInput> {
  return ctx.scope.reach === "some" ? { OR: [mine(ctx), await ofUnits(ctx)] } : {};
}

async function ownerNames(ctx: Ctx): Promise<(userId: string) => string> {
  const names = new Map((await listColleagues(ctx)).map(({ userId, name }) => [userId, name]));
  if (ctx.actor.kind === "user") names.set(ctx.actor.userId, ctx.actor.name);
  return (userId) => names.get(userId) ?? "";
}

type Whole = Task & {
  unit: { names: { names: unknown }[] } | null;
  decision: { year: number; number: number; meetingId: string } | null;
  planItem: { id: string; planId: string; title: string } | null;
};

function shownTask(
  { unit, decision, planItem, ...task }: Whole,
  nameOf: (id: string) => string,
  day: Date,
  locale: Locale,
) {
  return {
    ...task,
    ownerName: nameOf(task.ownerId),
    unitName: unit ? localized(unit.names[0]?.names, locale) : null,
    isLate: task.status === "OPEN" && task.dueOn !== null && task.dueOn < day,
    /** Where it came from: a decision of a meeting, an item of a plan. */
    from: decision
      ? {
          text: `${decision.year}/${decision.number}`,
          kind: "decision" as const,
          href: `/meetings/${decision.meetingId}`,
        }
      : planItem
        ? {
            text: planItem.title,
            kind: "item" as const,
            href: `/plans/${planItem.planId}/items/${planItem.id}`,
          }
        : null,
  };
}
