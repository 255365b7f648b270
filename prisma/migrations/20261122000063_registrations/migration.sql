-- What a party says when it signs up, and is needed once it gets its places.
ALTER TABLE registration ADD COLUMN guest_names text[] NOT NULL DEFAULT '{}';
ALTER TABLE registration ADD COLUMN means payment_means;
ALTER TABLE registration ADD CONSTRAINT registration_guests CHECK (cardinality(guest_names) < 21);
-- When the reminder of the days before went out.
ALTER TABLE registration ADD COLUMN reminded_at timestamptz(6);

-- Somebody without an account has a mailbox that was proved, and signs up once with it too.
CREATE UNIQUE INDEX registration_once_by_mailbox ON registration (event_id, session_id, email) NULLS NOT DISTINCT
  WHERE user_id IS NULL AND email IS NOT NULL AND NOT is_walk_in
    AND status IN ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED', 'WAITLISTED', 'OFFERED', 'CHECKED_IN');

-- What hangs on a person's registration, as the copy of their data finds it.
CREATE VIEW registration_said WITH (security_invoker = true) AS
  SELECT r.user_id, r.email, e.titles AS event, q.texts AS question, a.text AS answer
  FROM registration_answer a JOIN registration r ON r.id = a.registration_id
  JOIN event_question q ON q.id = a.question_id JOIN event e ON e.id = r.event_id;
CREATE VIEW registration_bill WITH (security_invoker = true) AS
  SELECT r.user_id, r.email, e.titles AS event, p.means, p.amount_minor, p.refunded_minor, p.currency, p.reference, p.paid_at,
         p.receipt_year, p.receipt_number
  FROM payment p JOIN registration r ON r.id = p.registration_id JOIN event e ON e.id = r.event_id;
GRANT SELECT ON registration_said, registration_bill TO portal_app;
