import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

/** An event with all its parts. */
export const WHOLE = {
  unit: { include: { names: { where: { validTo: null } } } },
  organizers: { include: { unit: { include: { names: { where: { validTo: null } } } } } },
  link: true,
  sessions: { orderBy: [{ startsAt: "asc" }, { id: "asc" }] },
  tickets: { orderBy: [{ position: "asc" }, { id: "asc" }] },
  questions: { orderBy: [{ position: "asc" }, { id: "asc" }] },
  roles: { orderBy: [{ position: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.EventInclude;

/** Whether the actor organizes an event: what is published is everybody's to read. */
async function organizes(ctx: Ctx, id: string): Promise<boolean> {
  const [row] = await ctx.db.$queryRaw<{ organizes: boolean }[]>`
    SELECT app_sees_all() OR ${id}::uuid = ANY (app_events()) AS organizes`;
  return row?.organizes ?? false;
}

/** @throws DomainError not-found for an event that is out of reach, or that others organize */
export async function getEventToRun(ctx: Ctx, id: string) {
  const event = await ctx.db.event.findUnique({ where: { id }, include: WHOLE });
  if (!event || !(await organizes(ctx, id))) throw notFound();
  return event;
}
export type EventToRun = Awaited<ReturnType<typeof getEventToRun>>;

/**
 * What an event may be made from: one that the actor organizes, or a template of the university.
 * @throws DomainError not-found
 */
export async function getEventToCopy(ctx: Ctx, id: string): Promise<EventToRun> {
  const event = await ctx.db.event.findUnique({ where: { id }, include: WHOLE });
  if (event?.isTemplate && event.unitId === null) return event;
  if (!event || !(await organizes(ctx, id))) throw notFound();
  return event;
}

/** The units whose coordinators read the trail of an event. */
export const unitsOf = ({
  unitId,
  organizers,
}: {
  unitId: number | null;
  organizers: readonly { unitId: number }[];
}) => [...new Set([...(unitId === null ? [] : [unitId]), ...organizers.map((one) => one.unitId)])];
