-- What a faculty owes by a deadline, until when, or whether at all, is the office's to decide. The faculty itself says only
-- that something outside the portal was done.
CREATE FUNCTION are_terms_kept(of milestone_unit) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT (of.due_on, of.waived_at, of.targets) IS NOT DISTINCT FROM (m.due_on, m.waived_at, m.targets)
  FROM (VALUES (1)) AS one LEFT JOIN milestone_unit m ON m.milestone_id = of.milestone_id AND m.unit_id = of.unit_id
$$;
CREATE POLICY writes ON milestone_unit AS RESTRICTIVE FOR INSERT WITH CHECK (
  (SELECT app_sees_all()) OR num_nonnulls(due_on, waived_at, targets) = 0
);
CREATE POLICY changes ON milestone_unit AS RESTRICTIVE FOR UPDATE USING (true) WITH CHECK (
  (SELECT app_sees_all()) OR are_terms_kept(milestone_unit)
);
CREATE POLICY removes ON milestone_unit AS RESTRICTIVE FOR DELETE USING ((SELECT app_sees_all()));

-- A database that was counted without a target was neither met nor missed.
ALTER TYPE verdict ADD VALUE 'NO_TARGET';
