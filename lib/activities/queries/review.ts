import type { Locale } from "@/lib/i18n/locales";
import type { UserActor } from "@/lib/platform/actor";
import { may } from "@/lib/platform/actor";
import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import { today } from "@/lib/platform/institution";
import type { ActivityCategory } from "@/prisma/generated/enums";
import { ENGAGEMENT_MODES, type EngagementMode, engagementMode } from "../engagement-mode";
import { activityPolicy } from "../policy";
import type { ReviewSearch } from "../schema";
import { ALL_DECISIONS, COUNTED, nextStatus, VIEW_NAMES, VIEWS, type View } from "../status";
import { shown, unitNames } from "./list-own";
import { accountOf, getReachedActivity } from "./reach";

const PAGE = 50;

/** What others did for the reader's units: what waits, the longest first; what counts or came back, the latest first. */
export async function listForReview(ctx: Ctx, { view, unit, q, after }: ReviewSearch, locale: Locale) {
  const order = view === "waiting" ? "asc" : "desc";
  const found = await ctx.db.activity.findMany({
    where: {
      AND: [
        ofOthers(ctx),
        { status: { in: [...VIEWS[view]] } },
        unit === null ? {} : { unitIds: { has: unit } },
        q
          ? {
              OR: [
                { name: { contains: q, mode: "insensitive" } },
                { title: { contains: q, mode: "insensitive" } },
              ],
            }
          : {},
      ],
    },
    orderBy:
      view === "waiting" ? [{ createdAt: order }, { id: order }] : [{ startsOn: order }, { id: order }],
    take: PAGE + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  });
  const page = found.slice(0, PAGE);
  const units = await unitNames(ctx, page, locale);
  return {
    activities: page.map((one) => shown(one, units)),
    next: found.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}
export type ReviewedActivity = Awaited<ReturnType<typeof listForReview>>["activities"][number];

/** How many each list holds. */
export async function countByView(ctx: Ctx): Promise<Record<View, number>> {
  const groups = await ctx.db.activity.groupBy({ by: ["status"], where: ofOthers(ctx), _count: true });
  const counts = VIEW_NAMES.map((view) => [
    view,
    groups
      .filter(({ status }) => (VIEWS[view] as readonly string[]).includes(status))
      .reduce((sum, { _count }) => sum + _count, 0),
  ]);
  return Object.fromEntries(counts) as Record<View, number>;
}

/**
 * One entry, what the reader may decide, and what else the person has on that day: an event that was noted already is not
 * counted twice. @throws DomainError not-found
 */
export async function getForReview(ctx: Ctx, id: string, locale: Locale) {
  const found = await getReachedActivity(ctx, id);
  const sameDay =
    found.userId === null
      ? []
      : await ctx.db.activity.findMany({
          where: {
            userId: found.userId,
            startsOn: found.startsOn,
            id: { not: id },
            status: { in: [...COUNTED] },
          },
          orderBy: { id: "asc" },
        });
  const units = await unitNames(ctx, [found], locale);
  const decides = may(ctx.actor, activityPolicy.decide);
  return {
    ...shown(found, units),
    sameDay: sameDay.map(({ id, title, category, status }) => ({ id, title, category, status })),
    decisions: decides ? ALL_DECISIONS.filter((one) => nextStatus(found.status, one) !== null) : [],
  };
}
export type ActivityReview = Awaited<ReturnType<typeof getForReview>>;

type Sum = {
  category: ActivityCategory;
  count: number;
  minutes: number;
  people: number;
  students: number;
};

/** What counts in the reader's reach this year: hours, people, how many did it, and the modes of engagement. */
export async function activityStatistics(ctx: Ctx) {
  const year = (await today(ctx)).getUTCFullYear();
  const [from, to] = [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year + 1, 0, 1))];
  const sums = await ctx.db.$queryRaw<Sum[]>`
    SELECT category, count(*)::int AS count, coalesce(sum(minutes), 0)::int AS minutes,
           coalesce(sum(people_reached), 0)::int AS people, coalesce(sum(students_helped), 0)::int AS students
    FROM activity WHERE status IN ('CONFIRMED', 'AUTOMATIC') AND starts_on >= ${from}::date AND starts_on < ${to}::date
    GROUP BY category`;
  const [who] = await ctx.db.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT coalesce(user_id, alumnus_id))::int AS count FROM activity
    WHERE status IN ('CONFIRMED', 'AUTOMATIC') AND starts_on >= ${from}::date AND starts_on < ${to}::date`;
  const total = (of: (sum: Sum) => number) => sums.reduce((all, one) => all + of(one), 0);
  const ofMode = (mode: EngagementMode) =>
    sums
      .filter(({ category }) => engagementMode(category) === mode)
      .reduce((all, { count }) => all + count, 0);
  return {
    year,
    persons: who?.count ?? 0,
    minutes: total(({ minutes }) => minutes),
    people: total(({ people }) => people),
    students: total(({ students }) => students),
    modes: ENGAGEMENT_MODES.map((mode) => ({ mode, count: ofMode(mode) })).filter(({ count }) => count > 0),
  };
}
export type ActivityStatistics = Awaited<ReturnType<typeof activityStatistics>>;

/** SQL of the number that waits for the actor: for the navigation, which has no reach. */
export function waitingActivities(actor: UserActor): Prisma.Sql {
  const units = actor.roles.includes("central") ? null : [...actor.unitIds];
  return Prisma.sql`waiting_activities(${units}::int[], ${actor.userId}::uuid)`;
}

/** Nobody decides about what they did themselves. */
const ofOthers = (ctx: Ctx): Prisma.ActivityWhereInput => ({
  OR: [{ userId: null }, { userId: { not: accountOf(ctx).userId } }],
});
