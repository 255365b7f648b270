-- Meetings: what the tables lacked, who runs a body, and what the database keeps or tells beyond the reader's reach.

-- What calendar programs take in, attached to a mail (text/calendar, METHOD:PUBLISH).
ALTER TABLE mail ADD COLUMN calendar text;
-- A sitting that people were asked to is called off, not removed: their calendars have to learn of it.
ALTER TABLE sitting ADD COLUMN cancelled_at timestamptz(6);
-- Only those who run the body read it; anybody else of the body reads the rest.
ALTER TABLE agenda_item ADD COLUMN is_internal boolean NOT NULL DEFAULT false;

-- ── Who belongs to a body, and who runs it ──────────────────────────────────────────────────────────────

CREATE FUNCTION is_serving(m body_member) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT (now() AT TIME ZONE (SELECT zone FROM institution))::date
    BETWEEN m.starts_on AND coalesce(m.ends_on, 'infinity')
$$;
CREATE OR REPLACE FUNCTION app_bodies() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(array_agg(DISTINCT b.id), '{}') FROM body b
  WHERE (SELECT app_reach()) = 'some' AND (
    (b.kind = 'COORDINATORS' AND (SELECT app_units()) <> '{}')
    OR b.unit_id = ANY ((SELECT app_unit_family())::int[])
    OR EXISTS (SELECT 1 FROM body_member m WHERE m.body_id = b.id AND m.user_id = app_user() AND is_serving(m)))
$$;
-- Chair and secretary run a body, and so do the coordinators of the unit that it belongs to.
CREATE FUNCTION app_run_bodies() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(array_agg(DISTINCT b.id), '{}') FROM body b
  WHERE (SELECT app_reach()) = 'some' AND (
    b.unit_id = ANY ((SELECT app_unit_family())::int[])
    OR EXISTS (SELECT 1 FROM body_member m
               WHERE m.body_id = b.id AND m.user_id = app_user() AND m.part <> 'MEMBER' AND is_serving(m)))
$$;
CREATE FUNCTION app_runs_meeting(of uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM meeting m WHERE m.id = of AND m.body_id = ANY ((SELECT app_run_bodies())::uuid[]))
$$;

-- Also of a body that is being made: the function does not know it yet.
ALTER POLICY scope ON body USING (
  (SELECT app_sees_all()) OR unit_id = ANY ((SELECT app_unit_family())::int[]) OR id = ANY ((SELECT app_bodies())::uuid[])
);
-- A guest of a meeting reads which body it is of, and no other meeting of that body.
CREATE POLICY of_meetings ON body FOR SELECT USING (
  EXISTS (SELECT 1 FROM meeting m WHERE m.body_id = body.id AND m.id = ANY ((SELECT app_meetings())::uuid[]))
);
-- Whoever reads a decision reads who does what about it.
CREATE POLICY of_decisions ON task FOR SELECT USING (EXISTS (SELECT 1 FROM decision d WHERE d.id = decision_id));

CREATE POLICY internal ON agenda_item AS RESTRICTIVE FOR SELECT USING (
  NOT is_internal OR (SELECT app_sees_all()) OR app_runs_meeting(meeting_id)
);
CREATE POLICY internal ON decision AS RESTRICTIVE FOR SELECT USING (
  agenda_item_id IS NULL OR EXISTS (SELECT 1 FROM agenda_item a WHERE a.id = agenda_item_id)
);

DO $$
DECLARE part record;
BEGIN
  FOR part IN SELECT * FROM (VALUES
    ('body', 'id = ANY ((SELECT app_run_bodies())::uuid[])', 'unit_id = ANY ((SELECT app_unit_family())::int[])'),
    ('body_member', 'body_id = ANY ((SELECT app_run_bodies())::uuid[])', NULL),
    ('meeting', 'body_id = ANY ((SELECT app_run_bodies())::uuid[])', NULL),
    ('decision', 'body_id = ANY ((SELECT app_run_bodies())::uuid[])', NULL),
    ('sitting', 'app_runs_meeting(meeting_id)', NULL),
    ('agenda_item', 'app_runs_meeting(meeting_id)', NULL),
    ('breakout_group', 'app_runs_meeting(meeting_id)', NULL),
    ('minutes_erratum', 'app_runs_meeting(meeting_id)', NULL),
    ('attendance', 'EXISTS (SELECT 1 FROM sitting s WHERE s.id = sitting_id AND app_runs_meeting(s.meeting_id))', NULL),
    ('breakout_member', 'EXISTS (SELECT 1 FROM breakout_group g WHERE g.id = group_id AND app_runs_meeting(g.meeting_id))', NULL)
  ) AS p (name, runs, makes) LOOP
    EXECUTE format('CREATE POLICY writes ON %I AS RESTRICTIVE FOR INSERT WITH CHECK ((SELECT app_sees_all()) OR %s)',
                   part.name, coalesce(part.makes, part.runs));
    EXECUTE format('CREATE POLICY changes ON %I AS RESTRICTIVE FOR UPDATE USING ((SELECT app_sees_all()) OR %s)', part.name, part.runs);
    EXECUTE format('CREATE POLICY removes ON %I AS RESTRICTIVE FOR DELETE USING ((SELECT app_sees_all()) OR %s)', part.name, part.runs);
  END LOOP;
END $$;
-- Everybody answers the own invitation, and signs the own remarks.
CREATE POLICY writes ON invitee AS RESTRICTIVE FOR INSERT WITH CHECK ((SELECT app_sees_all()) OR app_runs_meeting(meeting_id));
CREATE POLICY changes ON invitee AS RESTRICTIVE FOR UPDATE USING (
  (SELECT app_sees_all()) OR app_runs_meeting(meeting_id) OR user_id = (SELECT app_user())
);
CREATE POLICY removes ON invitee AS RESTRICTIVE FOR DELETE USING ((SELECT app_sees_all()) OR app_runs_meeting(meeting_id));
CREATE POLICY writes ON minutes_remark AS RESTRICTIVE FOR INSERT WITH CHECK (
  by_id = (SELECT app_user()) OR (SELECT app_reach()) = 'system'
);
CREATE POLICY changes ON minutes_remark AS RESTRICTIVE FOR UPDATE USING ((SELECT app_sees_all()) OR app_runs_meeting(meeting_id));
REVOKE DELETE ON minutes_remark, decision FROM portal_app;

-- ── Rules that the database keeps ───────────────────────────────────────────────────────────────────────

ALTER TABLE body ADD CONSTRAINT body_quorum CHECK (quorum_permille BETWEEN 0 AND 1000);
ALTER TABLE body_member ADD CONSTRAINT body_member_in_order CHECK (ends_on IS NULL OR ends_on >= starts_on);
ALTER TABLE agenda_item ADD CONSTRAINT agenda_item_minutes CHECK (minutes > 0);
ALTER TABLE decision ADD CONSTRAINT decision_votes CHECK (
  is_consensus = (votes_for IS NULL) AND num_nonnulls(votes_for, votes_against, abstentions) IN (0, 3)
  AND least(votes_for, votes_against, abstentions) >= 0
);
-- All coordinators are one body, and it is there from the beginning.
CREATE UNIQUE INDEX body_one_of_coordinators ON body (kind) WHERE kind = 'COORDINATORS' AND ended_at IS NULL;
INSERT INTO body (id, kind, names) VALUES (new_id(), 'COORDINATORS', '{
  "en": "Alumni coordinators", "ro": "Responsabilii alumni", "ru": "Координаторы по работе с выпускниками",
  "bg": "Координатори за възпитаниците"}');

-- ── What is told beyond the reader's reach ──────────────────────────────────────────────────────────────

-- Of those who came to a meeting, who never came to an earlier one of its body: by account, else by address, else by name.
CREATE FUNCTION first_timers(of uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH came AS (
    SELECT i.*, m.body_id, min(s.starts_at) AS at
    FROM attendance a JOIN sitting s ON s.id = a.sitting_id JOIN invitee i ON i.id = a.invitee_id JOIN meeting m ON m.id = i.meeting_id
    WHERE m.body_id = (SELECT body_id FROM meeting WHERE id = of) AND a.state IN ('PRESENT', 'ONLINE')
    GROUP BY i.id, m.body_id
  )
  SELECT c.id FROM came c
  WHERE c.meeting_id = of AND NOT EXISTS (
    SELECT 1 FROM came b
    WHERE b.meeting_id <> of AND b.at < (SELECT min(starts_at) FROM sitting WHERE meeting_id = of)
      AND CASE WHEN c.user_id IS NOT NULL AND b.user_id IS NOT NULL THEN b.user_id = c.user_id
               WHEN c.email IS NOT NULL AND b.email IS NOT NULL THEN b.email = c.email
               ELSE lower(b.name) = lower(c.name) END)
$$;

-- What the university tells everybody of its meetings.
CREATE FUNCTION public_summaries() RETURNS TABLE (id uuid, title text, locale text, body_names jsonb, held_on timestamptz, summary text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT m.id, m.title, m.locale, b.names, (SELECT min(s.starts_at) FROM sitting s WHERE s.meeting_id = m.id), m.public_summary
  FROM meeting m JOIN body b ON b.id = m.body_id
  WHERE m.minutes_status IN ('APPROVED', 'LOCKED') AND m.public_summary IS NOT NULL
  ORDER BY 5 DESC LIMIT 50
$$;
