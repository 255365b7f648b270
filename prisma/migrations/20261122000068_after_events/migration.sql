-- What people thought of an event is read one by one by nobody but who wrote it. Organizers get sums, once enough have
-- answered, from the portal (lib/event-reports).
DROP POLICY reads ON event_feedback;
DROP POLICY service ON event_feedback;
CREATE POLICY own ON event_feedback FOR SELECT USING (
  EXISTS (SELECT 1 FROM registration r WHERE r.id = registration_id AND r.user_id = (SELECT app_user()))
);
CREATE POLICY service ON event_feedback USING ((SELECT app_reach()) = 'system');
-- Events whose participants wait to be thanked.
CREATE INDEX event_thanks_due ON event (ends_at) WHERE thanked_at IS NULL AND NOT is_template;
-- For the copy of one's data, and for its erasure.
CREATE VIEW event_feedback_given WITH (security_invoker = true) AS
  SELECT r.user_id, r.email, e.titles AS event, f.score, f.text, f.at
  FROM event_feedback f JOIN registration r ON r.id = f.registration_id JOIN event e ON e.id = f.event_id;
GRANT SELECT ON event_feedback_given TO portal_app;
