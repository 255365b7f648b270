-- What a browser is asked to sign, or a link to confirm with: good for one use and some minutes. Only the hash is stored.
CREATE TABLE "challenge" (
    "hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "user_id" UUID,
    "session_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "challenge_pkey" PRIMARY KEY ("hash")
);
CREATE INDEX "challenge_user_id_idx" ON "challenge"("user_id");
CREATE INDEX "challenge_expires_at_idx" ON "challenge"("expires_at");
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE challenge ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON challenge USING ((SELECT app_reach()) = 'system');

-- Who is behind a cookie, with the roles and units in force at that moment; null when nobody. A session with rights over
-- others ends after half an hour without a request and after twelve hours at all, anyone else's after two weeks and a
-- month; one that is older than a right that has begun since ends with it, so that nobody gains rights under an old name.
-- An appointment ends with its last day in the institution's zone. Notes the use, at most once a minute.
-- Until a second factor was shown, where one is owed, the roles, units and record are withheld: every door closes by itself.
DROP FUNCTION session_actor(text, timestamptz);
CREATE FUNCTION session_actor(hash text, at timestamptz, factor_owed boolean DEFAULT false) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  zone text := (SELECT i.zone FROM institution i);
  today date := (at AT TIME ZONE zone)::date;
  held session;
  actor jsonb;
  is_staff boolean;
  idle interval;
  longest interval;
BEGIN
  SELECT * INTO held FROM session s WHERE s.token_hash = hash AND s.expires_at > at;
  SELECT jsonb_build_object(
    'sessionId', held.id, 'userId', u.id, 'email', u.email, 'name', u.name, 'locale', u.locale, 'alumnusId', u.alumnus_id,
    'roles', (SELECT coalesce(jsonb_agg(DISTINCT g.role), '[]') FROM role_grant g
              WHERE g.user_id = u.id AND g.starts_at <= at AND (g.ends_at IS NULL OR g.ends_at > at)),
    'unitIds', (SELECT coalesce(jsonb_agg(DISTINCT p.unit_id), '[]') FROM appointment p
                WHERE p.user_id = u.id AND p.starts_on <= today AND (p.ends_on IS NULL OR p.ends_on >= today)),
    'awaitsSecondFactor', false)
  INTO actor FROM user_account u WHERE u.id = held.user_id AND u.disabled_at IS NULL;
  IF actor IS NULL THEN
    RETURN NULL;
  END IF;
  is_staff := actor -> 'roles' <> '[]' OR actor -> 'unitIds' <> '[]';
  idle := CASE WHEN is_staff THEN '30 minutes' ELSE '14 days' END;
  longest := CASE WHEN is_staff THEN '12 hours' ELSE '30 days' END;
  IF held.seen_at < at - idle OR held.created_at < at - longest
    OR EXISTS (SELECT 1 FROM role_grant g WHERE g.user_id = held.user_id
               AND g.starts_at > held.created_at AND g.starts_at <= at AND (g.ends_at IS NULL OR g.ends_at > at))
    OR EXISTS (SELECT 1 FROM appointment p WHERE p.user_id = held.user_id
               AND p.starts_on::timestamp AT TIME ZONE zone > held.created_at AND p.starts_on <= today
               AND (p.ends_on IS NULL OR p.ends_on >= today)) THEN
    RETURN NULL;
  END IF;
  IF held.seen_at < at - interval '1 minute' THEN
    UPDATE session SET seen_at = at WHERE id = held.id;
  END IF;
  IF factor_owed AND held.second_factor_at IS NULL AND (
    is_staff OR EXISTS (SELECT 1 FROM authenticator a WHERE a.user_id = held.user_id AND a.confirmed_at IS NOT NULL)
  ) THEN
    RETURN actor || '{"roles": [], "unitIds": [], "alumnusId": null, "awaitsSecondFactor": true}';
  END IF;
  RETURN actor;
END $$;
