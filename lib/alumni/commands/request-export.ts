import type { z } from "zod";
import { requireFreshProof } from "@/lib/people/fresh-proof";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { enqueue } from "@/lib/platform/jobs";
import { demandsOf } from "../export/limits";
import { tellDataOfficer } from "../export/tell-data-officer";
import { localeOf, userOf } from "../queries/saved-views";
import type { exportInput } from "../schema/export";
import { parseListQuery } from "../schema/list";

/** How long a file can be fetched, and how long a second person has to say a word. */
const HOURS_KEPT = 24;
const DAYS_TO_DECIDE = 7;

/**
 * Orders a file of a list or a selection; a job makes it. Of many people it takes a fresh proof of who asks, and the
 * data officer is told in the same transaction; of very many it waits for a second person.
 * @returns the export's id. @throws DomainError forbidden `confirm-first`
 */
export async function requestExport(
  ctx: Ctx,
  { format, query, reason }: z.output<typeof exportInput>,
): Promise<string> {
  const { userId } = userOf(ctx);
  const demands = await demandsOf(ctx, parseListQuery(query), localeOf(ctx));
  const { people, mostPeople, needsProof, needsSecondPerson } = demands;
  if (needsProof) await requireFreshProof(ctx);
  const expiresAt = needsSecondPerson ? inHours(ctx, DAYS_TO_DECIDE * 24) : fileExpiry(ctx);
  const approval = needsSecondPerson ? ("WAITING" as const) : null;
  const { id } = await ctx.db.export.create({
    data: { userId, format, query, reason, people, mostPeople, approval, createdAt: ctx.now, expiresAt },
  });
  if (!needsSecondPerson) await enqueue(ctx, "export-alumni", { exportId: id });
  await audit(ctx, {
    action: "alumni.export-requested",
    subject: "export",
    subjectId: id,
    unitIds: ctx.scope.unitIds,
    changes: {
      reason: [null, reason],
      query: [null, query],
      format: [null, format],
      people: [null, people],
    },
  });
  if (needsProof) await tellDataOfficer(ctx, { reason, query, demands });
  return id;
}

/** When a file that is made now goes away. */
export function fileExpiry(ctx: Ctx): Date {
  return inHours(ctx, HOURS_KEPT);
}

function inHours({ now }: Ctx, hours: number): Date {
  return new Date(now.getTime() + hours * 3_600_000);
}
