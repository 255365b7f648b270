-- What the policies of tasks, hand-overs and decisions did not say: a row that one may write must not be made, or become,
-- something of another unit or body.

-- A task may stay what it is, or be of no unit; otherwise it becomes one of the writer's own.
CREATE FUNCTION unit_of_task(of_id uuid) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT unit_id FROM task WHERE id = of_id
$$;
CREATE POLICY stays ON task AS RESTRICTIVE USING (true) WITH CHECK (
  (SELECT app_sees_all()) OR unit_id IS NULL OR unit_id = ANY ((SELECT app_unit_family())::int[]) OR unit_id = unit_of_task(id)
);

-- An office is handed over within its unit: a hand-over also tells its parties of each other's office.
CREATE FUNCTION are_offices_of(unit int, appointments uuid[]) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT NOT EXISTS (SELECT 1 FROM appointment a WHERE a.id = ANY (appointments) AND a.unit_id <> unit)
$$;
CREATE POLICY stays ON hand_over AS RESTRICTIVE USING (true) WITH CHECK (
  (SELECT app_sees_all()) OR are_offices_of(unit_id, ARRAY[from_id, to_id])
);

-- A body decides in its own meetings.
CREATE POLICY stays ON decision AS RESTRICTIVE USING (true) WITH CHECK (
  (SELECT app_sees_all()) OR EXISTS (SELECT 1 FROM meeting m WHERE m.id = meeting_id AND m.body_id = decision.body_id)
);
