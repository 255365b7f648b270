-- One person, one record: pairs that may be one person, merges that can be undone, and what the data taught the score.

CREATE TYPE duplicate_status AS ENUM ('OPEN', 'LATER', 'ASKED', 'PROPOSED', 'DIFFERENT');
CREATE TYPE scan_status AS ENUM ('RUNNING', 'DONE', 'FAILED');

CREATE TABLE duplicate_pair (
  id uuid PRIMARY KEY,
  low_id uuid NOT NULL REFERENCES alumnus ON DELETE CASCADE,
  high_id uuid NOT NULL REFERENCES alumnus ON DELETE CASCADE,
  low_unit_ids int[] NOT NULL DEFAULT '{}',
  high_unit_ids int[] NOT NULL DEFAULT '{}',
  score int NOT NULL CHECK (score BETWEEN 0 AND 100),
  reasons jsonb NOT NULL,
  contradiction boolean NOT NULL,
  status duplicate_status NOT NULL DEFAULT 'OPEN',
  asked_id uuid REFERENCES user_account ON DELETE SET NULL,
  note text,
  decided_by_id uuid,
  decided_at timestamptz(6),
  found_at timestamptz(6) NOT NULL DEFAULT now(),
  compared_at timestamptz(6) NOT NULL DEFAULT now(),
  version int NOT NULL DEFAULT 1,
  CHECK (low_id < high_id),
  UNIQUE (low_id, high_id)
);
CREATE INDEX duplicate_pair_high_id_idx ON duplicate_pair (high_id);
CREATE INDEX duplicate_pair_status_score_idx ON duplicate_pair (status, score);
CREATE INDEX duplicate_pair_low_units ON duplicate_pair USING gin (low_unit_ids);
CREATE INDEX duplicate_pair_high_units ON duplicate_pair USING gin (high_unit_ids);
CREATE INDEX duplicate_pair_asked ON duplicate_pair (asked_id) WHERE asked_id IS NOT NULL;

CREATE TABLE merge (
  id uuid PRIMARY KEY,
  survivor_id uuid NOT NULL REFERENCES alumnus ON DELETE CASCADE,
  merged_id uuid NOT NULL,
  unit_ids int[] NOT NULL,
  grounds jsonb NOT NULL,
  by_id uuid,
  at timestamptz(6) NOT NULL DEFAULT now(),
  undone_at timestamptz(6),
  undone_by_id uuid,
  CHECK (survivor_id <> merged_id)
);
CREATE INDEX merge_survivor_id_idx ON merge (survivor_id);
CREATE INDEX merge_merged_id_idx ON merge (merged_id);
-- An id leads to one record, never to two.
CREATE UNIQUE INDEX merge_redirects ON merge (merged_id) WHERE undone_at IS NULL;

CREATE TABLE merge_change (
  id bigserial PRIMARY KEY,
  merge_id uuid NOT NULL REFERENCES merge ON DELETE CASCADE,
  table_name text NOT NULL,
  before jsonb,
  after jsonb,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
);
CREATE INDEX merge_change_merge_id_id_idx ON merge_change (merge_id, id);

CREATE TABLE duplicate_scan (
  id uuid PRIMARY KEY,
  status scan_status NOT NULL DEFAULT 'RUNNING',
  people int NOT NULL DEFAULT 0,
  done int NOT NULL DEFAULT 0,
  compared bigint NOT NULL DEFAULT 0,
  found int NOT NULL DEFAULT 0,
  cursor jsonb,
  problem text,
  started_by_id uuid,
  started_at timestamptz(6) NOT NULL DEFAULT now(),
  finished_at timestamptz(6)
);
CREATE UNIQUE INDEX duplicate_scan_one_at_a_time ON duplicate_scan ((true)) WHERE status = 'RUNNING';

CREATE TABLE match_model (
  id uuid PRIMARY KEY,
  at timestamptz(6) NOT NULL DEFAULT now(),
  people int NOT NULL,
  model jsonb NOT NULL,
  frequencies jsonb NOT NULL
);

ALTER TABLE institution ADD COLUMN merge_many_from int NOT NULL DEFAULT 99 CHECK (merge_many_from BETWEEN 50 AND 100);
ALTER TABLE user_account ADD COLUMN joined_id uuid REFERENCES user_account ON DELETE CASCADE CHECK (joined_id <> id);

-- ── Who reads and writes ────────────────────────────────────────────────────────────────────────────────
-- A pair is read by whoever reaches one of its records, and by the colleague who was asked; the portal writes, after it
-- has looked who decides.

ALTER TABLE duplicate_pair ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON duplicate_pair FOR SELECT USING (
  (SELECT app_sees_all()) OR ((SELECT app_reach()) = 'some' AND (
    low_unit_ids && (SELECT app_units()) OR high_unit_ids && (SELECT app_units())))
);
CREATE POLICY service ON duplicate_pair USING ((SELECT app_sees_all()));

ALTER TABLE merge ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON merge FOR SELECT USING (
  (SELECT app_sees_all()) OR ((SELECT app_reach()) = 'some' AND unit_ids && (SELECT app_units()))
);
CREATE POLICY service ON merge USING ((SELECT app_sees_all()));
ALTER TABLE merge_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY service ON merge_change USING ((SELECT app_sees_all()));

-- A pair knows whose its records are.
CREATE FUNCTION take_pair_units() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.low_unit_ids := coalesce((SELECT unit_ids FROM alumnus WHERE id = NEW.low_id), '{}');
  NEW.high_unit_ids := coalesce((SELECT unit_ids FROM alumnus WHERE id = NEW.high_id), '{}');
  RETURN NEW;
END $$;
CREATE TRIGGER take_pair_units BEFORE INSERT OR UPDATE OF low_id, high_id ON duplicate_pair
  FOR EACH ROW EXECUTE FUNCTION take_pair_units();
CREATE FUNCTION follow_alumnus_units() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE duplicate_pair SET low_unit_ids = NEW.unit_ids WHERE low_id = NEW.id;
  UPDATE duplicate_pair SET high_unit_ids = NEW.unit_ids WHERE high_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER follow_alumnus_units AFTER UPDATE OF unit_ids ON alumnus
  FOR EACH ROW WHEN (NEW.unit_ids IS DISTINCT FROM OLD.unit_ids) EXECUTE FUNCTION follow_alumnus_units();
