-- Large exports need more than a reason; a list of students of the final year makes students, not graduates.

-- ── Large exports ───────────────────────────────────────────────────────────────────────────────────────

-- Lists are counted exactly up to 10,000, so no limit lies beyond.
ALTER TABLE institution
  ADD COLUMN data_officer_email text,
  ADD COLUMN export_proof_over int NOT NULL DEFAULT 1000,
  ADD COLUMN export_second_person_over int NOT NULL DEFAULT 10000,
  ADD CONSTRAINT institution_export_limits CHECK (
    export_proof_over BETWEEN 0 AND 10000 AND export_second_person_over BETWEEN 0 AND 10000);

CREATE TYPE export_approval AS ENUM ('WAITING', 'APPROVED', 'REFUSED');
ALTER TABLE export
  ADD COLUMN people int,
  ADD COLUMN most_people int,
  ADD COLUMN approval export_approval,
  ADD COLUMN decided_by_id uuid,
  ADD COLUMN decided_at timestamptz(6),
  ADD COLUMN decision_reason text,
  -- Whoever knows the portal's role cannot agree to an export of the own, either.
  ADD CONSTRAINT export_second_person CHECK (
    decided_by_id <> user_id AND (approval IN ('APPROVED', 'REFUSED')) = (decided_by_id IS NOT NULL));
CREATE INDEX export_waiting ON export (created_at) WHERE approval = 'WAITING';

-- How many exports wait for a second person: exports are their maker's to read, this number is the office's.
CREATE FUNCTION waiting_exports() RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT count(*)::int FROM export WHERE approval = 'WAITING' AND expires_at > now() $$;

-- ── Final-year students ─────────────────────────────────────────────────────────────────────────────────

-- What a final-year student studies and when the degree is expected, as the class or the list says: a degree of one's own
-- stands on the record once there is one. By it the list of graduates finds the student again.
ALTER TABLE affiliation ADD COLUMN programme text, ADD COLUMN level degree_level, ADD COLUMN expected_year int;

-- A list of students adds the affiliation to a person who is recorded.
CREATE OR REPLACE FUNCTION import_target(name text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF name NOT IN ('alumnus', 'alumnus_name', 'degree', 'contact_point', 'employment', 'external_number', 'affiliation') THEN
    RAISE EXCEPTION 'an import does not write to %', name;
  END IF;
  RETURN name;
END $$;

-- As before, with affiliations.
CREATE OR REPLACE FUNCTION import_take_back(import uuid, people uuid[]) RETURNS SETOF uuid LANGUAGE plpgsql AS $$
DECLARE
  untouched uuid[];
  target text;
BEGIN
  SELECT coalesce(array_agg(a.id), '{}') INTO untouched
  FROM alumnus a WHERE a.id = ANY (people) AND a.version = coalesce(
    (SELECT max((c.after ->> 'version')::int) FROM import_change c
     WHERE c.import_id = import AND c.alumnus_id = a.id AND c.table_name = 'alumnus'), 1);

  DELETE FROM alumnus a WHERE a.id = ANY (untouched) AND a.import_id = import;

  FOREACH target IN ARRAY ARRAY['external_number', 'employment', 'contact_point', 'degree', 'affiliation', 'alumnus_name', 'alumnus'] LOOP
    EXECUTE format($q$
      WITH first AS (
        SELECT DISTINCT ON (row_id) row_id, before FROM import_change
        WHERE import_id = $1 AND table_name = %1$L AND alumnus_id = ANY ($2) ORDER BY row_id, id
      ), removed AS (
        DELETE FROM %1$I t USING first f WHERE t.id = f.row_id AND f.before IS NULL
      )
      UPDATE %1$I t SET (%2$s) = (SELECT %2$s FROM jsonb_populate_record(NULL::%1$I, f.before))
      FROM first f WHERE t.id = f.row_id AND f.before IS NOT NULL
    $q$, target, import_columns(target)) USING import, untouched;
  END LOOP;

  DELETE FROM import_change c WHERE c.import_id = import AND c.alumnus_id = ANY (untouched);
  PERFORM refresh_alumnus_search(people);
  RETURN QUERY SELECT p FROM unnest(people) p WHERE p <> ALL (untouched) AND EXISTS (SELECT 1 FROM alumnus a WHERE a.id = p);
END $$;
