-- The address of an event's page. /events/manage is where events are looked after.
ALTER TABLE event ADD CONSTRAINT event_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100 AND slug <> 'manage');

-- Whoever holds an office may begin with a template of the university.
CREATE POLICY templates ON event FOR SELECT USING (is_template AND unit_id IS NULL AND (SELECT app_units()) <> '{}');

-- The first free address of `wanted`, `wanted-2`, …: also where others have drafts that the writer does not see. Whoever
-- asks next waits until it is taken.
CREATE FUNCTION free_event_slug(wanted text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  free text := wanted;
  nth int := 1;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('event-slug'));
  WHILE free = 'manage' OR EXISTS (SELECT 1 FROM event e WHERE e.slug = free) LOOP
    nth := nth + 1;
    free := wanted || '-' || nth;
  END LOOP;
  RETURN free;
END $$;

-- How many parties wait for a place at events that everybody may know of: the length of a list tells nothing of who is on it.
CREATE FUNCTION count_waiting(ids uuid[]) RETURNS TABLE (event_id uuid, waiting int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT r.event_id, count(*)::int FROM registration r JOIN event e ON e.id = r.event_id
  WHERE r.event_id = ANY (ids) AND r.status = 'WAITLISTED' AND e.status <> 'DRAFT' AND NOT e.is_template
  GROUP BY r.event_id
$$;
