import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { dayIn, getInstitution } from "@/lib/platform/institution";
import { withinLimit } from "@/lib/platform/rate-limit";

/** Writes down that somebody opened a person's record: once per day, however often it is opened. */
export async function noteRecordRead(ctx: Ctx, alumnusId: string): Promise<void> {
  const { zone } = await getInstitution(ctx);
  const day = dayIn(zone, ctx.now).toISOString();
  if (await withinLimit(ctx, "note-record-read", `${reader(ctx).userId} ${alumnusId} ${day}`))
    await audit(ctx, { action: "record.read", subject: "alumnus", subjectId: alumnusId });
}

/** Writes down that somebody reads the trail: once in a session and hour. */
export async function noteTrailRead(ctx: Ctx): Promise<void> {
  if (await withinLimit(ctx, "note-trail-read", reader(ctx).sessionId))
    await audit(ctx, { action: "trail.read", subject: "audit" });
}

/** What is read of more people at once than a page of a list shows: which letters, and how many people. */
export async function noteLettersRead(
  ctx: Ctx,
  subject: "invitation" | "notice",
  id: string,
  people: number,
): Promise<void> {
  await audit(ctx, {
    action: `${subject}.letters-read`,
    subject,
    subjectId: id,
    unitIds: ctx.scope.unitIds,
    changes: { people: [null, people] },
  });
}

function reader({ actor }: Ctx) {
  if (actor.kind !== "user") throw new Error("Only people read.");
  return actor;
}
