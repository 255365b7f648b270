-- Activities, certificates and calls: what the tables of the community still lack.

-- ── Activities ──────────────────────────────────────────────────────────────────────────────────────────

-- Thanks for a call are said once.
CREATE UNIQUE INDEX activity_once_by_call ON activity (call_id, user_id) WHERE call_id IS NOT NULL;
CREATE INDEX activity_waiting ON activity (starts_on, id) WHERE status = 'SELF_REPORTED';
ALTER TABLE activity ADD CONSTRAINT activity_title CHECK (btrim(title) <> '');

-- How many reports wait for somebody: the navigation has no reach. `units` is null for the office.
CREATE FUNCTION waiting_activities(units int[], account uuid) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public AS $$
  SELECT count(*)::int FROM activity a
  WHERE a.status = 'SELF_REPORTED' AND a.user_id IS DISTINCT FROM account
    AND (units IS NULL OR a.unit_ids && ARRAY(SELECT r.unit_id FROM unit_rollup r WHERE r.current_id = ANY (units)))
$$;

-- What was done for a unit from one day to another, by kind, for its syntheses: every reader sees it alike.
CREATE FUNCTION activities_of_unit(unit int, since date, until date)
RETURNS TABLE (category activity_category, entries int, people int, minutes int, reached int, helped int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT a.category, count(*)::int, count(DISTINCT coalesce(a.user_id, a.alumnus_id, a.ambassador_id, a.id))::int,
         coalesce(sum(a.minutes), 0)::int, coalesce(sum(a.people_reached), 0)::int, coalesce(sum(a.students_helped), 0)::int
  FROM activity a
  WHERE a.status IN ('CONFIRMED', 'AUTOMATIC') AND a.starts_on BETWEEN since AND until
    AND a.unit_ids && ARRAY(SELECT r.unit_id FROM unit_rollup r WHERE r.current_id = unit)
    AND (app_sees_all() OR unit = ANY (app_unit_family()))
  GROUP BY a.category ORDER BY a.category
$$;

-- ── Certificates ────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE certificate ADD COLUMN hash TEXT NOT NULL;
-- What the holder lets everybody see who has the code.
ALTER TABLE certificate ADD COLUMN shown TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE certificate ADD COLUMN revoke_reason TEXT;
ALTER TABLE certificate ADD CONSTRAINT certificate_revoked_why CHECK (num_nonnulls(revoked_at, revoke_reason) IN (0, 2));

-- What was certified stays as it was printed, and what was revoked stays revoked.
CREATE FUNCTION keep_certificate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.code, NEW.name, NEW.year, NEW.figures, NEW.hash, NEW.issued_at)
       IS DISTINCT FROM (OLD.code, OLD.name, OLD.year, OLD.figures, OLD.hash, OLD.issued_at)
     OR (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at) THEN
    RAISE EXCEPTION 'a certificate does not change' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_certificate BEFORE UPDATE ON certificate FOR EACH ROW EXECUTE FUNCTION keep_certificate();

-- ── Calls ───────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE call ADD COLUMN audience "event_audience" NOT NULL DEFAULT 'AMBASSADORS';
-- Whether the office chooses among those who signed up, or the first come.
ALTER TABLE call ADD COLUMN is_chosen BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE call ADD COLUMN cancel_reason TEXT;
ALTER TABLE call ADD CONSTRAINT call_audience CHECK (audience IN ('AMBASSADORS', 'ALUMNI', 'ACCOUNTS'));
ALTER TABLE call ADD CONSTRAINT call_in_order CHECK (ends_at IS NULL OR ends_at >= starts_at);
ALTER TABLE call ADD CONSTRAINT call_cancelled_why CHECK (status <> 'CANCELLED' OR cancel_reason IS NOT NULL);
-- Never more than places, whoever comes at once.
ALTER TABLE call ADD CONSTRAINT call_never_over CHECK (taken <= place_count);
-- Since when somebody has a place; without it they wait, in the order in which they came.
ALTER TABLE call_sign_up ADD COLUMN placed_at TIMESTAMPTZ(6);
CREATE INDEX call_sign_up_queue ON call_sign_up (call_id, at, id) WHERE cancelled_at IS NULL AND placed_at IS NULL;

-- The places that are gone are counted where they are given, and nowhere else.
DROP TRIGGER keep_taken ON call;
CREATE FUNCTION count_call_places() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE call c SET taken = (
    SELECT count(*) FROM call_sign_up s WHERE s.call_id = c.id AND s.placed_at IS NOT NULL AND s.cancelled_at IS NULL)
  WHERE c.id = coalesce(NEW.call_id, OLD.call_id);
  RETURN NULL;
END $$;
CREATE TRIGGER count_call_places AFTER INSERT OR DELETE OR UPDATE OF placed_at, cancelled_at ON call_sign_up
  FOR EACH ROW EXECUTE FUNCTION count_call_places();
CREATE FUNCTION keep_call_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.taken <> OLD.taken AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'taken is counted from the sign-ups' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_call_taken BEFORE UPDATE OF taken ON call FOR EACH ROW EXECUTE FUNCTION keep_call_taken();

-- Whom a call is for; whoever has signed up goes on reading it.
CREATE FUNCTION app_is_called(audience event_audience, call uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public AS $$
  SELECT app_user() IS NOT NULL AND (
    audience = 'ACCOUNTS'
    OR (SELECT is_ambassador(app_user()))
    OR (audience = 'ALUMNI' AND EXISTS (SELECT 1 FROM user_account u WHERE u.id = app_user() AND u.alumnus_id IS NOT NULL))
    OR EXISTS (SELECT 1 FROM call_sign_up s WHERE s.call_id = call AND s.user_id = app_user()))
$$;
ALTER POLICY reads ON call USING (
  (SELECT app_sees_all()) OR unit_id = ANY ((SELECT app_unit_family())::int[])
  OR (status <> 'DRAFT' AND (SELECT app_reach()) = 'some' AND app_is_called(audience, id))
);
