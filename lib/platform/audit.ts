import type { Actor } from "./actor";
import type { Ctx } from "./ctx";

/** A field's value before and after, by field name; values as JSON. */
export type Changes = Record<string, readonly [before: unknown, after: unknown]>;

type Happening = {
  /** What happened, in the past: `alumnus.updated`. */
  action: string;
  subject: string;
  subjectId?: string;
  /** The units whose coordinators may read the entry. */
  unitIds?: readonly number[];
  importId?: string;
  changes?: Changes;
};

/**
 * Who it was, for the trail, which is never changed: staff by name, since they answer for what they do; anybody else by
 * the account's id alone, so that an erasure leaves no name behind.
 */
export function actorName(actor: Actor): string {
  if (actor.kind === "user") return actor.roles.some((role) => role !== "alumnus") ? actor.name : "person";
  return actor.kind === "system" ? actor.name : "visitor";
}

export function actorId(actor: Actor): string | null {
  if (actor.kind === "user") return actor.userId;
  return actor.kind === "system" ? (actor.onBehalfOf ?? null) : null;
}

/** Writes entries in the transaction of the change: both are there, or neither. */
export async function audit(ctx: Ctx, ...happenings: readonly Happening[]): Promise<void> {
  if (happenings.length === 0) return;
  const rows = happenings.map(({ changes, ...entry }) => ({
    ...entry,
    changes: changes && Object.keys(changes).length > 0 ? changes : null,
  }));
  await ctx.db.$executeRaw`
    /* prepared */ WITH happened AS MATERIALIZED (
      SELECT nextval('audit_entry_id_seq') AS id, gen_random_uuid() AS salt, h.*
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS h (action text, subject text, "subjectId" text, "unitIds" int[], "importId" uuid, changes jsonb)
    ), entry AS (
      INSERT INTO audit_entry (id, at, actor_id, actor_name, action, subject, subject_id, unit_ids, import_id, request_id,
                               detail_hash)
      SELECT id, ${ctx.now}, ${actorId(ctx.actor)}::uuid, ${actorName(ctx.actor)}, action, subject, "subjectId",
             coalesce("unitIds", '{}'), "importId", ${ctx.requestId},
             audit_detail_hash(salt, changes)
      FROM happened
    )
    INSERT INTO audit_detail (entry_id, changes, salt) SELECT id, changes, salt FROM happened WHERE changes IS NOT NULL`;
}

/** The fields that differ, as `Changes`. Dates compare and are kept as ISO text. */
export function changesBetween<T extends object>(before: T, after: Partial<T>): Changes {
  const changes: Record<string, readonly [unknown, unknown]> = {};
  for (const field of Object.keys(after) as (keyof T & string)[]) {
    const [was, is] = [JSON.stringify(before[field] ?? null), JSON.stringify(after[field] ?? null)];
    if (was !== is) changes[field] = [JSON.parse(was), JSON.parse(is)];
  }
  return changes;
}
