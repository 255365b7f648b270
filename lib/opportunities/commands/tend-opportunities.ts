import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { today } from "@/lib/platform/institution";
import { enqueue } from "@/lib/platform/jobs";
import { KEPT_MONTHS, OUTCOME_DAYS } from "../status";
import { mailPoster } from "./mail-people";

const DAY_MS = 86_400_000;

/** Once a day: offers end on their day, posters are asked what came of them, letters and CVs are forgotten in time. */
export async function tendOpportunities(system: Ctx): Promise<void> {
  await endOverdue(system);
  await askForOutcomes(system);
  await forgetApplications(system);
}

async function endOverdue(system: Ctx): Promise<void> {
  const over = await system.db.opportunity.updateManyAndReturn({
    where: { status: "PUBLISHED", expiresOn: { lt: await today(system) } },
    data: { status: "EXPIRED", closedAt: system.now, version: { increment: 1 } },
  });
  for (const { id, unitIds } of over) {
    await audit(system, { action: "opportunity.expired", subject: "opportunity", subjectId: id, unitIds });
    await mailPoster(system, id, "expired");
  }
}

/** Once, a fortnight after the end, unless it was told already. */
async function askForOutcomes(system: Ctx): Promise<void> {
  const asked = await system.db.opportunity.updateManyAndReturn({
    where: {
      status: { in: ["FILLED", "EXPIRED"] },
      closedAt: { lt: new Date(system.now.getTime() - OUTCOME_DAYS * DAY_MS) },
      ...{ outcomeAskedAt: null, takenCount: null },
    },
    data: { outcomeAskedAt: system.now },
  });
  for (const { id } of asked) await mailPoster(system, id, "outcome");
}

/** Half a year after the end nobody needs the letters any more; the numbers stay with the offer. */
async function forgetApplications(system: Ctx): Promise<void> {
  const until = new Date(system.now);
  until.setUTCMonth(until.getUTCMonth() - KEPT_MONTHS);
  const gone = await system.db.$queryRaw<{ key: string | null }[]>`
    DELETE FROM application USING opportunity o
    WHERE o.id = application.opportunity_id AND o.closed_at < ${until} RETURNING application.cv_key AS key`;
  for (const { key } of gone) if (key) await enqueue(system, "remove-file", { key });
  if (gone.length > 0)
    await audit(system, {
      action: "application.forgotten",
      subject: "opportunity",
      changes: { count: [null, gone.length] },
    });
}
