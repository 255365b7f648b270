-- What Prisma cannot say about rounds, plans, meetings and the calendar: who may see which row, and what never changes.

-- ── Who sees what ───────────────────────────────────────────────────────────────────────────────────────

-- The reach of a coordinator in the work of units: the own ones and those that they stand for today (merged, renamed).
CREATE FUNCTION app_unit_family() RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(array_agg(DISTINCT unit_id), '{}') FROM unit_rollup
  WHERE (SELECT app_reach()) = 'some' AND current_id = ANY ((SELECT app_units())::int[])
$$;

DO $$
DECLARE of_unit text;
BEGIN
  FOREACH of_unit IN ARRAY ARRAY['hand_over', 'round_unit', 'milestone_unit', 'deadline_act', 'database_snapshot', 'plan',
                                 'synthesis', 'graduate_count'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', of_unit);
    EXECUTE format('CREATE POLICY scope ON %I USING ((SELECT app_sees_all()) OR unit_id = ANY ((SELECT app_unit_family())::int[]))', of_unit);
  END LOOP;
END $$;

-- Part of a plan, an item or a hand-over: whoever sees the whole.
DO $$
DECLARE part record;
BEGIN
  FOR part IN SELECT * FROM (VALUES
    ('hand_over_item', 'hand_over', 'hand_over_id'),
    ('plan_item', 'plan', 'plan_id'), ('plan_skip', 'plan', 'plan_id'), ('plan_comment', 'plan', 'plan_id'),
    ('plan_edition', 'plan', 'plan_id'), ('plan_amendment', 'plan', 'plan_id'), ('plan_presence', 'plan', 'plan_id'),
    ('plan_item_partner', 'plan_item', 'item_id'), ('plan_evidence', 'plan_item', 'item_id')
  ) AS p (part, whole, key) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part.part);
    EXECUTE format('CREATE POLICY scope ON %I USING ((SELECT app_sees_all()) OR EXISTS (SELECT 1 FROM %I w WHERE w.id = %I))',
                   part.part, part.whole, part.key);
  END LOOP;
END $$;

-- A round is the office's to write. Whoever holds an office reads it once it is open.
ALTER TABLE round ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON round USING (
  (SELECT app_sees_all()) OR (status <> 'DRAFT' AND (SELECT app_reach()) = 'some' AND (SELECT app_units()) <> '{}')
);
DO $$
DECLARE part record;
BEGIN
  FOR part IN SELECT * FROM (VALUES
    ('direction', 'round', 'round_id'), ('milestone', 'round', 'round_id'), ('round_document', 'round', 'round_id'),
    ('measure', 'direction', 'direction_id')
  ) AS p (part, whole, key) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part.part);
    EXECUTE format('CREATE POLICY scope ON %I USING ((SELECT app_sees_all()) OR EXISTS (SELECT 1 FROM %I w WHERE w.id = %I))',
                   part.part, part.whole, part.key);
  END LOOP;
END $$;
DO $$
DECLARE of_office text;
BEGIN
  FOREACH of_office IN ARRAY ARRAY['round', 'direction', 'measure', 'milestone', 'round_unit', 'deadline_act', 'database_snapshot', 'round_document'] LOOP
    EXECUTE format('CREATE POLICY writes ON %I AS RESTRICTIVE FOR INSERT WITH CHECK ((SELECT app_sees_all()))', of_office);
    EXECUTE format('CREATE POLICY changes ON %I AS RESTRICTIVE FOR UPDATE USING ((SELECT app_sees_all()))', of_office);
    EXECUTE format('CREATE POLICY removes ON %I AS RESTRICTIVE FOR DELETE USING ((SELECT app_sees_all()))', of_office);
  END LOOP;
END $$;

-- A body is its members' and its unit's; the coordinators' body is every coordinator's.
CREATE FUNCTION app_bodies() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(array_agg(DISTINCT b.id), '{}') FROM body b
  WHERE (SELECT app_reach()) = 'some' AND (
    (b.kind = 'COORDINATORS' AND (SELECT app_units()) <> '{}')
    OR b.unit_id = ANY ((SELECT app_unit_family())::int[])
    OR EXISTS (SELECT 1 FROM body_member m WHERE m.body_id = b.id AND m.user_id = app_user() AND m.ends_on IS NULL))
$$;
-- Meetings to which somebody was asked without being a member.
CREATE FUNCTION app_meetings() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(array_agg(meeting_id), '{}') FROM invitee
  WHERE (SELECT app_reach()) = 'some' AND user_id = (SELECT app_user())
$$;
ALTER TABLE body ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON body USING ((SELECT app_sees_all()) OR id = ANY ((SELECT app_bodies())::uuid[]));
ALTER TABLE body_member ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON body_member USING ((SELECT app_sees_all()) OR body_id = ANY ((SELECT app_bodies())::uuid[]));
ALTER TABLE meeting ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON meeting USING (
  (SELECT app_sees_all()) OR body_id = ANY ((SELECT app_bodies())::uuid[]) OR id = ANY ((SELECT app_meetings())::uuid[])
);
DO $$
DECLARE part record;
BEGIN
  FOR part IN SELECT * FROM (VALUES
    ('sitting', 'meeting', 'meeting_id'), ('agenda_item', 'meeting', 'meeting_id'), ('invitee', 'meeting', 'meeting_id'),
    ('breakout_group', 'meeting', 'meeting_id'), ('decision', 'meeting', 'meeting_id'),
    ('minutes_remark', 'meeting', 'meeting_id'), ('minutes_erratum', 'meeting', 'meeting_id'),
    ('attendance', 'sitting', 'sitting_id'), ('breakout_member', 'breakout_group', 'group_id')
  ) AS p (part, whole, key) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part.part);
    EXECUTE format('CREATE POLICY scope ON %I USING ((SELECT app_sees_all()) OR EXISTS (SELECT 1 FROM %I w WHERE w.id = %I))',
                   part.part, part.whole, part.key);
  END LOOP;
END $$;

ALTER TABLE task ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON task USING (
  (SELECT app_sees_all()) OR owner_id = (SELECT app_user()) OR unit_id = ANY ((SELECT app_unit_family())::int[])
);
DO $$
DECLARE owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['confidentiality_promise', 'digest', 'calendar_feed'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY scope ON %I USING ((SELECT app_sees_all()) OR user_id = (SELECT app_user()))', owned);
  END LOOP;
END $$;

-- What is published is everybody's to read; the rest is the unit's.
ALTER TABLE calendar_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON calendar_entry FOR SELECT USING (
  (SELECT app_sees_all()) OR is_public OR unit_id = ANY ((SELECT app_unit_family())::int[])
  OR (unit_id IS NULL AND (SELECT app_reach()) = 'some' AND (SELECT app_units()) <> '{}')
);
ALTER TABLE faculty_section ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON faculty_section FOR SELECT USING (
  (SELECT app_sees_all()) OR is_published OR unit_id = ANY ((SELECT app_unit_family())::int[])
);
ALTER TABLE news_item ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON news_item FOR SELECT USING (
  (SELECT app_sees_all()) OR (published_at IS NOT NULL AND withdrawn_at IS NULL) OR unit_id = ANY ((SELECT app_unit_family())::int[])
);
DO $$
DECLARE of_unit text;
BEGIN
  FOREACH of_unit IN ARRAY ARRAY['calendar_entry', 'faculty_section', 'news_item'] LOOP
    EXECUTE format('CREATE POLICY writes ON %I FOR INSERT WITH CHECK ((SELECT app_sees_all()) OR unit_id = ANY ((SELECT app_unit_family())::int[]))', of_unit);
    EXECUTE format('CREATE POLICY changes ON %I FOR UPDATE USING ((SELECT app_sees_all()) OR unit_id = ANY ((SELECT app_unit_family())::int[]))', of_unit);
    EXECUTE format('CREATE POLICY removes ON %I FOR DELETE USING ((SELECT app_sees_all()) OR unit_id = ANY ((SELECT app_unit_family())::int[]))', of_unit);
  END LOOP;
END $$;

-- ── Rules that the database keeps ───────────────────────────────────────────────────────────────────────

ALTER TABLE round ADD CONSTRAINT round_in_order CHECK (ends_on >= starts_on);
ALTER TABLE round_unit ADD CONSTRAINT round_unit_in_order CHECK (left_on IS NULL OR left_on >= joined_on);
ALTER TABLE deadline_act ADD CONSTRAINT deadline_act_has_day CHECK (kind NOT IN ('EXTENDED', 'SHIFTED') OR to_on IS NOT NULL);
ALTER TABLE graduate_count ADD CONSTRAINT graduate_count_not_negative CHECK (count >= 0 AND year BETWEEN 1500 AND 2200);
CREATE UNIQUE INDEX database_snapshot_one_due ON database_snapshot (milestone_id, unit_id) WHERE is_due;
ALTER TABLE plan_item ADD CONSTRAINT plan_item_in_order CHECK (ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on);
ALTER TABLE plan_item ADD CONSTRAINT plan_item_percent CHECK (percent BETWEEN 0 AND 100);
ALTER TABLE plan_item_partner ADD CONSTRAINT plan_item_partner_named CHECK (num_nonnulls(alumnus_id, name) = 1);
ALTER TABLE plan_evidence ADD CONSTRAINT plan_evidence_one_thing CHECK (num_nonnulls(url, file_key) = 1);
CREATE UNIQUE INDEX plan_edition_one_handed_in ON plan_edition (plan_id, number) WHERE kind = 'SUBMITTED';
CREATE UNIQUE INDEX plan_amendment_one_open ON plan_amendment (plan_id) WHERE status = 'PROPOSED';
ALTER TABLE sitting ADD CONSTRAINT sitting_in_order CHECK (ends_at > starts_at);
ALTER TABLE calendar_entry ADD CONSTRAINT calendar_entry_days_or_instants CHECK (
  (starts_on IS NOT NULL AND starts_at IS NULL AND ends_at IS NULL AND (ends_on IS NULL OR ends_on >= starts_on))
  OR (starts_at IS NOT NULL AND ends_at > starts_at AND starts_on IS NULL AND ends_on IS NULL));
CREATE UNIQUE INDEX invitee_once ON invitee (meeting_id, user_id) WHERE user_id IS NOT NULL;

-- What was handed in, decided or counted at a deadline is history.
REVOKE UPDATE, DELETE ON deadline_act, minutes_erratum, plan_comment, confidentiality_promise FROM portal_app;
GRANT UPDATE (resolved_at) ON plan_comment TO portal_app;
REVOKE UPDATE, DELETE ON plan_edition, database_snapshot FROM portal_app;
GRANT UPDATE (pdf_key) ON plan_edition TO portal_app;

-- ── Offices ─────────────────────────────────────────────────────────────────────────────────────────────

-- Every appointment so far was entered as a fact.
UPDATE appointment SET accepted_at = created_at;
-- A unit has one coordinator at a time. The first 30 days of an office are for the hand-over: in them the one before may
-- still serve, so only what comes after must not overlap.
ALTER TABLE appointment DROP CONSTRAINT appointment_one_coordinator;
ALTER TABLE appointment ADD CONSTRAINT appointment_one_coordinator EXCLUDE USING gist (
  unit_id WITH =, daterange(least(starts_on + 30, ends_on), ends_on, '[]') WITH &&
) WHERE (office = 'COORDINATOR' AND declined_at IS NULL);
ALTER TABLE appointment ADD CONSTRAINT appointment_answered_once CHECK (num_nonnulls(accepted_at, declined_at) <= 1);

-- Whether rights follow from an appointment at an instant: accepted, begun, and not ended by day or by minute.
CREATE FUNCTION is_in_office(a appointment, day date, at timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT a.accepted_at IS NOT NULL AND a.starts_on <= day AND (a.ends_on IS NULL OR a.ends_on >= day)
    AND (a.ended_at IS NULL OR a.ended_at > at)
$$;

-- Whether an officer of a unit has yet to promise confidentiality this year. Asked with the session, before any reach.
CREATE FUNCTION owes_promise(actor jsonb, instant timestamptz) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(actor -> 'unitIds' <> '[]', false) AND NOT EXISTS (
    SELECT 1 FROM confidentiality_promise p
    WHERE p.user_id = (actor ->> 'userId')::uuid
      AND p.year = extract(year FROM instant AT TIME ZONE (SELECT zone FROM institution)))
$$;

-- As before, with the rights of accepted and unended appointments only, and whether they rest until the promise is made.
CREATE OR REPLACE FUNCTION session_actor(hash text, at timestamptz, factor_owed boolean DEFAULT false) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  zone text := (SELECT i.zone FROM institution i);
  today date := (at AT TIME ZONE zone)::date;
  held session;
  actor jsonb;
  is_staff boolean;
  idle interval;
  longest interval;
BEGIN
  SELECT * INTO held FROM session s WHERE s.token_hash = hash AND s.expires_at > at;
  SELECT jsonb_build_object(
    'sessionId', held.id, 'userId', u.id, 'email', u.email, 'name', u.name, 'locale', u.locale, 'alumnusId', u.alumnus_id,
    'roles', (SELECT coalesce(jsonb_agg(DISTINCT g.role), '[]') FROM role_grant g
              WHERE g.user_id = u.id AND g.starts_at <= at AND (g.ends_at IS NULL OR g.ends_at > at)),
    'unitIds', (SELECT coalesce(jsonb_agg(DISTINCT p.unit_id), '[]') FROM appointment p
                WHERE p.user_id = u.id AND is_in_office(p, today, at)),
    'awaitsSecondFactor', false, 'owesPromise', false)
  INTO actor FROM user_account u WHERE u.id = held.user_id AND u.disabled_at IS NULL;
  IF actor IS NULL THEN
    RETURN NULL;
  END IF;
  is_staff := actor -> 'roles' <> '[]' OR actor -> 'unitIds' <> '[]';
  idle := CASE WHEN is_staff THEN '30 minutes' ELSE '14 days' END;
  longest := CASE WHEN is_staff THEN '12 hours' ELSE '30 days' END;
  IF held.seen_at < at - idle OR held.created_at < at - longest
    OR EXISTS (SELECT 1 FROM role_grant g WHERE g.user_id = held.user_id
               AND g.starts_at > held.created_at AND g.starts_at <= at AND (g.ends_at IS NULL OR g.ends_at > at))
    OR EXISTS (SELECT 1 FROM appointment p WHERE p.user_id = held.user_id
               AND greatest(p.starts_on::timestamp AT TIME ZONE zone, p.accepted_at) > held.created_at
               AND is_in_office(p, today, at)) THEN
    RETURN NULL;
  END IF;
  IF held.seen_at < at - interval '1 minute' THEN
    UPDATE session SET seen_at = at WHERE id = held.id;
  END IF;
  IF factor_owed AND held.second_factor_at IS NULL AND (
    is_staff OR EXISTS (SELECT 1 FROM authenticator a WHERE a.user_id = held.user_id AND a.confirmed_at IS NOT NULL)
  ) THEN
    RETURN actor || '{"roles": [], "unitIds": [], "alumnusId": null, "awaitsSecondFactor": true}';
  END IF;
  RETURN actor || jsonb_build_object('owesPromise', owes_promise(actor, at));
END $$;

CREATE OR REPLACE FUNCTION coordinators_on(day date) RETURNS TABLE (unit_id int, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT DISTINCT ON (a.unit_id) a.unit_id, u.name
  FROM appointment a JOIN user_account u ON u.id = a.user_id
  WHERE a.office = 'COORDINATOR' AND u.disabled_at IS NULL AND is_in_office(a, day, now())
  ORDER BY a.unit_id, a.starts_on DESC
$$;
