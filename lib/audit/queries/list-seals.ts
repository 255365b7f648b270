import type { Ctx } from "@/lib/platform/ctx";

const PAGE = 60;

/** How a closed day stands by the last check: checked and whole, checked and broken, or closed after it. */
export type SealState = "whole" | "broken" | "unchecked";
export type SealRow = {
  day: Date;
  entryCount: number;
  hash: string;
  sealedAt: Date;
  state: SealState;
};

/** When the trail was last verified, and the days that were found broken: `2026-11-21`, or `open` for what is not closed. */
export async function lastCheck(ctx: Ctx): Promise<{ at: Date; brokenDays: string[] } | null> {
  const check = await ctx.db.auditEntry.findFirst({
    where: { action: "audit.verified" },
    orderBy: { id: "desc" },
  });
  if (!check) return null;
  const broken = await ctx.db.auditEntry.findMany({
    where: { action: "audit.found-broken", at: check.at },
    orderBy: { id: "asc" },
  });
  return { at: check.at, brokenDays: broken.flatMap(({ subjectId }) => subjectId ?? []) };
}

/** Closed days, the latest first. @returns with the day before which the next page begins */
export async function listSeals(ctx: Ctx, before: string | null) {
  const check = await lastCheck(ctx);
  const found = await ctx.db.auditSeal.findMany({
    ...(before && { where: { day: { lt: new Date(before) } } }),
    orderBy: { day: "desc" },
    take: PAGE + 1,
  });
  const seals = found.slice(0, PAGE).map(({ day, entryCount, hash, sealedAt }): SealRow => {
    const isBroken = check?.brokenDays.includes(day.toISOString().slice(0, 10));
    const state = isBroken ? "broken" : check && sealedAt < check.at ? "whole" : "unchecked";
    return { day, entryCount, hash, sealedAt, state };
  });
  return { seals, check, older: found.length > PAGE ? (seals.at(-1)?.day ?? null) : null };
}
