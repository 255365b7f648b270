import { randomUUID } from "node:crypto";
import { type Client, Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
  notice_count: "how many of them fall due when",
};

let world: World;
let app: Pool;
let tables: { name: string; isProtected: boolean; policies: number }[];

beforeAll(async () => {
  world = await demoWorld();
  await fillEveryTable(world);
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
const count = async (client: Pick<Client, "query">, table: string) =>
  Number((await client.query(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);

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
        for (const { name } of tables.filter(isProtected)) expect(await count(client, name), name).toBe(0);
      });
    }
  });

  it("of people shows no row to whoever may see figures only, and the trail without its values", async () => {
    await as({ reach: "figures", user: world.users.auditor }, async (client) => {
      const seen = [];
      for (const { name } of tables.filter(isProtected)) if ((await count(client, name)) > 0) seen.push(name);
      // The auditor's own account, session and role, and who did what when.
      expect(seen.sort()).toEqual(["audit_entry", "audit_seal", "role_grant", "session", "user_account"]);
      expect((await client.query("SELECT id FROM user_account")).rows).toEqual([{ id: world.users.auditor }]);
    });
  });
});

describe("a coordinator of A", () => {
  const coordinator = (): Context => ({
    reach: "some",
    units: [world.units.a.id],
    user: world.users.coordinatorA,
  });
  /** The rows of faculty B by table: what they belong to decides, as in the policies. */
  const OF_B: Record<string, string> = {
    alumnus: "NOT $1 = ANY (unit_ids)",
    ...Object.fromEntries(
      [
        ...["alumnus_name", "degree", "contact_point", "employment", "external_number", "affiliation"],
        ...["profile", "visibility", "correction", "consent_entry"],
      ].map((table) => [table, "alumnus_id IN (SELECT id FROM alumnus WHERE NOT $1 = ANY (unit_ids))"]),
    ),
    claim: "NOT $1 = ANY (unit_ids)",
    invitation: "NOT $1 = ANY (unit_ids)",
    class_code: "unit_id <> $1",
    notice_run: "unit_id IS DISTINCT FROM $1",
    import: "unit_id IS DISTINCT FROM $1",
    import_row: "import_id IN (SELECT id FROM import WHERE unit_id IS DISTINCT FROM $1)",
    import_change: "import_id IN (SELECT id FROM import WHERE unit_id IS DISTINCT FROM $1)",
    user_account: "email <> 'coordinator@demo.example' AND $1 > 0",
    ...Object.fromEntries(
      ["account", "session", "role_grant", "saved_view", "export"].map((table) => [
        table,
        "user_id NOT IN (SELECT id FROM user_account WHERE email = 'coordinator@demo.example') AND $1 > 0",
      ]),
    ),
    appointment: "unit_id <> $1",
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
    audit_entry:
      "NOT $1 = ANY (unit_ids) AND actor_id IS DISTINCT FROM (SELECT id FROM user_account WHERE email = 'coordinator@demo.example')",
    audit_detail: "entry_id IN (SELECT id FROM audit_entry WHERE NOT $1 = ANY (unit_ids))",
    audit_seal: "$1 > 0",
  };
  /** Append-only, or written by the database alone. */
  const APPEND_ONLY = [
    "audit_entry",
    "audit_detail",
    "audit_seal",
    "consent_entry",
    "erasure",
    "directory_entry",
  ];

  it("is tried on every table that has a policy", () => {
    expect(Object.keys(OF_B).sort()).toEqual(tables.filter(isProtected).map(({ name }) => name));
  });

  it("sees people of A", async () => {
    const seen = await as(coordinator(), (client) => client.query("SELECT id, unit_ids FROM alumnus"));
    expect(seen.rowCount).toBeGreaterThan(30);
    expect(seen.rows.every(({ unit_ids }) => unit_ids.includes(world.units.a.id))).toBe(true);
    expect(seen.rows.map(({ id }) => id)).toContain(world.people.both);
  });

  it("reads, changes and deletes no row of B, by raw SQL", async () => {
    for (const [table, condition] of Object.entries(OF_B)) {
      const ctids = (
        await world.db.query(`SELECT ctid::text FROM ${table} WHERE ${condition}`, [world.units.a.id])
      ).rows.map(({ ctid }) => ctid);
      expect(ctids.length, table).toBeGreaterThan(0);
      const those = "WHERE ctid = ANY ($1::tid[])";
      await as(coordinator(), async (client) => {
        expect(
          (await client.query(`SELECT 1 FROM ${table} ${those}`, [ctids])).rowCount,
          `read ${table}`,
        ).toBe(0);
        if (APPEND_ONLY.includes(table)) return;
        const column = (
          await world.db.query(
            "SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum = 1",
            [table],
          )
        ).rows[0].attname;
        expect(
          (await client.query(`UPDATE ${table} SET ${column} = ${column} ${those}`, [ctids])).rowCount,
          `update ${table}`,
        ).toBe(0);
        expect(
          (await client.query(`DELETE FROM ${table} ${those}`, [ctids])).rowCount,
          `delete ${table}`,
        ).toBe(0);
      });
    }
  });

  it("adds no row to B", async () => {
    const attempts = [
      ["INSERT INTO alumnus (id, source, unit_ids) VALUES (new_id(), 'STAFF', $1)", [[world.units.b.id]]],
      [
        "INSERT INTO contact_point (id, alumnus_id, kind, value, source) VALUES (new_id(), $1, 'EMAIL', 'x', 'STAFF')",
        [world.people.b],
      ],
      [
        "INSERT INTO alumnus_name (id, alumnus_id, kind, given, family, name_key, skeleton, search_words, key_version, source) VALUES (new_id(), $1, 'LEGAL', 'x', 'x', 'x', 'x', 'x', 1, 'STAFF')",
        [world.people.b],
      ],
      [
        "INSERT INTO import (id, unit_id, file_name, storage_key, byte_size, sha256) VALUES (new_id(), $1, 'x', 'x', 1, 'x')",
        [world.units.b.id],
      ],
      ["INSERT INTO import_row (import_id, row, line) VALUES ($1, 99, 99)", [world.imports.b]],
      [
        "INSERT INTO role_grant (id, user_id, role) VALUES (new_id(), $1, 'ADMINISTRATOR')",
        [world.users.coordinatorAB],
      ],
      [
        "INSERT INTO session (id, token_hash, user_id, expires_at) VALUES (new_id(), 'x', $1, now())",
        [world.users.central],
      ],
      ["INSERT INTO mail (id, recipient, subject, text, html) VALUES (new_id(), 'x', 'x', 'x', 'x')", []],
    ] as const;
    for (const [sql, values] of attempts) {
      await as(coordinator(), (client) =>
        expect(client.query(sql, [...values]), sql).rejects.toMatchObject({ code: "42501" }),
      );
    }
  });

  it("changes nothing about the own roles, offices, account and sessions", async () => {
    const self = world.users.coordinatorA;
    const refused = [
      ["INSERT INTO role_grant (id, user_id, role) VALUES (new_id(), $1, 'ADMINISTRATOR')", [self]],
      [
        "INSERT INTO appointment (id, user_id, unit_id, office, starts_on) VALUES (new_id(), $1, $2, 'DEPUTY', now())",
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
