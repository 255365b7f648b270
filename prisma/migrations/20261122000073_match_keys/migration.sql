-- Rows of a file meet few records: each record keeps the hashes of the names, days and classes by which it is found, and
-- an import is taken back part by part where somebody edited or merged its records since.

-- ── By what records are found ───────────────────────────────────────────────────────────────────────────

-- Made by lib/alumni/match-keys. The birthday stands beside the key so that most strangers are told apart here. No foreign
-- key: an import writes a million of these, and they go with their record by trigger.
CREATE TABLE match_key (
  key int NOT NULL,
  alumnus_id uuid NOT NULL,
  born_on date
);
CREATE UNIQUE INDEX match_key_key_alumnus_id_key ON match_key (key, alumnus_id) INCLUDE (born_on);
CREATE INDEX match_key_alumnus_id_idx ON match_key (alumnus_id);

ALTER TABLE match_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON match_key USING (
  (SELECT app_sees_all()) OR EXISTS (SELECT 1 FROM alumnus a WHERE a.id = alumnus_id)
);

CREATE FUNCTION on_alumni_removed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  DELETE FROM match_key k USING old_rows o WHERE k.alumnus_id = o.id;
  RETURN NULL;
END $$;
CREATE TRIGGER match_keys_go AFTER DELETE ON alumnus REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION on_alumni_removed();

-- What the keys of some records are made of.
CREATE FUNCTION match_grounds(ids uuid[]) RETURNS TABLE (id uuid, birth jsonb, names jsonb, degrees jsonb)
LANGUAGE sql STABLE AS $$
  SELECT a.id,
    CASE WHEN a.birth_on IS NOT NULL THEN jsonb_build_object('date', a.birth_on, 'precision', coalesce(a.birth_precision, 'DAY')) END,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('given', n.given, 'family', n.family)), '[]') FROM alumnus_name n WHERE n.alumnus_id = a.id),
    (SELECT coalesce(jsonb_agg(jsonb_build_object('unitId', s.unit_id, 'year', s.year)), '[]') FROM (
       SELECT d.unit_id, d.graduation_year FROM degree d WHERE d.alumnus_id = a.id
       UNION ALL
       SELECT p.unit_id, p.expected_year FROM affiliation p
       WHERE p.alumnus_id = a.id AND p.kind = 'PRE_ALUMNUS' AND p.ended_on IS NULL AND p.unit_id IS NOT NULL) AS s (unit_id, year))
  FROM alumnus a WHERE a.id = ANY (ids)
$$;

-- `people`: [{ id, born, keys }]. `are_new`: nobody has kept keys of them yet.
CREATE FUNCTION keep_match_keys(people jsonb, are_new boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT are_new THEN
    DELETE FROM match_key k USING jsonb_to_recordset(people) AS p (id uuid, born date, keys int[])
    WHERE k.alumnus_id = p.id AND (k.key <> ALL (p.keys) OR k.born_on IS DISTINCT FROM p.born);
  END IF;
  INSERT INTO match_key (key, alumnus_id, born_on)
  SELECT DISTINCT k, p.id, p.born FROM jsonb_to_recordset(people) AS p (id uuid, born date, keys int[]), unnest(p.keys) k
  WHERE EXISTS (SELECT 1 FROM alumnus a WHERE a.id = p.id)
  ON CONFLICT DO NOTHING;
END $$;

-- Whether one birthday may be another, mistyped: two of year, month and day agree, or day and month changed places.
CREATE FUNCTION may_be_one_day(a date, b date) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT a IS NULL OR b IS NULL OR
    (date_part('year', a) = date_part('year', b))::int + (date_part('month', a) = date_part('month', b))::int
      + (date_part('day', a) = date_part('day', b))::int >= 2
    OR date_part('year', a) = date_part('year', b) AND date_part('month', a) = date_part('day', b) AND date_part('day', a) = date_part('month', b)
$$;

-- The records that people may be: `asked` is [{ row, born, keys }]. A key that so many hold says of each of them that it is
-- one in so many; one that more than twenty hold says nothing, so a frequent name costs no more than a rare one. A sum of
-- one in ten is worth a look; of somebody with another birthday, nothing but a key that nobody else holds.
CREATE FUNCTION met_by_match_keys(asked jsonb) RETURNS TABLE ("row" int, alumnus_id uuid) LANGUAGE sql STABLE AS $$
  SELECT a."row", h.alumnus_id
  FROM jsonb_to_recordset(asked) AS a ("row" int, born date, keys int[])
  CROSS JOIN LATERAL unnest(a.keys) AS k (key)
  CROSS JOIN LATERAL (
    SELECT m.alumnus_id, m.born_on, count(*) OVER () AS holders
    FROM (SELECT m.alumnus_id, m.born_on FROM match_key m WHERE m.key = k.key LIMIT 21) m
  ) AS h
  WHERE h.holders <= 20
  GROUP BY a."row", a.born, h.alumnus_id, h.born_on
  HAVING sum(1 / h.holders::float8) >= CASE WHEN may_be_one_day(a.born, h.born_on) THEN 0.0999 ELSE 0.999 END
$$;

-- Names whose keys another version of lib/matching made are few or none but after an upgrade.
CREATE INDEX alumnus_name_key_version ON alumnus_name (key_version, alumnus_id);

-- All keys of a row of a file, in which its people are looked for, too.
ALTER TABLE import_row ADD COLUMN match_keys int[] NOT NULL DEFAULT '{}';

-- ── Undo after edits and merges ─────────────────────────────────────────────────────────────────────────

-- Takes an import back for some people. Of a record that nobody changed since, everything: what the import made goes, what
-- it changed is as before. Of others, each part that still is as the import left it; the rest stays and is returned with
-- the reason, as does a record that the import made and that was edited (`edited_since`) or merged (`merged_since`).
DROP FUNCTION import_take_back(uuid, uuid[]);
CREATE FUNCTION import_take_back(import uuid, people uuid[], at timestamptz)
RETURNS TABLE (person uuid, part text, why text) LANGUAGE plpgsql AS $$
DECLARE
  targets text[] := ARRAY['external_number', 'employment', 'contact_point', 'degree', 'affiliation', 'alumnus_name', 'alumnus'];
  -- What follows from other columns, or from whose record it is.
  follows text[] := ARRAY['alumnus_id', 'version', 'last_touched_at', 'unit_ids', 'name_key', 'skeleton', 'search_words', 'key_version'];
  untouched uuid[];
  given_back uuid[] := '{}';
  target text;
  image record;
  patch jsonb;
BEGIN
  SELECT coalesce(array_agg(a.id), '{}') INTO untouched
  FROM alumnus a WHERE a.id = ANY (people) AND a.version = coalesce(
    (SELECT max((c.after ->> 'version')::int) FROM import_change c
     WHERE c.import_id = import AND c.row_id = a.id AND c.table_name = 'alumnus'), 1)
    AND NOT EXISTS (SELECT 1 FROM merge m WHERE m.survivor_id = a.id AND m.undone_at IS NULL);

  RETURN QUERY SELECT DISTINCT a.id, 'record',
    CASE WHEN m.id IS NULL THEN 'edited_since' ELSE 'merged_since' END
  FROM alumnus a
  LEFT JOIN merge m ON m.survivor_id = a.id AND m.undone_at IS NULL
  WHERE a.id = ANY (people) AND a.id <> ALL (untouched)
    AND (a.import_id = import OR EXISTS (
      SELECT 1 FROM merge_change c WHERE c.merge_id = m.id AND c.table_name = 'alumnus' AND c.after IS NULL
        AND c.before ->> 'import_id' = import::text));

  DELETE FROM alumnus a WHERE a.id = ANY (untouched) AND a.import_id = import;

  FOREACH target IN ARRAY targets LOOP
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

  FOREACH target IN ARRAY targets LOOP
    FOR image IN EXECUTE format($q$
      SELECT i.*, to_jsonb(t) AS current FROM (
        SELECT c.row_id, c.alumnus_id, (array_agg(c.before ORDER BY c.id))[1] AS before, (array_agg(c.after ORDER BY c.id DESC))[1] AS after
        FROM import_change c JOIN alumnus a ON a.id = c.alumnus_id AND a.import_id IS DISTINCT FROM $1
        WHERE c.import_id = $1 AND c.table_name = %1$L AND c.alumnus_id = ANY ($2) AND c.alumnus_id <> ALL ($3)
        GROUP BY c.row_id, c.alumnus_id) i
      LEFT JOIN %1$I t ON t.id = i.row_id
    $q$, target) USING import, people, untouched LOOP
      -- Whoever removed what the import had added, or merged the record away, has taken it back already.
      CONTINUE WHEN image.current IS NULL AND (image.before IS NULL OR target = 'alumnus');
      person := image.alumnus_id;
      part := CASE target WHEN 'contact_point' THEN lower(image.after ->> 'kind') ELSE target END;
      why := 'edited_since';
      -- Of what the import changed, all that is as it left it; a name as a whole.
      SELECT jsonb_object_agg(k.key, k.value) INTO patch FROM jsonb_each(coalesce(image.before, '{}')) k
      WHERE k.key <> ALL (follows) AND k.value IS DISTINCT FROM image.after -> k.key
        AND image.current -> k.key IS NOT DISTINCT FROM image.after -> k.key;
      IF EXISTS (
        SELECT 1 FROM jsonb_each(image.after) k
        WHERE k.key <> ALL (follows) AND k.value IS DISTINCT FROM image.before -> k.key
          AND image.current -> k.key IS DISTINCT FROM k.value) THEN
        RETURN NEXT;
        CONTINUE WHEN image.before IS NULL OR target = 'alumnus_name';
      END IF;
      CONTINUE WHEN image.before IS NOT NULL AND patch IS NULL;
      BEGIN
        IF image.before IS NULL THEN
          EXECUTE format('DELETE FROM %I WHERE id = $1', target) USING image.row_id;
        ELSE
          IF target = 'alumnus_name' THEN
            patch := patch || jsonb_build_object('name_key', image.before -> 'name_key', 'skeleton', image.before -> 'skeleton',
              'search_words', image.before -> 'search_words', 'key_version', image.before -> 'key_version');
          END IF;
          EXECUTE format('UPDATE %1$I t SET (%2$s) = (SELECT %2$s FROM jsonb_populate_record(t, $2)) WHERE id = $1',
                         target, import_columns(target)) USING image.row_id, patch;
        END IF;
        given_back := given_back || image.alumnus_id;
      EXCEPTION WHEN unique_violation OR foreign_key_violation THEN
        RETURN NEXT;
      END;
    END LOOP;
  END LOOP;
  UPDATE alumnus SET version = version + 1, last_touched_at = at WHERE id = ANY (given_back);
END $$;
