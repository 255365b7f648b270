-- Who coordinates which unit on a day. A coordinator's name is public, unlike the rest of an account, so visitors and
-- auditors read it here and nowhere else.
CREATE FUNCTION coordinators_on(day date) RETURNS TABLE (unit_id int, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT a.unit_id, u.name
  FROM appointment a JOIN user_account u ON u.id = a.user_id
  WHERE a.office = 'COORDINATOR' AND u.disabled_at IS NULL
    AND a.starts_on <= day AND (a.ends_on IS NULL OR a.ends_on >= day)
$$;

-- The trail of one person, and of one kind of action.
CREATE INDEX "audit_entry_actor_id_id_idx" ON "audit_entry" ("actor_id", "id");
CREATE INDEX "audit_entry_action_id_idx" ON "audit_entry" ("action", "id");
