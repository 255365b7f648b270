import { mailAlumnus } from "@/lib/consent/contact";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import type { JobHandlers } from "@/lib/platform/jobs";
import { removeStored } from "@/lib/platform/storage";
import { stillRightMail } from "./emails";
import { yearBefore } from "./status";
import { stillRightLink } from "./still-right-link";

const BATCH = 50;
const NAME = "ask-still-right";

/** The background work of profiles. */
export const profileJobs = {
  "remove-file": ({ key }) => removeStored(key),

  /** Each batch is a transaction of its own: who was asked and the mail are there together, or neither is. */
  [NAME]: async (_, { signal }) => {
    while (!signal.aborted && (await withSystemCtx(NAME, askSome, { timeout: 60_000 })) === BATCH);
  },
} satisfies Partial<JobHandlers>;

/**
 * Asks some of those who came in once and whose last word on the record is older than a year, at most once a year each.
 * Whether there may be a mail, the ledger decides; the question stands on their page in any case.
 * @returns how many were taken up
 */
export async function askSome(ctx: Ctx): Promise<number> {
  const due = await ctx.db.$queryRaw<{ id: string }[]>`
    UPDATE profile SET asked_at = ${ctx.now}
    WHERE alumnus_id IN (
      SELECT p.alumnus_id FROM profile p JOIN alumnus a ON a.id = p.alumnus_id
      WHERE (p.asked_at IS NULL OR p.asked_at < ${yearBefore(ctx.now)})
        AND p.created_at < ${yearBefore(ctx.now)}
        AND (a.last_confirmed_at IS NULL OR a.last_confirmed_at < ${yearBefore(ctx.now)})
        AND NOT a.is_deceased AND a.restricted_at IS NULL
      ORDER BY p.alumnus_id LIMIT ${BATCH}::int
      FOR UPDATE OF p SKIP LOCKED)
    RETURNING alumnus_id AS id`;
  const institution = await getInstitution(ctx);
  for (const { id } of due)
    await mailAlumnus(ctx, id, "COMMUNICATION", (locale) =>
      stillRightMail(locale, institution, stillRightLink(id, locale, ctx.now)),
    );
  return due.length;
}
