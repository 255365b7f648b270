import { accountOf } from "@/lib/activities/queries/reach";
import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { getInstitution, today } from "@/lib/platform/institution";
import { unitFamily } from "@/lib/units/queries";
import { ALL_MOVES, isRunning, nextStatus, takesSignUps, VIEW_NAMES, VIEWS, type View } from "../status";
import { whenText } from "../when-text";
import { getManagedCall, ownedEvents } from "./reach";

const PAGE = 100;

const SHOWN = {
  unit: { include: { names: { where: { validTo: null } } } },
  event: { select: { slug: true, titles: true, status: true } },
} as const satisfies Prisma.CallInclude;
type Shown = Prisma.CallGetPayload<{ include: typeof SHOWN }>;

/** The calls that are for the reader, the next first, each with the own answer; then those that one has helped with. */
export async function listCalls(ctx: Ctx, locale: Locale) {
  const { userId } = accountOf(ctx);
  const found = await ctx.db.call.findMany({
    where: {
      OR: [
        { status: "OPEN" },
        { status: { not: "DRAFT" }, signUps: { some: { userId, cancelledAt: null } } },
      ],
    },
    include: { ...SHOWN, signUps: { where: { userId, cancelledAt: null } } },
    orderBy: [{ startsAt: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }],
    take: PAGE,
  });
  const words = await wordsFor(ctx, locale);
  const calls = found.map(({ signUps, ...call }) => ({
    ...words(call),
    answer: answerOf(signUps[0] ?? null),
  }));
  return {
    open: calls.filter(({ status, takesSignUps, answer }) => isRunning(status) && (takesSignUps || answer)),
    past: calls.filter(({ status }) => !isRunning(status)).reverse(),
  };
}
export type ListedCall = Awaited<ReturnType<typeof listCalls>>["open"][number];

/** A call that is for the reader, with the own answer and how many wait before it. @throws DomainError not-found */
export async function getCall(ctx: Ctx, id: string, locale: Locale) {
  const { userId } = accountOf(ctx);
  const found = await ctx.db.call.findUnique({
    where: { id },
    include: { ...SHOWN, signUps: { where: { userId, cancelledAt: null } } },
  });
  if (!found || found.status === "DRAFT") throw notFound();
  const { signUps, ...call } = found;
  const own = signUps[0] ?? null;
  return { ...(await wordsFor(ctx, locale))(call), answer: answerOf(own), note: own?.note ?? null };
}
export type CallPage = Awaited<ReturnType<typeof getCall>>;

/** The calls of the reader's units, or all. */
export async function listManagedCalls(ctx: Ctx, view: View, locale: Locale) {
  const units = await unitFamily(ctx);
  const mine: Prisma.CallWhereInput = units === null ? {} : { unitId: { in: units } };
  const groups = await ctx.db.call.groupBy({ by: ["status"], where: mine, _count: true });
  const counts = VIEW_NAMES.map((name) => [
    name,
    groups
      .filter(({ status }) => (VIEWS[name] as readonly string[]).includes(status))
      .reduce((sum, { _count }) => sum + _count, 0),
  ]);
  const found = await ctx.db.call.findMany({
    where: { ...mine, status: { in: [...VIEWS[view]] } },
    include: { ...SHOWN, signUps: { where: { cancelledAt: null, placedAt: null }, select: { id: true } } },
    orderBy: [{ startsAt: { sort: view === "past" ? "desc" : "asc", nulls: "last" } }, { createdAt: "desc" }],
    take: PAGE,
  });
  const words = await wordsFor(ctx, locale);
  return {
    counts: Object.fromEntries(counts) as Record<View, number>,
    calls: found.map(({ signUps, ...call }) => ({ ...words(call), waiting: signUps.length })),
  };
}
export type ManagedCall = Awaited<ReturnType<typeof listManagedCalls>>["calls"][number];

/** A call at the desk: who has a place, who waits, who went, and what can be done. @throws DomainError not-found */
export async function getCallAtDesk(ctx: Ctx, id: string, locale: Locale) {
  await getManagedCall(ctx, id);
  const found = await ctx.db.call.findUniqueOrThrow({
    where: { id },
    include: { ...SHOWN, signUps: { orderBy: [{ at: "asc" }, { id: "asc" }] } },
  });
  const { signUps, ...call } = found;
  const helpers = signUps
    .filter(({ cancelledAt }) => cancelledAt === null)
    .map(({ id, name, note, at, placedAt, hasCome }) => ({ id, name, note, at, placedAt, hasCome }));
  return {
    ...(await wordsFor(ctx, locale))(call),
    placed: helpers.filter(({ placedAt }) => placedAt !== null),
    waiting: helpers.filter(({ placedAt }) => placedAt === null),
    moves: ALL_MOVES.filter((move) => nextStatus(call.status, move) !== null),
    isRunning: isRunning(call.status),
    canThank: isRunning(call.status) && (call.startsAt === null || call.startsAt <= ctx.now),
    events: (await ownedEvents(ctx)).map(({ id, titles }) => ({ id, title: localized(titles, locale) })),
  };
}
export type CallAtDesk = Awaited<ReturnType<typeof getCallAtDesk>>;
export type CallHelper = CallAtDesk["placed"][number];

/** The events that a new call may be about. */
export async function listCallEvents(ctx: Ctx, locale: Locale) {
  return (await ownedEvents(ctx)).map(({ id, titles }) => ({ id, title: localized(titles, locale) }));
}

const answerOf = (signUp: { placedAt: Date | null; hasCome: boolean | null } | null) =>
  signUp &&
  (signUp.hasCome ? ("helped" as const) : signUp.placedAt ? ("placed" as const) : ("waiting" as const));

/** A call in the reader's language. */
async function wordsFor(ctx: Ctx, locale: Locale) {
  const [{ zone }, day] = [await getInstitution(ctx), await today(ctx)];
  return ({ unit, event, ...call }: Shown) => ({
    ...call,
    zone,
    title: localized(call.titles, locale),
    text: localized(call.texts, locale),
    unitName: unit ? localized(unit.names[0]?.names, locale) : null,
    eventLink:
      event && event.status !== "DRAFT" ? { slug: event.slug, title: localized(event.titles, locale) } : null,
    when: whenText(call, { zone, locale }),
    left: call.placeCount - call.taken,
    takesSignUps: takesSignUps(call, { day, now: ctx.now }),
  });
}
