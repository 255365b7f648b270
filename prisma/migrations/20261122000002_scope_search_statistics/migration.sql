-- What Prisma cannot say: identifiers made in SQL, who may see which row, the search table, kept statistics.

-- Version 7 UUIDs for set-based inserts (RFC 9562, 5.7): 48 bits of milliseconds, then random.
CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
              PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
              FROM 1 FOR 6),
      52, 1), 53, 1), 'hex')::uuid
$$;

-- The reach of the current transaction, told by lib/platform/ctx.ts. Unset means: nothing.
CREATE FUNCTION app_reach() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(nullif(current_setting('app.reach', true), ''), 'none') $$;
CREATE FUNCTION app_units() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(nullif(current_setting('app.units', true), '')::int[], '{}') $$;
CREATE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT nullif(current_setting('app.user', true), '')::uuid $$;
CREATE FUNCTION app_alumnus() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT nullif(current_setting('app.alumnus', true), '')::uuid $$;
CREATE FUNCTION app_sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT app_reach() IN ('all', 'system') $$;

-- ── Row-level security ──────────────────────────────────────────────────────────────────────────────────
-- The owner of the tables is not held by these policies; the portal never works as the owner.

ALTER TABLE alumnus ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON alumnus USING (
  (SELECT app_sees_all())
  OR ((SELECT app_reach()) = 'some' AND (unit_ids && (SELECT app_units()) OR id = (SELECT app_alumnus())))
);

DO $$
DECLARE child text;
BEGIN
  FOREACH child IN ARRAY ARRAY['alumnus_name', 'degree', 'contact_point', 'employment', 'external_number', 'affiliation'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', child);
    EXECUTE format(
      'CREATE POLICY scope ON %I USING ((SELECT app_sees_all()) OR EXISTS (SELECT 1 FROM alumnus a WHERE a.id = alumnus_id))',
      child);
  END LOOP;
END $$;

-- A coordinator's imports are those of the coordinator's units.
ALTER TABLE import ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON import USING (
  (SELECT app_sees_all()) OR ((SELECT app_reach()) = 'some' AND unit_id = ANY ((SELECT app_units())::int[]))
);
ALTER TABLE import_row ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON import_row USING (
  (SELECT app_sees_all()) OR EXISTS (SELECT 1 FROM import i WHERE i.id = import_id)
);
ALTER TABLE import_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON import_change USING (
  (SELECT app_sees_all()) OR EXISTS (SELECT 1 FROM import i WHERE i.id = import_id)
);

-- Accounts: the office, and the person.
ALTER TABLE user_account ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON user_account USING ((SELECT app_sees_all()) OR id = (SELECT app_user()));
DO $$
DECLARE owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['account', 'session', 'role_grant', 'saved_view', 'export'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY scope ON %I USING ((SELECT app_sees_all()) OR user_id = (SELECT app_user()))', owned);
  END LOOP;
END $$;
ALTER TABLE appointment ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON appointment USING (
  (SELECT app_sees_all()) OR user_id = (SELECT app_user())
  OR ((SELECT app_reach()) = 'some' AND unit_id = ANY ((SELECT app_units())::int[]))
);
ALTER TABLE sign_in_token ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON sign_in_token USING ((SELECT app_reach()) = 'system');
ALTER TABLE mail ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON mail USING ((SELECT app_reach()) = 'system');

-- The trail: auditors ('figures') see who did what and when, never the values.
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON audit_entry FOR SELECT USING (
  (SELECT app_sees_all()) OR (SELECT app_reach()) = 'figures' OR actor_id = (SELECT app_user())
  OR ((SELECT app_reach()) = 'some' AND unit_ids && (SELECT app_units()))
);
CREATE POLICY writes ON audit_entry FOR INSERT WITH CHECK ((SELECT app_reach()) <> 'none');
ALTER TABLE audit_detail ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON audit_detail FOR SELECT USING (
  (SELECT app_sees_all())
  OR ((SELECT app_reach()) = 'some' AND EXISTS (SELECT 1 FROM audit_entry e WHERE e.id = entry_id))
);
CREATE POLICY writes ON audit_detail FOR INSERT WITH CHECK ((SELECT app_reach()) <> 'none');

-- ── Rules that the database keeps ───────────────────────────────────────────────────────────────────────

CREATE UNIQUE INDEX contact_point_one_primary ON contact_point (alumnus_id, kind) WHERE is_primary;
CREATE UNIQUE INDEX unit_name_one_current ON unit_name (unit_id) WHERE valid_to IS NULL;
CREATE UNIQUE INDEX role_grant_one_open ON role_grant (user_id, role) WHERE ends_at IS NULL;
-- One coordinator per unit at a time; deputies and assistants are not limited.
ALTER TABLE appointment ADD CONSTRAINT appointment_one_coordinator
  EXCLUDE USING gist (unit_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (office = 'COORDINATOR');
ALTER TABLE appointment ADD CONSTRAINT appointment_ends_after_start CHECK (ends_on IS NULL OR ends_on >= starts_on);
ALTER TABLE unit_name ADD CONSTRAINT unit_name_in_some_language CHECK (names <> '{}'::jsonb);
ALTER TABLE unit_succession ADD CONSTRAINT unit_succession_not_self CHECK (predecessor_id <> successor_id);
ALTER TABLE degree ADD CONSTRAINT degree_years_in_order CHECK (entry_year IS NULL OR graduation_year IS NULL OR entry_year <= graduation_year);
ALTER TABLE import ADD CONSTRAINT import_done_within_rows CHECK (done_count BETWEEN 0 AND row_count);
-- NULLS: the university's own mapping has no unit.
CREATE UNIQUE INDEX import_mapping_university ON import_mapping (header) WHERE unit_id IS NULL;

-- ── Units: who stands for whom today ────────────────────────────────────────────────────────────────────

-- A unit without successors stands for itself; otherwise its last successors do; each with its parents.
CREATE FUNCTION rebuild_unit_rollup() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  DELETE FROM unit_rollup;
  INSERT INTO unit_rollup (unit_id, current_id)
  WITH RECURSIVE heir (unit_id, current_id) AS (
    SELECT id, id FROM unit
    UNION
    SELECT h.unit_id, s.successor_id FROM heir h JOIN unit_succession s ON s.predecessor_id = h.current_id
  ), living AS (
    SELECT h.* FROM heir h WHERE NOT EXISTS (SELECT 1 FROM unit_succession s WHERE s.predecessor_id = h.current_id)
  ), lineage (unit_id, current_id) AS (
    SELECT unit_id, current_id FROM living
    UNION
    SELECT l.unit_id, u.parent_id FROM lineage l JOIN unit u ON u.id = l.current_id
    JOIN unit p ON p.id = u.parent_id AND p.kind <> 'UNIVERSITY'
  )
  SELECT DISTINCT unit_id, current_id FROM lineage;
$$;
CREATE FUNCTION on_unit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM rebuild_unit_rollup(); RETURN NULL; END $$;
CREATE TRIGGER unit_rollup AFTER INSERT OR DELETE OR UPDATE OF parent_id, kind ON unit
  FOR EACH STATEMENT EXECUTE FUNCTION on_unit_change();
CREATE TRIGGER unit_rollup AFTER INSERT OR UPDATE OR DELETE ON unit_succession
  FOR EACH STATEMENT EXECUTE FUNCTION on_unit_change();

-- The scope of a record: today's units of its degrees and affiliations.
CREATE FUNCTION refresh_alumnus_units(ids uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE alumnus a SET unit_ids = s.unit_ids
  FROM (
    SELECT i.id, coalesce(array_agg(DISTINCT r.current_id ORDER BY r.current_id) FILTER (WHERE r.current_id IS NOT NULL), '{}') AS unit_ids
    FROM unnest(ids) AS i (id)
    LEFT JOIN LATERAL (
      SELECT unit_id FROM degree WHERE alumnus_id = i.id
      UNION ALL SELECT unit_id FROM affiliation WHERE alumnus_id = i.id
    ) held ON true
    LEFT JOIN unit_rollup r ON r.unit_id = held.unit_id
    GROUP BY i.id
  ) s
  WHERE a.id = s.id AND a.unit_ids IS DISTINCT FROM s.unit_ids
$$;
-- What is added can only widen a scope, and records come with theirs (lib/alumni/insert-records.ts): mostly nothing is left to do.
CREATE FUNCTION on_scope_rows_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_alumnus_units(ARRAY(
    SELECT DISTINCT n.alumnus_id FROM new_rows n JOIN unit_rollup r ON r.unit_id = n.unit_id JOIN alumnus a ON a.id = n.alumnus_id
    WHERE r.current_id <> ALL (a.unit_ids)));
  RETURN NULL;
END $$;
CREATE FUNCTION on_scope_rows_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM refresh_alumnus_units(ARRAY(SELECT DISTINCT alumnus_id FROM old_rows)); RETURN NULL; END $$;
CREATE FUNCTION on_scope_rows_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_alumnus_units(ARRAY(SELECT alumnus_id FROM old_rows UNION SELECT alumnus_id FROM new_rows));
  RETURN NULL;
END $$;
DO $$
DECLARE scoping text;
BEGIN
  FOREACH scoping IN ARRAY ARRAY['degree', 'affiliation'] LOOP
    EXECUTE format('CREATE TRIGGER scope_added AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
                    FOR EACH STATEMENT EXECUTE FUNCTION on_scope_rows_added()', scoping);
    EXECUTE format('CREATE TRIGGER scope_removed AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows
                    FOR EACH STATEMENT EXECUTE FUNCTION on_scope_rows_removed()', scoping);
    EXECUTE format('CREATE TRIGGER scope_changed AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
                    FOR EACH STATEMENT EXECUTE FUNCTION on_scope_rows_changed()', scoping);
  END LOOP;
END $$;

-- ── Search ──────────────────────────────────────────────────────────────────────────────────────────────
-- No row-level security here: a trigram condition is not leakproof and could not use its index under it.
-- The table holds ids and keys, is read for ids, counts and facets, and the records are then read by id
-- under row-level security.

-- How a record can be reached, best way first.
CREATE FUNCTION reach_of(alumnus uuid) RETURNS text LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT CASE
    WHEN bool_or(kind = 'EMAIL' AND bounced_at IS NULL AND verified_at IS NOT NULL) THEN 'EMAIL_VERIFIED'
    WHEN bool_or(kind = 'EMAIL' AND bounced_at IS NULL) THEN 'EMAIL_UNVERIFIED'
    WHEN bool_or(kind = 'PHONE') THEN 'PHONE'
    WHEN bool_or(kind = 'ADDRESS' AND typed IS NOT NULL) THEN 'POST'
    WHEN bool_or(kind = 'EMAIL') THEN 'EMAIL_BOUNCED'
    ELSE 'NONE' END
  FROM contact_point WHERE alumnus_id = alumnus
$$;

-- The name shown, of all the names of a person: preferred, then legal, then the rest in order of age.
CREATE FUNCTION name_rank(kind name_kind) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE kind WHEN 'PREFERRED' THEN 0 WHEN 'LEGAL' THEN 1 WHEN 'MARRIED' THEN 2
                   WHEN 'TRANSLITERATED' THEN 3 WHEN 'PREVIOUS' THEN 4 ELSE 5 END
$$;

CREATE FUNCTION refresh_alumnus_search(ids uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  DELETE FROM alumnus_search s WHERE s.alumnus_id = ANY (ids) AND NOT EXISTS (SELECT 1 FROM alumnus a WHERE a.id = s.alumnus_id);

  INSERT INTO alumnus_search (alumnus_id, unit_ids, words, sort_name, facets)
  SELECT a.id, a.unit_ids, names.words, names.sort_name,
    ARRAY(
      SELECT DISTINCT f FROM (
        SELECT '*'
        UNION ALL SELECT 'u:' || u FROM unnest(a.unit_ids) u
        -- What a degree says, for the whole university and (8/…) for each of its units.
        UNION ALL
        SELECT p.prefix || d.facet
        FROM degree g
        CROSS JOIN LATERAL (VALUES ('y:' || g.graduation_year), ('l:' || g.level), ('p:' || g.programme)) AS d (facet)
        CROSS JOIN LATERAL (
          SELECT '' UNION ALL SELECT r.current_id || '/' FROM unit_rollup r WHERE r.unit_id = g.unit_id
        ) AS p (prefix)
        WHERE g.alumnus_id = a.id AND d.facet IS NOT NULL
        UNION ALL
        SELECT f.facet FROM contact_point c
        CROSS JOIN LATERAL (VALUES ('c:' || c.country), ('t:' || c.city)) AS f (facet)
        WHERE c.alumnus_id = a.id AND c.kind = 'ADDRESS' AND f.facet IS NOT NULL
        UNION ALL SELECT 'a:' || kind FROM affiliation WHERE alumnus_id = a.id AND ended_on IS NULL
        UNION ALL SELECT 'r:' || reach_of(a.id)
        UNION ALL SELECT 'd:1' WHERE a.is_deceased
        UNION ALL SELECT 'm:' || to_char(greatest(a.last_confirmed_at, a.last_touched_at) AT TIME ZONE 'UTC', 'YYYY-MM')
      ) AS all_facets (f)
    )
  FROM alumnus a
  CROSS JOIN LATERAL (
    SELECT ' ' || string_agg(n.search_words, ' ') || ' ' AS words,
           (array_agg(concat_ws(' ', n.family, n.given, n.patronymic) ORDER BY name_rank(n.kind), n.id))[1] AS sort_name
    FROM alumnus_name n WHERE n.alumnus_id = a.id
  ) names
  WHERE a.id = ANY (ids) AND names.words IS NOT NULL
  ON CONFLICT (alumnus_id) DO UPDATE
    SET unit_ids = excluded.unit_ids, words = excluded.words, sort_name = excluded.sort_name, facets = excluded.facets
    WHERE (alumnus_search.unit_ids, alumnus_search.words, alumnus_search.sort_name, alumnus_search.facets)
      IS DISTINCT FROM (excluded.unit_ids, excluded.words, excluded.sort_name, excluded.facets);
$$;

CREATE INDEX alumnus_search_words ON alumnus_search USING gin (words gin_trgm_ops);
CREATE INDEX alumnus_search_facets ON alumnus_search USING gin (facets);
-- One order per reader's alphabet. ru and bg put Cyrillic first and sort alike; en is the root order.
CREATE INDEX alumnus_search_en ON alumnus_search (sort_name COLLATE "en-x-icu", alumnus_id) INCLUDE (unit_ids);
CREATE INDEX alumnus_search_ro ON alumnus_search (sort_name COLLATE "ro-x-icu", alumnus_id) INCLUDE (unit_ids);
CREATE INDEX alumnus_search_ru ON alumnus_search (sort_name COLLATE "ru-x-icu", alumnus_id) INCLUDE (unit_ids);

-- ── Statistics ──────────────────────────────────────────────────────────────────────────────────────────

-- Counts per unit (0: the university): a degree's facets count in the degree's units only. A facet that begins with a
-- digit is one of a unit; no regular expressions, since an import of 100,000 people comes by here millions of times.
CREATE FUNCTION search_counts(unit_ids int[], facets text[]) RETURNS TABLE (unit_id int, facet text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT 0, f FROM unnest(facets) f WHERE ascii(f) NOT BETWEEN 48 AND 57
  UNION ALL
  SELECT split_part(f, '/', 1)::int, substr(f, strpos(f, '/') + 1) FROM unnest(facets) f WHERE ascii(f) BETWEEN 48 AND 57
  UNION ALL
  SELECT u, f FROM unnest(unit_ids) u, unnest(facets) f
  WHERE ascii(f) NOT BETWEEN 48 AND 57 AND left(f, 2) NOT IN ('y:', 'l:', 'p:', 'u:')
$$;
CREATE FUNCTION on_search_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO unit_statistic_delta (unit_id, facet, delta)
  SELECT c.unit_id, c.facet, count(*) FROM new_rows n, search_counts(n.unit_ids, n.facets) c GROUP BY 1, 2;
  RETURN NULL;
END $$;
CREATE FUNCTION on_search_removed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO unit_statistic_delta (unit_id, facet, delta)
  SELECT c.unit_id, c.facet, -count(*) FROM old_rows o, search_counts(o.unit_ids, o.facets) c GROUP BY 1, 2;
  RETURN NULL;
END $$;
CREATE FUNCTION on_search_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO unit_statistic_delta (unit_id, facet, delta)
  SELECT unit_id, facet, sum(n) FROM (
    SELECT c.unit_id, c.facet, 1 AS n FROM new_rows r, search_counts(r.unit_ids, r.facets) c
    UNION ALL SELECT c.unit_id, c.facet, -1 FROM old_rows r, search_counts(r.unit_ids, r.facets) c
  ) moved GROUP BY 1, 2 HAVING sum(n) <> 0;
  RETURN NULL;
END $$;
CREATE TRIGGER counted_added AFTER INSERT ON alumnus_search REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION on_search_added();
CREATE TRIGGER counted_removed AFTER DELETE ON alumnus_search REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION on_search_removed();
CREATE TRIGGER counted_changed AFTER UPDATE ON alumnus_search REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION on_search_changed();

CREATE VIEW unit_figure AS
  SELECT unit_id, facet, sum(n)::int AS count FROM (
    SELECT unit_id, facet, count AS n FROM unit_statistic
    UNION ALL SELECT unit_id, facet, delta FROM unit_statistic_delta
  ) parts GROUP BY unit_id, facet HAVING sum(n) <> 0;

-- Adds the appended changes to the kept counts.
CREATE FUNCTION fold_statistics() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH taken AS (DELETE FROM unit_statistic_delta RETURNING unit_id, facet, delta),
  moved AS (SELECT unit_id, facet, sum(delta)::int AS delta FROM taken GROUP BY 1, 2)
  INSERT INTO unit_statistic AS s (unit_id, facet, count)
  SELECT unit_id, facet, delta FROM moved WHERE delta <> 0 ORDER BY 1, 2
  ON CONFLICT (unit_id, facet) DO UPDATE SET count = s.count + excluded.count;
  DELETE FROM unit_statistic WHERE count = 0;
$$;
-- Counts anew and returns how many kept counts were wrong (a defect when it is not zero).
CREATE FUNCTION recount_statistics() RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE wrong int;
BEGIN
  LOCK TABLE alumnus_search IN SHARE MODE;
  PERFORM fold_statistics();
  CREATE TEMP TABLE counted ON COMMIT DROP AS
    SELECT c.unit_id, c.facet, count(*)::int AS count FROM alumnus_search s, search_counts(s.unit_ids, s.facets) c GROUP BY 1, 2;
  SELECT count(*) INTO wrong FROM counted c FULL JOIN unit_statistic s USING (unit_id, facet)
    WHERE c.count IS DISTINCT FROM s.count;
  IF wrong > 0 THEN
    DELETE FROM unit_statistic;
    INSERT INTO unit_statistic SELECT * FROM counted;
  END IF;
  RETURN wrong;
END $$;

-- ── The institution, sessions, jobs ───────────────────────────────────────────────────────────────────────────────────

INSERT INTO institution (names, short_name, office_names)
VALUES ('{"en": "University"}', 'University', '{"en": "Alumni office"}');
ALTER TABLE institution ADD CONSTRAINT institution_only_one CHECK (id = 1);

-- Who is behind a cookie, with the roles and units in force at that moment; null when nobody. A staff session ends
-- after half an hour without a request, anyone else's after two weeks; an appointment with its last day in the
-- institution's zone. Notes the use, at most once a minute.
CREATE FUNCTION session_actor(hash text, at timestamptz) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  today date := (SELECT (at AT TIME ZONE zone)::date FROM institution);
  held session;
  actor jsonb;
  idle interval;
BEGIN
  SELECT * INTO held FROM session s WHERE s.token_hash = hash AND s.expires_at > at;
  SELECT jsonb_build_object(
    'sessionId', held.id, 'userId', u.id, 'email', u.email, 'name', u.name, 'locale', u.locale, 'alumnusId', u.alumnus_id,
    'roles', (SELECT coalesce(jsonb_agg(DISTINCT g.role), '[]') FROM role_grant g
              WHERE g.user_id = u.id AND g.starts_at <= at AND (g.ends_at IS NULL OR g.ends_at > at)),
    'unitIds', (SELECT coalesce(jsonb_agg(DISTINCT p.unit_id), '[]') FROM appointment p
                WHERE p.user_id = u.id AND p.starts_on <= today AND (p.ends_on IS NULL OR p.ends_on >= today)))
  INTO actor FROM user_account u WHERE u.id = held.user_id AND u.disabled_at IS NULL;
  idle := CASE WHEN actor -> 'roles' = '[]' AND actor -> 'unitIds' = '[]' THEN '14 days' ELSE '30 minutes' END;
  IF actor IS NULL OR held.seen_at < at - idle THEN
    RETURN NULL;
  END IF;
  IF held.seen_at < at - interval '1 minute' THEN
    UPDATE session SET seen_at = at WHERE id = held.id;
  END IF;
  RETURN actor;
END $$;

-- The application may add jobs of its own names and nothing else of the queue's schema.
CREATE FUNCTION enqueue_job(task text, payload json, job_key text, run_at timestamptz, max_attempts int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM graphile_worker.add_job(task, payload := payload, job_key := job_key, run_at := run_at, max_attempts := max_attempts);
END $$;

-- Counts a use and tells how many there were in the window: one statement, so no race.
CREATE FUNCTION count_use(limit_key text, at timestamptz, seconds int) RETURNS int LANGUAGE sql AS $$
  INSERT INTO rate_limit AS r (key, window_ends_at, count) VALUES (limit_key, at + make_interval(secs => seconds), 1)
  ON CONFLICT (key) DO UPDATE SET
    count = CASE WHEN r.window_ends_at <= at THEN 1 ELSE r.count + 1 END,
    window_ends_at = CASE WHEN r.window_ends_at <= at THEN excluded.window_ends_at ELSE r.window_ends_at END
  RETURNING count
$$;

-- ── Rights of the application's role ────────────────────────────────────────────────────────────────────

GRANT USAGE ON SCHEMA public TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO portal_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO portal_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO portal_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO portal_app;
REVOKE INSERT, DELETE ON institution FROM portal_app;
REVOKE UPDATE, DELETE ON audit_entry, audit_detail FROM portal_app;
REVOKE INSERT, UPDATE, DELETE ON alumnus_search, unit_statistic, unit_statistic_delta, unit_rollup FROM portal_app;
REVOKE ALL ON _prisma_migrations FROM portal_app;
