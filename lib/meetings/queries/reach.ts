import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";

/** The bodies in reach that the actor runs; null when it is all of them. */
async function runBodies(ctx: Ctx): Promise<ReadonlySet<string> | null> {
  if (ctx.scope.reach !== "some") return null;
  const [row] = await ctx.db.$queryRaw<{ ids: string[] }[]>`SELECT app_run_bodies()::text[] AS ids`;
  return new Set(row?.ids);
}

/** Which bodies the actor runs: whether it is this one. */
export async function runsBody(ctx: Ctx): Promise<(bodyId: string) => boolean> {
  const run = await runBodies(ctx);
  return (bodyId) => run?.has(bodyId) ?? true;
}

/** @throws DomainError not-found for a body that is out of reach, or that others run */
export async function getBodyToRun(ctx: Ctx, id: string) {
  const body = await ctx.db.body.findUnique({ where: { id } });
  if (!body || !(await runsBody(ctx))(id)) throw notFound();
  return body;
}

const WHOLE = {
  body: true,
  sittings: { where: { cancelledAt: null }, orderBy: { startsAt: "asc" } },
} as const;

/**
 * A meeting for a command. Its row is held until the transaction ends: what is written into minutes that are just being
 * sent round or locked is written before, or refused.
 * @throws DomainError not-found for a meeting that is out of reach, or that others run
 */
export async function getMeetingToRun(ctx: Ctx, id: string) {
  await ctx.db.$queryRaw`SELECT 1 FROM meeting WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const meeting = await ctx.db.meeting.findUnique({ where: { id }, include: WHOLE });
  if (!meeting || !(await runsBody(ctx))(meeting.bodyId)) throw notFound();
  return meeting;
}
export type MeetingToRun = Awaited<ReturnType<typeof getMeetingToRun>>;
