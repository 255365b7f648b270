-- Copying, erasing and forgetting: the rows of a person in any table, what an erasure leaves, how long data is kept.

-- An account without a record can be erased as well.
ALTER TABLE erasure ALTER COLUMN alumnus_id DROP NOT NULL, ADD COLUMN user_id uuid UNIQUE;
-- One mark may be of two erased people.
ALTER TABLE suppression DROP CONSTRAINT suppression_pkey, ADD PRIMARY KEY (hash, erasure_id);
-- From then on neither the file of an import nor its rows and before-images are there: it cannot be undone any more.
ALTER TABLE import ADD COLUMN swept_at timestamptz(6);
-- When an account was last used, and when its owner was told that it will be closed.
ALTER TABLE user_account ADD COLUMN seen_on date, ADD COLUMN inactive_asked_at timestamptz(6);
UPDATE user_account u SET seen_on = greatest(u.created_at, (SELECT max(seen_at) FROM session s WHERE s.user_id = u.id))::date;

CREATE FUNCTION on_session_used() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE user_account SET seen_on = NEW.seen_at::date, inactive_asked_at = NULL
  WHERE id = NEW.user_id AND seen_on IS DISTINCT FROM NEW.seen_at::date;
  RETURN NULL;
END $$;
CREATE TRIGGER session_used AFTER INSERT OR UPDATE OF seen_at ON session FOR EACH ROW EXECUTE FUNCTION on_session_used();
CREATE INDEX user_account_seen_on ON user_account (seen_on);

-- ── The rows of a person ────────────────────────────────────────────────────────────────────────────────
-- By the list in lib/privacy/personal-tables.ts, as the role in force: row-level security and rights hold.

CREATE FUNCTION personal_column(target text, key text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT format('t.%I = ANY ($1::%s[])', attname, format_type(atttypid, atttypmod)) FROM pg_attribute
  WHERE attrelid = target::regclass AND attname = key AND attnum > 0 AND NOT attisdropped
$$;
CREATE FUNCTION personal_rows(target text, key text, held text[]) RETURNS SETOF jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY EXECUTE format('SELECT to_jsonb(t) FROM %I t WHERE %s', target, personal_column(target, key)) USING held;
END $$;
-- Returns the deleted rows' ids, where they have one.
CREATE FUNCTION erase_rows(target text, key text, held text[]) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY EXECUTE format('DELETE FROM %I t WHERE %s RETURNING to_jsonb(t) ->> ''id''', target, personal_column(target, key)) USING held;
END $$;

-- ── What the application may not change otherwise ───────────────────────────────────────────────────────

CREATE FUNCTION assert_system() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF app_reach() <> 'system' THEN
    RAISE EXCEPTION 'only the portal itself erases' USING ERRCODE = '42501';
  END IF;
END $$;

-- The values of the trail go; the entries, which name nobody, and the hashes of what was there stay.
CREATE FUNCTION erase_trail(subjects text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM assert_system();
  DELETE FROM audit_detail d USING audit_entry e WHERE e.id = d.entry_id AND e.subject_id = ANY (subjects);
END $$;
-- The values of entries of one kind of action that are older than a day, a batch at a time.
CREATE FUNCTION sweep_trail(of_action text, before timestamptz, most int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE gone int;
BEGIN
  PERFORM assert_system();
  DELETE FROM audit_detail WHERE entry_id IN (
    SELECT e.id FROM audit_entry e JOIN audit_detail d ON d.entry_id = e.id
    WHERE e.action LIKE of_action AND e.at < before LIMIT most);
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;

-- Waiting and failed jobs that hold a word.
CREATE FUNCTION erase_jobs(words text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM assert_system();
  DELETE FROM graphile_worker._private_jobs j WHERE j.locked_at IS NULL AND EXISTS (
    SELECT 1 FROM unnest(words) w WHERE strpos(j.payload::text, w) > 0 OR strpos(coalesce(j.last_error, ''), w) > 0);
END $$;

-- A graduate goes on counting without a name: as one, by the year and by the level.
CREATE FUNCTION keep_figures(alumnus uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM assert_system();
  INSERT INTO erased_figure AS f (unit_id, facet, count)
  SELECT c.unit_id, c.facet, 1 FROM alumnus_search s, search_counts(s.unit_ids, s.facets) c
  WHERE s.alumnus_id = alumnus AND (c.facet = '*' OR left(c.facet, 2) IN ('y:', 'l:'))
  ON CONFLICT (unit_id, facet) DO UPDATE SET count = f.count + 1;
END $$;
-- The graduates of units with those who are erased: for totals. Lists and their counts are of living rows only.
CREATE VIEW graduate_figure AS
  SELECT unit_id, facet, sum(count)::int AS count FROM (
    SELECT unit_id, facet, count FROM unit_figure UNION ALL SELECT unit_id, facet, count FROM erased_figure
  ) parts GROUP BY unit_id, facet;
REVOKE INSERT, UPDATE, DELETE ON graduate_figure FROM portal_app;

-- Which of these hashes are an erased person's. Whoever asks must have the key that made them, so anybody may ask.
CREATE FUNCTION suppressed_hashes(hashes text[]) RETURNS SETOF suppression LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT * FROM suppression WHERE hash = ANY (hashes) $$;
-- Of those whose birth date was known, a namesake with another birth date is somebody else.
CREATE FUNCTION erasures_with_birth(erasures uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT DISTINCT erasure_id FROM suppression WHERE erasure_id = ANY (erasures) AND kind = 'name-birth' $$;

-- ── Days ────────────────────────────────────────────────────────────────────────────────────────────────

INSERT INTO retention_rule (kind, days) VALUES
  ('tokens', 1), ('exports', 1), ('copies', 7), ('import-files', 30), ('invitations', 90), ('claims', 365),
  ('corrections', 365), ('mail-bodies', 365), ('sign-in-log', 365), ('messages', 1825), ('requests', 1095),
  ('inactive-accounts', 1825);
