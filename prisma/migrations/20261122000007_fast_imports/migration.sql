-- Importing 100,000 people into 750,000.

-- Each row is written twice, by the dry run and when it is applied: with room beside it, the second time needs no new
-- entries in the indexes.
ALTER TABLE import_row SET (fillfactor = 50);

-- The rows of a new import are in no statistics until autovacuum comes by: expecting one, the planner compares each with
-- each. Only the owner of a table may analyze it.
CREATE FUNCTION analyze_import_rows() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN ANALYZE import_row (import_id, "row", class, alumnus_id); END $$;

-- How a contact point reaches a person, so that the least of all of a person's is the best way, after its rank.
CREATE FUNCTION reach_by(c contact_point) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN c.kind = 'EMAIL' AND c.bounced_at IS NULL AND c.verified_at IS NOT NULL THEN '1EMAIL_VERIFIED'
    WHEN c.kind = 'EMAIL' AND c.bounced_at IS NULL THEN '2EMAIL_UNVERIFIED'
    WHEN c.kind = 'PHONE' THEN '3PHONE'
    WHEN c.kind = 'ADDRESS' AND c.typed IS NOT NULL THEN '4POST'
    WHEN c.kind = 'EMAIL' THEN '5EMAIL_BOUNCED' END
$$;
CREATE OR REPLACE FUNCTION reach_of(alumnus uuid) RETURNS text LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT coalesce(substr(min(reach_by(c)), 2), 'NONE') FROM contact_point c WHERE c.alumnus_id = alumnus
$$;

-- The same search rows as before, each child table read once.
CREATE OR REPLACE FUNCTION refresh_alumnus_search(ids uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  DELETE FROM alumnus_search s WHERE s.alumnus_id = ANY (ids) AND NOT EXISTS (SELECT 1 FROM alumnus a WHERE a.id = s.alumnus_id);

  INSERT INTO alumnus_search (alumnus_id, unit_ids, words, sort_name, facets)
  SELECT a.id, a.unit_ids, names.words, names.sort_name,
    ARRAY(
      SELECT DISTINCT f FROM (
        SELECT unnest(ARRAY['*', CASE WHEN a.is_deceased THEN 'd:1' END,
          'm:' || to_char(greatest(a.last_confirmed_at, a.last_touched_at) AT TIME ZONE 'UTC', 'YYYY-MM')])
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
                   || ('r:' || coalesce(substr(min(reach_by(c)), 2), 'NONE')))
        FROM contact_point c WHERE c.alumnus_id = a.id
        UNION ALL SELECT 'a:' || kind FROM affiliation WHERE alumnus_id = a.id AND ended_on IS NULL
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
