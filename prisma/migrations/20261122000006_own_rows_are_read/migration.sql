-- A person reads the own account, roles, offices and sessions, and writes none of them: otherwise whoever gets a
-- statement of theirs past a door could grant themselves a role, an office or somebody's record.
DO $$
DECLARE held text;
BEGIN
  FOREACH held IN ARRAY ARRAY['user_account', 'account', 'session', 'role_grant', 'appointment'] LOOP
    EXECUTE format('CREATE POLICY writes ON %I AS RESTRICTIVE FOR INSERT WITH CHECK ((SELECT app_sees_all()))', held);
    EXECUTE format('CREATE POLICY changes ON %I AS RESTRICTIVE FOR UPDATE USING ((SELECT app_sees_all()))', held);
    EXECUTE format('CREATE POLICY removes ON %I AS RESTRICTIVE FOR DELETE USING ((SELECT app_sees_all()))', held);
  END LOOP;
END $$;
