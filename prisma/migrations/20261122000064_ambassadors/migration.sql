-- Ambassadors: the one body of theirs, what an adopted text keeps, who puts papers into a body, and what everybody is told.

-- All ambassadors are one body, and it is there from the beginning.
CREATE UNIQUE INDEX body_one_of_ambassadors ON body (kind) WHERE kind = 'AMBASSADORS' AND ended_at IS NULL;
INSERT INTO body (id, kind, names) VALUES (new_id(), 'AMBASSADORS', '{
  "en": "Ambassadors", "ro": "Ambasadorii", "ru": "Амбассадоры", "bg": "Посланици"}');
-- How many belong to it, for whoever may not see them.
CREATE FUNCTION count_ambassadors() RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT count(*)::int FROM ambassador WHERE status = 'ACTIVE'
$$;

-- ── What is kept ────────────────────────────────────────────────────────────────────────────────────────

-- Of an adopted text nothing changes but that a later one follows it.
CREATE FUNCTION keep_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.status = 'ADOPTED' AND NEW.status = 'SUPERSEDED'
     AND (to_jsonb(NEW) - 'status' - 'version') = (to_jsonb(OLD) - 'status' - 'version') THEN
    RETURN NEW;
  END IF;
  IF OLD.status IN ('ADOPTED', 'SUPERSEDED') THEN
    RAISE EXCEPTION 'an adopted text does not change' USING ERRCODE = '42501';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER keep_edition BEFORE UPDATE OR DELETE ON charter_edition FOR EACH ROW EXECUTE FUNCTION keep_edition();

-- Each signs the own uploads; what somebody put there is taken away by that person or by those who run the body.
CREATE POLICY writes ON body_paper AS RESTRICTIVE FOR INSERT WITH CHECK (
  by_id = (SELECT app_user()) OR (SELECT app_reach()) = 'system'
);
CREATE POLICY changes ON body_paper AS RESTRICTIVE FOR UPDATE USING ((SELECT app_reach()) = 'system');
CREATE POLICY removes ON body_paper AS RESTRICTIVE FOR DELETE USING (
  (SELECT app_sees_all()) OR by_id = (SELECT app_user()) OR body_id = ANY ((SELECT app_run_bodies())::uuid[])
);
CREATE UNIQUE INDEX body_page_country ON body_page (country) WHERE country IS NOT NULL;

-- ── What everybody is told ──────────────────────────────────────────────────────────────────────────────

-- What a badge says: whether it holds. Who it is only where the person wants that, and never of somebody who left.
CREATE FUNCTION public_badge(of uuid) RETURNS TABLE (
  status ambassador_status, name text, kind ambassador_kind, country text, city text, theme text, unit_names jsonb,
  starts_on date, ends_on date, is_public boolean, signed_number int, signed_at timestamptz, signed_hash text,
  current_number int, adopted_on date
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT a.status, CASE WHEN p.shown THEN a.name END, CASE WHEN p.shown THEN a.kind END,
         CASE WHEN p.shown THEN a.country END, CASE WHEN p.shown THEN a.city END, CASE WHEN p.shown THEN a.theme END,
         CASE WHEN p.shown THEN n.names END, a.starts_on, a.ends_on, p.shown, s.number, s.at, s.hash, c.number, c.adopted_on
  FROM ambassador a
  CROSS JOIN LATERAL (SELECT a.is_public AND a.status IN ('ACTIVE', 'ON_LEAVE', 'EMERITUS') AS shown) p
  LEFT JOIN unit_name n ON n.unit_id = a.unit_id AND n.valid_to IS NULL
  LEFT JOIN charter_edition c ON c.kind = 'CHARTER' AND c.status = 'ADOPTED'
  LEFT JOIN LATERAL (
    SELECT e.number, g.at, g.hash FROM charter_signature g JOIN charter_edition e ON e.id = g.edition_id
    WHERE g.ambassador_id = a.id AND e.kind = 'CHARTER' ORDER BY e.number DESC LIMIT 1) s ON true
  WHERE a.public_id = of AND a.status IN ('ACTIVE', 'ON_LEAVE', 'EMERITUS', 'ENDED', 'REVOKED')
$$;

-- Those who want to be seen.
CREATE FUNCTION public_ambassadors() RETURNS TABLE (
  public_id uuid, name text, kind ambassador_kind, status ambassador_status, country text, city text, theme text, unit_names jsonb
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT a.public_id, a.name, a.kind, a.status, a.country, a.city, a.theme, n.names
  FROM ambassador a LEFT JOIN unit_name n ON n.unit_id = a.unit_id AND n.valid_to IS NULL
  WHERE a.is_public AND a.status IN ('ACTIVE', 'ON_LEAVE', 'EMERITUS') ORDER BY a.name, a.id
$$;

-- In which countries they serve, all of them counted.
CREATE FUNCTION public_ambassador_countries() RETURNS TABLE (country text, count int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT country, count(*)::int FROM ambassador WHERE status IN ('ACTIVE', 'ON_LEAVE') GROUP BY country ORDER BY 2 DESC, 1
$$;

-- Working groups and chapters that have a page, with how many belong to each today.
CREATE FUNCTION public_groups() RETURNS TABLE (
  body_id uuid, slug text, kind body_kind, names jsonb, texts jsonb, country text, members int
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT b.id, p.slug, b.kind, b.names, p.texts, p.country,
         (SELECT count(*)::int FROM body_member m WHERE m.body_id = b.id AND is_serving(m))
  FROM body_page p JOIN body b ON b.id = p.body_id
  WHERE p.is_published AND b.ended_at IS NULL ORDER BY b.kind, p.slug
$$;
-- Of its members those who want to be seen as ambassadors.
CREATE FUNCTION public_group_members(of uuid) RETURNS TABLE (public_id uuid, name text, part member_part)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT a.public_id, m.name, m.part
  FROM body_member m JOIN body_page p ON p.body_id = m.body_id AND p.is_published
  JOIN ambassador a ON a.user_id = m.user_id AND a.is_public AND a.status IN ('ACTIVE', 'ON_LEAVE')
  WHERE m.body_id = of AND is_serving(m) ORDER BY m.part, m.name
$$;

-- The ambassadors' meetings in figures: asked, came, of whom for the first time.
CREATE FUNCTION ambassador_meetings() RETURNS TABLE (id uuid, title text, held_on timestamptz, asked int, came int, first_time int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT m.id, m.title, (SELECT min(s.starts_at) FROM sitting s WHERE s.meeting_id = m.id),
         (SELECT count(*)::int FROM invitee i WHERE i.meeting_id = m.id),
         (SELECT count(DISTINCT t.invitee_id)::int FROM attendance t JOIN sitting s ON s.id = t.sitting_id
          WHERE s.meeting_id = m.id AND t.state IN ('PRESENT', 'ONLINE')),
         (SELECT count(*)::int FROM first_timers(m.id))
  FROM meeting m JOIN body b ON b.id = m.body_id AND b.kind = 'AMBASSADORS'
  WHERE m.status = 'HELD' ORDER BY 3 DESC
$$;

-- By which decision a text was adopted.
CREATE FUNCTION public_adoption(of uuid) RETURNS TABLE (year int, number int, body_names jsonb, held_on timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT d.year, d.number, b.names, (SELECT min(s.starts_at) FROM sitting s WHERE s.meeting_id = d.meeting_id)
  FROM charter_edition e JOIN decision d ON d.id = e.decision_id JOIN body b ON b.id = d.body_id
  WHERE e.id = of AND e.status IN ('ADOPTED', 'SUPERSEDED')
$$;

-- Who waits: for the units' coordinators; for the office where no unit has anybody in office, and of appeals.
CREATE FUNCTION waiting_ambassadors(units int[]) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT count(*)::int FROM ambassador
  WHERE CASE
    WHEN units IS NOT NULL THEN status IN ('NOMINATED', 'APPLIED', 'SCREENED')
      AND unit_id IN (SELECT r.unit_id FROM unit_rollup r WHERE r.current_id = ANY (units))
    ELSE (status IN ('NOMINATED', 'APPLIED', 'SCREENED') AND (unit_id IS NULL OR NOT unit_id = ANY ((SELECT attended_units())::int[])))
      OR (status = 'REVOKED' AND appealed_at IS NOT NULL AND appeal_decided_at IS NULL) END
$$;
