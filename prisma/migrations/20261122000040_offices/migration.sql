-- Offices: who hands over to whom, what is promised and what nobody attends to; and the counts of the funnel and of the
-- database deadline.

-- ── Offices ─────────────────────────────────────────────────────────────────────────────────────────────

-- An office is handed over once. Who signed: the officer, or the office in their place.
DROP INDEX hand_over_from_id_idx;
CREATE UNIQUE INDEX hand_over_from_id_key ON hand_over (from_id);
ALTER TABLE hand_over ADD COLUMN outgoing_signed_by_id uuid, ADD COLUMN incoming_signed_by_id uuid;
ALTER TABLE hand_over_item ADD CONSTRAINT hand_over_item_one_thing CHECK (num_nonnulls(kind, text) = 1);

-- Whoever leaves an office still signs, and whoever comes may prepare: both without rights over the unit's records. They
-- read the hand-over and each other's office.
CREATE FUNCTION app_hand_overs() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(array_agg(h.id), '{}') FROM hand_over h JOIN appointment a ON a.id IN (h.from_id, h.to_id)
  WHERE a.user_id = app_user()
$$;
CREATE FUNCTION app_counterparts() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(array_agg(a.id), '{}') FROM hand_over h JOIN appointment a ON a.id IN (h.from_id, h.to_id)
  WHERE h.id = ANY (app_hand_overs())
$$;
CREATE POLICY parties ON hand_over USING (id = ANY ((SELECT app_hand_overs())::uuid[]));
CREATE POLICY counterparts ON appointment FOR SELECT USING (id = ANY ((SELECT app_counterparts())::uuid[]));

-- Of those who hold or held an office or a role the name is public, unlike the rest of an account.
CREATE FUNCTION officer_names(accounts uuid[]) RETURNS TABLE (id uuid, name text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT u.id, u.name FROM user_account u
  WHERE u.id = ANY (accounts) AND (EXISTS (SELECT 1 FROM appointment a WHERE a.user_id = u.id)
                                   OR EXISTS (SELECT 1 FROM role_grant g WHERE g.user_id = u.id))
$$;

-- What is open in a unit, by kind, and in the hands of an officer: numbers only, for a hand-over whose parties may not
-- read the things themselves any more, or not yet.
CREATE FUNCTION open_work(of_unit int, officer uuid, at timestamptz) RETURNS TABLE (kind text, count int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH family AS MATERIALIZED (SELECT of_unit AS unit_id UNION SELECT unit_id FROM unit_rollup WHERE current_id = of_unit),
  ids AS MATERIALIZED (SELECT array_agg(unit_id) AS all FROM family),
  open (kind) AS (
    SELECT 'plans' FROM plan p JOIN round r ON r.id = p.round_id
    WHERE r.status = 'OPEN' AND p.status IN ('DRAFT', 'RETURNED') AND p.merged_into_id IS NULL AND p.unit_id IN (SELECT unit_id FROM family)
    UNION ALL
    SELECT 'syntheses' FROM synthesis s JOIN round r ON r.id = s.round_id
    WHERE r.status = 'OPEN' AND s.status IN ('DRAFT', 'RETURNED') AND s.unit_id IN (SELECT unit_id FROM family)
    UNION ALL
    SELECT 'imports' FROM import WHERE status IN ('ANALYSED', 'DRY_RUN', 'FAILED') AND unit_id IN (SELECT unit_id FROM family)
    UNION ALL
    SELECT 'claims' FROM claim WHERE status IN ('CLAIM_PENDING', 'CLAIM_AMBIGUOUS', 'INFO_REQUESTED') AND unit_ids && (SELECT "all" FROM ids)
    UNION ALL
    SELECT 'corrections' FROM correction WHERE status = 'PENDING' AND unit_ids && (SELECT "all" FROM ids)
    UNION ALL
    SELECT 'tasks' FROM task WHERE status = 'OPEN' AND (owner_id = officer OR unit_id IN (SELECT unit_id FROM family))
    UNION ALL
    SELECT 'meetings' FROM meeting m JOIN body b ON b.id = m.body_id
    WHERE m.status IN ('PLANNED', 'INVITED') AND EXISTS (SELECT 1 FROM sitting s WHERE s.meeting_id = m.id AND s.ends_at > at)
      AND (b.unit_id IN (SELECT unit_id FROM family) OR EXISTS (SELECT 1 FROM invitee i WHERE i.meeting_id = m.id AND i.user_id = officer))
  )
  SELECT open.kind, count(*)::int FROM open GROUP BY open.kind
$$;

-- Whether a plan of the units was begun in a round that is open; null while none is asked for. For the first steps in an
-- office, which are shown within the reach of one's own account.
CREATE FUNCTION plan_begun(units int[]) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT bool_or(p.status <> 'NOT_STARTED') FROM plan p JOIN round r ON r.id = p.round_id
  WHERE r.status = 'OPEN' AND p.merged_into_id IS NULL AND p.unit_id IN (SELECT unit_id FROM unit_rollup WHERE current_id = ANY (units))
$$;

-- Units in which somebody holds an office now. What waits in the others is the central office's.
CREATE FUNCTION attended_units() RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(array_agg(DISTINCT a.unit_id), '{}') FROM appointment a JOIN user_account u ON u.id = a.user_id
  WHERE u.disabled_at IS NULL AND is_in_office(a, (now() AT TIME ZONE (SELECT zone FROM institution))::date, now())
$$;
CREATE OR REPLACE FUNCTION waiting_claims(units int[]) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT count(*)::int FROM claim
  WHERE CASE
    WHEN units IS NOT NULL THEN status IN ('CLAIM_PENDING', 'CLAIM_AMBIGUOUS') AND appeal IS NULL AND unit_ids && units
    ELSE status = 'APPEALED'
      OR (status IN ('CLAIM_PENDING', 'CLAIM_AMBIGUOUS')
          AND (NOT unit_ids && (SELECT attended_units()) OR escalated_at IS NOT NULL OR appeal IS NOT NULL)) END
$$;

-- Whether somebody acted in the place of the units' own officers: by a role for the whole university, without an office
-- in any of them at that moment.
CREATE FUNCTION is_on_behalf(actor uuid, units int[], at timestamptz) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT units <> '{}' AND EXISTS (
    SELECT 1 FROM role_grant g WHERE g.user_id = actor AND g.role IN ('ADMINISTRATOR', 'CENTRAL_OFFICE')
      AND g.starts_at <= at AND (g.ends_at IS NULL OR g.ends_at > at))
  AND NOT EXISTS (
    SELECT 1 FROM appointment a WHERE a.user_id = actor AND a.unit_id = ANY (units)
      AND is_in_office(a, (at AT TIME ZONE (SELECT zone FROM institution))::date, at))
$$;

-- ── The funnel, and what a database should reach ────────────────────────────────────────────────────────

-- Auditors read figures.
CREATE POLICY figures ON graduate_count FOR SELECT USING ((SELECT app_reach()) = 'figures');

-- The search rows as before, and in them: what a person confirmed last (v), what is there (h), whether they have an
-- account (s). Complete is a record with the studies and their year, a mailbox or a phone that works, and a place.
CREATE OR REPLACE FUNCTION refresh_alumnus_search(ids uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  DELETE FROM alumnus_search s WHERE s.alumnus_id = ANY (ids) AND NOT EXISTS (SELECT 1 FROM alumnus a WHERE a.id = s.alumnus_id);

  INSERT INTO alumnus_search (alumnus_id, unit_ids, words, sort_name, facets)
  SELECT a.id, a.unit_ids, names.words, names.sort_name,
    ARRAY(
      SELECT DISTINCT f FROM (
        SELECT unnest(ARRAY['*', CASE WHEN a.is_deceased THEN 'd:1' END,
          'm:' || to_char(greatest(a.last_confirmed_at, a.last_touched_at) AT TIME ZONE 'UTC', 'YYYY-MM'),
          'v:' || to_char(a.last_confirmed_at AT TIME ZONE 'UTC', 'YYYY-MM')])
        UNION ALL SELECT 'u:' || u FROM unnest(a.unit_ids) u
        -- What a degree says, for the whole university and (8/…) for each of its units.
        UNION ALL
        SELECT p.prefix || unnest(ARRAY['y:' || g.graduation_year, 'l:' || g.level, 'p:' || g.programme])
        FROM degree g
        CROSS JOIN LATERAL (
          SELECT '' UNION ALL SELECT r.current_id || '/' FROM unit_rollup r WHERE r.unit_id = g.unit_id
        ) AS p (prefix)
        WHERE g.alumnus_id = a.id
        UNION ALL
        SELECT unnest(array_agg('c:' || c.country) FILTER (WHERE c.kind = 'ADDRESS')
                   || array_agg('t:' || c.city) FILTER (WHERE c.kind = 'ADDRESS')
                   || ('r:' || coalesce(substr(min(reach_by(c)), 2), 'NONE'))
                   || CASE WHEN bool_or(c.kind = 'PHONE') THEN 'h:PHONE' END
                   || CASE WHEN min(reach_by(c)) < '4' AND bool_or(c.kind = 'ADDRESS' AND (c.city IS NOT NULL OR c.country IS NOT NULL))
                        AND EXISTS (SELECT 1 FROM degree g WHERE g.alumnus_id = a.id AND g.programme IS NOT NULL AND g.graduation_year IS NOT NULL)
                      THEN 'h:COMPLETE' END)
        FROM contact_point c WHERE c.alumnus_id = a.id
        UNION ALL SELECT 'a:' || kind FROM affiliation WHERE alumnus_id = a.id AND ended_on IS NULL
        UNION ALL SELECT 'h:EMPLOYER' WHERE EXISTS (SELECT 1 FROM employment e WHERE e.alumnus_id = a.id AND e.employer IS NOT NULL)
        UNION ALL SELECT 's:REGISTERED' WHERE EXISTS (SELECT 1 FROM user_account u WHERE u.alumnus_id = a.id AND u.disabled_at IS NULL)
      ) AS all_facets (f)
      WHERE f IS NOT NULL
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

-- The counts as before; and of each class (y), those who can be reached (w) and those who have an account (g).
CREATE OR REPLACE FUNCTION search_counts(unit_ids int[], facets text[]) RETURNS TABLE (unit_id int, facet text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT 0, f FROM unnest(facets) f WHERE ascii(f) NOT BETWEEN 48 AND 57
  UNION ALL
  SELECT split_part(f, '/', 1)::int, substr(f, strpos(f, '/') + 1) FROM unnest(facets) f WHERE ascii(f) BETWEEN 48 AND 57
  UNION ALL
  SELECT u, f FROM unnest(unit_ids) u, unnest(facets) f
  WHERE ascii(f) NOT BETWEEN 48 AND 57 AND left(f, 2) NOT IN ('y:', 'l:', 'p:', 'u:')
  UNION ALL
  SELECT CASE WHEN left(f, 2) = 'y:' THEN 0 ELSE split_part(f, '/', 1)::int END, stage || right(f, 4)
  FROM unnest(ARRAY[
    CASE WHEN facets && '{r:EMAIL_VERIFIED,r:EMAIL_UNVERIFIED,r:PHONE,r:POST}' THEN 'w:' END,
    CASE WHEN facets && '{s:REGISTERED}' THEN 'g:' END]) stage, unnest(facets) f
  WHERE stage IS NOT NULL AND (left(f, 2) = 'y:' OR (ascii(f) BETWEEN 48 AND 57 AND substr(f, strpos(f, '/') + 1, 2) = 'y:'))
$$;

-- An account that comes, goes, or is disabled.
CREATE FUNCTION on_account_counted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM refresh_alumnus_search(array_remove(ARRAY[CASE WHEN TG_OP <> 'INSERT' THEN OLD.alumnus_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.alumnus_id END], NULL));
  RETURN NULL;
END $$;
CREATE TRIGGER account_counted AFTER INSERT OR DELETE OR UPDATE OF alumnus_id, disabled_at ON user_account
  FOR EACH ROW EXECUTE FUNCTION on_account_counted();

-- Who is there so far: facets are kept with each person, so everybody gets the new ones, once. All is counted anew after
-- it, so that nobody is counted on the way: that took nearly as long as the rest.
ALTER TABLE alumnus_search DISABLE TRIGGER counted_changed;
SELECT refresh_alumnus_search(ids) FROM (
  SELECT array_agg(id) AS ids FROM (SELECT id, row_number() OVER (ORDER BY id) AS nth FROM alumnus) every GROUP BY nth / 10000) chunks;
ALTER TABLE alumnus_search ENABLE TRIGGER counted_changed;
SELECT recount_statistics();
