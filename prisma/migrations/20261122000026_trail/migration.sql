-- The trail, closed day by day: the hash of the values, what was erased of them, and who may seal.

-- The salt goes with the values: what is left of an erased value is a hash that no guess can be tried on.
ALTER TABLE audit_detail ADD COLUMN salt uuid NOT NULL DEFAULT gen_random_uuid();

-- The text of jsonb is canonical: keys once and in one order, one space after colon and comma.
CREATE FUNCTION audit_detail_hash(salt uuid, changes jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT encode(sha256(convert_to(salt::text || ' ' || changes::text, 'UTF8')), 'hex')
$$;
UPDATE audit_entry e SET detail_hash = audit_detail_hash(d.salt, d.changes) FROM audit_detail d WHERE d.entry_id = e.id;

-- Values that were erased are counted by an entry of their own, or the verifier takes them for stolen.
CREATE FUNCTION count_erased_details(entries bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  entry bigint := nextval('audit_entry_id_seq');
  salt uuid := gen_random_uuid();
  changes jsonb := jsonb_build_object('entries', jsonb_build_array(NULL, to_jsonb(entries)));
BEGIN
  IF cardinality(entries) = 0 THEN RETURN; END IF;
  INSERT INTO audit_entry (id, at, actor_name, action, subject, detail_hash)
  VALUES (entry, now(), 'erasure', 'audit.values-erased', 'audit', audit_detail_hash(salt, changes));
  INSERT INTO audit_detail (entry_id, changes, salt) VALUES (entry, changes, salt);
END $$;

-- As in the migration before, and counted.
CREATE OR REPLACE FUNCTION erase_trail(subjects text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE gone bigint[];
BEGIN
  PERFORM assert_system();
  WITH erased AS (
    DELETE FROM audit_detail d USING audit_entry e WHERE e.id = d.entry_id AND e.subject_id = ANY (subjects) RETURNING d.entry_id
  ) SELECT array_agg(entry_id ORDER BY entry_id) INTO gone FROM erased;
  PERFORM count_erased_details(coalesce(gone, '{}'));
END $$;
CREATE OR REPLACE FUNCTION sweep_trail(of_action text, before timestamptz, most int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE gone bigint[];
BEGIN
  PERFORM assert_system();
  WITH erased AS (
    DELETE FROM audit_detail WHERE entry_id IN (
      SELECT e.id FROM audit_entry e JOIN audit_detail d ON d.entry_id = e.id
      WHERE e.action LIKE of_action AND e.at < before LIMIT most)
    RETURNING entry_id
  ) SELECT coalesce(array_agg(entry_id ORDER BY entry_id), '{}') INTO gone FROM erased;
  PERFORM count_erased_details(gone);
  RETURN cardinality(gone);
END $$;

-- Seals name nobody: whoever reads the trail sees them, the portal itself adds them, nobody changes them.
ALTER TABLE audit_seal ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON audit_seal FOR SELECT USING ((SELECT app_sees_all()) OR (SELECT app_reach()) = 'figures');
CREATE POLICY writes ON audit_seal FOR INSERT WITH CHECK ((SELECT app_reach()) = 'system');
