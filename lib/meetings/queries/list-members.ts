import type { Ctx } from "@/lib/platform/ctx";
import type { Body } from "@/prisma/generated/client";

export type Member = { userId: string | null; unitId: number | null; name: string; email: string | null };

/**
 * Who belongs to a body on a day: of all coordinators, by the appointments in force, a faculty's coordinator and its
 * deputies; of all ambassadors, whoever serves, besides those that are listed; of any other, by the terms of its members.
 * Reads accounts and ambassadors, so only the office and the portal itself get all.
 */
export async function listMembers(
  ctx: Ctx,
  { id, kind }: Pick<Body, "id" | "kind">,
  day: Date,
): Promise<Member[]> {
  if (kind === "COORDINATORS")
    return ctx.db.$queryRaw<Member[]>`
      SELECT "userId", "unitId", name, email FROM (
        SELECT DISTINCT ON (u.id) u.id AS "userId", a.unit_id AS "unitId", u.name, u.email::text, n.position, a.office
        FROM appointment a JOIN user_account u ON u.id = a.user_id JOIN unit n ON n.id = a.unit_id
        WHERE a.office IN ('COORDINATOR', 'DEPUTY') AND u.disabled_at IS NULL
          AND is_in_office(a, ${day}::date, ${ctx.now}::timestamptz)
        ORDER BY u.id, a.office, n.position
      ) AS members ORDER BY position, office, name`;
  const members = await ctx.db.bodyMember.findMany({
    where: { bodyId: id, startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
    orderBy: [{ part: "asc" }, { name: "asc" }],
  });
  const listed = members.map(({ userId, name, email }) => ({ userId, unitId: null, name, email }));
  if (kind !== "AMBASSADORS") return listed;
  const serving = await ctx.db.ambassador.findMany({
    where: { status: "ACTIVE", startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return [
    ...listed,
    ...serving.flatMap(({ userId, name, email }) =>
      // The chair and the secretary may be ambassadors themselves.
      listed.some((one) => (one.userId ? one.userId === userId : one.email === email))
        ? []
        : { userId, unitId: null, name, email },
    ),
  ];
}
