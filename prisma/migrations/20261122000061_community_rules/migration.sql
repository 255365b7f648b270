-- What Prisma cannot say about the community: who may see which row, what the database keeps true, what never changes.

-- ── Who belongs, who runs, who stands at the door ───────────────────────────────────────────────────────

-- Every serving ambassador belongs to the ambassadors' body without being listed.
CREATE FUNCTION is_ambassador(account uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM ambassador a WHERE a.user_id = account AND a.status IN ('ACTIVE', 'ON_LEAVE'))
$$;
CREATE OR REPLACE FUNCTION app_bodies() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(array_agg(DISTINCT b.id), '{}') FROM body b
  WHERE (SELECT app_reach()) = 'some' AND (
    (b.kind = 'COORDINATORS' AND (SELECT app_units()) <> '{}')
    OR (b.kind = 'AMBASSADORS' AND (SELECT is_ambassador(app_user())))
    OR b.unit_id = ANY ((SELECT app_unit_family())::int[])
    OR EXISTS (SELECT 1 FROM body_member m WHERE m.body_id = b.id AND m.user_id = app_user() AND is_serving(m)))
$$;
-- The events that the reader's units organize.
CREATE FUNCTION app_events() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(array_agg(e.id), '{}') FROM event e
  WHERE (SELECT app_reach()) = 'some' AND (SELECT app_units()) <> '{}' AND (
    e.unit_id = ANY ((SELECT app_unit_family())::int[])
    OR EXISTS (SELECT 1 FROM event_organizer o WHERE o.event_id = e.id AND o.unit_id = ANY ((SELECT app_unit_family())::int[])))
$$;
-- Those at whose door the reader stands.
CREATE FUNCTION app_doors() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(array_agg(DISTINCT event_id), '{}') FROM event_role
  WHERE (SELECT app_reach()) = 'some' AND is_at_door AND user_id = app_user()
$$;
-- What the reader has posted.
CREATE FUNCTION app_posted() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(array_agg(id), '{}') FROM opportunity
  WHERE (SELECT app_reach()) = 'some' AND poster_id = app_user()
$$;

-- ── Events ──────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE event ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON event FOR SELECT USING (
  (SELECT app_sees_all()) OR (status <> 'DRAFT' AND NOT is_template)
  OR unit_id = ANY ((SELECT app_unit_family())::int[]) OR id = ANY ((SELECT app_events())::uuid[])
);
CREATE POLICY writes ON event FOR INSERT WITH CHECK ((SELECT app_sees_all()) OR unit_id = ANY ((SELECT app_unit_family())::int[]));
CREATE POLICY changes ON event FOR UPDATE
  USING ((SELECT app_sees_all()) OR id = ANY ((SELECT app_events())::uuid[]))
  WITH CHECK ((SELECT app_sees_all()) OR id = ANY ((SELECT app_events())::uuid[]));
CREATE POLICY removes ON event FOR DELETE USING ((SELECT app_sees_all()) OR unit_id = ANY ((SELECT app_unit_family())::int[]));
-- What one organizes is not handed to others: the policy above still sees whose it was.
CREATE FUNCTION keep_event_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.unit_id IS DISTINCT FROM OLD.unit_id AND NOT app_sees_all()
     AND NOT coalesce(NEW.unit_id = ANY (app_unit_family()), false) THEN
    RAISE EXCEPTION 'an event moves only to a unit of its organizer' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_event_unit BEFORE UPDATE OF unit_id ON event FOR EACH ROW EXECUTE FUNCTION keep_event_unit();

-- Its parts are read by whoever reads it, and written by its organizers.
DO $$
DECLARE part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['event_organizer', 'event_session', 'event_ticket', 'event_question', 'event_role', 'event_photo'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part);
    EXECUTE format('CREATE POLICY reads ON %I FOR SELECT USING ((SELECT app_sees_all()) OR EXISTS (SELECT 1 FROM event e WHERE e.id = event_id))', part);
    EXECUTE format('CREATE POLICY writes ON %I FOR INSERT WITH CHECK ((SELECT app_sees_all()) OR event_id = ANY ((SELECT app_events())::uuid[]))', part);
    EXECUTE format('CREATE POLICY changes ON %I FOR UPDATE USING ((SELECT app_sees_all()) OR event_id = ANY ((SELECT app_events())::uuid[]))', part);
    EXECUTE format('CREATE POLICY removes ON %I FOR DELETE USING ((SELECT app_sees_all()) OR event_id = ANY ((SELECT app_events())::uuid[]))', part);
  END LOOP;
END $$;
CREATE POLICY shown ON event_role AS RESTRICTIVE FOR SELECT USING (
  is_public OR (SELECT app_sees_all()) OR user_id = (SELECT app_user()) OR event_id = ANY ((SELECT app_events())::uuid[])
);
CREATE POLICY shown ON event_photo AS RESTRICTIVE FOR SELECT USING (
  (published_at IS NOT NULL AND objected_at IS NULL) OR (SELECT app_sees_all()) OR event_id = ANY ((SELECT app_events())::uuid[])
);

-- ── Registrations ───────────────────────────────────────────────────────────────────────────────────────
-- Read by the person and by the organizers; written by the one service alone, with the portal's own reach.

ALTER TABLE registration ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON registration FOR SELECT USING (
  (SELECT app_sees_all()) OR user_id = (SELECT app_user()) OR event_id = ANY ((SELECT app_events())::uuid[])
);
CREATE POLICY service ON registration USING ((SELECT app_sees_all()));
DO $$
DECLARE part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['registration_step', 'registration_answer', 'admission', 'payment'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part);
    EXECUTE format('CREATE POLICY reads ON %I FOR SELECT USING ((SELECT app_sees_all()) OR EXISTS (SELECT 1 FROM registration r WHERE r.id = registration_id))', part);
    EXECUTE format('CREATE POLICY service ON %I USING ((SELECT app_sees_all()))', part);
  END LOOP;
END $$;
ALTER TABLE scan ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON scan FOR SELECT USING (
  (SELECT app_sees_all()) OR event_id = ANY ((SELECT app_events())::uuid[]) OR event_id = ANY ((SELECT app_doors())::uuid[])
);
CREATE POLICY service ON scan USING ((SELECT app_sees_all()));
ALTER TABLE receipt_counter ENABLE ROW LEVEL SECURITY;
CREATE POLICY service ON receipt_counter USING ((SELECT app_sees_all()));
-- What people thought is read by the organizers; who said so, by nobody: the page shows no names.
ALTER TABLE event_feedback ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON event_feedback FOR SELECT USING (
  (SELECT app_sees_all()) OR event_id = ANY ((SELECT app_events())::uuid[])
  OR EXISTS (SELECT 1 FROM registration r WHERE r.id = registration_id)
);
CREATE POLICY service ON event_feedback USING ((SELECT app_sees_all()));
-- Where an online part takes place: the organizers, and whoever has a place.
ALTER TABLE event_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON event_link FOR SELECT USING (
  (SELECT app_sees_all()) OR event_id = ANY ((SELECT app_events())::uuid[])
  OR EXISTS (SELECT 1 FROM registration r WHERE r.event_id = event_link.event_id AND r.user_id = (SELECT app_user())
             AND r.status IN ('CONFIRMED', 'CHECKED_IN'))
);
CREATE POLICY organizers ON event_link USING ((SELECT app_sees_all()) OR event_id = ANY ((SELECT app_events())::uuid[]));

ALTER TABLE event ADD CONSTRAINT event_in_order CHECK (ends_at > starts_at);
ALTER TABLE event ADD CONSTRAINT event_counts CHECK (
  capacity >= 0 AND taken >= 0 AND guests_most BETWEEN 0 AND 20 AND freeze_minutes >= 0 AND payment_minutes > 0 AND answers_kept_days >= 0);
ALTER TABLE event ADD CONSTRAINT event_window CHECK (closes_at IS NULL OR opens_at IS NULL OR closes_at > opens_at);
ALTER TABLE event ADD CONSTRAINT event_class_years CHECK (audience_to IS NULL OR audience_from IS NULL OR audience_to >= audience_from);
ALTER TABLE event_session ADD CONSTRAINT event_session_in_order CHECK (ends_at > starts_at);
ALTER TABLE event_session ADD CONSTRAINT event_session_counts CHECK (capacity >= 0 AND taken >= 0);
ALTER TABLE event_ticket ADD CONSTRAINT event_ticket_counts CHECK (
  capacity >= 0 AND taken >= 0 AND amount_minor >= 0 AND member_amount_minor >= 0);
ALTER TABLE registration ADD CONSTRAINT registration_party CHECK (party_size BETWEEN 1 AND 21);
ALTER TABLE registration ADD CONSTRAINT registration_states CHECK (
  (status <> 'WAITLISTED' OR waitlisted_at IS NOT NULL)
  AND (status NOT IN ('OFFERED', 'PENDING_PAYMENT') OR held_until IS NOT NULL)
  AND (jumped_at IS NULL OR jump_reason IS NOT NULL));
-- Signing up twice for the same is signing up once. Slots have lists of their own.
CREATE UNIQUE INDEX registration_once ON registration (event_id, session_id, user_id) NULLS NOT DISTINCT
  WHERE user_id IS NOT NULL
    AND status IN ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED', 'WAITLISTED', 'OFFERED', 'CHECKED_IN');
CREATE INDEX registration_queue ON registration (event_id, waitlisted_at, id) WHERE status = 'WAITLISTED';
CREATE INDEX registration_held ON registration (held_until) WHERE status IN ('OFFERED', 'PENDING_PAYMENT');
ALTER TABLE payment ADD CONSTRAINT payment_amounts CHECK (amount_minor > 0 AND refunded_minor BETWEEN 0 AND amount_minor);
ALTER TABLE payment ADD CONSTRAINT payment_receipt CHECK (num_nonnulls(receipt_year, receipt_number) IN (0, 2));
ALTER TABLE event_feedback ADD CONSTRAINT event_feedback_score CHECK (score BETWEEN 1 AND 5);
ALTER TABLE event_photo ADD CONSTRAINT event_photo_agreed CHECK (published_at IS NULL OR agreed_by_id IS NOT NULL);
REVOKE UPDATE, DELETE ON registration_step, scan FROM portal_app;

-- The places that are gone are counted by the service alone.
CREATE FUNCTION keep_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.taken <> OLD.taken AND app_reach() <> 'system' THEN
    RAISE EXCEPTION 'taken is kept by the registration service' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_taken BEFORE UPDATE OF taken ON event FOR EACH ROW EXECUTE FUNCTION keep_taken();
CREATE TRIGGER keep_taken BEFORE UPDATE OF taken ON event_session FOR EACH ROW EXECUTE FUNCTION keep_taken();
CREATE TRIGGER keep_taken BEFORE UPDATE OF taken ON event_ticket FOR EACH ROW EXECUTE FUNCTION keep_taken();
CREATE TRIGGER keep_taken BEFORE UPDATE OF taken ON call FOR EACH ROW EXECUTE FUNCTION keep_taken();

-- ── Ambassadors ─────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE ambassador ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON ambassador FOR SELECT USING (
  (SELECT app_sees_all()) OR user_id = (SELECT app_user()) OR nominated_by_id = (SELECT app_user())
  OR unit_id = ANY ((SELECT app_unit_family())::int[])
);
CREATE POLICY service ON ambassador USING ((SELECT app_sees_all()));
ALTER TABLE ambassador_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON ambassador_step FOR SELECT USING (
  (SELECT app_sees_all()) OR EXISTS (SELECT 1 FROM ambassador a WHERE a.id = ambassador_id)
);
CREATE POLICY service ON ambassador_step USING ((SELECT app_sees_all()));
ALTER TABLE charter_signature ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON charter_signature FOR SELECT USING (
  (SELECT app_sees_all()) OR EXISTS (SELECT 1 FROM ambassador a WHERE a.id = ambassador_id)
);
CREATE POLICY service ON charter_signature USING ((SELECT app_sees_all()));
REVOKE UPDATE, DELETE ON ambassador_step, charter_signature FROM portal_app;
CREATE UNIQUE INDEX ambassador_once ON ambassador (email)
  WHERE status NOT IN ('ENDED', 'REVOKED', 'DECLINED', 'EMERITUS');
CREATE UNIQUE INDEX ambassador_once_by_account ON ambassador (user_id)
  WHERE user_id IS NOT NULL AND status NOT IN ('ENDED', 'REVOKED', 'DECLINED', 'EMERITUS');
ALTER TABLE ambassador ADD CONSTRAINT ambassador_term CHECK (ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on);
ALTER TABLE ambassador ADD CONSTRAINT ambassador_revoked_why CHECK (status <> 'REVOKED' OR end_reason IS NOT NULL);

-- Drafts of bylaws and charter are the office's; what is discussed or adopted is everybody's.
ALTER TABLE charter_edition ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON charter_edition FOR SELECT USING ((SELECT app_sees_all()) OR status <> 'DRAFT');
CREATE POLICY office ON charter_edition USING ((SELECT app_sees_all()));
ALTER TABLE charter_clause ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON charter_clause FOR SELECT USING (
  (SELECT app_sees_all()) OR EXISTS (SELECT 1 FROM charter_edition e WHERE e.id = edition_id)
);
CREATE POLICY office ON charter_clause USING ((SELECT app_sees_all()));
ALTER TABLE clause_comment ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON clause_comment FOR SELECT USING (
  (SELECT app_sees_all())
  OR ((SELECT app_reach()) = 'some' AND (SELECT app_user()) IS NOT NULL AND EXISTS (SELECT 1 FROM charter_clause c WHERE c.id = clause_id))
);
CREATE POLICY writes ON clause_comment FOR INSERT WITH CHECK (
  by_id = (SELECT app_user()) AND EXISTS (
    SELECT 1 FROM charter_clause c JOIN charter_edition e ON e.id = c.edition_id WHERE c.id = clause_id AND e.status = 'CONSULTATION')
);
CREATE POLICY office ON clause_comment USING ((SELECT app_sees_all()));
CREATE UNIQUE INDEX charter_edition_one_adopted ON charter_edition (kind) WHERE status = 'ADOPTED';
CREATE UNIQUE INDEX charter_edition_one_at_work ON charter_edition (kind) WHERE status IN ('DRAFT', 'CONSULTATION');
ALTER TABLE charter_edition ADD CONSTRAINT charter_edition_adopted CHECK (
  status NOT IN ('ADOPTED', 'SUPERSEDED') OR num_nonnulls(decision_id, adopted_on, hash) = 3);

-- An adopted text stays as it was signed.
CREATE FUNCTION keep_adopted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM charter_edition e WHERE e.id = coalesce(NEW.edition_id, OLD.edition_id)
             AND e.status IN ('ADOPTED', 'SUPERSEDED')) THEN
    RAISE EXCEPTION 'an adopted text does not change' USING ERRCODE = '42501';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER keep_adopted BEFORE INSERT OR UPDATE OR DELETE ON charter_clause FOR EACH ROW EXECUTE FUNCTION keep_adopted();

-- ── Groups and chapters ─────────────────────────────────────────────────────────────────────────────────

ALTER TABLE body_page ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON body_page FOR SELECT USING (
  (SELECT app_sees_all()) OR is_published OR body_id = ANY ((SELECT app_bodies())::uuid[])
);
CREATE POLICY runners ON body_page USING ((SELECT app_sees_all()) OR body_id = ANY ((SELECT app_run_bodies())::uuid[]));
ALTER TABLE body_paper ENABLE ROW LEVEL SECURITY;
CREATE POLICY members ON body_paper USING ((SELECT app_sees_all()) OR body_id = ANY ((SELECT app_bodies())::uuid[]));
ALTER POLICY scope ON task USING (
  (SELECT app_sees_all()) OR owner_id = (SELECT app_user()) OR unit_id = ANY ((SELECT app_unit_family())::int[])
  OR body_id = ANY ((SELECT app_bodies())::uuid[])
);
CREATE POLICY of_body ON task AS RESTRICTIVE FOR INSERT WITH CHECK (
  body_id IS NULL OR (SELECT app_sees_all()) OR body_id = ANY ((SELECT app_bodies())::uuid[])
);

-- ── Activities, certificates, calls ─────────────────────────────────────────────────────────────────────

ALTER TABLE activity ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON activity FOR SELECT USING (
  (SELECT app_sees_all()) OR user_id = (SELECT app_user()) OR unit_ids && (SELECT app_unit_family())
);
CREATE POLICY writes ON activity FOR INSERT WITH CHECK (
  (SELECT app_sees_all()) OR (user_id = (SELECT app_user()) AND status = 'SELF_REPORTED' AND event_id IS NULL AND call_id IS NULL)
);
-- Nobody confirms what they did themselves.
CREATE POLICY changes ON activity FOR UPDATE USING (
  (SELECT app_sees_all()) OR (user_id = (SELECT app_user()) AND status IN ('SELF_REPORTED', 'RETURNED'))
  OR (unit_ids && (SELECT app_unit_family()) AND user_id IS DISTINCT FROM (SELECT app_user()))
) WITH CHECK (
  (SELECT app_sees_all()) OR (user_id = (SELECT app_user()) AND status = 'SELF_REPORTED')
  OR (unit_ids && (SELECT app_unit_family()) AND user_id IS DISTINCT FROM (SELECT app_user()))
);
CREATE POLICY removes ON activity FOR DELETE USING (
  (SELECT app_sees_all()) OR (user_id = (SELECT app_user()) AND status IN ('SELF_REPORTED', 'RETURNED'))
);
CREATE INDEX activity_units ON activity USING gin (unit_ids);
-- An event is logged once for each person.
CREATE UNIQUE INDEX activity_once_by_account ON activity (event_id, user_id) WHERE status = 'AUTOMATIC' AND user_id IS NOT NULL;
CREATE UNIQUE INDEX activity_once_by_record ON activity (event_id, alumnus_id) WHERE status = 'AUTOMATIC' AND user_id IS NULL;
ALTER TABLE activity ADD CONSTRAINT activity_counts CHECK (minutes >= 0 AND people_reached >= 0 AND students_helped >= 0);
ALTER TABLE activity ADD CONSTRAINT activity_returned_why CHECK (status <> 'RETURNED' OR return_reason IS NOT NULL);

ALTER TABLE certificate ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON certificate FOR SELECT USING ((SELECT app_sees_all()) OR user_id = (SELECT app_user()));
CREATE POLICY service ON certificate USING ((SELECT app_sees_all()));
CREATE UNIQUE INDEX certificate_once ON certificate (user_id, year) WHERE revoked_at IS NULL;

ALTER TABLE call ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON call FOR SELECT USING (
  (SELECT app_sees_all()) OR unit_id = ANY ((SELECT app_unit_family())::int[])
  OR (status <> 'DRAFT' AND (SELECT app_reach()) = 'some')
);
CREATE POLICY writes ON call FOR INSERT WITH CHECK ((SELECT app_sees_all()) OR unit_id = ANY ((SELECT app_unit_family())::int[]));
CREATE POLICY changes ON call FOR UPDATE USING ((SELECT app_sees_all()) OR unit_id = ANY ((SELECT app_unit_family())::int[]));
CREATE POLICY removes ON call FOR DELETE USING ((SELECT app_sees_all()) OR unit_id = ANY ((SELECT app_unit_family())::int[]));
ALTER TABLE call_sign_up ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON call_sign_up FOR SELECT USING (
  (SELECT app_sees_all()) OR user_id = (SELECT app_user())
  OR EXISTS (SELECT 1 FROM call c WHERE c.id = call_id AND c.unit_id = ANY ((SELECT app_unit_family())::int[]))
);
CREATE POLICY service ON call_sign_up USING ((SELECT app_sees_all()));
CREATE UNIQUE INDEX call_sign_up_once ON call_sign_up (call_id, user_id) WHERE cancelled_at IS NULL;
ALTER TABLE call ADD CONSTRAINT call_places CHECK (place_count > 0 AND taken >= 0);

-- ── Opportunities ───────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE opportunity ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON opportunity FOR SELECT USING (
  (SELECT app_sees_all()) OR poster_id = (SELECT app_user())
  OR ((SELECT app_reach()) = 'some' AND (SELECT app_user()) IS NOT NULL AND status IN ('PUBLISHED', 'FILLED'))
  OR (status IN ('SUBMITTED', 'RETURNED', 'EXPIRED', 'WITHDRAWN') AND (SELECT app_units()) <> '{}' AND unit_ids && (SELECT app_unit_family()))
);
CREATE POLICY writes ON opportunity FOR INSERT WITH CHECK (
  (SELECT app_sees_all()) OR (poster_id = (SELECT app_user()) AND status = 'DRAFT')
);
-- The poster writes and hands in; only staff of the units that it is for publish.
CREATE POLICY changes ON opportunity FOR UPDATE USING (
  (SELECT app_sees_all()) OR poster_id = (SELECT app_user()) OR ((SELECT app_units()) <> '{}' AND unit_ids && (SELECT app_unit_family()))
) WITH CHECK (
  (SELECT app_sees_all())
  OR (poster_id = (SELECT app_user()) AND status IN ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'FILLED'))
  OR (poster_id IS DISTINCT FROM (SELECT app_user()) AND (SELECT app_units()) <> '{}' AND unit_ids && (SELECT app_unit_family()))
);
CREATE POLICY removes ON opportunity FOR DELETE USING (
  (SELECT app_sees_all()) OR (poster_id = (SELECT app_user()) AND status = 'DRAFT')
);
CREATE INDEX opportunity_units ON opportunity USING gin (unit_ids);
ALTER TABLE opportunity ADD CONSTRAINT opportunity_expires CHECK (status <> 'PUBLISHED' OR expires_on IS NOT NULL);
ALTER TABLE opportunity ADD CONSTRAINT opportunity_counts CHECK (place_count > 0 AND taken_count >= 0);
-- A letter is between two people: not even the office reads it.
ALTER TABLE application ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON application FOR SELECT USING (
  (SELECT app_reach()) = 'system' OR user_id = (SELECT app_user()) OR opportunity_id = ANY ((SELECT app_posted())::uuid[])
);
CREATE POLICY service ON application USING ((SELECT app_reach()) = 'system');
ALTER TABLE opportunity_report ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON opportunity_report FOR SELECT USING ((SELECT app_sees_all()) OR by_id = (SELECT app_user()));
CREATE POLICY writes ON opportunity_report FOR INSERT WITH CHECK ((SELECT app_sees_all()) OR by_id = (SELECT app_user()));
CREATE POLICY office ON opportunity_report USING ((SELECT app_sees_all()));
