-- Two records become one, and two again. lib/merging says which rows do what; here is how a row is written so that the
-- merge remembers it, and how what it remembers is taken back.

CREATE FUNCTION key_of(target regclass) RETURNS name[] LANGUAGE sql STABLE AS $$
  SELECT array_agg(a.attname) FROM pg_index i
  JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::int2[])
  WHERE i.indrelid = target AND i.indisprimary
$$;

-- By which key a change found its row, and by which it left it: a later merge that goes on from there is undone first.
ALTER TABLE merge_change ADD COLUMN row_was text, ADD COLUMN row_is text;
CREATE INDEX merge_change_row_was ON merge_change (table_name, row_was);

CREATE FUNCTION row_key(target regclass, content jsonb) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(content ->> k, ' ') FROM unnest(key_of(target)) k
$$;

-- A row of any table: no `before` makes it, no `after` removes it; of a changed one, only what differs is written.
CREATE FUNCTION write_row(target regclass, before jsonb, after jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  same text := (SELECT string_agg(format('t.%1$I = o.%1$I', k), ' AND ') FROM unnest(key_of(target)) k);
  columns text;
BEGIN
  IF before IS NULL THEN
    EXECUTE format('INSERT INTO %1$s SELECT * FROM jsonb_populate_record(NULL::%1$s, $1)', target) USING after;
  ELSIF after IS NULL THEN
    EXECUTE format('DELETE FROM %1$s t USING jsonb_populate_record(NULL::%1$s, $1) o WHERE %2$s', target, same) USING before;
  ELSE
    SELECT string_agg(quote_ident(k), ', ') INTO columns FROM jsonb_object_keys(after) k WHERE after -> k IS DISTINCT FROM before -> k;
    IF columns IS NOT NULL THEN
      EXECUTE format(
        'UPDATE %1$s t SET (%3$s) = (SELECT %3$s FROM jsonb_populate_record(NULL::%1$s, $2))
         FROM jsonb_populate_record(NULL::%1$s, $1) o WHERE %2$s', target, same, columns) USING before, after;
    END IF;
  END IF;
END $$;

-- The same, remembered as the database will say it: an undo compares.
CREATE FUNCTION merge_row(merge uuid, target text, before jsonb, after jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF after IS NOT NULL THEN
    EXECUTE format('SELECT to_jsonb(jsonb_populate_record(NULL::%I, $1))', target) INTO after USING after;
  END IF;
  IF before IS DISTINCT FROM after THEN
    INSERT INTO merge_change (merge_id, table_name, before, after, row_was, row_is)
    VALUES (merge, target, before, after, row_key(target::regclass, before), row_key(target::regclass, after));
    PERFORM write_row(target::regclass, before, after);
  END IF;
END $$;

-- Rows that point at one person or account point at another from then on: `rules` are [{table, column, clash}]. Where the
-- other has the like already, a row is dropped, left where it is, or points at nobody.
CREATE FUNCTION merge_rows(merge uuid, rules jsonb, giver uuid, taker uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  rule record;
  was jsonb;
BEGIN
  FOR rule IN SELECT * FROM jsonb_to_recordset(rules) AS r ("table" text, "column" text, clash text) LOOP
    FOR was IN EXECUTE format('SELECT to_jsonb(t) FROM %I t WHERE %I = $1 FOR UPDATE', rule.table, rule.column) USING giver LOOP
      BEGIN
        PERFORM merge_row(merge, rule.table, was, was || jsonb_build_object(rule.column, taker));
      EXCEPTION WHEN unique_violation OR check_violation THEN
        IF rule.clash = 'drop' THEN
          PERFORM merge_row(merge, rule.table, was, NULL);
        ELSIF rule.clash = 'unlink' THEN
          PERFORM merge_row(merge, rule.table, was, was || jsonb_build_object(rule.column, NULL));
        ELSIF rule.clash IS DISTINCT FROM 'leave' THEN
          RAISE;
        END IF;
      END;
    END LOOP;
  END LOOP;
END $$;

-- How many rows of each rule point at a person or account.
CREATE FUNCTION count_merge_rows(rules jsonb, holder uuid) RETURNS TABLE (table_name text, row_count int) LANGUAGE plpgsql STABLE AS $$
DECLARE
  rule record;
BEGIN
  FOR rule IN SELECT * FROM jsonb_to_recordset(rules) AS r ("table" text, "column" text) LOOP
    table_name := rule.table;
    EXECUTE format('SELECT count(*)::int FROM %I WHERE %I = $1', rule.table, rule.column) INTO row_count USING holder;
    RETURN NEXT;
  END LOOP;
END $$;

-- Every row as it was, the latest change first; what somebody changed since stays changed, field by field, and what is
-- gone since stays gone. A version never goes back: a form that was open must find its record changed.
CREATE FUNCTION undo_merge(undone uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  change merge_change;
  current jsonb;
  same text;
BEGIN
  FOR change IN SELECT * FROM merge_change c WHERE c.merge_id = undone ORDER BY c.id DESC LOOP
    BEGIN
      IF change.after IS NULL THEN
        PERFORM write_row(change.table_name::regclass, NULL, change.before);
        CONTINUE;
      END IF;
      same := (SELECT string_agg(format('t.%1$I = o.%1$I', k), ' AND ') FROM unnest(key_of(change.table_name::regclass)) k);
      EXECUTE format('SELECT to_jsonb(t) FROM %1$I t, jsonb_populate_record(NULL::%1$I, $1) o WHERE %2$s FOR UPDATE OF t',
                     change.table_name, same) INTO current USING change.after;
      IF current IS NOT NULL THEN
        PERFORM write_row(change.table_name::regclass, current, CASE WHEN change.before IS NOT NULL THEN current || (
          SELECT coalesce(jsonb_object_agg(b.key, b.value), '{}') FROM jsonb_each(change.before) b
          WHERE b.key <> 'version' AND b.value IS DISTINCT FROM change.after -> b.key
            AND current -> b.key IS NOT DISTINCT FROM change.after -> b.key) END);
      END IF;
    EXCEPTION WHEN unique_violation OR foreign_key_violation THEN
      -- Its place was taken, or what it hung on was removed, since.
      CONTINUE;
    END;
  END LOOP;
END $$;

-- A degree that goes from one record to another makes nobody a graduate or a student again.
CREATE OR REPLACE TRIGGER students_graduate AFTER INSERT ON degree REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT WHEN (current_setting('app.merging', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION on_degrees_added();
CREATE OR REPLACE TRIGGER students_again AFTER DELETE ON degree REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT WHEN (current_setting('app.merging', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION on_degrees_removed();

-- An account goes back to the record it came from: what its owner did since a moment goes along.
CREATE FUNCTION follow_account(account uuid, giver uuid, taker uuid, since timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  rule record;
  place tid;
BEGIN
  FOR rule IN SELECT * FROM (VALUES
    ('registration', 'alumnus_id', 't.user_id = $2'), ('event_role', 'alumnus_id', 't.user_id = $2'),
    ('activity', 'alumnus_id', 't.user_id = $2'), ('ambassador', 'alumnus_id', 't.user_id = $2'),
    ('certificate', 'alumnus_id', 't.user_id = $2'), ('privacy_request', 'alumnus_id', 't.user_id = $2'),
    ('claim', 'alumnus_id', 't.user_id = $2'),
    ('alumnus_name', 'alumnus_id', 't.created_by_id = $2 AND t.source = ''PERSON'''),
    ('contact_point', 'alumnus_id', 't.created_by_id = $2 AND t.source = ''PERSON'''),
    ('employment', 'alumnus_id', 't.created_by_id = $2 AND t.source = ''PERSON'''),
    ('profile', 'alumnus_id', 't.created_at > $3'), ('visibility', 'alumnus_id', 't.set_at > $3'),
    ('correction', 'alumnus_id', 't.created_at > $3'), ('block', 'by_id', 't.created_at > $3'),
    ('relay_message', 'from_id', 't.sent_at > $3'), ('relay_message', 'to_id', 't.sent_at > $3')
  ) AS r (name, col, is_owners) LOOP
    FOR place IN EXECUTE format('SELECT t.ctid FROM %I t WHERE t.%I = $1 AND %s', rule.name, rule.col, rule.is_owners)
      USING giver, account, since LOOP
      BEGIN
        EXECUTE format('UPDATE %I SET %I = $2 WHERE ctid = $1', rule.name, rule.col) USING place, taker;
      EXCEPTION WHEN unique_violation THEN
        CONTINUE;
      END;
    END LOOP;
  END LOOP;
END $$;

-- Which of some merges were undone: what they carried into a ledger does not hold. Asked by whoever reads a ledger.
CREATE FUNCTION undone_merges(asked uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT id FROM merge WHERE id = ANY (asked) AND undone_at IS NOT NULL
$$;

-- Whose the two records were, and whether no later merge stands that went on with a row of this one. Asked by whoever
-- may read the merge; the changes of an undone merge are gone.
CREATE FUNCTION merge_state(asked uuid) RETURNS TABLE (units int[], is_latest boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT ARRAY(SELECT jsonb_array_elements_text(c.before -> 'unit_ids')::int),
    NOT EXISTS (SELECT 1 FROM merge_change own JOIN merge_change later USING (table_name)
                WHERE own.merge_id = asked AND later.row_was = own.row_is AND later.id > own.id AND later.merge_id <> asked)
  FROM merge_change c WHERE c.merge_id = asked AND c.table_name = 'alumnus'
$$;
