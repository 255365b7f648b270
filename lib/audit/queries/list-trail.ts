import type { Changes } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { seal, unseal } from "@/lib/platform/secret";
import { type AuditSearch, READ_ACTIONS } from "../schema";

const PAGE = 50;
const PLACE = "audit-place";

export type TrailEntry = {
  id: bigint;
  at: Date;
  actorId: string | null;
  actorName: string;
  action: string;
  subject: string;
  subjectId: string | null;
  /** The person that the entry is about, when it is an account; nothing of a graduate. */
  subjectName: string | null;
  /** Units whose own officers it was the matter of, where somebody of the office did it in their place. */
  onBehalfOf: number[];
  /** Before and after by field; null for readers who see no values, or where nothing changed. */
  changes: Changes | null;
};

/** A page of the trail, newest first, with the places of its neighbors. */
export async function listTrail(ctx: Ctx, search: AuditSearch) {
  const { zone } = await getInstitution(ctx);
  const { actor, action, kind, subject, subjectId, day, before, after } = search;
  const filters = [
    actor && Prisma.sql`e.actor_id = ${actor}::uuid`,
    action && Prisma.sql`e.action = ${action}`,
    !action && kind !== "all" && isRead(kind === "reads"),
    subject && Prisma.sql`e.subject = ${subject}`,
    subjectId && Prisma.sql`e.subject_id = ${subjectId}`,
    day &&
      Prisma.sql`e.at >= (${day}::date)::timestamp AT TIME ZONE ${zone}
                      AND e.at < (${day}::date + 1)::timestamp AT TIME ZONE ${zone}`,
    before && Prisma.sql`e.id < ${placeOf(before)}`,
    after && Prisma.sql`e.id > ${placeOf(after)}`,
  ].filter((filter) => filter instanceof Prisma.Sql);
  const where = filters.length > 0 ? Prisma.sql`WHERE ${Prisma.join(filters, " AND ")}` : Prisma.empty;
  const seesValues = ctx.scope.reach !== "figures";
  const found = await ctx.db.$queryRaw<TrailEntry[]>`
    SELECT e.id, e.at, e.actor_id AS "actorId", e.actor_name AS "actorName", e.action, e.subject,
           e.subject_id AS "subjectId",
           CASE WHEN e.subject <> ALL (${OFFICE_SUBJECTS}) AND is_on_behalf(e.actor_id, e.unit_ids, e.at)
             THEN e.unit_ids ELSE '{}' END AS "onBehalfOf",
           ${seesValues ? Prisma.sql`u.name` : Prisma.sql`NULL`} AS "subjectName",
           ${seesValues ? Prisma.sql`d.changes` : Prisma.sql`NULL`} AS changes
    FROM audit_entry e
    ${seesValues ? VALUES : Prisma.empty}
    ${where} ORDER BY e.id ${after ? Prisma.sql`ASC` : Prisma.sql`DESC`} LIMIT ${PAGE + 1}::int`;
  const entries = found.slice(0, PAGE);
  const isMore = found.length > PAGE;
  if (after) entries.reverse();
  const [first, last] = [entries[0], entries.at(-1)];
  return {
    entries,
    newer: first && (after ? isMore : before) ? seal(PLACE, String(first.id)) : null,
    older: last && (after || isMore) ? seal(PLACE, String(last.id)) : null,
  };
}

/** What is the office's own to do, although it is about units. */
const OFFICE_SUBJECTS = [
  "user",
  "unit",
  "institution",
  "round",
  "milestone",
  "body",
  "audit",
  "privacy-request",
];

const isRead = (wanted: boolean) => Prisma.sql`(e.action = ANY (${READ_ACTIONS})) = ${wanted}`;

const VALUES = Prisma.sql`
  LEFT JOIN audit_detail d ON d.entry_id = e.id
  LEFT JOIN user_account u ON e.subject = 'user' AND u.id::text = e.subject_id`;

/** Who has ever done something, and what has been done: what the filters offer. Steps through the indexes, value by value. */
export async function listTrailChoices(ctx: Ctx) {
  const actions = await ctx.db.$queryRaw<{ action: string }[]>`
    WITH RECURSIVE step (action) AS (
      (SELECT action FROM audit_entry ORDER BY action LIMIT 1)
      UNION ALL
      SELECT (SELECT action FROM audit_entry WHERE action > s.action ORDER BY action LIMIT 1) FROM step s WHERE s.action IS NOT NULL
    )
    SELECT action FROM step WHERE action IS NOT NULL`;
  const actors = await ctx.db.$queryRaw<{ id: string; name: string }[]>`
    WITH RECURSIVE step (id) AS (
      (SELECT actor_id FROM audit_entry WHERE actor_id IS NOT NULL ORDER BY actor_id LIMIT 1)
      UNION ALL
      SELECT (SELECT actor_id FROM audit_entry WHERE actor_id > s.id ORDER BY actor_id LIMIT 1) FROM step s WHERE s.id IS NOT NULL
    )
    SELECT s.id, coalesce(u.name, last.actor_name) AS name
    FROM step s LEFT JOIN user_account u ON u.id = s.id
    CROSS JOIN LATERAL (SELECT actor_name FROM audit_entry WHERE actor_id = s.id ORDER BY id DESC LIMIT 1) last`;
  return {
    actions: actions.map(({ action }) => action),
    actors: actors.sort((a, b) => a.name.localeCompare(b.name)),
  };
}

function placeOf(sealed: string): bigint {
  const text = unseal(PLACE, sealed);
  if (text === null) throw notFound();
  return BigInt(text);
}
