-- The queue of pairs: the office's merge of many at once, which can be taken back as a whole, and what waits for whom.

CREATE TYPE merge_batch_status AS ENUM ('MERGING', 'MERGED', 'UNDOING', 'UNDONE');

CREATE TABLE merge_batch (
  id uuid PRIMARY KEY,
  status merge_batch_status NOT NULL DEFAULT 'MERGING',
  merge_from int NOT NULL CHECK (merge_from BETWEEN 50 AND 100),
  pair_ids uuid[] NOT NULL,
  done int NOT NULL DEFAULT 0,
  by_id uuid,
  at timestamptz(6) NOT NULL DEFAULT now(),
  undone_by_id uuid,
  version int NOT NULL DEFAULT 1
);
-- One at a time: a second one would meet pairs of the first.
CREATE UNIQUE INDEX merge_batch_one_at_a_time ON merge_batch ((true)) WHERE status IN ('MERGING', 'UNDOING');
ALTER TABLE merge_batch ENABLE ROW LEVEL SECURITY;
CREATE POLICY service ON merge_batch USING ((SELECT app_sees_all()));

ALTER TABLE merge ADD COLUMN batch_id uuid REFERENCES merge_batch;
CREATE INDEX merge_batch_id_idx ON merge (batch_id) WHERE batch_id IS NOT NULL;

-- How many pairs somebody could move on now, for the navigation, which has no reach.
CREATE FUNCTION waiting_pairs(person uuid, units int[], is_office boolean) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT count(*)::int FROM duplicate_pair
  WHERE (status = 'OPEN' OR status = 'PROPOSED' AND is_office OR status = 'ASKED' AND asked_id = person)
    AND (is_office OR low_unit_ids && units OR high_unit_ids && units)
$$;
