-- What other alumni may read of a person, made anew whenever the record, the profile or the account changes; and who
-- reads which of the rows.

-- ── The projection ──────────────────────────────────────────────────────────────────────────────────────

-- With the record goes what others see of it.
ALTER TABLE directory_entry ADD CONSTRAINT directory_entry_alumnus_id_fkey
  FOREIGN KEY (alumnus_id) REFERENCES alumnus ON DELETE CASCADE ON UPDATE CASCADE;

-- The rows that people ought to have: one for each audience that may see the name, made of the items that it may see.
-- Whoever has no account in use, is not listed, has died or restricted the processing has none. A faculty that tells a
-- belief, and a degree of it, are shown only where the person chose an audience for the faculty.
CREATE FUNCTION directory_rows(ids uuid[]) RETURNS SETOF directory_entry LANGUAGE sql STABLE SET search_path = public AS $$
  WITH listed AS (
    SELECT p.*, a.birth_on, a.birth_precision, to_jsonb(called) AS name, called.search_words, former.names AS former_names,
      former.words AS former_words, place.country, place.city, place.address, reach.emails, reach.phones, work.places AS work
    FROM profile p
    JOIN alumnus a ON a.id = p.alumnus_id
    JOIN user_account u ON u.alumnus_id = a.id
    -- The one name that the person goes by. A legal name behind a preferred one is nobody else's.
    CROSS JOIN LATERAL (
      SELECT n.id, n.given, n.family, n.patronymic, n.prefix, n.suffix, n.search_words
      FROM alumnus_name n WHERE n.alumnus_id = a.id ORDER BY name_rank(n.kind), n.id LIMIT 1
    ) called
    LEFT JOIN LATERAL (
      SELECT string_agg(' ' || n.search_words, '' ORDER BY n.id) AS words,
        jsonb_agg(jsonb_build_object('given', n.given, 'family', n.family, 'patronymic', n.patronymic) ORDER BY n.id) AS names
      FROM alumnus_name n WHERE n.alumnus_id = a.id AND n.id <> called.id AND n.kind IN ('BIRTH', 'PREVIOUS')
    ) former ON true
    LEFT JOIN LATERAL (
      SELECT c.country, c.city, coalesce(c.typed, c.value) AS address
      FROM contact_point c WHERE c.alumnus_id = a.id AND c.kind = 'ADDRESS' ORDER BY c.is_primary DESC, c.id LIMIT 1
    ) place ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(c.value ORDER BY c.is_primary DESC, c.id) FILTER (WHERE c.kind = 'EMAIL') AS emails,
        jsonb_agg(c.value ORDER BY c.is_primary DESC, c.id) FILTER (WHERE c.kind = 'PHONE') AS phones
      FROM contact_point c WHERE c.alumnus_id = a.id AND c.bounced_at IS NULL
    ) reach ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('position', e.position, 'employer', e.employer) ORDER BY e.id DESC) AS places
      FROM employment e WHERE e.alumnus_id = a.id AND e.ended_on IS NULL
    ) work ON true
    WHERE p.alumnus_id = ANY (ids) AND p.is_listed AND u.disabled_at IS NULL AND NOT a.is_deceased AND a.restricted_at IS NULL
  ), shown AS (
    SELECT l.alumnus_id, r.audience,
      array_agg(i.item) FILTER (WHERE coalesce(v.audience, default_audience(i.item)) >= r.audience) AS items,
      coalesce(bool_or(i.item = 'UNIT' AND v.audience >= r.audience), false) AS tells_belief
    FROM listed l
    CROSS JOIN unnest(ARRAY['MY_GROUPS', 'VERIFIED_ALUMNI', 'PUBLIC']::audience[]) AS r (audience)
    CROSS JOIN unnest(enum_range(NULL::profile_item)) AS i (item)
    LEFT JOIN visibility v ON v.alumnus_id = l.alumnus_id AND v.item = i.item
    GROUP BY 1, 2
  ), degrees AS (
    SELECT s.alumnus_id, s.audience,
      CASE WHEN 'UNIT' = ANY (s.items) THEN held.unit_ids ELSE '{}' END AS unit_ids,
      CASE WHEN 'UNIT' = ANY (s.items) THEN d.unit_name_at_time END AS unit,
      CASE WHEN 'DEGREE' = ANY (s.items) THEN d.programme END AS programme,
      CASE WHEN 'DEGREE' = ANY (s.items) THEN d.level END AS level,
      CASE WHEN 'DEGREE' = ANY (s.items) THEN d.graduation_year END AS year
    FROM shown s
    JOIN degree d ON d.alumnus_id = s.alumnus_id AND d.outcome <> 'NOT_GRADUATED'
    CROSS JOIN LATERAL (SELECT array_agg(current_id) AS unit_ids FROM unit_rollup WHERE unit_id = d.unit_id) held
    WHERE s.items && ARRAY['NAME']::profile_item[] AND s.items && ARRAY['DEGREE', 'UNIT']::profile_item[]
      AND (s.tells_belief OR NOT EXISTS (SELECT 1 FROM unit u WHERE u.is_sensitive AND (u.id = d.unit_id OR u.id = ANY (held.unit_ids))))
  ), studies AS (
    SELECT alumnus_id, audience, jsonb_agg(DISTINCT jsonb_build_object('unit', unit, 'programme', programme, 'level', level, 'year', year)) AS degrees
    FROM degrees GROUP BY 1, 2
  ), facets AS (
    SELECT alumnus_id, audience, array_agg(DISTINCT f ORDER BY f) AS facets FROM (
      SELECT alumnus_id, audience, 'u:' || u FROM degrees, unnest(unit_ids) u
      -- What a degree says, for the whole university and (8/…) for each unit that is shown.
      UNION ALL
      SELECT d.alumnus_id, d.audience, p.prefix || g.facet
      FROM degrees d
      CROSS JOIN LATERAL (VALUES ('y:' || d.year), ('l:' || d.level), ('p:' || d.programme)) AS g (facet)
      CROSS JOIN LATERAL (SELECT '' UNION ALL SELECT u || '/' FROM unnest(d.unit_ids) u) AS p (prefix)
      UNION ALL
      SELECT s.alumnus_id, s.audience, one.facet
      FROM shown s
      JOIN listed l USING (alumnus_id)
      CROSS JOIN LATERAL (
        SELECT 'COUNTRY'::profile_item, 'c:' || l.country
        UNION ALL SELECT 'CITY', 't:' || l.city
        UNION ALL SELECT 'SKILLS', 's:' || skill FROM unnest(l.skills) skill
        UNION ALL SELECT 'LANGUAGES', 'g:' || language FROM unnest(l.languages) language
        UNION ALL SELECT 'OPEN_TO', 'o:' || offer FROM unnest(l.open_to) offer
      ) AS one (item, facet)
      WHERE one.item = ANY (s.items)
    ) AS every (alumnus_id, audience, f) WHERE f IS NOT NULL GROUP BY 1, 2
  ), units AS (
    SELECT alumnus_id, audience, array_agg(DISTINCT u ORDER BY u) AS unit_ids FROM degrees, unnest(unit_ids) u GROUP BY 1, 2
  )
  SELECT l.alumnus_id, s.audience, l.public_id, coalesce(units.unit_ids, '{}'),
    concat(' ', l.search_words, CASE WHEN 'FORMER_NAME' = ANY (s.items) THEN l.former_words END, ' '),
    concat_ws(' ', l.name ->> 'family', l.name ->> 'given', l.name ->> 'patronymic'),
    coalesce(facets.facets, '{}'),
    jsonb_strip_nulls(jsonb_build_object(
      'name', l.name - 'id' - 'search_words',
      'formerNames', CASE WHEN 'FORMER_NAME' = ANY (s.items) THEN l.former_names END,
      'photo', CASE WHEN 'PHOTO' = ANY (s.items) AND l.photo_key IS NOT NULL THEN true END,
      'degrees', studies.degrees,
      'country', CASE WHEN 'COUNTRY' = ANY (s.items) THEN l.country END,
      'city', CASE WHEN 'CITY' = ANY (s.items) THEN l.city END,
      'address', CASE WHEN 'ADDRESS' = ANY (s.items) THEN l.address END,
      'emails', CASE WHEN 'EMAIL' = ANY (s.items) THEN l.emails END,
      'phones', CASE WHEN 'PHONE' = ANY (s.items) THEN l.phones END,
      'birthday', CASE WHEN 'BIRTHDAY' = ANY (s.items) AND l.birth_on IS NOT NULL
        THEN jsonb_build_object('on', l.birth_on, 'precision', l.birth_precision) END,
      'work', CASE WHEN 'EMPLOYMENT' = ANY (s.items) THEN l.work END,
      'skills', CASE WHEN 'SKILLS' = ANY (s.items) AND l.skills <> '{}' THEN to_jsonb(l.skills) END,
      'languages', CASE WHEN 'LANGUAGES' = ANY (s.items) AND l.languages <> '{}' THEN to_jsonb(l.languages) END,
      'openTo', CASE WHEN 'OPEN_TO' = ANY (s.items) AND l.open_to <> '{}' THEN to_jsonb(l.open_to) END
    ))
  FROM shown s
  JOIN listed l USING (alumnus_id)
  LEFT JOIN studies ON (studies.alumnus_id, studies.audience) = (s.alumnus_id, s.audience)
  LEFT JOIN facets ON (facets.alumnus_id, facets.audience) = (s.alumnus_id, s.audience)
  LEFT JOIN units ON (units.alumnus_id, units.audience) = (s.alumnus_id, s.audience)
  WHERE 'NAME' = ANY (s.items)
$$;

-- Makes the rows of some people right. An import of 100,000 passes here and leaves at once: nobody of it has a profile.
-- The lock comes first, so that the rows are made of what was committed last: of two changes at the same time, the later
-- one would otherwise bring back what the other one has just hidden.
CREATE FUNCTION refresh_directory(ids uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM 1 FROM profile WHERE alumnus_id = ANY (ids) ORDER BY alumnus_id FOR NO KEY UPDATE;
  IF NOT FOUND AND NOT EXISTS (SELECT 1 FROM directory_entry WHERE alumnus_id = ANY (ids)) THEN
    RETURN;
  END IF;
  WITH due AS MATERIALIZED (SELECT * FROM directory_rows(ids)),
  gone AS (
    DELETE FROM directory_entry e WHERE e.alumnus_id = ANY (ids)
      AND NOT EXISTS (SELECT 1 FROM due d WHERE (d.alumnus_id, d.audience) = (e.alumnus_id, e.audience))
  )
  INSERT INTO directory_entry SELECT * FROM due ORDER BY alumnus_id, audience
  ON CONFLICT (alumnus_id, audience) DO UPDATE
    SET public_id = excluded.public_id, unit_ids = excluded.unit_ids, words = excluded.words, sort_name = excluded.sort_name,
        facets = excluded.facets, card = excluded.card
    WHERE (directory_entry.*) IS DISTINCT FROM (excluded.*);
END $$;

-- What changes without passing refreshSearch (lib/alumni/insert-records.ts): an account that is linked, disabled or
-- deleted; a record that may not be used any more; a faculty that is found to tell a belief.
CREATE FUNCTION on_account_shown() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM refresh_directory(array_remove(ARRAY[CASE WHEN TG_OP <> 'INSERT' THEN OLD.alumnus_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.alumnus_id END], NULL));
  RETURN NULL;
END $$;
CREATE TRIGGER account_shown AFTER INSERT OR DELETE OR UPDATE OF alumnus_id, disabled_at ON user_account
  FOR EACH ROW EXECUTE FUNCTION on_account_shown();

CREATE FUNCTION on_record_shown() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN PERFORM refresh_directory(ARRAY[NEW.id]); RETURN NULL; END $$;
CREATE TRIGGER record_shown AFTER UPDATE OF is_deceased, restricted_at ON alumnus FOR EACH ROW
  WHEN ((OLD.is_deceased, OLD.restricted_at) IS DISTINCT FROM (NEW.is_deceased, NEW.restricted_at)) EXECUTE FUNCTION on_record_shown();

CREATE FUNCTION on_unit_shown() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM refresh_directory(ARRAY(
    SELECT DISTINCT p.alumnus_id FROM profile p JOIN degree d ON d.alumnus_id = p.alumnus_id
    WHERE d.unit_id = NEW.id OR d.unit_id IN (SELECT unit_id FROM unit_rollup WHERE current_id = NEW.id)));
  RETURN NULL;
END $$;
CREATE TRIGGER unit_shown AFTER UPDATE OF is_sensitive ON unit FOR EACH ROW
  WHEN (OLD.is_sensitive IS DISTINCT FROM NEW.is_sensitive) EXECUTE FUNCTION on_unit_shown();

-- ── Who reads what ──────────────────────────────────────────────────────────────────────────────────────

-- People who do not want to be found by the reader. The reader may not know of it.
CREATE INDEX block_blocked_id_idx ON block (blocked_id);
CREATE FUNCTION app_blockers() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT ARRAY(SELECT by_id FROM block WHERE blocked_id = app_alumnus()) $$;
CREATE POLICY not_blocked ON directory_entry AS RESTRICTIVE FOR SELECT USING (
  (SELECT app_sees_all()) OR alumnus_id <> ALL ((SELECT app_blockers())::uuid[])
);

-- Everybody whom the reader finds, once: at the closest circle that the two share. The same rule as the policies above,
-- in a view of ids, words and facets, because no index helps below a policy with conditions on arrays and patterns
-- (they are not leakproof). Cards are then read from the table by id, under the policies.
CREATE VIEW directory_circle AS
  SELECT e.alumnus_id, e.public_id, e.words, e.sort_name, e.facets, e.card ->> 'country' AS country, e.card ->> 'city' AS city
  FROM directory_entry e
  WHERE (SELECT app_alumnus()) IS NOT NULL
    AND e.alumnus_id <> ALL ((SELECT app_blockers())::uuid[])
    AND CASE e.audience
      WHEN 'MY_GROUPS' THEN e.unit_ids && (SELECT a.unit_ids FROM alumnus a WHERE a.id = app_alumnus())
      -- Asked row by row: a set of all closer rows would have to be made for each page.
      WHEN 'VERIFIED_ALUMNI' THEN NOT coalesce((
        SELECT c.unit_ids && (SELECT a.unit_ids FROM alumnus a WHERE a.id = app_alumnus())
        FROM directory_entry c WHERE c.alumnus_id = e.alumnus_id AND c.audience = 'MY_GROUPS'), false)
      ELSE false END;
REVOKE INSERT, UPDATE, DELETE ON directory_circle FROM portal_app;

CREATE INDEX directory_entry_facets ON directory_entry USING gin (facets);
CREATE INDEX directory_entry_each_word ON directory_entry USING gin (string_to_array(words, ' '));
CREATE INDEX directory_entry_words ON directory_entry USING gin (words gin_trgm_ops);
-- One order per reader's alphabet, as for the records.
CREATE INDEX directory_entry_en ON directory_entry (sort_name COLLATE "en-x-icu", public_id);
CREATE INDEX directory_entry_ro ON directory_entry (sort_name COLLATE "ro-x-icu", public_id);
CREATE INDEX directory_entry_ru ON directory_entry (sort_name COLLATE "ru-x-icu", public_id);

-- ── Messages ────────────────────────────────────────────────────────────────────────────────────────────

-- Whoever writes to somebody tells the own name by it, listed or not: the name of a correspondent who wrote to the
-- reader, for the office that of both sides of a reported message. Nobody else's.
CREATE FUNCTION correspondent_name(other uuid) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object('given', n.given, 'family', n.family, 'patronymic', n.patronymic, 'prefix', n.prefix, 'suffix', n.suffix)
  FROM alumnus_name n
  WHERE n.alumnus_id = other AND (
    EXISTS (SELECT 1 FROM relay_message m WHERE m.from_id = other AND m.to_id = app_alumnus())
    OR (app_reach() = 'all' AND EXISTS (SELECT 1 FROM relay_message m WHERE other IN (m.from_id, m.to_id) AND m.reported_at IS NOT NULL))
    OR app_reach() = 'system')
  ORDER BY name_rank(n.kind), n.id LIMIT 1
$$;
-- How many reported messages wait for the office. A number only, for the navigation, whose reach is the reader's own account.
CREATE FUNCTION open_reports() RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT count(*)::int FROM relay_message WHERE reported_at IS NOT NULL AND handled_at IS NULL
$$;
CREATE INDEX relay_message_unanswered ON relay_message (sent_at)
  WHERE in_reply_to_id IS NULL AND answered_at IS NULL AND reminded_at IS NULL AND reported_at IS NULL;
CREATE INDEX relay_message_reported ON relay_message (reported_at) WHERE reported_at IS NOT NULL;
ALTER TABLE relay_message ADD CONSTRAINT relay_message_outcome
  CHECK (outcome IN ('DISMISSED', 'WARNED', 'SUSPENDED') AND handled_at IS NOT NULL OR outcome IS NULL);
ALTER TABLE relay_message ADD CONSTRAINT relay_message_to_another CHECK (from_id <> to_id);

-- Messages of other graduates are passed on to whoever is listed, until the person says no.
INSERT INTO legal_basis (purpose, channel, basis) VALUES ('DIRECTORY', 'EMAIL', 'LEGITIMATE_INTEREST');
INSERT INTO consent_wording (id, purpose, version, texts) VALUES (new_id(), 'DIRECTORY', 2, '{
  "en": "Verified graduates who find me in the directory may write to me through the portal. It passes their messages on to my e-mail address and never shows it to them.",
  "ro": "Absolvenții verificați care mă găsesc în catalog îmi pot scrie prin portal. Portalul îmi trimite mesajele lor prin e-mail, fără să le arate vreodată adresa mea.",
  "ru": "Подтверждённые выпускники, которые найдут меня в справочнике, могут писать мне через портал. Он пересылает их сообщения на мою почту и никогда не показывает им мой адрес.",
  "bg": "Потвърдени възпитаници, които ме намерят в указателя, могат да ми пишат чрез портала. Той препраща съобщенията им до моята поща и никога не им показва адреса ми."}');

-- Who has come in so far.
SELECT refresh_directory(ARRAY(SELECT alumnus_id FROM profile));
