import type { PersonName } from "@/lib/format/names";
import type { Actor } from "@/lib/platform/actor";
import { may } from "@/lib/platform/actor";
import type { Ctx } from "@/lib/platform/ctx";
import { directoryPolicy } from "../policy";
import type { Outcome } from "../schema";

export type Report = {
  id: string;
  fromId: string | null;
  writer: PersonName | null;
  recipient: PersonName | null;
  subject: string;
  body: string;
  sentAt: Date;
  reportedAt: Date;
  reason: string;
  outcome: Outcome | null;
  handledAt: Date | null;
  /** How many of the writer's messages were reported in all. */
  reports: number;
};

/** Reported messages: those that wait, oldest first, or the last hundred that were decided. */
export function listReports(ctx: Ctx, state: "open" | "handled"): Promise<Report[]> {
  return ctx.db.$queryRaw<Report[]>`
    SELECT m.id, m.from_id AS "fromId", correspondent_name(m.from_id) AS writer, correspondent_name(m.to_id) AS recipient,
           m.subject, m.body, m.sent_at AS "sentAt", m.reported_at AS "reportedAt", m.report_reason AS reason, m.outcome,
           m.handled_at AS "handledAt",
           (SELECT count(*)::int FROM relay_message o WHERE o.from_id = m.from_id AND o.reported_at IS NOT NULL) AS reports
    FROM relay_message m
    WHERE m.reported_at IS NOT NULL AND (m.handled_at IS NULL) = (${state} = 'open')
    ORDER BY CASE WHEN m.handled_at IS NULL THEN m.reported_at END, m.handled_at DESC LIMIT 100`;
}

/** How many reports wait for the office, for its navigation; whoever may not decide gets none. */
export async function countReports(ctx: Ctx, actor: Actor): Promise<number> {
  if (!may(actor, directoryPolicy.judge)) return 0;
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>`SELECT open_reports() AS count`;
  return row?.count ?? 0;
}
