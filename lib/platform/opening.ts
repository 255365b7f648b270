import { cookies } from "next/headers";
import { cache } from "react";
import type { Actor } from "./actor";
import { database } from "./client";
import { actorFrom, SESSION_COOKIE, sessionActor } from "./session";

/** What every page begins with: who asks, the institution, and what the frame says of the asker's units. */
export type Opening = {
  readonly actor: Actor;
  readonly institution: Institution;
  /** The whole university (0) and the units in which the asker holds an office; people of two count in both. */
  readonly units: readonly OpenUnit[];
};
type Institution = { names: unknown; shortName: string; officeNames: unknown; brandHue: number };
export type OpenUnit = { id: number; names: unknown; records: number };

/**
 * Read in one round trip and once per request. Besides the session, which the database judges, all of it is public or a
 * kept count, so it needs neither a reach nor the transaction that carries one.
 */
export const openPage = cache(async (): Promise<Opening> => {
  const token = (await cookies()).get(SESSION_COOKIE)?.value ?? "";
  const [row] = await database().$queryRaw<(Omit<Opening, "actor"> & { actor: unknown })[]>`
    /* prepared */ WITH asking AS MATERIALIZED (SELECT ${sessionActor(token)} AS actor)
    SELECT actor,
      (SELECT json_build_object('names', names, 'shortName', short_name, 'officeNames', office_names, 'brandHue', brand_hue)
       FROM institution) AS institution,
      (SELECT json_agg(json_build_object(
         'id', held.id,
         'names', (SELECT names FROM unit_name WHERE unit_id = held.id AND valid_to IS NULL),
         'records', coalesce((SELECT count FROM unit_figure WHERE unit_id = held.id AND facet = '*'), 0)) ORDER BY held.id)
       FROM (SELECT 0 AS id UNION SELECT jsonb_array_elements_text(actor -> 'unitIds')::int) held) AS units
    FROM asking`;
  if (!row) throw new Error("A statement without FROM always has a row.");
  return { ...row, actor: actorFrom(row.actor) ?? { kind: "visitor" } };
});
