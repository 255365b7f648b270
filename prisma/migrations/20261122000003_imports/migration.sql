-- Importing: what finds the person of a row, and before-images so that a whole import can be undone.

-- With the scope in it, so that row-level security needs no look at the record; and who came while a list was reviewed.
CREATE INDEX alumnus_born ON alumnus (birth_on) INCLUDE (id, unit_ids);
CREATE INDEX alumnus_birthday_unknown ON alumnus (id) WHERE birth_precision IS DISTINCT FROM 'DAY';
CREATE INDEX degree_diploma ON degree (diploma_number, unit_id) WHERE diploma_number IS NOT NULL;

-- The tables that a row may change, besides making a record.
CREATE FUNCTION import_target(name text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF name NOT IN ('alumnus', 'alumnus_name', 'degree', 'contact_point', 'employment', 'external_number') THEN
    RAISE EXCEPTION 'an import does not write to %', name;
  END IF;
  RETURN name;
END $$;

-- All columns of a table but its key, for statements that copy whole rows.
CREATE FUNCTION import_columns(name text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
  WHERE attrelid = import_target(name)::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'id'
$$;

-- Changes columns of rows and keeps the rows as they were. `patches`: [{ row, alumnusId, id, patch: { column: value } }].
CREATE FUNCTION import_patch(import uuid, target text, patches jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format($q$
    WITH asked AS MATERIALIZED (
      SELECT p.*, to_jsonb(t) AS before
      FROM jsonb_to_recordset($2) AS p ("row" int, "alumnusId" uuid, id uuid, patch jsonb) JOIN %1$I t ON t.id = p.id
    ), changed AS (
      UPDATE %1$I t SET (%2$s) = (SELECT %2$s FROM jsonb_populate_record(t, a.patch)) FROM asked a WHERE t.id = a.id RETURNING t.*
    )
    INSERT INTO import_change (import_id, "row", alumnus_id, table_name, row_id, before, after)
    SELECT $1, a."row", a."alumnusId", %1$L, a.id, a.before, to_jsonb(c) FROM asked a JOIN changed c ON c.id = a.id
  $q$, import_target(target), import_columns(target)) USING import, patches;
END $$;

-- Adds rows and remembers that they were not there. `additions`: [{ row, alumnusId, id, value: { column: value } }].
CREATE FUNCTION import_add(import uuid, target text, additions jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format($q$
    WITH asked AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset($2) AS p ("row" int, "alumnusId" uuid, id uuid, value jsonb)
    ), added AS (
      INSERT INTO %1$I (id, %2$s)
      SELECT a.id, %3$s FROM asked a,
        jsonb_populate_record(NULL::%1$I, a.value || jsonb_build_object('alumnus_id', a."alumnusId", 'import_id', $1, 'source', 'IMPORT')) v
      ON CONFLICT DO NOTHING RETURNING *
    )
    INSERT INTO import_change (import_id, "row", alumnus_id, table_name, row_id, before, after)
    SELECT $1, a."row", a."alumnusId", %1$L, a.id, NULL, to_jsonb(d) FROM asked a JOIN added d ON d.id = a.id
  $q$, import_target(target), import_columns(target),
       (SELECT string_agg('v.' || c, ', ') FROM unnest(string_to_array(import_columns(target), ', ')) c)) USING import, additions;
END $$;

-- Takes an import back for some people: records it made are deleted, changed ones get their first images back.
-- A record whose version moved on since was edited by somebody: it stays. Returns those.
CREATE FUNCTION import_take_back(import uuid, people uuid[]) RETURNS SETOF uuid LANGUAGE plpgsql AS $$
DECLARE
  untouched uuid[];
  target text;
BEGIN
  SELECT coalesce(array_agg(a.id), '{}') INTO untouched
  FROM alumnus a WHERE a.id = ANY (people) AND a.version = coalesce(
    (SELECT max((c.after ->> 'version')::int) FROM import_change c
     WHERE c.import_id = import AND c.alumnus_id = a.id AND c.table_name = 'alumnus'), 1);

  DELETE FROM alumnus a WHERE a.id = ANY (untouched) AND a.import_id = import;

  FOREACH target IN ARRAY ARRAY['external_number', 'employment', 'contact_point', 'degree', 'alumnus_name', 'alumnus'] LOOP
    EXECUTE format($q$
      WITH first AS (
        SELECT DISTINCT ON (row_id) row_id, before FROM import_change
        WHERE import_id = $1 AND table_name = %1$L AND alumnus_id = ANY ($2) ORDER BY row_id, id
      ), removed AS (
        DELETE FROM %1$I t USING first f WHERE t.id = f.row_id AND f.before IS NULL
      )
      UPDATE %1$I t SET (%2$s) = (SELECT %2$s FROM jsonb_populate_record(NULL::%1$I, f.before))
      FROM first f WHERE t.id = f.row_id AND f.before IS NOT NULL
    $q$, target, import_columns(target)) USING import, untouched;
  END LOOP;

  DELETE FROM import_change c WHERE c.import_id = import AND c.alumnus_id = ANY (untouched);
  PERFORM refresh_alumnus_search(people);
  RETURN QUERY SELECT p FROM unnest(people) p WHERE p <> ALL (untouched) AND EXISTS (SELECT 1 FROM alumnus a WHERE a.id = p);
END $$;
