import { Readable } from "node:stream";
import { query } from "@/lib/cli/databases";
import { withSystemCtx } from "@/lib/platform/ctx";
import { enqueue } from "@/lib/platform/jobs";
import { store } from "@/lib/platform/storage";

export type MarkedPerson = { alumnusId: string; userId: string; unitId: number; marks: string[] };

/** Words that stand nowhere else: `zqxannaaa`, `zqxannaab` … of one person, in letters so that a name may hold them. */
export function marker(prefix: string) {
  const marks: string[] = [];
  const next = () => {
    const n = marks.length;
    const mark = `${prefix}${String.fromCharCode(97 + Math.floor(n / 26), 97 + (n % 26))}`;
    marks.push(mark);
    return mark;
  };
  return { next, marks };
}

/**
 * Puts a mark into every place where the portal keeps something of a person: each table, the queue, the trail, and files.
 * The record exists; the account and the rest are made here. @param other somebody to write to
 */
export async function markPerson(
  ownerUrl: string,
  prefix: string,
  { alumnusId, unitId, other }: { alumnusId: string; unitId: number; other: string },
): Promise<MarkedPerson> {
  const { next, marks } = marker(prefix);
  const email = `${next()}@example.org`;
  const [user] = await query(
    ownerUrl,
    `INSERT INTO user_account (id, email, name, alumnus_id) VALUES (new_id(), '${email}', 'Ana ${next()}', '${alumnusId}') RETURNING id`,
  );
  const userId = String(user?.id);
  const file = async (text: string) => (await store(Readable.from([Buffer.from(text)]), 10_000)).key;
  const [photo, exported, copied] = [await file(next()), await file(next()), await file(next())];
  const a = `'${alumnusId}'`;
  const u = `'${userId}'`;
  const soon = "now() + interval '1 day'";
  await query(
    ownerUrl,
    `
    UPDATE alumnus SET note = '${next()}', informed_how = '${next()}' WHERE id = ${a};
    INSERT INTO alumnus_name (id, alumnus_id, kind, given, family, patronymic, prefix, suffix, name_key, skeleton, search_words, key_version, source)
      VALUES (new_id(), ${a}, 'PREVIOUS', '${next()}', '${next()}', '${next()}', '${next()}', '${next()}', '${next()}', '${next()}', '${next()}', 1, 'PERSON');
    INSERT INTO degree (id, alumnus_id, unit_id, unit_name_at_time, programme, language_line, form, graduation_year, diploma_number, source)
      VALUES (new_id(), ${a}, ${unitId}, '${next()}', '${next()}', '${next()}', '${next()}', 2011, '${next()}', 'STAFF');
    INSERT INTO contact_point (id, alumnus_id, kind, value, typed, city, source, verified_at) VALUES
      (new_id(), ${a}, 'EMAIL', '${next()}@example.org', '${next()}@example.org', NULL, 'PERSON', now()),
      (new_id(), ${a}, 'ADDRESS', '${next()}', '${next()}', '${next()}', 'PERSON', NULL);
    INSERT INTO employment (id, alumnus_id, employer, position, source) VALUES (new_id(), ${a}, '${next()}', '${next()}', 'PERSON');
    INSERT INTO external_number (id, alumnus_id, system, value, source) VALUES (new_id(), ${a}, '${next()}', '${next()}', 'STAFF');
    WITH e AS (INSERT INTO event (id, slug, kind, titles, starts_at, ends_at, zone)
        VALUES (new_id(), 'event-' || gen_random_uuid(), 'FORUM', '{}', now(), ${soon}, 'UTC') RETURNING id)
      INSERT INTO event_role (id, event_id, kind, user_id, alumnus_id, name, about)
        SELECT new_id(), id, 'SPEAKER', ${u}, ${a}, '${next()}', '{"en": "${next()}"}' FROM e;
    INSERT INTO affiliation (id, alumnus_id, kind, source) VALUES (new_id(), ${a}, 'FRIEND', 'STAFF');
    INSERT INTO profile (alumnus_id, photo_key, skills, languages) VALUES (${a}, '${photo}', '{${next()}}', '{${next()}}')
      ON CONFLICT (alumnus_id) DO UPDATE SET photo_key = excluded.photo_key, skills = excluded.skills, languages = excluded.languages;
    INSERT INTO visibility (alumnus_id, item, audience) VALUES (${a}, 'PHONE', 'VERIFIED_ALUMNI');
    INSERT INTO correction (id, alumnus_id, subject, proposed, message, reason) VALUES (new_id(), ${a}, 'DEGREE', '{"programme": "${next()}"}', '${next()}', '${next()}');
    INSERT INTO claim (id, user_id, email, locale, given, family, diploma_number, answer, appeal, alumnus_id, status)
      VALUES (new_id(), ${u}, '${next()}@example.org', 'ro', '${next()}', '${next()}', '${next()}', '${next()}', '${next()}', ${a}, 'VERIFIED');
    INSERT INTO invitation (id, alumnus_id, channel, email, token_hash, batch_id, expires_at)
      VALUES (new_id(), ${a}, 'EMAIL', '${next()}@example.org', '${next()}', gen_random_uuid(), ${soon});
    INSERT INTO consent_entry (alumnus_id, purpose, channel, basis, act, source, at) VALUES (${a}, 'NEWSLETTER', 'EMAIL', 'CONSENT', 'GIVEN', 'FORM', now());
    INSERT INTO relay_message (id, from_id, to_id, subject, body) VALUES (new_id(), ${a}, '${other}', '${next()}', '${next()}');
    INSERT INTO block (by_id, blocked_id) VALUES (${a}, '${other}');
    INSERT INTO mail (id, recipient, subject, text, html, status) VALUES (new_id(), '${email}', '${next()}', '${next()}', '${next()}', 'SENT');
    INSERT INTO mail (id, recipient, subject, text, html, status)
      SELECT new_id(), 'somebody@example.org', 'About ' || name, name || ' asks', name || ' asks', 'SENT' FROM user_account WHERE id = ${u};
    INSERT INTO account (id, user_id, provider, provider_account_id, type) VALUES (new_id(), ${u}, 'oidc', '${next()}', 'oidc');
    INSERT INTO session (id, token_hash, user_id, device, expires_at) VALUES (new_id(), '${next()}', ${u}, '${next()}', ${soon});
    INSERT INTO passkey (id, user_id, credential_id, public_key, name) VALUES (new_id(), ${u}, '${next()}', 'x', '${next()}');
    INSERT INTO authenticator (user_id, secret) VALUES (${u}, '${next()}');
    INSERT INTO recovery_code (id, user_id, code_hash) VALUES (new_id(), ${u}, '${next()}');
    INSERT INTO known_device (user_id, token_hash) VALUES (${u}, '${next()}');
    INSERT INTO email_change (id, user_id, old_email, new_email, old_token_hash, new_token_hash, expires_at)
      VALUES (new_id(), ${u}, '${email}', '${next()}@example.org', '${next()}', '${next()}', ${soon});
    INSERT INTO sign_in_token (token_hash, email, expires_at) VALUES ('${next()}', '${email}', ${soon});
    INSERT INTO challenge (hash, purpose, user_id, expires_at) VALUES ('${next()}', 'passkey-prove', ${u}, ${soon});
    WITH b AS (INSERT INTO ambassador (id, public_id, status, kind, name, email, user_id, alumnus_id, city, theme, languages, motivation)
        VALUES (new_id(), gen_random_uuid(), 'ACTIVE', 'ALUMNUS', '${next()}', '${next()}@example.org', ${u}, ${a}, '${next()}', '${next()}', '{${next()}}', '${next()}') RETURNING id)
      INSERT INTO ambassador_step (id, ambassador_id, "to", by_id, reason) SELECT new_id(), id, 'ACTIVE', ${u}, '${next()}' FROM b;
    INSERT INTO charter_edition (id, kind, number, titles) VALUES (new_id(), 'BYLAWS', 99, '{}') ON CONFLICT DO NOTHING;
    INSERT INTO charter_clause (id, edition_id, position, label, texts)
      SELECT new_id(), id, 99, '99', '{}' FROM charter_edition WHERE kind = 'BYLAWS' AND status IN ('DRAFT', 'CONSULTATION') ON CONFLICT DO NOTHING;
    INSERT INTO clause_comment (id, clause_id, by_id, by_name, text)
      SELECT new_id(), id, ${u}, '${next()}', '${next()}' FROM charter_clause WHERE position = 99;
    WITH e AS (INSERT INTO event (id, slug, kind, status, titles, starts_at, ends_at, zone)
        VALUES (new_id(), 'event-' || gen_random_uuid(), 'FORUM', 'PUBLISHED', '{}', now(), ${soon}, 'UTC') RETURNING id),
      q AS (INSERT INTO event_question (id, event_id, kind, texts) SELECT new_id(), id, 'TEXT', '{}' FROM e RETURNING id),
      r AS (INSERT INTO registration (id, event_id, user_id, alumnus_id, name, email, status, party_size, guest_names, confirmed_at)
        SELECT new_id(), id, ${u}, ${a}, '${next()}', '${next()}@example.org', 'CONFIRMED', 2, '{${next()}}', now() FROM e RETURNING id, event_id),
      w AS (INSERT INTO registration_answer (registration_id, question_id, text) SELECT r.id, q.id, '${next()}' FROM r, q),
      h AS (INSERT INTO admission (id, registration_id, name, code) SELECT new_id(), id, '${next()}', gen_random_uuid() FROM r),
      b AS (INSERT INTO payment (id, registration_id, means, amount_minor, currency, reference)
        SELECT new_id(), id, 'ON_SITE', 100, 'RON', gen_random_uuid() FROM r)
      INSERT INTO event_feedback (id, event_id, registration_id, score, text) SELECT new_id(), event_id, id, 5, '${next()}' FROM r;
    INSERT INTO activity (id, user_id, alumnus_id, name, category, title, starts_on, evidence_url)
      VALUES (new_id(), ${u}, ${a}, '${next()}', 'TALK', '${next()}', now(), 'https://${next()}.example.org');
    INSERT INTO certificate (id, code, user_id, alumnus_id, name, year, figures, hash)
      VALUES (new_id(), gen_random_uuid(), ${u}, ${a}, '${next()}', 2020, '{"activities": [{"title": "${next()}"}]}', 'x');
    WITH c AS (INSERT INTO call (id, kind, titles, place_count) VALUES (new_id(), 'HELPERS', '{}', 1) RETURNING id)
      INSERT INTO call_sign_up (id, call_id, user_id, name, note) SELECT new_id(), id, ${u}, '${next()}', '${next()}' FROM c;
    WITH o AS (INSERT INTO opportunity (id, kind, poster_id, poster_name, employer, title, text, locale)
        VALUES (new_id(), 'JOB', NULL, 'x', 'x', 'x', 'x', 'en') RETURNING id),
      t AS (INSERT INTO opportunity_report (id, opportunity_id, by_id, reason) SELECT new_id(), id, ${u}, '${next()}' FROM o)
      INSERT INTO application (id, opportunity_id, user_id, name, letter, agreed_at)
        SELECT new_id(), id, ${u}, '${next()}', '${next()}', now() FROM o;
    INSERT INTO opportunity (id, kind, poster_id, poster_name, employer, title, text, locale, outcome_note)
      VALUES (new_id(), 'JOB', ${u}, '${next()}', 'x', 'x', 'x', 'en', '${next()}');
    INSERT INTO saved_view (id, user_id, name, query) VALUES (new_id(), ${u}, '${next()}', 'q=${next()}');
    INSERT INTO export (id, user_id, format, query, reason, storage_key, expires_at) VALUES (new_id(), ${u}, 'xlsx', '', '${next()}', '${exported}', ${soon});
    INSERT INTO data_copy (id, user_id, status, storage_key, expires_at) VALUES (new_id(), ${u}, 'READY', '${copied}', ${soon});
    INSERT INTO privacy_request (id, kind, alumnus_id, user_id, message, outcome, received_at, due_at) VALUES (new_id(), 'ACCESS', ${a}, ${u}, '${next()}', '${next()}', now(), now());
    WITH r AS (INSERT INTO round (id, names, starts_on, ends_on, number_prefix) VALUES (new_id(), '{}', now(), now(), '') RETURNING id),
      d AS (INSERT INTO direction (id, round_id, position, names) SELECT new_id(), id, 0, '{}' FROM r RETURNING id),
      m AS (INSERT INTO measure (id, direction_id, position, names) SELECT new_id(), id, 0, '{}' FROM d RETURNING id),
      p AS (INSERT INTO plan (id, round_id, unit_id) SELECT new_id(), id, ${unitId} FROM r RETURNING id),
      i AS (INSERT INTO plan_item (id, plan_id, measure_id, title) SELECT new_id(), p.id, m.id, 'Reunion' FROM p, m RETURNING id),
      seen AS (INSERT INTO plan_presence (plan_id, user_id, seen_at) SELECT id, ${u}, now() FROM p)
      INSERT INTO plan_item_partner (id, item_id, alumnus_id, part) SELECT new_id(), id, ${a}, '${next()}' FROM i;
    WITH d AS MATERIALIZED (SELECT gen_random_uuid() AS salt, '{"city": ["${next()}", "${next()}"]}'::jsonb AS changes),
      e AS (INSERT INTO audit_entry (at, actor_id, actor_name, action, subject, subject_id, detail_hash)
            SELECT now(), ${u}, 'person', 'alumnus.updated', 'alumnus', ${a}, audit_detail_hash(salt, changes) FROM d RETURNING id)
      INSERT INTO audit_detail (entry_id, changes, salt) SELECT e.id, d.changes, d.salt FROM e, d;
    SELECT refresh_alumnus_search(ARRAY[${a}::uuid]);
    SELECT refresh_directory(ARRAY[${a}::uuid]);`,
  );
  await withSystemCtx("test", (ctx) =>
    enqueue(ctx, "follow-address", { alumnusId, from: email, to: `${next()}@example.org` }),
  );
  return { alumnusId, userId, unitId, marks };
}
