import { mailAlumnus } from "@/lib/consent/contact";
import type { PersonName } from "@/lib/format/names";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import type { JobHandlers } from "@/lib/platform/jobs";
import { reminderMail } from "./emails";

const BATCH = 50;
const PATIENCE_DAYS = 14;
const NAME = "remind-of-messages";

/** The background work of the directory. */
export const directoryJobs = {
  /** Each batch is a transaction of its own: who was reminded and the mail are there together, or neither is. */
  [NAME]: async (_, { signal }) => {
    while (!signal.aborted && (await withSystemCtx(NAME, remindSome, { timeout: 60_000 })) === BATCH);
  },
} satisfies Partial<JobHandlers>;

/**
 * Reminds the recipients of some first messages that were not answered for two weeks, once; whoever blocked the writer or
 * is not to be written to any more hears nothing. @returns how many were taken up
 */
export async function remindSome(ctx: Ctx): Promise<number> {
  const due = await ctx.db.$queryRaw<
    { id: string; toId: string; subject: string; sender: PersonName | null }[]
  >`
    UPDATE relay_message SET reminded_at = ${ctx.now}
    WHERE id IN (
      SELECT id FROM relay_message
      WHERE in_reply_to_id IS NULL AND answered_at IS NULL AND reminded_at IS NULL AND reported_at IS NULL
        AND sent_at < ${ctx.now}::timestamptz - make_interval(days => ${PATIENCE_DAYS}::int)
      ORDER BY sent_at LIMIT ${BATCH}::int FOR UPDATE SKIP LOCKED)
    RETURNING id, to_id AS "toId", subject,
      CASE WHEN NOT EXISTS (SELECT 1 FROM block WHERE by_id = to_id AND blocked_id = from_id) THEN correspondent_name(from_id) END AS sender`;
  const institution = await getInstitution(ctx);
  for (const { id, toId, subject, sender } of due)
    if (sender)
      await mailAlumnus(ctx, toId, "DIRECTORY", (locale) =>
        reminderMail(locale, institution, { messageId: id, sender, subject }),
      );
  return due.length;
}
