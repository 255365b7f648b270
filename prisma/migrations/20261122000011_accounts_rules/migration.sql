-- What Prisma cannot say about accounts, claims, profiles, consent and privacy: who may see which row, and what never changes.

-- ── Row-level security ──────────────────────────────────────────────────────────────────────────────────

-- How a person proves who they are is nobody else's to see, not even the office's.
DO $$
DECLARE owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['authenticator', 'passkey', 'recovery_code', 'known_device', 'email_change', 'data_copy'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY scope ON %I USING ((SELECT app_reach()) = ''system'' OR user_id = (SELECT app_user()))', owned);
  END LOOP;
END $$;

ALTER TABLE claim ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON claim USING (
  (SELECT app_sees_all()) OR user_id = (SELECT app_user())
  OR ((SELECT app_reach()) = 'some' AND unit_ids && (SELECT app_units()))
);
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON invitation USING (
  (SELECT app_sees_all()) OR ((SELECT app_reach()) = 'some' AND unit_ids && (SELECT app_units()))
);
ALTER TABLE class_code ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON class_code USING (
  (SELECT app_sees_all()) OR ((SELECT app_reach()) = 'some' AND unit_id = ANY ((SELECT app_units())::int[]))
);

-- Part of the record: whoever sees the record.
DO $$
DECLARE child text;
BEGIN
  FOREACH child IN ARRAY ARRAY['profile', 'visibility', 'correction', 'consent_entry'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', child);
    EXECUTE format(
      'CREATE POLICY scope ON %I USING ((SELECT app_sees_all()) OR EXISTS (SELECT 1 FROM alumnus a WHERE a.id = alumnus_id))',
      child);
  END LOOP;
END $$;

-- What each audience may read. A graduate reads the row of the closest circle that the two share.
ALTER TABLE directory_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON directory_entry FOR SELECT USING (
  (SELECT app_sees_all())
  OR audience = 'PUBLIC'
  OR ((SELECT app_alumnus()) IS NOT NULL AND (
    audience = 'VERIFIED_ALUMNI'
    OR alumnus_id = (SELECT app_alumnus())
    OR (audience = 'MY_GROUPS' AND unit_ids && (SELECT a.unit_ids FROM alumnus a WHERE a.id = app_alumnus()))
  ))
);

ALTER TABLE relay_message ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON relay_message USING (
  (SELECT app_reach()) = 'system'
  OR from_id = (SELECT app_alumnus()) OR to_id = (SELECT app_alumnus())
  -- The office reads what was reported, and nothing else.
  OR ((SELECT app_reach()) = 'all' AND reported_at IS NOT NULL)
);
ALTER TABLE block ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON block USING ((SELECT app_reach()) = 'system' OR by_id = (SELECT app_alumnus()));

ALTER TABLE privacy_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON privacy_request USING ((SELECT app_sees_all()) OR user_id = (SELECT app_user()));
DO $$
DECLARE office text;
BEGIN
  FOREACH office IN ARRAY ARRAY['suppression', 'erasure'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', office);
    EXECUTE format('CREATE POLICY scope ON %I USING ((SELECT app_sees_all()))', office);
  END LOOP;
END $$;

-- ── Rules that the database keeps ───────────────────────────────────────────────────────────────────────

-- A claim is decided by the coordinators of what the named unit is today; without a unit, by the office.
CREATE FUNCTION on_claim_unit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  NEW.unit_ids := ARRAY(SELECT current_id FROM unit_rollup WHERE unit_id = NEW.unit_id ORDER BY 1);
  RETURN NEW;
END $$;
CREATE TRIGGER claim_units BEFORE INSERT OR UPDATE OF unit_id ON claim FOR EACH ROW EXECUTE FUNCTION on_claim_unit();
-- One claim of a person at a time, and one account of a record.
CREATE UNIQUE INDEX claim_one_open ON claim (user_id)
  WHERE status IN ('EMAIL_PROVED', 'CLAIM_PENDING', 'CLAIM_AMBIGUOUS', 'INFO_REQUESTED', 'APPEALED');
CREATE UNIQUE INDEX claim_one_verified ON claim (alumnus_id) WHERE status = 'VERIFIED';
CREATE UNIQUE INDEX email_change_one_open ON email_change (user_id) WHERE done_at IS NULL AND cancelled_at IS NULL;
CREATE UNIQUE INDEX data_copy_one_queued ON data_copy (user_id) WHERE status = 'QUEUED';
ALTER TABLE class_code ADD CONSTRAINT class_code_within_uses CHECK (use_count BETWEEN 0 AND most_uses);
ALTER TABLE retention_rule ADD CONSTRAINT retention_rule_some_days CHECK (days BETWEEN 1 AND 36500);

-- Who sees an item while the person has not chosen: conservative. Contact data and the birthday stay with the person
-- and the university.
CREATE FUNCTION default_audience(item profile_item) RETURNS audience LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN item IN ('NAME', 'FORMER_NAME', 'DEGREE', 'UNIT', 'COUNTRY', 'CITY', 'SKILLS', 'LANGUAGES', 'OPEN_TO', 'PHOTO')
      THEN 'VERIFIED_ALUMNI'::audience
    ELSE 'ONLY_ME'::audience END
$$;

-- ── Append-only ─────────────────────────────────────────────────────────────────────────────────────────

REVOKE UPDATE, DELETE ON consent_entry, consent_wording, audit_seal, erasure FROM portal_app;
REVOKE INSERT, UPDATE, DELETE ON directory_entry, erased_figure FROM portal_app;
