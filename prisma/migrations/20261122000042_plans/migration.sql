-- Who changed an item last: told to whoever changed it at the same time.
ALTER TABLE plan_item ADD COLUMN changed_at timestamptz(6), ADD COLUMN changed_by_id uuid;

ALTER TABLE plan ADD CONSTRAINT plan_approved_has_number CHECK (approved_at IS NULL OR number IS NOT NULL);
ALTER TABLE plan ADD CONSTRAINT plan_waived_has_reason CHECK (status <> 'WAIVED' OR waive_reason IS NOT NULL);
ALTER TABLE plan_item ADD CONSTRAINT plan_item_amount_has_currency CHECK (num_nulls(amount_minor, currency) <> 1);

-- Who holds an office of a unit, or of what it is today, at an instant: whom its plans concern.
CREATE FUNCTION officers_of(unit int, day date, at timestamptz) RETURNS TABLE (user_id uuid, name text, office office)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT DISTINCT ON (u.id) u.id, u.name, a.office
  FROM appointment a JOIN user_account u ON u.id = a.user_id AND u.disabled_at IS NULL
  WHERE is_in_office(a, day, at) AND (app_sees_all() OR unit = ANY (app_unit_family()))
    AND (a.unit_id = unit OR (EXISTS (SELECT 1 FROM unit_succession s WHERE s.predecessor_id = unit)
         AND a.unit_id IN (SELECT r.current_id FROM unit_rollup r WHERE r.unit_id = unit)))
  ORDER BY u.id, a.office
$$;
