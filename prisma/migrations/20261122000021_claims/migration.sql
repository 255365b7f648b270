-- Claims, invitations and classes: what is kept besides their tables, who counts, and how students become graduates.

-- The class by whose code somebody joins; where an invitation was sent.
ALTER TABLE claim ADD COLUMN class_code_id uuid REFERENCES class_code ON DELETE SET NULL;
ALTER TABLE invitation ADD COLUMN email citext;
-- One open invitation of a person at a time. One that ran out is closed by the next.
CREATE UNIQUE INDEX invitation_one_open ON invitation (alumnus_id) WHERE used_at IS NULL AND revoked_at IS NULL;
CREATE INDEX claim_units_open ON claim USING gin (unit_ids) WHERE status IN ('CLAIM_PENDING', 'CLAIM_AMBIGUOUS', 'INFO_REQUESTED', 'APPEALED');

-- Whether somebody signs in as the person of a record: accounts are not a coordinator's to read, this one bit is.
CREATE FUNCTION has_account(record uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT EXISTS (SELECT 1 FROM user_account WHERE alumnus_id = record) $$;

-- How many claims wait for the coordinators of some units; null: for the office, which takes those of no unit, those that
-- waited too long, and every appeal.
CREATE FUNCTION waiting_claims(units int[]) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT count(*)::int FROM claim
  WHERE CASE
    WHEN units IS NOT NULL THEN status IN ('CLAIM_PENDING', 'CLAIM_AMBIGUOUS') AND appeal IS NULL AND unit_ids && units
    ELSE status = 'APPEALED'
      OR (status IN ('CLAIM_PENDING', 'CLAIM_AMBIGUOUS') AND (unit_ids = '{}' OR escalated_at IS NOT NULL OR appeal IS NOT NULL)) END
$$;

-- After a unit was merged or split its claims are those of its successors. After `unit_rollup`, by the alphabet.
CREATE FUNCTION on_succession_move_claims() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE claim SET unit_id = unit_id WHERE unit_id IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER unit_rollup_of_claims AFTER INSERT OR UPDATE OR DELETE ON unit_succession
  FOR EACH STATEMENT EXECUTE FUNCTION on_succession_move_claims();

-- ── Final-year students ─────────────────────────────────────────────────────────────────────────────────

-- A degree makes a graduate of a final-year student, however it comes: by an import, by hand. Its id stands on what it
-- ended and began, so that both go back when the degree goes: an import that is taken back leaves the student.
ALTER TABLE affiliation ADD COLUMN degree_id uuid;
CREATE INDEX affiliation_of_students ON affiliation (alumnus_id) WHERE kind = 'PRE_ALUMNUS' AND ended_on IS NULL;
CREATE INDEX affiliation_by_degree ON affiliation (degree_id) WHERE degree_id IS NOT NULL;

CREATE FUNCTION on_degrees_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM new_rows n JOIN affiliation p ON p.alumnus_id = n.alumnus_id AND p.kind = 'PRE_ALUMNUS' AND p.ended_on IS NULL
  ) THEN
    RETURN NULL;
  END IF;
  WITH graduating AS (
    SELECT DISTINCT ON (p.id) p.id AS student, p.alumnus_id, n.id AS degree_id, n.source, n.import_id, n.created_by_id, n.created_at,
           coalesce(n.diploma_on, n.created_at::date) AS since
    FROM new_rows n
    JOIN affiliation p ON p.alumnus_id = n.alumnus_id AND p.kind = 'PRE_ALUMNUS' AND p.ended_on IS NULL
    WHERE n.outcome = 'GRADUATED' AND (p.unit_id IS NULL OR EXISTS (
      SELECT 1 FROM unit_rollup d JOIN unit_rollup s ON s.current_id = d.current_id WHERE d.unit_id = n.unit_id AND s.unit_id = p.unit_id))
    ORDER BY p.id, n.id
  ), ended AS (
    UPDATE affiliation a SET ended_on = greatest(g.since, a.started_on), degree_id = g.degree_id FROM graduating g WHERE a.id = g.student
  )
  INSERT INTO affiliation (id, alumnus_id, kind, started_on, degree_id, source, import_id, created_by_id, created_at)
  SELECT DISTINCT ON (g.alumnus_id) new_id(), g.alumnus_id, 'ALUMNUS', g.since, g.degree_id, g.source, g.import_id, g.created_by_id, g.created_at
  FROM graduating g
  WHERE NOT EXISTS (SELECT 1 FROM affiliation a WHERE a.alumnus_id = g.alumnus_id AND a.kind = 'ALUMNUS' AND a.ended_on IS NULL)
  ORDER BY g.alumnus_id, g.degree_id;
  RETURN NULL;
END $$;
CREATE TRIGGER students_graduate AFTER INSERT ON degree REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION on_degrees_added();

CREATE FUNCTION on_degrees_removed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  DELETE FROM affiliation a USING old_rows o WHERE a.degree_id = o.id AND a.kind = 'ALUMNUS';
  UPDATE affiliation a SET ended_on = NULL, degree_id = NULL FROM old_rows o WHERE a.degree_id = o.id;
  RETURN NULL;
END $$;
CREATE TRIGGER students_again AFTER DELETE ON degree REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION on_degrees_removed();
