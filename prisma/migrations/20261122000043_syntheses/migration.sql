-- Syntheses: what the database keeps, and what it tells of a unit that was merged.

-- What was handed in is frozen; what was accepted never changes.
ALTER TABLE synthesis ADD CONSTRAINT synthesis_frozen CHECK (
  status NOT IN ('SUBMITTED', 'ACCEPTED') OR (content IS NOT NULL AND submitted_at IS NOT NULL)
);
CREATE FUNCTION keep_accepted_synthesis() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an accepted synthesis does not change' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER keep_accepted BEFORE UPDATE ON synthesis FOR EACH ROW
  WHEN (OLD.status = 'ACCEPTED') EXECUTE FUNCTION keep_accepted_synthesis();
REVOKE DELETE ON synthesis FROM portal_app;

-- What the lists of a unit brought in a span of time. The lists of a merged unit are not in its successor's reach, and a
-- synthesis says the same to whoever reads it.
CREATE FUNCTION imports_of_unit(unit int, since timestamptz, until timestamptz)
RETURNS TABLE (applied_at timestamptz, created int, updated int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT i.applied_at, coalesce((i.counts ->> 'NEW')::int, 0), coalesce((i.counts ->> 'UPDATE')::int, 0)
  FROM import i
  WHERE i.unit_id = unit AND i.status = 'APPLIED' AND i.applied_at >= since AND i.applied_at < until
    AND (app_sees_all() OR unit = ANY (app_unit_family()))
  ORDER BY i.applied_at, i.id
$$;
