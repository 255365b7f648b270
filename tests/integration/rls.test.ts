import { randomUUID } from "node:crypto";
import { type Client, Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PUBLISHED } from "@/lib/cli/figures/g27-database-net";
import { asApplication } from "../setup/cluster";
import { demoWorld, type World } from "../setup/demo-world";

/** Tables without row-level security: nobody's personal data, or (the search) a measured exception. */
const WITHOUT_POLICY: Record<string, string> = {
  unit: "faculties are public",
  unit_name: "their names are public",
  unit_succession: "what became of a faculty is public",
  unit_rollup: "who stands for whom, made from the two above",
  institution: "the university's own name and color",
  alumnus_search:
    "ids and search keys, read for ids, counts and facets only: under a policy its trigram index would not be used",
  unit_statistic: "counts per faculty, without names",
  unit_statistic_delta: "changes of those counts",
  rate_limit: "keyed hashes and counts",
  import_mapping: "column headings of lists and what they mean",
  _prisma_migrations: "which migrations ran; the application may not read it",
  erased_figure: "counts per faculty of erased graduates, without names",
  retention_rule: "how many days a kind of data is kept",
  legal_basis: "on which basis the university writes: public",
  consent_wording: "the texts by which people are asked: public",
  notice_due: "ids and days, read for ids only, as alumnus_search is",
  duplicate_scan: "how far a comparison of all records came",
  match_model: "how often names and agreements are met, of names that five and more bear",
  notice_count: "how many of them fall due when",
};

let world: World;
let app: Pool;
let tables: { name: string; isProtected: boolean; policies: number }[];

beforeAll(async () => {
  world = await demoWorld();
  await fillEveryTable(world);
  for (const of of ["a", "b"] as const) {
    await fillTheWorkOf(world, of);
    await fillTheCommunityOf(world, of);
  }
  app = new Pool({ connectionString: asApplication(process.env.DATABASE_URL ?? ""), max: 8 });
  const { rows } = await world.db.query(
    `SELECT c.relname AS name, c.relrowsecurity AS "isProtected",
            (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`,
  );
  tables = rows;
});
afterAll(async () => {
  await app.end();
  await world.db.end();
});

type Context = {
  reach?: "none" | "figures" | "some" | "all" | "system";
  units?: number[];
  alumnus?: string;
  user?: string;
};

/** Runs statements as the application's role in a transaction of the given reach, and rolls it back. */
async function as<T>(context: Context, run: (client: Pick<Client, "query">) => Promise<T>): Promise<T> {
  const client = await app.connect();
  try {
    await client.query("BEGIN");
    if (context.reach) {
      await client.query(
        `SELECT set_config('app.reach', $1, true), set_config('app.units', $2, true),
                set_config('app.alumnus', $3, true), set_config('app.user', $4, true)`,
        [context.reach, `{${(context.units ?? []).join(",")}}`, context.alumnus ?? "", context.user ?? ""],
      );
    }
    return await run(client);
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

const isProtected = ({ name }: { name: string }) => !(name in WITHOUT_POLICY);
const count = async (client: Pick<Client, "query">, table: string, condition = "true") =>
  Number((await client.query(`SELECT count(*) AS n FROM ${table} WHERE ${condition}`)).rows[0]?.n);
/** Whatever a table has that is not everybody's to read. */
const countHidden = (client: Pick<Client, "query">, table: string) =>
  count(client, table, `NOT (${PUBLISHED[table] ?? false})`);

/** At least one row of faculty B in each protected table, so that "no row" means something. */
async function fillEveryTable({ db, people, users, units, imports }: World): Promise<void> {
  const b = people.b;
  await db.query("INSERT INTO block (by_id, blocked_id) VALUES ($1, $2)", [b, people.a]);
  await db.query(
    `INSERT INTO consent_entry (alumnus_id, purpose, channel, basis, act, source, at)
     VALUES ($1, 'EVENTS', 'EMAIL', 'CONSENT', 'GIVEN', 'FORM', now())`,
    [b],
  );
  await db.query(
    "INSERT INTO audit_seal (day, last_entry_id, entry_count, hash, signature, sealed_at) VALUES ('2026-01-01', 0, 0, '', '', now())",
  );
  await db.query(
    "INSERT INTO account (id, user_id, provider, provider_account_id, type) VALUES (new_id(), $1, 'sso', 'b', 'oidc')",
    [users.coordinatorAB],
  );
  await db.query("INSERT INTO erasure (id, alumnus_id, at, kept) VALUES ($1, $1, now(), '[]')", [
    randomUUID(),
  ]);
  await db.query("INSERT INTO suppression (hash, kind, erasure_id) VALUES ('b', 'email', $1)", [
    randomUUID(),
  ]);
  await db.query("INSERT INTO saved_view (id, user_id, name, query) VALUES (new_id(), $1, 'B', '')", [
    users.coordinatorAB,
  ]);
  for (const sql of [
    "INSERT INTO authenticator (user_id, secret) VALUES ($1, 'b')",
    "INSERT INTO passkey (id, user_id, credential_id, public_key, name) VALUES (new_id(), $1, 'b', 'b', 'B')",
    "INSERT INTO recovery_code (id, user_id, code_hash) VALUES (new_id(), $1, 'b')",
    "INSERT INTO known_device (user_id, token_hash) VALUES ($1, 'b')",
    "INSERT INTO challenge (hash, purpose, user_id, expires_at) VALUES ('b', 'confirm-link', $1, now())",
    `INSERT INTO email_change (id, user_id, old_email, new_email, old_token_hash, new_token_hash, expires_at)
     VALUES (new_id(), $1, 'b@example.org', 'c@example.org', 'b', 'c', now())`,
  ])
    await db.query(sql, [users.coordinatorAB]);
  await db.query(
    "INSERT INTO sign_in_token (token_hash, email, expires_at) VALUES ('b', 'b@example.org', now())",
  );
  await db.query(
    "INSERT INTO mail (id, recipient, subject, text, html) VALUES (new_id(), 'b@example.org', 'b', 'b', 'b')",
  );
  await db.query(
    `INSERT INTO import_change (import_id, "row", alumnus_id, table_name, row_id) VALUES ($1, 1, $2, 'alumnus', $2)`,
    [imports.b, b],
  );
  await db.query(
    "INSERT INTO external_number (id, alumnus_id, system, value, source) VALUES (new_id(), $1, 'student', 'b', 'DEMO')",
    [b],
  );
  await db.query(
    "INSERT INTO affiliation (id, alumnus_id, kind, unit_id, source) VALUES (new_id(), $1, 'FRIEND', $2, 'DEMO')",
    [b, units.b.id],
  );
  await db.query(
    "INSERT INTO employment (id, alumnus_id, employer, source) VALUES (new_id(), $1, 'b', 'DEMO')",
    [b],
  );
  await db.query(
    "INSERT INTO contact_point (id, alumnus_id, kind, value, source) VALUES (new_id(), $1, 'EMAIL', 'b@example.org', 'DEMO') ON CONFLICT DO NOTHING",
    [b],
  );
  const { rows } = await db.query(
    "INSERT INTO audit_entry (at, actor_id, actor_name, action, subject, unit_ids) VALUES (now(), $1, 'B', 'alumnus.updated', 'alumnus', $2) RETURNING id",
    [users.coordinatorAB, [units.b.id]],
  );
  await db.query(`INSERT INTO audit_detail (entry_id, changes) VALUES ($1, '{"note": ["b", "c"]}')`, [
    rows[0].id,
  ]);
  for (const sql of [
    "INSERT INTO digest (user_id, day, lines) VALUES ($1, '2026-01-01', '[]')",
    "INSERT INTO calendar_feed (id, user_id, name, token_hash) VALUES (new_id(), $1, 'B', 'b')",
  ])
    await db.query(sql, [users.coordinatorAB]);
  await db.query(
    "INSERT INTO round_document (round_id, kind, locale) SELECT id, 'CONSOLIDATED_EX_ANTE', 'en' FROM round",
  );
  await db.query(
    `WITH jury AS (INSERT INTO body (id, kind, names) VALUES (new_id(), 'JURY', '{"en": "Jury"}') RETURNING id)
     INSERT INTO meeting (id, body_id, title, locale) SELECT new_id(), id, 'Jury', 'en' FROM jury`,
  );
}

/** What the demo's world leaves out of the work of a faculty: rows in each table of plans, deadlines, meetings and offices. */
async function fillTheWorkOf({ db, users, units, plans, meetings }: World, of: "a" | "b"): Promise<void> {
  const unitId = units[of].id;
  for (const sql of [
    `INSERT INTO hand_over (id, unit_id, from_id)
     SELECT new_id(), unit_id, id FROM appointment WHERE unit_id = $1 AND office = 'COORDINATOR' ON CONFLICT DO NOTHING`,
    "INSERT INTO hand_over_item (id, hand_over_id, text) SELECT new_id(), id, 'the keys' FROM hand_over WHERE unit_id = $1",
    "INSERT INTO milestone_unit (milestone_id, unit_id) SELECT id, $1 FROM milestone ON CONFLICT DO NOTHING",
    "INSERT INTO deadline_act (id, milestone_id, unit_id, kind, reason) SELECT new_id(), id, $1, 'WAIVED', 'ill' FROM milestone",
    "INSERT INTO graduate_count (unit_id, year, count) VALUES ($1, 1900, 1)",
    "INSERT INTO faculty_section (unit_id) VALUES ($1) ON CONFLICT (unit_id) DO UPDATE SET is_published = false",
  ])
    await db.query(sql, [unitId]);
  for (const sql of [
    "INSERT INTO plan_skip (plan_id, measure_id, reason) SELECT $1, id, 'none' FROM measure LIMIT 1",
    `INSERT INTO plan_presence (plan_id, user_id, seen_at) SELECT $1, user_id, now() FROM appointment LIMIT 1`,
    `INSERT INTO plan_amendment (id, plan_id, reason, changes, proposed_by_id)
     SELECT new_id(), $1, 'more', '[]', user_id FROM appointment LIMIT 1 ON CONFLICT DO NOTHING`,
  ])
    await db.query(sql, [plans[of]]);
  for (const sql of [
    `WITH made AS (INSERT INTO breakout_group (id, meeting_id, topic) VALUES (new_id(), $1, 'Plans') RETURNING id)
     INSERT INTO breakout_member (group_id, invitee_id) SELECT made.id, i.id FROM made, invitee i WHERE i.meeting_id = $1`,
    `INSERT INTO decision (id, body_id, meeting_id, year, number, text)
     SELECT new_id(), body_id, id, 2025, 1, 'We meet again' FROM meeting WHERE id = $1`,
    "INSERT INTO minutes_erratum (id, meeting_id, text) VALUES (new_id(), $1, 'Wrong')",
  ])
    await db.query(sql, [meetings[of]]);
  await db.query(
    "INSERT INTO minutes_remark (id, meeting_id, by_id, text) VALUES (new_id(), $1, $2, 'Wrong')",
    [meetings[of], users.coordinatorAB],
  );
}

/** What the demo's world leaves out of events, places, groups and texts. */
async function fillTheCommunityOf(
  { db, users, units, events, registrations, ambassadors, meetings }: World,
  of: "a" | "b",
): Promise<void> {
  const unitId = units[of].id;
  const place = of === "a" ? registrations.a : registrations.b;
  const [eventId, registrationId] = place.split("/");
  for (const [sql, ...values] of [
    ["INSERT INTO event_organizer (event_id, unit_id) VALUES ($1, $2)", events[of], unitId],
    [
      "INSERT INTO event_photo (id, event_id, file_key, width, height) VALUES (new_id(), $1, 'x', 4, 3)",
      events[of],
    ],
    [
      `INSERT INTO scan (id, event_id, admission_id, kind, scanned_at, outcome, device)
       SELECT new_id(), $1, id, 'IN', now(), 'ADMITTED', 'Phone' FROM admission WHERE registration_id = $2 LIMIT 1`,
      eventId,
      registrationId,
    ],
    [
      "INSERT INTO event_feedback (id, event_id, registration_id, score) VALUES (new_id(), $1, $2, 5)",
      eventId,
      registrationId,
    ],
    [
      `INSERT INTO payment (id, registration_id, means, amount_minor, currency, reference)
       VALUES (new_id(), $1::uuid, 'ON_SITE', 1, 'RON', 'rls ' || $1::text)`,
      registrationId,
    ],
    [
      "INSERT INTO body_page (body_id, slug) VALUES ($1, $2)",
      of === "a" ? meetings.bodyA : ambassadors.groupB,
      `hidden-${of}`,
    ],
  ] as [string, ...unknown[]][])
    await db.query(sql, values);
  await db.query("INSERT INTO receipt_counter (year, last) VALUES ($1, 1)", [of === "a" ? 1999 : 2000]);
  await db.query(
    "INSERT INTO clause_comment (id, clause_id, by_id, by_name, text) VALUES (new_id(), $1, $2, 'Both', 'Why?')",
    [ambassadors.draftClause, users.coordinatorAB],
  );
}

describe("every table", () => {
  it("has row-level security with a policy, or stands in the list with its reason", () => {
    const open = tables.filter((table) => !table.isProtected || table.policies === 0).map(({ name }) => name);
    expect(open).toEqual(Object.keys(WITHOUT_POLICY).sort());
  });

  it("with a policy holds rows in this test", async () => {
    for (const { name } of tables.filter(isProtected))
      expect(await count(world.db, name), name).toBeGreaterThan(0);
  });

  it("with personal data shows no row without a context, nor with an empty one", async () => {
    for (const context of [{}, { reach: "none" }, { reach: "some" }] as Context[]) {
      await as(context, async (client) => {
        for (const { name } of tables.filter(isProtected))
          expect(await countHidden(client, name), name).toBe(0);
      });
    }
  });

  it("of people shows no row to whoever may see figures only, and the trail without its values", async () => {
    await as({ reach: "figures", user: world.users.auditor }, async (client) => {
      const seen = [];
      for (const { name } of tables.filter(isProtected))
        if ((await countHidden(client, name)) > 0) seen.push(name);
      // The auditor's own account, session and role, and who did what when.
      expect(seen.sort()).toEqual(
        // And how many ever graduated, which is a count.
        ["audit_entry", "audit_seal", "graduate_count", "role_grant", "session", "user_account"],
      );
      expect((await client.query("SELECT id FROM user_account")).rows).toEqual([{ id: world.users.auditor }]);
    });
  });
});

/** What is part of what, by the column that names the whole: it goes where the whole goes. */
const PARTS: [whole: string, key: string, ...parts: string[]][] = [
  ["hand_over", "hand_over_id", "hand_over_item"],
  [
    "plan",
    "plan_id",
    "plan_item",
    "plan_skip",
    "plan_comment",
    "plan_edition",
    "plan_amendment",
    "plan_presence",
  ],
  ["plan_item", "item_id", "plan_item_partner", "plan_evidence"],
  ["round", "round_id", "direction", "milestone", "round_document"],
  ["direction", "direction_id", "measure"],
  ["body", "body_id", "body_member", "body_paper", "meeting"],
  ["meeting", "meeting_id", "sitting", "agenda_item", "invitee", "breakout_group"],
  ["meeting", "meeting_id", "decision", "minutes_remark", "minutes_erratum"],
  ["sitting", "sitting_id", "attendance"],
  ["breakout_group", "group_id", "breakout_member"],
  ["event", "event_id", "event_session", "event_ticket", "event_question", "event_role"],
  ["event", "event_id", "event_photo", "event_organizer", "event_link"],
  ["registration", "registration_id", "registration_step", "registration_answer", "admission", "payment"],
  ["ambassador", "ambassador_id", "ambassador_step", "charter_signature"],
  ["charter_edition", "edition_id", "charter_clause"],
  ["charter_clause", "clause_id", "clause_comment"],
];
/** Conditions on tables, and on the tables of their parts. */
function withParts(wholes: Record<string, string>): Record<string, string> {
  const all = { ...wholes };
  for (const [whole, key, ...parts] of PARTS)
    if (whole in all)
      for (const part of parts) all[part] = `${key} IN (SELECT id FROM ${whole} WHERE ${all[whole]})`;
  return all;
}

describe("a coordinator of A", () => {
  const coordinator = (): Context => ({
    reach: "some",
    units: [world.units.a.id],
    user: world.users.coordinatorA,
  });
  const ME = "(SELECT id FROM user_account WHERE email = 'coordinator@demo.example')";
  const OF_UNITS = [
    ...["hand_over", "plan", "synthesis", "graduate_count"],
    ...["round_unit", "milestone_unit", "deadline_act", "database_snapshot"],
  ];
  const UNPUBLISHED = Object.fromEntries(
    ["calendar_entry", "faculty_section", "news_item"].map((table) => [table, `NOT (${PUBLISHED[table]})`]),
  );
  /** Events that another faculty organizes, alone. */
  const ELSEWHERE =
    "unit_id IS DISTINCT FROM $1 AND id NOT IN (SELECT event_id FROM event_organizer WHERE unit_id = $1)";
  /** The rows of faculty B by table: what they belong to decides, as in the policies. */
  const OF_B = withParts({
    alumnus: "NOT $1 = ANY (unit_ids)",
    ...Object.fromEntries(
      [
        ...["alumnus_name", "degree", "contact_point", "employment", "external_number", "affiliation"],
        ...["profile", "visibility", "correction", "consent_entry", "match_key"],
      ].map((table) => [table, "alumnus_id IN (SELECT id FROM alumnus WHERE NOT $1 = ANY (unit_ids))"]),
    ),
    duplicate_pair: "NOT $1 = ANY (low_unit_ids || high_unit_ids)",
    merge: "NOT $1 = ANY (unit_ids)",
    merge_change: "merge_id IN (SELECT id FROM merge WHERE NOT $1 = ANY (unit_ids))",
    merge_batch: "$1 > 0",
    claim: "NOT $1 = ANY (unit_ids)",
    invitation: "NOT $1 = ANY (unit_ids)",
    class_code: "unit_id <> $1",
    notice_run: "unit_id IS DISTINCT FROM $1",
    import: "unit_id IS DISTINCT FROM $1",
    import_row: "import_id IN (SELECT id FROM import WHERE unit_id IS DISTINCT FROM $1)",
    import_change: "import_id IN (SELECT id FROM import WHERE unit_id IS DISTINCT FROM $1)",
    user_account: "email <> 'coordinator@demo.example' AND $1 > 0",
    ...Object.fromEntries(
      [
        ...["account", "session", "role_grant", "saved_view", "export"],
        ...["confidentiality_promise", "digest", "calendar_feed"],
      ].map((table) => [table, `user_id <> ${ME} AND $1 > 0`]),
    ),
    appointment: "unit_id <> $1",
    ...Object.fromEntries(OF_UNITS.map((table) => [table, "unit_id <> $1"])),
    round: "status = 'DRAFT' AND $1 > 0",
    body: `unit_id IS DISTINCT FROM $1 AND kind <> 'COORDINATORS'
           AND id NOT IN (SELECT body_id FROM body_member WHERE user_id = ${ME})`,
    task: `unit_id IS DISTINCT FROM $1 AND owner_id <> ${ME} AND decision_id IS NULL`,
    ...Object.fromEntries(
      Object.entries(UNPUBLISHED).map(([table, condition]) => [table, `unit_id <> $1 AND ${condition}`]),
    ),
    ...Object.fromEntries(
      [
        ...["authenticator", "passkey", "recovery_code", "known_device", "email_change", "challenge"],
        ...["data_copy", "privacy_request", "suppression", "erasure"],
      ].map((table) => [table, "$1 > 0"]),
    ),
    sign_in_token: "$1 > 0",
    mail: "$1 > 0",
    directory_entry: "$1 > 0",
    relay_message: "$1 > 0",
    block: "$1 > 0",
    audit_entry: `NOT $1 = ANY (unit_ids) AND actor_id IS DISTINCT FROM ${ME}`,
    audit_detail: "entry_id IN (SELECT id FROM audit_entry WHERE NOT $1 = ANY (unit_ids))",
    audit_seal: "$1 > 0",
    event: `status = 'DRAFT' AND NOT is_template AND ${ELSEWHERE}`,
    registration: `event_id IN (SELECT id FROM event WHERE ${ELSEWHERE}) AND user_id IS DISTINCT FROM ${ME}`,
    scan: `event_id IN (SELECT id FROM event WHERE ${ELSEWHERE})`,
    // Not even organizers read who said what.
    event_feedback: "$1 > 0",
    receipt_counter: "$1 > 0",
    ambassador: `unit_id IS DISTINCT FROM $1 AND user_id IS DISTINCT FROM ${ME} AND nominated_by_id IS DISTINCT FROM ${ME}`,
    charter_edition: "status = 'DRAFT' AND $1 > 0",
    body_page: "NOT is_published AND body_id IN (SELECT id FROM body WHERE unit_id <> $1)",
    activity: `NOT $1 = ANY (unit_ids) AND user_id IS DISTINCT FROM ${ME}`,
    certificate: `user_id <> ${ME} AND $1 > 0`,
    call: "unit_id <> $1 AND status = 'DRAFT'",
    call_sign_up: `call_id IN (SELECT id FROM call WHERE unit_id <> $1) AND user_id <> ${ME}`,
    opportunity: `status = 'SUBMITTED' AND NOT $1 = ANY (unit_ids) AND poster_id <> ${ME}`,
    application: `user_id <> ${ME} AND $1 > 0`,
    opportunity_report: `by_id <> ${ME} AND $1 > 0`,
  });
  /** What every coordinator reads and only others write: open rounds, the coordinators' own body, what is published. */
  const OF_ALL = withParts({
    round: "status <> 'DRAFT' AND $1 > 0",
    body: "kind = 'COORDINATORS' AND $1 > 0",
    charter_edition: "status <> 'DRAFT' AND $1 > 0",
    event: `${PUBLISHED.event} AND ${ELSEWHERE}`,
    ...Object.fromEntries(
      Object.keys(UNPUBLISHED).map((table) => [table, `unit_id IS DISTINCT FROM $1 AND ${PUBLISHED[table]}`]),
    ),
  });
  // Where it is online, only those who come are told.
  delete OF_ALL.event_link;
  // Of what is out, not everybody's part in it is told, nor is every photo shown.
  for (const table of ["event_role", "event_photo"])
    OF_ALL[table] = `${OF_ALL[table]} AND ${PUBLISHED[table]}`;
  // Everybody answers the own invitation.
  OF_ALL.invitee = `${OF_ALL.invitee} AND user_id IS DISTINCT FROM ${ME}`;
  const OF_A = withParts({
    registration: "event_id IN (SELECT id FROM event WHERE unit_id = $1)",
    activity: "$1 = ANY (unit_ids)",
    opportunity: "$1 = ANY (unit_ids) AND status = 'SUBMITTED'",
    body_page: "body_id IN (SELECT id FROM body WHERE unit_id = $1)",
    ...Object.fromEntries(
      [...OF_UNITS, "body", "task", "event", "call", ...Object.keys(UNPUBLISHED)].map((table) => [
        table,
        "unit_id = $1",
      ]),
    ),
  });

  /** The places of the rows that a condition names, whoever may see them. */
  async function placesOf(table: string, condition: string): Promise<string[]> {
    const sql = `SELECT ctid::text FROM ${table} WHERE ${condition}`;
    return (await world.db.query(sql, [world.units.a.id])).rows.map(({ ctid }) => ctid);
  }
  const THOSE = "WHERE ctid = ANY ($1::tid[])";

  /** Tries whatever the role may do to a table at all: what only grows, or only the database writes, it may not. */
  async function expectUnchanged(client: Pick<Client, "query">, table: string, places: string[]) {
    const { rows } = await client.query(
      `SELECT has_table_privilege($1::regclass, 'DELETE') AS deletes,
         (SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
            AND has_column_privilege($1::regclass, attnum, 'UPDATE') ORDER BY attnum LIMIT 1) AS column`,
      [table],
    );
    const { deletes, column } = rows[0];
    if (column) {
      const sql = `UPDATE ${table} SET ${column} = ${column} ${THOSE}`;
      expect((await client.query(sql, [places])).rowCount, `update ${table}`).toBe(0);
    }
    if (deletes)
      expect(
        (await client.query(`DELETE FROM ${table} ${THOSE}`, [places])).rowCount,
        `delete ${table}`,
      ).toBe(0);
  }

  it("is tried on every table that has a policy", () => {
    expect(Object.keys(OF_B).sort()).toEqual(tables.filter(isProtected).map(({ name }) => name));
  });

  it("sees people of A", async () => {
    const seen = await as(coordinator(), (client) => client.query("SELECT id, unit_ids FROM alumnus"));
    expect(seen.rowCount).toBeGreaterThan(30);
    expect(seen.rows.every(({ unit_ids }) => unit_ids.includes(world.units.a.id))).toBe(true);
    expect(seen.rows.map(({ id }) => id)).toContain(world.people.both);
  });

  it("sees the work of A, and what is everybody's", async () => {
    for (const conditions of [OF_A, OF_ALL])
      for (const [table, condition] of Object.entries(conditions)) {
        const places = await placesOf(table, condition);
        if (conditions === OF_A) expect(places.length, table).toBeGreaterThan(0);
        const seen = await as(coordinator(), (client) =>
          client.query(`SELECT 1 FROM ${table} ${THOSE}`, [places]),
        );
        expect(seen.rowCount, `read ${table}`).toBe(places.length);
      }
  });

  it("reads, changes and deletes no row of B, by raw SQL", async () => {
    for (const [table, condition] of Object.entries(OF_B)) {
      const places = await placesOf(table, condition);
      expect(places.length, table).toBeGreaterThan(0);
      await as(coordinator(), async (client) => {
        const seen = await client.query(`SELECT 1 FROM ${table} ${THOSE}`, [places]);
        expect(seen.rowCount, `read ${table}`).toBe(0);
        await expectUnchanged(client, table, places);
      });
    }
  });

  it("changes and deletes nothing that is everybody's", async () => {
    for (const [table, condition] of Object.entries(OF_ALL)) {
      const places = await placesOf(table, condition);
      await as(coordinator(), (client) => expectUnchanged(client, table, places));
    }
  });

  it("adds no row to B, nor to what is everybody's: not even one like another", async () => {
    // Everybody's deeds are noted, whatever they are about.
    const { audit_entry: _, audit_detail: __, ...ofB } = OF_B;
    for (const [table, condition] of [...Object.entries(ofB), ...Object.entries(OF_ALL)]) {
      const { rows } = await world.db.query(
        `SELECT to_jsonb(t) AS like FROM ${table} t WHERE ${condition} LIMIT 1`,
        [world.units.a.id],
      );
      const sql = `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`;
      for (const row of rows)
        await as(coordinator(), (client) =>
          expect(client.query(sql, [row.like]), sql).rejects.toMatchObject({ code: "42501" }),
        );
    }
  });

  it("moves nothing of the own to B, and hangs nothing on what is not the own", async () => {
    const [self, a, b] = [world.users.coordinatorA, world.units.a.id, world.units.b.id];
    const attempts: [sql: string, ...values: unknown[]][] = [
      ["INSERT INTO task (id, title, owner_id, unit_id) VALUES (new_id(), 'x', $1, $2)", self, b],
      ["UPDATE task SET unit_id = $2 WHERE owner_id = $1", self, b],
      ["UPDATE plan SET unit_id = $2 WHERE id = $1", world.plans.a, b],
      ["UPDATE plan_item SET plan_id = $2 WHERE plan_id = $1", world.plans.a, world.plans.b],
      ["UPDATE hand_over SET unit_id = $2 WHERE unit_id = $1", a, b],
      ["UPDATE hand_over SET to_id = $2 WHERE unit_id = $1", a, world.appointment],
      ["INSERT INTO hand_over (id, unit_id, from_id) VALUES (new_id(), $1, $2)", a, world.appointment],
      ["UPDATE meeting SET body_id = $2 WHERE body_id = $1", world.meetings.bodyA, world.meetings.bodyB],
      ["UPDATE event SET unit_id = $2 WHERE id = $1", world.events.a, b],
      ["UPDATE call SET unit_id = $2 WHERE id = $1", world.deeds.callA, b],
      [
        `INSERT INTO decision (id, body_id, meeting_id, year, number, text) SELECT new_id(), $1, m.id, $2, 9, 'x'
         FROM meeting m JOIN body b ON b.id = m.body_id WHERE b.kind = 'COORDINATORS' LIMIT 1`,
        world.meetings.bodyA,
        2026,
      ],
    ];
    for (const [sql, ...values] of attempts)
      await as(coordinator(), async (client) => {
        const refusal = client.query(sql, values).then(
          ({ rowCount }) => `${rowCount} rows`,
          ({ code }) => code,
        );
        expect.soft(await refusal, sql).toBe("42501");
      });
  });

  it("says what the own faculty has done, and decides nothing about what it owes by when", async () => {
    const of = `milestone_unit WHERE unit_id = ${world.units.a.id}`;
    const made = `INSERT INTO milestone_unit (milestone_id, unit_id, met_at) SELECT milestone_id, unit_id, now() FROM ${of}
                  ON CONFLICT (milestone_id, unit_id) DO UPDATE SET met_at = excluded.met_at`;
    await world.db.query(`UPDATE milestone_unit SET due_on = '2026-05-01' WHERE unit_id = $1`, [
      world.units.a.id,
    ]);
    const met = await as(coordinator(), (client) => client.query(made));
    expect(met.rowCount).toBeGreaterThan(0);
    for (const [column, value] of [
      ["due_on", "'2030-01-01'"],
      ["due_on", "NULL"],
      ["waived_at", "now()"],
      ["targets", `'{"completeness": 1}'`],
    ])
      for (const sql of [
        `UPDATE milestone_unit SET ${column} = ${value} WHERE unit_id = ${world.units.a.id}`,
        `INSERT INTO milestone_unit (milestone_id, unit_id) SELECT milestone_id, unit_id FROM ${of}
         ON CONFLICT (milestone_id, unit_id) DO UPDATE SET ${column} = ${value}`,
      ])
        await as(coordinator(), (client) =>
          expect(client.query(sql), sql).rejects.toMatchObject({ code: "42501" }),
        );
    const gone = await as(coordinator(), (client) => client.query(`DELETE FROM ${of}`));
    expect(gone.rowCount).toBe(0);
  });

  it("decides nothing about the own work that is the office's to decide", async () => {
    const plan = world.plans.a;
    // Whatever state the demo's world left them in.
    const inState = (status: string) => `UPDATE plan SET status = '${status}' WHERE id = $1`;
    const refused: [before: string, sql: string][] = [
      ["SUBMITTED", "UPDATE plan SET status = 'APPROVED' WHERE id = $1"],
      ["IN_REVIEW", "UPDATE plan SET status = 'DRAFT' WHERE id = $1"],
      ["RETURNED", "UPDATE plan SET number = 'AL/99', approved_at = now() WHERE id = $1"],
      ["DRAFT", "UPDATE plan SET status = 'WAIVED', waive_reason = 'ours' WHERE id = $1"],
      ["IN_PROGRESS", "UPDATE plan SET status = 'DRAFT' WHERE id = $1"],
      ["IN_PROGRESS", "UPDATE plan_item SET title = 'x' WHERE plan_id = $1"],
      ["IN_PROGRESS", "UPDATE plan_item SET ends_on = '2031-01-01' WHERE plan_id = $1"],
      ["IN_PROGRESS", "UPDATE plan_amendment SET status = 'ACCEPTED' WHERE plan_id = $1"],
      [
        "IN_REVIEW",
        "INSERT INTO plan_edition (id, plan_id, number, kind, content) VALUES (new_id(), $1, 9, 'APPROVED', '{}')",
      ],
      [
        "DRAFT",
        `INSERT INTO plan_comment (id, plan_id, edition, by_id, body)
         SELECT new_id(), $1, 1, by_id, 'Well done' FROM plan_comment WHERE plan_id = $1 LIMIT 1`,
      ],
    ];
    const unchanged: [before: string, sql: string][] = [
      ["DRAFT", "DELETE FROM plan WHERE id = $1"],
      ["IN_PROGRESS", "DELETE FROM plan_item WHERE plan_id = $1"],
      ["IN_PROGRESS", "UPDATE plan_edition SET pdf_key = 'x' WHERE plan_id = $1"],
    ];
    const allowed: [before: string, sql: string][] = [
      ["RETURNED", "UPDATE plan SET status = 'SUBMITTED', submitted_at = now() WHERE id = $1"],
      ["DRAFT", "UPDATE plan_item SET title = 'x' WHERE plan_id = $1"],
      ["IN_PROGRESS", "UPDATE plan_item SET percent = 50, status = 'ACTIVE' WHERE plan_id = $1"],
    ];
    /** As the office left it, what a coordinator makes of it. */
    const attempt = (before: string, sql: string, values: unknown[], prepare = inState(before)) =>
      as({ reach: "system" }, async (client) => {
        await client.query(prepare, values);
        const { user = "", units = [] } = coordinator();
        await client.query(
          "SELECT set_config('app.reach', 'some', true), set_config('app.units', $1, true), set_config('app.user', $2, true)",
          [`{${units.join(",")}}`, user],
        );
        return client.query(sql, values).then(
          ({ rowCount }) => rowCount,
          ({ code }) => code,
        );
      });
    for (const [before, sql] of refused) expect.soft(await attempt(before, sql, [plan]), sql).toBe("42501");
    for (const [before, sql] of unchanged) expect.soft(await attempt(before, sql, [plan]), sql).toBe(0);
    for (const [before, sql] of allowed)
      expect.soft(await attempt(before, sql, [plan]), sql).toBeGreaterThan(0);

    const open = "WHERE unit_id = $1 AND status <> 'ACCEPTED'";
    const handedIn = `UPDATE synthesis SET status = 'SUBMITTED', content = '{}', submitted_at = now() ${open}`;
    const writing = `UPDATE synthesis SET status = 'DRAFT', content = '{}', submitted_at = now() ${open}`;
    const accept = `UPDATE synthesis SET status = 'ACCEPTED' ${open}`;
    expect(await attempt("", accept, [world.units.a.id], handedIn)).toBe(0);
    expect(await attempt("", accept, [world.units.a.id], writing)).toBe("42501");
  });

  it("changes nothing about the own roles, offices, account and sessions", async () => {
    const self = world.users.coordinatorA;
    const refused = [
      ["INSERT INTO role_grant (id, user_id, role) VALUES (new_id(), $1, 'ADMINISTRATOR')", [self]],
      [
        "INSERT INTO appointment (id, user_id, unit_id, office, starts_on, accepted_at) VALUES (new_id(), $1, $2, 'DEPUTY', now(), now())",
        [self, world.units.b.id],
      ],
    ] as const;
    for (const [sql, values] of refused) {
      await as(coordinator(), (client) =>
        expect(client.query(sql, [...values]), sql).rejects.toMatchObject({ code: "42501" }),
      );
    }
    const unseen = [
      `UPDATE user_account SET alumnus_id = '${world.people.b}'`,
      "UPDATE appointment SET ends_on = NULL",
      `UPDATE appointment SET unit_id = ${world.units.b.id}`,
      "UPDATE session SET expires_at = 'infinity'",
      "DELETE FROM appointment",
    ];
    for (const sql of unseen)
      await as(coordinator(), async (client) => expect((await client.query(sql)).rowCount, sql).toBe(0));
  });
});

describe("the application's role", () => {
  const everything: Context = { reach: "system" };

  it("cannot change or delete the trail", async () => {
    for (const sql of [
      "UPDATE audit_entry SET actor_name = 'nobody'",
      "DELETE FROM audit_entry",
      "TRUNCATE audit_entry CASCADE",
      "UPDATE audit_detail SET changes = '{}'",
      "DELETE FROM audit_detail",
      "TRUNCATE audit_detail",
      "UPDATE audit_seal SET hash = ''",
      "DELETE FROM audit_seal",
    ]) {
      await as(everything, (client) =>
        expect(client.query(sql), sql).rejects.toMatchObject({ code: "42501" }),
      );
    }
  });

  it("cannot add, read or change jobs by the queue's own functions and tables", async () => {
    for (const sql of [
      "SELECT graphile_worker.add_job('send-mail', '{}'::json)",
      "SELECT * FROM graphile_worker._private_jobs",
      "DELETE FROM graphile_worker._private_jobs",
      "SELECT graphile_worker.force_unlock_workers(ARRAY['x'])",
    ]) {
      await as(everything, (client) =>
        expect(client.query(sql), sql).rejects.toMatchObject({ code: "42501" }),
      );
    }
  });

  it("cannot change what the triggers keep, the schema, or its own rights", async () => {
    for (const sql of [
      "UPDATE alumnus_search SET unit_ids = '{1}'",
      "DELETE FROM unit_statistic",
      "INSERT INTO unit_rollup VALUES (1, 2)",
      "DELETE FROM institution",
      "SELECT * FROM _prisma_migrations",
      "ALTER TABLE alumnus DISABLE ROW LEVEL SECURITY",
      "CREATE TABLE mine (id int)",
      "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
      "COPY (SELECT 1) TO PROGRAM 'true'",
      "SELECT pg_read_file('/etc/passwd')",
    ]) {
      await as(everything, (client) =>
        expect(client.query(sql), sql).rejects.toMatchObject({
          code: expect.stringMatching(/^(42501|22023)$/),
        }),
      );
    }
  });

  it("leaks nothing over 200 transactions of mixed reach on the same connections", async () => {
    const contexts: (Context & { expected: (units: number[]) => boolean })[] = [
      { reach: "some", units: [world.units.a.id], expected: (units) => units.includes(world.units.a.id) },
      { reach: "some", units: [world.units.b.id], expected: (units) => units.includes(world.units.b.id) },
      { reach: "some", alumnus: world.people.own, expected: () => true },
      { expected: () => false },
      { reach: "figures", expected: () => false },
      { reach: "all", expected: () => true },
    ];
    const wrong = await Promise.all(
      Array.from({ length: 200 }, async (_, at) => {
        const { expected, ...context } = contexts[at % contexts.length] ?? { expected: () => false };
        const { rows } = await as(context, (client) => client.query("SELECT unit_ids FROM alumnus"));
        const own = context.alumnus ? rows.length !== 1 : false;
        return own || rows.some(({ unit_ids }) => !expected(unit_ids));
      }),
    );
    expect(wrong.filter(Boolean)).toEqual([]);
  });
});
