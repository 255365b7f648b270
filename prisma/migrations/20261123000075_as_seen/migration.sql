-- What merging, its undo and the queue of pairs must not do: fail after an upgrade, give one person what another did, or decide
-- what nobody saw.

-- A row of any table: no `before` makes it, no `after` removes it; of a changed one, only what differs is written. A row
-- that is made anew may be older than a column: that one takes its default.
CREATE OR REPLACE FUNCTION write_row(target regclass, before jsonb, after jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  same text := (SELECT string_agg(format('t.%1$I = o.%1$I', k), ' AND ') FROM unnest(key_of(target)) k);
  columns text;
BEGIN
  IF before IS NULL THEN
    SELECT string_agg(quote_ident(a.attname), ', ') INTO columns FROM pg_attribute a
    WHERE a.attrelid = target AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND after ? a.attname;
    EXECUTE format('INSERT INTO %1$s (%2$s) SELECT %2$s FROM jsonb_populate_record(NULL::%1$s, $1)', target, columns) USING after;
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

-- An account goes back to the record it came from: what its owner did since a moment goes along. Where the giver keeps an
-- account, the two were one login: a row that does not name the account may be either's, and stays.
CREATE OR REPLACE FUNCTION follow_account(account uuid, giver uuid, taker uuid, since timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  was_one_login bool := EXISTS (SELECT 1 FROM user_account WHERE alumnus_id = giver);
  rule record;
  place tid;
BEGIN
  FOR rule IN SELECT * FROM (VALUES
    ('registration', 'alumnus_id', true, 't.user_id = $2'), ('event_role', 'alumnus_id', true, 't.user_id = $2'),
    ('activity', 'alumnus_id', true, 't.user_id = $2'), ('ambassador', 'alumnus_id', true, 't.user_id = $2'),
    ('certificate', 'alumnus_id', true, 't.user_id = $2'), ('privacy_request', 'alumnus_id', true, 't.user_id = $2'),
    ('claim', 'alumnus_id', true, 't.user_id = $2'),
    ('alumnus_name', 'alumnus_id', true, 't.created_by_id = $2 AND t.source = ''PERSON'''),
    ('contact_point', 'alumnus_id', true, 't.created_by_id = $2 AND t.source = ''PERSON'''),
    ('employment', 'alumnus_id', true, 't.created_by_id = $2 AND t.source = ''PERSON'''),
    ('profile', 'alumnus_id', false, 't.created_at > $3'), ('visibility', 'alumnus_id', false, 't.set_at > $3'),
    ('correction', 'alumnus_id', false, 't.created_at > $3'), ('block', 'by_id', false, 't.created_at > $3'),
    ('relay_message', 'from_id', false, 't.sent_at > $3'), ('relay_message', 'to_id', false, 't.sent_at > $3')
  ) AS r (name, col, names_account, is_owners) WHERE names_account OR NOT was_one_login LOOP
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

-- Whose record an account belongs to, whoever asks: two accounts are not made one by somebody who cannot see them.
CREATE FUNCTION with_account(asked uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT alumnus_id FROM user_account WHERE alumnus_id = ANY (asked)
$$;

-- What reasons say, without how much each of them weighs: a pair that says something else is another one to its reader.
CREATE FUNCTION said_by(reasons jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_agg(r - 'points' ORDER BY r ->> 'code', r) FROM jsonb_array_elements(reasons) r
$$;
