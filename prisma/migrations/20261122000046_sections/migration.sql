-- The public sections of faculties: what a section may hold, and what a visitor reads of an office and of a plan.

ALTER TABLE faculty_section ADD CONSTRAINT faculty_section_hue CHECK (hue BETWEEN 0 AND 359);
-- They go into the header that says who may frame the section, so nothing else may stand in them.
ALTER TABLE faculty_section ADD CONSTRAINT faculty_section_origins CHECK (
  array_to_string(embed_origins, ' ') ~ '^(https://[a-z0-9.-]+ ?)*$');
ALTER TABLE news_item ADD CONSTRAINT news_item_withdrawn_after CHECK (withdrawn_at IS NULL OR published_at IS NOT NULL);

-- Who coordinates a unit: the name, which is public, and by which address to ask for the photo, where the person's own
-- record shows it to everybody.
CREATE FUNCTION public_coordinator(unit int, day date, at timestamptz) RETURNS TABLE (name text, photo uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT u.name, d.public_id
  FROM appointment a
  JOIN user_account u ON u.id = a.user_id AND u.disabled_at IS NULL
  LEFT JOIN directory_entry d ON d.alumnus_id = u.alumnus_id AND d.audience = 'PUBLIC' AND d.card ? 'photo'
  WHERE a.unit_id = unit AND a.office = 'COORDINATOR' AND is_in_office(a, day, at)
  ORDER BY a.starts_on DESC LIMIT 1
$$;

-- What a unit shows of its plan in the latest round: the summary and the items that it made public, once it is approved.
CREATE FUNCTION public_plan(unit int) RETURNS TABLE (round_names jsonb, summary jsonb, items jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH shown AS (
    SELECT p.id, r.names, r.starts_on, CASE WHEN p.is_summary_public THEN p.summary END AS summary,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('title', i.title, 'startsOn', i.starts_on, 'endsOn', i.ends_on,
                'isDone', i.status = 'DONE') ORDER BY i.starts_on NULLS LAST, i.position, i.id), '[]')
       FROM plan_item i
       WHERE i.plan_id = p.id AND i.is_public AND i.removed_at IS NULL AND i.status NOT IN ('DROPPED', 'MOVED')) AS items
    FROM plan p JOIN round r ON r.id = p.round_id AND r.status IN ('OPEN', 'CLOSED')
    WHERE p.unit_id = unit AND p.merged_into_id IS NULL AND p.status IN ('APPROVED', 'IN_PROGRESS', 'CLOSED')
  )
  SELECT names, summary, items FROM shown WHERE summary IS NOT NULL OR items <> '[]' ORDER BY starts_on DESC LIMIT 1
$$;
