-- What a mail rested on when it left; the queue of people who must be told that the university holds their record;
-- the bases and wordings with which an installation begins.

-- ── Mail ────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TYPE mail_status ADD VALUE 'WITHHELD';
ALTER TABLE mail ADD COLUMN basis basis, ADD COLUMN consent_entry_id bigint;

-- A message to a person is handed over under the shared lock of that person, and what the person says about contact is
-- written under the exclusive one: after the commit of an objection no message leaves. A mail server that does not
-- answer must not keep anybody from objecting, so the wait ends with the lock timeout.
CREATE FUNCTION hold_contact(alumnus uuid) RETURNS void LANGUAGE sql AS
  $$ SELECT pg_advisory_xact_lock_shared(20262, hashtext(alumnus::text)) $$;
CREATE FUNCTION settle_contact(alumnus uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(20262, hashtext(alumnus::text));
EXCEPTION WHEN lock_not_available THEN NULL;
END $$;

CREATE INDEX "consent_entry_wording_id_act_idx" ON "consent_entry" ("wording_id", "act");

-- ── Notices (GDPR, article 14) ──────────────────────────────────────────────────────────────────────────

CREATE TYPE notice_means AS ENUM ('EMAIL', 'LETTER', 'OTHER');
CREATE TYPE notice_run_status AS ENUM ('RUNNING', 'DONE');

-- Ids and days only, read for ids and then the records under row-level security: no policy, as for alumnus_search.
CREATE TABLE notice_due (
  unit_id int NOT NULL,
  due_on date NOT NULL,
  alumnus_id uuid NOT NULL,
  PRIMARY KEY (unit_id, due_on, alumnus_id)
);
CREATE TABLE notice_count (
  id bigserial PRIMARY KEY,
  unit_id int NOT NULL,
  due_on date NOT NULL,
  delta int NOT NULL
);
CREATE TABLE notice_run (
  id uuid PRIMARY KEY,
  unit_id int,
  means notice_means NOT NULL,
  status notice_run_status NOT NULL DEFAULT 'RUNNING',
  reason text,
  alumnus_ids uuid[] DEFAULT ARRAY[]::uuid[],
  total_count int NOT NULL,
  seen_count int NOT NULL DEFAULT 0,
  told_count int NOT NULL DEFAULT 0,
  after_due_on date,
  after_alumnus_id uuid,
  created_by_id uuid,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  finished_at timestamptz(6)
);
CREATE INDEX notice_run_created_at_idx ON notice_run (created_at);
-- One at a time for a unit, and for the university.
CREATE UNIQUE INDEX notice_run_one_running ON notice_run (coalesce(unit_id, 0)) WHERE status = 'RUNNING' AND means <> 'LETTER';

REVOKE INSERT, UPDATE, DELETE ON notice_due, notice_count FROM portal_app;
ALTER TABLE notice_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON notice_run USING (
  (SELECT app_sees_all()) OR ((SELECT app_reach()) = 'some' AND unit_id = ANY ((SELECT app_units())::int[]))
);

-- Where a person stands in the queue: with each unit and with the university, a month after the import.
CREATE FUNCTION notice_places(id uuid, unit_ids int[], at timestamptz)
RETURNS TABLE (unit_id int, due_on date, alumnus_id uuid) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT u, ((at AT TIME ZONE 'UTC')::date + interval '1 month')::date, id FROM unnest(unit_ids || 0) u
$$;
CREATE FUNCTION awaits_notice(source source, informed_at timestamptz, is_deceased boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT source = 'IMPORT' AND informed_at IS NULL AND NOT is_deceased $$;

CREATE FUNCTION on_notice_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  WITH come AS (
    INSERT INTO notice_due SELECT p.* FROM new_rows n, notice_places(n.id, n.unit_ids, n.created_at) p
    WHERE awaits_notice(n.source, n.informed_at, n.is_deceased) RETURNING unit_id, due_on
  )
  INSERT INTO notice_count (unit_id, due_on, delta) SELECT unit_id, due_on, count(*) FROM come GROUP BY 1, 2;
  RETURN NULL;
END $$;
CREATE FUNCTION on_notice_removed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  WITH gone AS (
    DELETE FROM notice_due d USING old_rows o, notice_places(o.id, o.unit_ids, o.created_at) p
    WHERE (d.unit_id, d.due_on, d.alumnus_id) = (p.unit_id, p.due_on, p.alumnus_id) RETURNING d.unit_id, d.due_on
  )
  INSERT INTO notice_count (unit_id, due_on, delta) SELECT unit_id, due_on, -count(*) FROM gone GROUP BY 1, 2;
  RETURN NULL;
END $$;
CREATE FUNCTION on_notice_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  WITH moved AS (
    SELECT n.id, n.created_at, o.created_at AS was_created_at,
           CASE WHEN awaits_notice(o.source, o.informed_at, o.is_deceased) THEN o.unit_ids END AS was,
           CASE WHEN awaits_notice(n.source, n.informed_at, n.is_deceased) THEN n.unit_ids END AS now
    FROM new_rows n JOIN old_rows o USING (id)
    WHERE (n.source, n.informed_at IS NULL, n.is_deceased, n.unit_ids, n.created_at)
      IS DISTINCT FROM (o.source, o.informed_at IS NULL, o.is_deceased, o.unit_ids, o.created_at)
  ), place_was AS (
    SELECT p.* FROM moved m, notice_places(m.id, m.was, m.was_created_at) p WHERE m.was IS NOT NULL
  ), place_now AS (
    SELECT p.* FROM moved m, notice_places(m.id, m.now, m.created_at) p WHERE m.now IS NOT NULL
  ), gone AS (
    DELETE FROM notice_due d USING (SELECT * FROM place_was EXCEPT SELECT * FROM place_now) p
    WHERE (d.unit_id, d.due_on, d.alumnus_id) = (p.unit_id, p.due_on, p.alumnus_id) RETURNING d.unit_id, d.due_on
  ), come AS (
    INSERT INTO notice_due SELECT * FROM place_now EXCEPT SELECT * FROM place_was RETURNING unit_id, due_on
  )
  INSERT INTO notice_count (unit_id, due_on, delta)
  SELECT unit_id, due_on, sum(n) FROM (
    SELECT unit_id, due_on, 1 AS n FROM come UNION ALL SELECT unit_id, due_on, -1 FROM gone
  ) changes GROUP BY 1, 2 HAVING sum(n) <> 0;
  RETURN NULL;
END $$;
CREATE TRIGGER notice_added AFTER INSERT ON alumnus REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION on_notice_added();
CREATE TRIGGER notice_removed AFTER DELETE ON alumnus REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION on_notice_removed();
CREATE TRIGGER notice_changed AFTER UPDATE ON alumnus REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION on_notice_changed();

-- People who were imported before.
WITH come AS (
  INSERT INTO notice_due SELECT p.* FROM alumnus a, notice_places(a.id, a.unit_ids, a.created_at) p
  WHERE awaits_notice(a.source, a.informed_at, a.is_deceased) RETURNING unit_id, due_on
)
INSERT INTO notice_count (unit_id, due_on, delta) SELECT unit_id, due_on, count(*) FROM come GROUP BY 1, 2;

CREATE FUNCTION fold_notice_counts() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH taken AS (DELETE FROM notice_count RETURNING unit_id, due_on, delta)
  INSERT INTO notice_count (unit_id, due_on, delta)
  SELECT unit_id, due_on, sum(delta) FROM taken GROUP BY 1, 2 HAVING sum(delta) <> 0
$$;

-- Whoever comes in has seen the portal's notice on the way.
CREATE FUNCTION on_account_linked() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE alumnus SET informed_at = now(), informed_how = 'ACCOUNT' WHERE id = NEW.alumnus_id AND informed_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER account_linked AFTER INSERT OR UPDATE OF alumnus_id ON user_account
  FOR EACH ROW WHEN (NEW.alumnus_id IS NOT NULL) EXECUTE FUNCTION on_account_linked();

-- ── What an installation begins with ────────────────────────────────────────────────────────────────────
-- Cautious: electronic marketing by consent, the rest by legitimate interest with the right to object. What is missing
-- here is not done. The office changes it.

INSERT INTO legal_basis (purpose, channel, basis) VALUES
  ('COMMUNICATION', 'EMAIL', 'LEGITIMATE_INTEREST'),
  ('COMMUNICATION', 'POST', 'LEGITIMATE_INTEREST'),
  ('COMMUNICATION', 'PHONE', 'CONSENT'),
  ('NEWSLETTER', 'EMAIL', 'CONSENT'),
  ('EVENTS', 'EMAIL', 'CONSENT'),
  ('EVENTS', 'POST', 'LEGITIMATE_INTEREST'),
  ('FUNDRAISING', 'EMAIL', 'CONSENT'),
  ('FUNDRAISING', 'PHONE', 'CONSENT'),
  ('FUNDRAISING', 'POST', 'LEGITIMATE_INTEREST'),
  ('MENTORING', 'EMAIL', 'CONSENT'),
  ('SURVEYS', 'EMAIL', 'LEGITIMATE_INTEREST'),
  ('PROFILING', 'IN_APP', 'CONSENT'),
  ('PHOTO', 'IN_APP', 'CONSENT'),
  ('TRANSFER', 'IN_APP', 'CONSENT');

INSERT INTO consent_wording (id, purpose, version, texts)
SELECT new_id(), purpose::purpose, 1, texts::jsonb FROM (VALUES
  ('COMMUNICATION', '{
    "en": "The university may write to me, as one of its graduates, about what concerns my studies, my record and the community of graduates.",
    "ro": "Universitatea îmi poate scrie, în calitate de absolvent, despre studiile mele, despre datele mele și despre comunitatea absolvenților.",
    "ru": "Университет может писать мне как выпускнику о том, что касается моей учёбы, моих данных и сообщества выпускников.",
    "bg": "Университетът може да ми пише като на свой възпитаник по въпроси, свързани с моето следване, моите данни и общността на възпитаниците."}'),
  ('NEWSLETTER', '{
    "en": "I agree that the university sends me its newsletter for graduates. I can stop it at any time, with one click in every issue.",
    "ro": "Sunt de acord ca universitatea să îmi trimită buletinul informativ pentru absolvenți. Îl pot opri oricând, printr-un singur clic în fiecare număr.",
    "ru": "Я согласен (согласна) получать от университета рассылку для выпускников. Отказаться можно в любой момент — одним нажатием в каждом письме.",
    "bg": "Съгласен/съгласна съм университетът да ми изпраща бюлетина за възпитаници. Мога да го спра по всяко време с едно натискане във всеки брой."}'),
  ('EVENTS', '{
    "en": "I agree that the university invites me to meetings, lectures and reunions for graduates.",
    "ro": "Sunt de acord ca universitatea să mă invite la întâlniri, conferințe și reuniuni pentru absolvenți.",
    "ru": "Я согласен (согласна), чтобы университет приглашал меня на встречи, лекции и вечера выпускников.",
    "bg": "Съгласен/съгласна съм университетът да ме кани на срещи, лекции и събирания на възпитаници."}'),
  ('FUNDRAISING', '{
    "en": "I agree that the university tells me about projects that need support and asks me whether I would like to contribute.",
    "ro": "Sunt de acord ca universitatea să mă informeze despre proiecte care au nevoie de sprijin și să mă întrebe dacă doresc să contribui.",
    "ru": "Я согласен (согласна), чтобы университет рассказывал мне о проектах, которым нужна поддержка, и спрашивал, хочу ли я помочь.",
    "bg": "Съгласен/съгласна съм университетът да ме уведомява за проекти, които имат нужда от подкрепа, и да ме пита дали желая да допринеса."}'),
  ('MENTORING', '{
    "en": "I agree that the university writes to me when a student or a young graduate looks for a mentor like me.",
    "ro": "Sunt de acord ca universitatea să îmi scrie atunci când un student sau un tânăr absolvent caută un mentor ca mine.",
    "ru": "Я согласен (согласна), чтобы университет писал мне, когда студент или молодой выпускник ищет наставника с моим опытом.",
    "bg": "Съгласен/съгласна съм университетът да ми пише, когато студент или млад възпитаник търси ментор с моя опит."}'),
  ('DIRECTORY', '{
    "en": "I agree to be listed in the directory that verified graduates can see, with the items that I choose.",
    "ro": "Sunt de acord să apar în lista pe care o pot vedea absolvenții verificați, cu datele pe care le aleg.",
    "ru": "Я согласен (согласна), чтобы меня показывали в справочнике для подтверждённых выпускников с теми данными, которые я выберу.",
    "bg": "Съгласен/съгласна съм да фигурирам в указателя за потвърдени възпитаници с данните, които избера."}'),
  ('SURVEYS', '{
    "en": "The university may ask me in short surveys what became of me after graduation, and publishes the answers only as figures.",
    "ro": "Universitatea mă poate întreba, în chestionare scurte, despre parcursul meu după absolvire și publică răspunsurile numai sub formă de cifre.",
    "ru": "Университет может в коротких опросах спрашивать, как сложилась моя жизнь после выпуска; ответы публикуются только в виде обобщённых цифр.",
    "bg": "Университетът може да ме пита в кратки анкети какво се е случило с мен след дипломирането и публикува отговорите само като обобщени цифри."}'),
  ('PROFILING', '{
    "en": "I agree that the university counts what I take part in, so that it writes to me about what interests me. It looks at nothing outside this portal.",
    "ro": "Sunt de acord ca universitatea să țină evidența activităților la care particip, pentru a-mi scrie despre ceea ce mă interesează. Nu se folosesc date din afara acestui portal.",
    "ru": "Я согласен (согласна), чтобы университет учитывал, в чём я участвую, и писал мне о том, что мне интересно. Данные из-за пределов этого портала не используются.",
    "bg": "Съгласен/съгласна съм университетът да отчита в какво участвам, за да ми пише за това, което ме интересува. Не се използват данни извън този портал."}'),
  ('PHOTO', '{
    "en": "I agree that photographs in which I can be recognised at events for graduates are shown on the pages of the university.",
    "ro": "Sunt de acord ca fotografiile de la evenimentele pentru absolvenți în care pot fi recunoscut să fie publicate pe paginile universității.",
    "ru": "Я согласен (согласна), чтобы фотографии с мероприятий для выпускников, на которых меня можно узнать, публиковались на страницах университета.",
    "bg": "Съгласен/съгласна съм снимки от събития за възпитаници, на които мога да бъда разпознат(а), да се публикуват на страниците на университета."}'),
  ('TRANSFER', '{
    "en": "I agree that the university passes my name and e-mail address to the association of its graduates.",
    "ro": "Sunt de acord ca universitatea să transmită numele și adresa mea de e-mail asociației absolvenților săi.",
    "ru": "Я согласен (согласна), чтобы университет передал моё имя и адрес электронной почты ассоциации своих выпускников.",
    "bg": "Съгласен/съгласна съм университетът да предаде името и адреса на електронната ми поща на сдружението на своите възпитаници."}')
) AS defaults (purpose, texts);
