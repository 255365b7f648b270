import { NAME_KEY_VERSION } from "@/lib/matching/name-key";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { refreshSearch, withKeys } from "./insert-records";

const BATCH = 1_000;
const NAME = "remake-name-keys";

/**
 * Makes the keys of names anew that another version of lib/matching made, after an upgrade: a batch of records at a time,
 * each in a transaction of its own, so that it goes on where it was stopped. Run again, it finds nothing to do.
 * @returns how many records it renewed.
 */
export async function remakeKeys(signal: AbortSignal): Promise<number> {
  for (let total = 0; ; ) {
    const renewed = await withSystemCtx(NAME, remakeBatch, { timeout: 60_000 });
    total += renewed;
    if (renewed === 0) return total;
    if (signal.aborted) throw new Error("The worker stops; the other names follow after its restart.");
  }
}

type StoredName = {
  id: string;
  alumnusId: string;
  kind: "LEGAL";
  given: string;
  family: string;
  patronymic: string | null;
};

async function remakeBatch(ctx: Ctx): Promise<number> {
  const names = await ctx.db.$queryRaw<StoredName[]>`
    SELECT n.id, n.alumnus_id AS "alumnusId", n.kind, n.given, n.family, n.patronymic FROM alumnus_name n
    JOIN (SELECT DISTINCT alumnus_id FROM (
      SELECT alumnus_id FROM alumnus_name WHERE key_version < ${NAME_KEY_VERSION} ORDER BY key_version, alumnus_id LIMIT ${BATCH}) old) o
      ON o.alumnus_id = n.alumnus_id
    ORDER BY n.alumnus_id, n.id FOR UPDATE OF n`;
  if (names.length === 0) return 0;
  const keyed = names.map(withKeys).map(({ id, key, skeleton, search }) => ({ id, key, skeleton, search }));
  await ctx.db.$executeRaw`
    UPDATE alumnus_name n SET name_key = r.key, skeleton = r.skeleton, search_words = r.search, key_version = ${NAME_KEY_VERSION}
    FROM jsonb_to_recordset(${JSON.stringify(keyed)}::jsonb) AS r (id uuid, key text, skeleton text, search text) WHERE n.id = r.id`;
  const ids = [...new Set(names.map(({ alumnusId }) => alumnusId))];
  await refreshSearch(ctx, ids);
  return ids.length;
}
