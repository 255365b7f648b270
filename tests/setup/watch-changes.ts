import type { Client } from "pg";

/**
 * Notes from now on which tables of the portal and of its queue somebody writes to, in any role, also the same again.
 * The note belongs to the transaction that writes: what is rolled back leaves none. Left out is what a mere visit
 * writes: when a session was last seen, and how often a limit was used.
 * @returns tells the tables written to since it was last asked, by name
 */
export async function watchChanges(db: Client): Promise<() => Promise<string[]>> {
  await db.query(WATCH);
  return async () => {
    const { rows } = await db.query<{ name: string }>(
      "WITH noted AS (DELETE FROM watch.change RETURNING name) SELECT DISTINCT name FROM noted ORDER BY name",
    );
    return rows.map(({ name }) => name);
  };
}

/** The function writes as its owner, since the portal's role has no rights here; a partition has its parent's triggers. */
const WATCH = `
  CREATE SCHEMA watch;
  CREATE TABLE watch.change (name text NOT NULL);
  CREATE FUNCTION watch.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN
    INSERT INTO watch.change VALUES (TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME);
    RETURN NULL;
  END $$;
  DO $$
  DECLARE watched regclass;
  BEGIN
    FOR watched IN
      SELECT oid FROM pg_class
      WHERE relnamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace)
        AND relkind IN ('r', 'p') AND NOT relispartition AND relname NOT IN ('session', 'rate_limit')
    LOOP
      EXECUTE format(
        'CREATE TRIGGER watch AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION watch.note()', watched);
      EXECUTE format(
        'CREATE TRIGGER watch_truncate AFTER TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION watch.note()', watched);
    END LOOP;
  END $$`;
