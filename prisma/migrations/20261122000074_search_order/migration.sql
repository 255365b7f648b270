-- What a record is found by stands in one order. It stood in the one that the plan of the moment gave, so that the same record
-- could become another row: it was written and counted anew, and an import that was taken back left a trace. Rows that are there
-- stay: whatever changes next puts its own in order.
CREATE OR REPLACE FUNCTION refresh_alumnus_search(ids uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  DELETE FROM alumnus_search s WHERE s.alumnus_id = ANY (ids) AND NOT EXISTS (SELECT 1 FROM alumnus a WHERE a.id = s.alumnus_id);

  INSERT INTO alumnus_search (alumnus_id, unit_ids, words, sort_name, facets)
  SELECT a.id, a.unit_ids, names.words, names.sort_name,
    ARRAY(
      SELECT DISTINCT f COLLATE "C" FROM (
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
      ORDER BY 1
    )
  FROM alumnus a
  CROSS JOIN LATERAL (
    SELECT ' ' || string_agg(n.search_words, ' ' ORDER BY name_rank(n.kind), n.id) || ' ' AS words,
           (array_agg(concat_ws(' ', n.family, n.given, n.patronymic) ORDER BY name_rank(n.kind), n.id))[1] AS sort_name
    FROM alumnus_name n WHERE n.alumnus_id = a.id
  ) names
  WHERE a.id = ANY (ids) AND names.words IS NOT NULL
  ON CONFLICT (alumnus_id) DO UPDATE
    SET unit_ids = excluded.unit_ids, words = excluded.words, sort_name = excluded.sort_name, facets = excluded.facets
    WHERE (alumnus_search.unit_ids, alumnus_search.words, alumnus_search.sort_name, alumnus_search.facets)
      IS DISTINCT FROM (excluded.unit_ids, excluded.words, excluded.sort_name, excluded.facets);
$$;
