-- Tasks, the calendar and the page "today": who may be given something, what waits for whom, what the public sees.

-- People may switch off the morning's digest. Deadlines of a round are still told to whoever owes them.
ALTER TABLE user_account ADD COLUMN wants_digest boolean NOT NULL DEFAULT true;

-- Whom staff may give a task to, and by whose name a task is shown: whoever holds or held an office or a role, which is a
-- public matter. `unit_ids` are today's offices; without any and not of the office somebody is a former colleague.
CREATE FUNCTION colleagues(day date, at timestamptz)
RETURNS TABLE (user_id uuid, name text, unit_ids int[], is_office boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT u.id, u.name,
    coalesce((SELECT array_agg(DISTINCT a.unit_id) FROM appointment a
              WHERE a.user_id = u.id AND u.disabled_at IS NULL AND is_in_office(a, day, at)), '{}'),
    EXISTS (SELECT 1 FROM role_grant g WHERE g.user_id = u.id AND u.disabled_at IS NULL
            AND g.role IN ('CENTRAL_OFFICE', 'ADMINISTRATOR') AND g.starts_at <= at AND (g.ends_at IS NULL OR g.ends_at > at))
  FROM user_account u
  WHERE (app_sees_all() OR (app_reach() = 'some' AND app_units() <> '{}'))
    AND (EXISTS (SELECT 1 FROM appointment a WHERE a.user_id = u.id) OR EXISTS (SELECT 1 FROM role_grant g WHERE g.user_id = u.id))
$$;

-- Whether something may be given to an account at all.
CREATE FUNCTION is_open_account(account uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM user_account WHERE id = account AND disabled_at IS NULL)
$$;

-- What waits for somebody, by kind: how much, and which one where it is just one. For the navigation, whose reach is the
-- reader's own account; numbers and ids only. `units` are the reader's own, `is_office` reads everything.
CREATE FUNCTION what_waits(account uuid, units int[], is_office boolean, day date, at timestamptz)
RETURNS TABLE (kind text, count int, only_id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH family AS MATERIALIZED (SELECT DISTINCT unit_id FROM unit_rollup WHERE current_id = ANY (units)),
  waiting (kind, id) AS (
    SELECT 'task', id::text FROM task WHERE owner_id = account AND status = 'OPEN' AND due_on <= day
    UNION ALL
    SELECT 'import', id::text FROM import
    WHERE status IN ('ANALYSED', 'DRY_RUN') AND CASE WHEN is_office THEN unit_id IS NULL ELSE unit_id = ANY (units) END
    UNION ALL
    SELECT 'invitation', m.id::text FROM invitee i JOIN meeting m ON m.id = i.meeting_id
    WHERE i.user_id = account AND i.rsvp IS NULL AND m.status = 'INVITED'
      AND EXISTS (SELECT 1 FROM sitting s WHERE s.meeting_id = m.id AND s.ends_at > at)
    UNION ALL
    SELECT 'minutes', m.id::text FROM invitee i JOIN meeting m ON m.id = i.meeting_id
    WHERE i.user_id = account AND m.minutes_status = 'CIRCULATED'
      AND NOT EXISTS (SELECT 1 FROM minutes_remark r WHERE r.meeting_id = m.id AND r.by_id = account)
      AND m.circulated_at > at - interval '14 days'
    UNION ALL
    SELECT 'proposal', id::text FROM appointment
    WHERE user_id = account AND accepted_at IS NULL AND declined_at IS NULL AND (ends_on IS NULL OR ends_on >= day)
    UNION ALL
    SELECT 'handOver', h.id::text FROM hand_over h
      JOIN appointment o ON o.id = h.from_id LEFT JOIN appointment n ON n.id = h.to_id
    WHERE (o.user_id = account AND h.outgoing_signed_at IS NULL) OR (n.user_id = account AND h.incoming_signed_at IS NULL)
    UNION ALL
    SELECT 'review', p.id::text FROM plan p JOIN round r ON r.id = p.round_id
    WHERE is_office AND p.status IN ('SUBMITTED', 'IN_REVIEW') AND r.status = 'OPEN'
    UNION ALL
    SELECT 'amendment', a.plan_id::text FROM plan_amendment a WHERE is_office AND a.status = 'PROPOSED'
    UNION ALL
    SELECT 'synthesis', s.id::text FROM synthesis s JOIN round r ON r.id = s.round_id
    WHERE is_office AND s.status = 'SUBMITTED' AND r.status = 'OPEN'
    UNION ALL
    SELECT 'planReturned', p.id::text FROM plan p JOIN round r ON r.id = p.round_id
    WHERE p.status = 'RETURNED' AND r.status = 'OPEN' AND p.unit_id IN (SELECT unit_id FROM family)
    UNION ALL
    SELECT 'synthesisReturned', s.id::text FROM synthesis s JOIN round r ON r.id = s.round_id
    WHERE s.status = 'RETURNED' AND r.status = 'OPEN' AND s.unit_id IN (SELECT unit_id FROM family)
  )
  SELECT kind, count(*)::int, CASE WHEN count(*) = 1 THEN min(id) END FROM waiting GROUP BY kind
$$;

-- What a plan shows to the public: its items so marked, once the plan is approved.
CREATE FUNCTION public_plan_items(first date, last date)
RETURNS TABLE (id uuid, unit_id int, title text, starts_on date, ends_on date, is_cancelled boolean, version int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT i.id, p.unit_id, i.title, i.starts_on, coalesce(i.ends_on, i.starts_on),
         i.status IN ('DROPPED', 'MOVED') OR i.removed_at IS NOT NULL, i.version
  FROM plan_item i JOIN plan p ON p.id = i.plan_id
  WHERE i.is_public AND p.status IN ('APPROVED', 'IN_PROGRESS', 'CLOSED') AND p.merged_into_id IS NULL
    AND i.starts_on <= last AND coalesce(i.ends_on, i.starts_on) >= first
$$;
