-- What the office alone decides about a unit's work, and what nobody changes any more: kept here as well, whatever a
-- command forgets. Policies, not triggers, where it hangs on who writes: the owner of the tables is not held by them.

-- ── Plans ───────────────────────────────────────────────────────────────────────────────────────────────

-- The moves that a unit makes itself (lib/plans/status.ts); what tells of the office's stays as it is stored.
CREATE FUNCTION is_units_own(p plan) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT (b.status = p.status OR (b.status, p.status) IN (
      ('NOT_STARTED', 'DRAFT'), ('DRAFT', 'SUBMITTED'), ('RETURNED', 'SUBMITTED'), ('SUBMITTED', 'DRAFT'), ('IN_PROGRESS', 'CLOSED')))
    AND (p.round_id, p.unit_id, p.number, p.approved_at, p.approved_by_id, p.returned_at, p.waived_at, p.waive_reason)
      IS NOT DISTINCT FROM (b.round_id, b.unit_id, b.number, b.approved_at, b.approved_by_id, b.returned_at, b.waived_at, b.waive_reason)
  FROM plan b WHERE b.id = p.id
$$;
CREATE POLICY changes ON plan AS RESTRICTIVE FOR UPDATE USING (true) WITH CHECK ((SELECT app_sees_all()) OR is_units_own(plan));
CREATE POLICY writes ON plan AS RESTRICTIVE FOR INSERT WITH CHECK ((SELECT app_sees_all()));
CREATE POLICY removes ON plan AS RESTRICTIVE FOR DELETE USING ((SELECT app_sees_all()));

-- Of what was handed in a unit reports how far it is; what was planned changes with an amendment, which the office accepts.
CREATE FUNCTION is_planned_as_stored(i plan_item) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT p.status IN ('DRAFT', 'RETURNED')
    OR (i.plan_id, i.measure_id, i.title, i.description, i.audience, i.owner_id, i.owner_name, i.starts_on, i.ends_on, i.expected,
        i.indicator, i.people_count, i.hours_count, i.amount_minor, i.currency, i.is_public, i.removed_at)
      IS NOT DISTINCT FROM
       (b.plan_id, b.measure_id, b.title, b.description, b.audience, b.owner_id, b.owner_name, b.starts_on, b.ends_on, b.expected,
        b.indicator, b.people_count, b.hours_count, b.amount_minor, b.currency, b.is_public, b.removed_at)
  FROM plan_item b JOIN plan p ON p.id = b.plan_id WHERE b.id = i.id
$$;
CREATE POLICY changes ON plan_item AS RESTRICTIVE FOR UPDATE USING (true)
  WITH CHECK ((SELECT app_sees_all()) OR is_planned_as_stored(plan_item));
CREATE POLICY removes ON plan_item AS RESTRICTIVE FOR DELETE USING ((SELECT app_sees_all()));

CREATE POLICY writes ON plan_edition AS RESTRICTIVE FOR INSERT
  WITH CHECK ((SELECT app_sees_all()) OR (kind <> 'APPROVED' AND pdf_key IS NULL));
CREATE POLICY changes ON plan_edition AS RESTRICTIVE FOR UPDATE USING ((SELECT app_sees_all()));

CREATE POLICY writes ON plan_amendment AS RESTRICTIVE FOR INSERT WITH CHECK ((SELECT app_sees_all()) OR status = 'PROPOSED');
CREATE POLICY changes ON plan_amendment AS RESTRICTIVE FOR UPDATE USING ((SELECT app_sees_all()) OR status = 'PROPOSED')
  WITH CHECK ((SELECT app_sees_all()) OR status IN ('PROPOSED', 'WITHDRAWN'));
CREATE POLICY removes ON plan_amendment AS RESTRICTIVE FOR DELETE USING ((SELECT app_sees_all()));

-- Everybody signs the own remarks.
CREATE POLICY writes ON plan_comment AS RESTRICTIVE FOR INSERT WITH CHECK (
  by_id = (SELECT app_user()) OR (SELECT app_reach()) = 'system'
);

-- ── Syntheses ───────────────────────────────────────────────────────────────────────────────────────────

-- What lies with the office is the office's to accept or return.
CREATE POLICY writes ON synthesis AS RESTRICTIVE FOR INSERT WITH CHECK ((SELECT app_sees_all()) OR status = 'DRAFT');
CREATE POLICY changes ON synthesis AS RESTRICTIVE FOR UPDATE USING ((SELECT app_sees_all()) OR status IN ('DRAFT', 'RETURNED'))
  WITH CHECK ((SELECT app_sees_all()) OR status <> 'ACCEPTED');

-- ── Minutes ─────────────────────────────────────────────────────────────────────────────────────────────

-- Locked, they stay as they were, whoever asks: what was wrong is said in an erratum.
CREATE FUNCTION are_minutes_locked(of uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM meeting WHERE id = of AND minutes_status = 'LOCKED')
$$;
CREATE FUNCTION keep_locked_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'locked minutes do not change' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER keep_locked BEFORE UPDATE ON meeting FOR EACH ROW
  WHEN (OLD.minutes_status = 'LOCKED' AND (
    (OLD.title, OLD.status, OLD.minutes_status, OLD.minutes_intro, OLD.approved_at, OLD.approved_by, OLD.locked_at, OLD.member_count)
    IS DISTINCT FROM
    (NEW.title, NEW.status, NEW.minutes_status, NEW.minutes_intro, NEW.approved_at, NEW.approved_by, NEW.locked_at, NEW.member_count)))
  EXECUTE FUNCTION keep_locked_minutes();
-- An item that was left over is still carried on; what was said about it stays.
CREATE TRIGGER keep_locked BEFORE UPDATE ON agenda_item FOR EACH ROW
  WHEN ((OLD.title, OLD.discussion) IS DISTINCT FROM (NEW.title, NEW.discussion) AND are_minutes_locked(OLD.meeting_id))
  EXECUTE FUNCTION keep_locked_minutes();
CREATE TRIGGER keep_locked BEFORE UPDATE ON decision FOR EACH ROW
  WHEN (are_minutes_locked(OLD.meeting_id)) EXECUTE FUNCTION keep_locked_minutes();
