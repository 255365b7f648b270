-- When the person was last asked by mail whether the record is still right: at most once a year.
ALTER TABLE profile ADD COLUMN asked_at timestamptz(6);

-- One open proposal about one row, or about one missing degree, of a person at a time.
CREATE UNIQUE INDEX correction_one_open ON correction (alumnus_id, subject, coalesce(row_id, alumnus_id)) WHERE status = 'PENDING';

-- How many proposals wait for whoever decides about these units; null: for the office. A number only, for the navigation,
-- whose reach is the reader's own account.
CREATE FUNCTION open_corrections(units int[]) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT count(*)::int FROM correction WHERE status = 'PENDING' AND (units IS NULL OR unit_ids && units)
$$;

-- The file of a photo, for whoever reads a directory entry that shows it: the caller has read that entry under
-- row-level security, and the record itself stays closed.
CREATE FUNCTION photo_of(entry uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT photo_key FROM profile WHERE public_id = entry
$$;
