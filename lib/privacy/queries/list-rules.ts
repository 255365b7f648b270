import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { before, forgettingOf } from "../commands/sweep";
import { isRetentionKind, RETENTION_KINDS, type RetentionKind } from "../retention";

export type Rule = { kind: RetentionKind; days: number; version: number };

/** How long each kind of data is kept, in the order of the page. */
export async function listRules(ctx: Ctx): Promise<Rule[]> {
  const rules = await ctx.db.retentionRule.findMany();
  return rules
    .flatMap(({ kind, days, version }) => (isRetentionKind(kind) ? [{ kind, days, version }] : []))
    .sort((one, other) => RETENTION_KINDS.indexOf(one.kind) - RETENTION_KINDS.indexOf(other.kind));
}

/** What the next night would take, by kind. To be called last: numbers of what is not even the office's to read. */
export async function previewSweep(asked: Ctx): Promise<Map<RetentionKind, number>> {
  const ctx = await asSystem(asked, "retention");
  const counts = new Map<RetentionKind, number>();
  for (const { kind, days } of await listRules(ctx))
    counts.set(kind, await forgettingOf(kind).count(ctx, before(ctx.now, days)));
  return counts;
}
