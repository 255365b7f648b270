import { query } from "@/lib/cli/databases";
import { withSystemCtx } from "@/lib/platform/ctx";
import { forgettingOf, sweep } from "@/lib/privacy/commands/sweep";
import { isRetentionKind } from "@/lib/privacy/retention";
import { type Figure, noneOf } from "./figure";
import { startWorker } from "./killable-worker";
import { markPeople } from "./marked-people";

const DAY_MS = 86_400_000;

export const retention: Figure = {
  id: "G62",
  what: "Each kind of data at its last day and a day later, by an injected clock",
  goal: "kept until its time, gone within 24 hours of it",
  run: async ({ full, ownerUrl }) => {
    const worker = startWorker();
    await markPeople(ownerUrl, full ? 20 : 3, "kept").finally(() => worker.stop());
    await query(
      ownerUrl,
      `UPDATE claim SET status = 'REFUSED', decided_at = now(); UPDATE correction SET decided_at = now();
       UPDATE privacy_request SET status = 'DONE', done_at = now(); UPDATE data_copy SET expires_at = now() + interval '7 days';
       UPDATE user_account SET seen_on = now()::date; UPDATE invitation SET created_at = now(); UPDATE mail SET created_at = now();`,
    );
    const rules = await query(ownerUrl, "SELECT kind, days FROM retention_rule ORDER BY days, kind");
    const signal = new AbortController().signal;
    const at = (days: number) => new Date(Date.now() + days * DAY_MS);
    const due = (kind: string, now: Date, days: number): Promise<number> =>
      withSystemCtx("figures", async (ctx) =>
        isRetentionKind(kind) ? forgettingOf(kind).count(ctx, new Date(now.getTime() - days * DAY_MS)) : 0,
      );
    const problems: string[] = [];
    for (const days of [...new Set(rules.map((rule) => Number(rule.days)))]) {
      const kinds = rules.filter((rule) => Number(rule.days) === days).map(({ kind }) => String(kind));
      const early = await sweep(signal, at(days - 0.5));
      for (const kind of kinds)
        if (isRetentionKind(kind) && EXPECTED.has(kind) && early[kind])
          problems.push(`${kind} went too early`);
      // Owners of unused accounts are asked first, and have a month.
      const now = at(days + (kinds.includes("inactive-accounts") ? 31 : 1));
      const gone = await sweep(signal, now);
      for (const kind of kinds) {
        if (isRetentionKind(kind) && EXPECTED.has(kind) && !gone[kind])
          problems.push(`nothing of ${kind} went`);
        const left = await due(kind, now, days);
        if (left > 0) problems.push(`${left} of ${kind} are left`);
      }
    }
    return noneOf(`${rules.length} rules`, problems);
  },
};

/** Kinds whose rows all began today and end by nothing but the rule. */
const EXPECTED = new Set([
  "import-files",
  "invitations",
  "claims",
  "corrections",
  "mail-bodies",
  "requests",
  "inactive-accounts",
]);
