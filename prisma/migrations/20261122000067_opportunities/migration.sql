-- Whoever wrote a letter reads what it was about, also when the offer is over.
CREATE FUNCTION app_applied() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(array_agg(opportunity_id), '{}') FROM application
  WHERE (SELECT app_reach()) = 'some' AND user_id = app_user()
$$;
CREATE POLICY applied ON opportunity FOR SELECT USING (id = ANY ((SELECT app_applied())::uuid[]));

-- What waits for a desk: of the own units, or of all; never what one has posted. Reports are the office's.
CREATE FUNCTION waiting_opportunities(units int[], reader uuid) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT (SELECT count(*) FROM opportunity
          WHERE status = 'SUBMITTED' AND poster_id IS DISTINCT FROM reader
            AND (units IS NULL OR unit_ids && ARRAY(SELECT r.unit_id FROM unit_rollup r WHERE r.current_id = ANY (units))))::int
       + (SELECT count(*) FROM opportunity_report WHERE units IS NULL AND handled_at IS NULL)::int
$$;
