import { listAlumni } from "@/lib/alumni/queries/list-alumni";
import { parseListQuery } from "@/lib/alumni/schema/list";
import type { Verdict } from "@/lib/consent/decide";
import { contactableAmong } from "@/lib/consent/verdict";
import type { Ctx } from "@/lib/platform/ctx";

/** So many at once: with more, a second person would have to agree. */
export const MOST_AT_ONCE = 1_000;

/** Somebody who can be invited: `email` by mail, `hasPost` by letter. */
export type Invitable = { id: string; unitIds: number[]; email: string | null; hasPost: boolean };

/**
 * What forbids an invitation. It tells people what the university holds and lets them decide about it, so it may come
 * before the notice and needs no basis of its own, but never against somebody's word.
 */
const FORBIDDING: readonly Verdict[] = ["DECEASED", "SUPPRESSED", "RESTRICTED", "OBJECTED"];

/**
 * The people of a selection who can be invited: without an account or an open invitation, with an address, and whom the
 * ledger does not protect. `chosen`: how many the selection has, `MOST_AT_ONCE` at most.
 */
export async function findInvitable(
  ctx: Ctx,
  query: string,
): Promise<{ chosen: number; people: Invitable[] }> {
  const { ids } = await listAlumni(ctx, parseListQuery(query), "en", MOST_AT_ONCE);
  const found = await ctx.db.$queryRaw<Invitable[]>`
    SELECT a.id, a.unit_ids AS "unitIds",
      (SELECT c.value FROM contact_point c WHERE c.alumnus_id = a.id AND c.kind = 'EMAIL' AND c.bounced_at IS NULL
       ORDER BY c.is_primary DESC, c.id LIMIT 1) AS email,
      EXISTS (SELECT 1 FROM contact_point c
              WHERE c.alumnus_id = a.id AND c.kind = 'ADDRESS' AND c.typed IS NOT NULL) AS "hasPost"
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS asked (id, place) JOIN alumnus a ON a.id = asked.id
    WHERE NOT has_account(a.id) AND NOT EXISTS (
      SELECT 1 FROM invitation i
      WHERE i.alumnus_id = a.id AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > ${ctx.now})
    ORDER BY asked.place`;
  const foundIds = found.map(({ id }) => id);
  const byMail = await contactableAmong(ctx, foundIds, "COMMUNICATION", "EMAIL");
  const byPost = await contactableAmong(ctx, foundIds, "COMMUNICATION", "POST");
  const isAllowed = (verdict: Verdict | undefined) => verdict !== undefined && !FORBIDDING.includes(verdict);
  const people = found.map(({ email, hasPost, ...person }) => ({
    ...person,
    email: isAllowed(byMail.get(person.id)?.verdict) ? email : null,
    hasPost: hasPost && isAllowed(byPost.get(person.id)?.verdict),
  }));
  return { chosen: ids.length, people: people.filter(({ email, hasPost }) => email !== null || hasPost) };
}
