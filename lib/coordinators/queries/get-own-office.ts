import { type Locale, localized } from "@/lib/i18n/locales";
import { officeState } from "@/lib/people/status";
import type { Ctx } from "@/lib/platform/ctx";
import { unauthenticated } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { handOverState } from "../status";

/** The first steps in an office, in the order in which they are shown. */
const FIRST_STEPS = ["promise", "factor", "handOver", "plan", "section", "feed"] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** The reader's own offices, what is proposed, what was promised, and how far the first steps are taken. */
export async function getOwnOffice(ctx: Ctx, locale: Locale) {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const { userId } = ctx.actor;
  const day = await today(ctx);
  const found = await ctx.db.appointment.findMany({
    where: { userId },
    include: { unit: { select: { names: { where: { validTo: null } } } }, handOver: true, handOversIn: true },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
  });
  const offices = found.map(({ unit, weeklyHours, handOver, handOversIn, ...term }) => ({
    ...term,
    weeklyHours: weeklyHours === null ? null : Number(weeklyHours),
    unitName: localized(unit.names[0]?.names, locale),
    state: officeState(term, day, ctx.now),
    handOver: handOver && { id: handOver.id, state: handOverState(handOver) },
    takenOver: handOversIn.map((one) => ({ id: one.id, state: handOverState(one) })),
  }));
  const held = offices.filter(({ state }) => state === "held");
  const promise = await ctx.db.confidentialityPromise.findUnique({
    where: { userId_year: { userId, year: day.getUTCFullYear() } },
  });
  return {
    offices,
    proposals: offices.filter(({ state }) => state === "proposed"),
    isOfficer: held.length > 0,
    promisedAt: promise?.at ?? null,
    steps: held.length > 0 ? await stepsTaken(ctx, userId, held, promise !== null) : null,
  };
}
export type OwnOffice = Awaited<ReturnType<typeof getOwnOffice>>;
export type OwnTerm = OwnOffice["offices"][number];

type Held = { unitId: number; takenOver: { state: string }[] };

/** A step that is taken (true), to be taken (false), or not asked of this officer (null). */
async function stepsTaken(ctx: Ctx, userId: string, held: readonly Held[], hasPromised: boolean) {
  const units = held.map(({ unitId }) => unitId);
  // The plan and the section are the unit's, which the reach of one's own account does not open: one bit of each.
  const [found] = await ctx.db.$queryRaw<
    (Record<"factor" | "feed" | "section", boolean> & { plan: boolean | null })[]
  >`
    SELECT
      EXISTS (SELECT 1 FROM authenticator WHERE user_id = ${userId}::uuid AND confirmed_at IS NOT NULL)
        OR EXISTS (SELECT 1 FROM passkey WHERE user_id = ${userId}::uuid) AS factor,
      EXISTS (SELECT 1 FROM calendar_feed WHERE user_id = ${userId}::uuid AND revoked_at IS NULL) AS feed,
      EXISTS (SELECT 1 FROM faculty_section WHERE unit_id = ANY (${units}::int[]) AND is_published) AS section,
      plan_begun(${units}::int[]) AS plan`;
  const takenOver = held.flatMap((office) => office.takenOver);
  return {
    promise: hasPromised,
    factor: found?.factor ?? false,
    handOver: takenOver.length === 0 ? null : takenOver.every(({ state }) => state === "done"),
    plan: found?.plan ?? null,
    section: found?.section ?? false,
    feed: found?.feed ?? false,
  } satisfies Record<FirstStep, boolean | null>;
}
