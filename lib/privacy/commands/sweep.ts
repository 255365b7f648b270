import { audit } from "@/lib/platform/audit";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { inactiveAccounts } from "../inactive-accounts";
import { FORGETTING, type Forgetting, isRetentionKind, type RetentionKind } from "../retention";

const BATCH = 500;
const DAY_MS = 86_400_000;

/** How one kind is let go. */
export function forgettingOf(kind: RetentionKind): Forgetting {
  return kind === "inactive-accounts" ? inactiveAccounts : FORGETTING[kind];
}

/** What is older than this goes. */
export const before = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

/**
 * Lets go what was kept long enough: every rule, a batch a transaction, so that it can be stopped anywhere; how much went
 * is in the trail. @param now the clock, for tests
 */
export async function sweep(
  signal: AbortSignal,
  now?: Date,
): Promise<Partial<Record<RetentionKind, number>>> {
  const run = <T>(step: (ctx: Ctx) => Promise<T>) =>
    withSystemCtx("sweep", step, { timeout: 110_000, ...(now && { now }) });
  const rules = await run(({ db }) => db.retentionRule.findMany({ orderBy: { kind: "asc" } }));
  const gone: Partial<Record<RetentionKind, number>> = {};
  for (const { kind, days } of rules) {
    if (!isRetentionKind(kind)) continue;
    for (let some = 1; some > 0 && !signal.aborted; gone[kind] = (gone[kind] ?? 0) + some)
      some = await run((ctx) => forgettingOf(kind).sweep(ctx, before(ctx.now, days), BATCH));
  }
  const counted = Object.entries(gone).filter(([, count]) => count > 0);
  if (counted.length > 0)
    await run((ctx) =>
      audit(ctx, {
        action: "retention.swept",
        subject: "retention",
        changes: Object.fromEntries(counted.map(([kind, count]) => [kind, [null, count] as const])),
      }),
    );
  return gone;
}
