import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startWorker } from "@/lib/cli/figures/killable-worker";
import { type Caller, demoWorld, type World } from "../setup/demo-world";
import type { Answer } from "../setup/http";
import { builtActions, callAction } from "../setup/server-actions";
import type { Web } from "../setup/web";
import { addressOf, cells, type Table } from "./cells";
import { PAGES, ROUTES } from "./matrix";

const MARK = "zqxcanary";
/** Without the end of the mark: a page says again what was asked of it. */
const SEARCHED = "zqxcan";

/** Whose field list lacks every mark of faculty B. */
const STRANGERS: readonly Caller[] = [
  "coordinatorA",
  "alumnus",
  "auditor",
  "visitor",
  "disabled",
  "signedOut",
];

/** Tables whose rows of faculty B, and of its people, are marked: which rows. */
const OF_B: Readonly<Record<string, string>> = {
  alumnus: "unit_ids = ARRAY[$1::int]",
  ...Object.fromEntries(
    ["alumnus_name", "degree", "contact_point", "employment", "external_number", "profile", "correction"].map(
      (table) => [table, "alumnus_id IN (SELECT id FROM alumnus WHERE unit_ids = ARRAY[$1::int])"],
    ),
  ),
  consent_entry: "alumnus_id IN (SELECT id FROM alumnus WHERE unit_ids = ARRAY[$1::int])",
  notice_run: "unit_id = $1",
  privacy_request: "$1 > 0",
  relay_message: "$1 > 0 AND reported_at IS NOT NULL",
  claim: "unit_id = $1",
  class_code: "unit_id = $1",
  faculty_section: "unit_id = $1 AND NOT is_published",
  news_item: "unit_id = $1 AND published_at IS NULL",
  body_member: "body_id IN (SELECT id FROM body WHERE unit_id = $1)",
  meeting: "body_id IN (SELECT id FROM body WHERE unit_id = $1)",
  ...Object.fromEntries(
    ["sitting", "agenda_item", "invitee", "breakout_group", "decision", "minutes_remark"].map((table) => [
      table,
      "meeting_id IN (SELECT m.id FROM meeting m JOIN body b ON b.id = m.body_id WHERE b.unit_id = $1)",
    ]),
  ),
  event: "unit_id = $1 AND status = 'DRAFT'",
  ...Object.fromEntries(
    ["event_session", "event_ticket", "event_question", "event_role"].map((table) => [
      table,
      "event_id IN (SELECT id FROM event WHERE unit_id = $1 AND status = 'DRAFT')",
    ]),
  ),
  event_photo: "published_at IS NULL AND event_id IN (SELECT id FROM event WHERE unit_id = $1)",
  // Nobody who has no place may read it, however public the event is.
  event_link: "event_id IN (SELECT id FROM event WHERE unit_id = $1)",
  registration: "event_id IN (SELECT id FROM event WHERE unit_id = $1)",
  ...Object.fromEntries(
    ["registration_answer", "registration_step", "admission"].map((table) => [
      table,
      "registration_id IN (SELECT r.id FROM registration r JOIN event e ON e.id = r.event_id WHERE e.unit_id = $1)",
    ]),
  ),
  ambassador: "unit_id = $1 AND status IN ('NOMINATED', 'APPLIED', 'SCREENED', 'INVITED')",
  ambassador_step: `ambassador_id IN (SELECT id FROM ambassador WHERE unit_id = $1
                                      AND status IN ('NOMINATED', 'APPLIED', 'SCREENED', 'INVITED'))`,
  activity: "unit_ids = ARRAY[$1::int]",
  call: "unit_id = $1 AND status = 'DRAFT'",
  opportunity: "unit_ids = ARRAY[$1::int] AND status = 'SUBMITTED'",
  // Not of B, but between two people of whom none is a stranger here.
  application: `$1::int IS NOT NULL AND user_id = (SELECT id FROM user_account WHERE email = 'both@demo.example')`,
  body_paper: "body_id IN (SELECT id FROM body WHERE unit_id = $1)",
  task: "unit_id = $1",
  calendar_entry: "unit_id = $1 AND NOT is_public",
  synthesis: "unit_id = $1 AND status = 'DRAFT'",
  deadline_act: "unit_id = $1",
  plan: "unit_id = $1",
  plan_item: "NOT is_public AND plan_id IN (SELECT id FROM plan WHERE unit_id = $1)",
  ...Object.fromEntries(
    ["plan_comment", "plan_skip", "plan_amendment"].map((table) => [
      table,
      "plan_id IN (SELECT id FROM plan WHERE unit_id = $1)",
    ]),
  ),
  ...Object.fromEntries(
    ["plan_item_partner", "plan_evidence"].map((table) => [
      table,
      "item_id IN (SELECT i.id FROM plan_item i JOIN plan p ON p.id = i.plan_id WHERE p.unit_id = $1)",
    ]),
  ),
  import: "unit_id = $1",
  import_row: "import_id IN (SELECT id FROM import WHERE unit_id = $1)",
  saved_view: "$1 > 0",
  export: "$1 > 0 AND user_id <> (SELECT id FROM user_account WHERE email = 'coordinator@demo.example')",
  audit_detail: "entry_id IN (SELECT id FROM audit_entry WHERE $1 = ANY (unit_ids))",
  mail: "$1 > 0",
  session: "$1 > 0 AND user_id = (SELECT id FROM user_account WHERE email = 'both@demo.example')",
  passkey: "$1 > 0",
};
/** Columns whose text is a key of ours, not somebody's. */
const KEPT = [
  "claim.locale",
  "claim.token_hash",
  "class_code.code",
  "faculty_section.embed_origins",
  "export.format",
  "session.token_hash",
  "session.means",
  "passkey.credential_id",
  "export.query",
  "saved_view.query",
  "import.storage_key",
  "export.storage_key",
  "contact_point.country",
  "profile.photo_key",
  "relay_message.outcome",
  "meeting.locale",
  "event.slug",
  "event.zone",
  "event.currency",
  "event_photo.file_key",
  "registration.locale",
  "registration.currency",
  "registration.skip_reason",
  "agenda_item.paper_key",
  "invitee.token_hash",
  "ambassador.token_hash",
  "ambassador.languages",
  "body_paper.file_key",
  "activity.evidence_key",
  "opportunity.country",
  "opportunity.locale",
  "application.cv_key",
  "activity.evidence_url",
  "plan.number",
  "plan_item.currency",
  "plan_amendment.changes",
  "plan_evidence.file_key",
  "plan_evidence.url",
];

/** The making of the world, and the start of the server. */
const START_MS = 120_000;

/**
 * Every text of faculty B's people, imports and trail holds a mark; no page, payload, endpoint or file that anybody
 * without a right to them can fetch may hold one.
 */
export function describeCanaries(start: () => Promise<Web>): void {
  let world: World;
  let web: Web;
  let marked: string[];

  beforeAll(async () => {
    world = await demoWorld();
    await addRows(world);
    marked = await mark(world);
    await hideOf(world);
    web = await start();
  }, START_MS);
  afterAll(async () => {
    await web.stop();
    await world.db.end();
  });

  it("every text column of every one of the tables is marked", () => {
    expect(marked.length).toBeGreaterThan(30);
  });

  it("the coordinator of both faculties does see marks: the test can find them", async () => {
    const asked = { cookie: world.cookies.coordinatorAB };
    expect((await web.ask(`/en/alumni?q=${SEARCHED}`, asked)).body).toContain(MARK);
    expect((await web.ask(`/en/alumni/${world.people.b}`, asked)).body).toContain(MARK);
    expect((await web.ask(`/api/alumni/suggest?q=${SEARCHED}&locale=en`, asked)).body).toContain(MARK);
  });

  it("no file that the worker writes for the coordinator of A holds one, whatever list was asked for", async () => {
    vi.stubEnv("DATA_DIR", web.dataDir);
    const worker = startWorker();
    try {
      const lists = ["", `q=${SEARCHED}`, `unit=${world.units.b.id}`, `id=${world.people.b}`];
      for (const query of lists) expect(await exported("coordinatorA", query), query).not.toContain(MARK);
      expect(await exported("coordinatorAB", "")).toContain(MARK);
    } finally {
      await worker.stop();
    }
  }, 60_000);

  /** The file of a list, ordered and fetched as a browser does. */
  async function exported(caller: Caller, query: string): Promise<string> {
    const cookie = world.cookies[caller];
    const order = builtActions().find(({ name }) => name === "requestExportAction");
    if (!order) throw new Error("There is no requestExportAction in the build.");
    const reason = `${caller} asks for ${query || "all"}`;
    const headers = { origin: web.origin };
    await callAction(web, order, { format: "csv-comma", query, reason }, { cookie, headers });
    const made = async () => {
      const found = await world.db.query("SELECT id FROM export WHERE reason = $1 AND status = 'READY'", [
        reason,
      ]);
      expect(found.rows).toHaveLength(1);
      return found.rows[0].id;
    };
    const id = await vi.waitFor(made, { timeout: 20_000, interval: 200 });
    return (await web.ask(`/api/exports/${id}`, { cookie })).body;
  }

  describe.each(STRANGERS)("%s sees none", (caller) => {
    const asked = () => ({ cookie: world.cookies[caller] });
    const prefetch = { "Next-Router-Prefetch": "1" };
    const forms: [string, Table, (address: string) => Promise<Answer>][] = [
      ["as HTML, nor in any endpoint", { ...PAGES, ...ROUTES }, (at) => web.ask(at, asked())],
      ["to the router", PAGES, (at) => web.askAsRouter(at, asked())],
      ["prefetched", PAGES, (at) => web.askAsRouter(at, { ...asked(), headers: prefetch })],
    ];

    it.each(forms)(
      "in any page %s",
      async (_form, table, ask) => {
        const found: string[] = [];
        const look = async (address: string) => {
          const { body, headers, status } = await ask(address);
          if ((body + JSON.stringify(headers)).includes(MARK)) found.push(`${status} ${address}`);
        };
        const all = addresses(world, table);
        for (let at = 0; at < all.length; at += 8) await Promise.all(all.slice(at, at + 8).map(look));
        expect(found).toEqual([]);
      },
      120_000,
    );

    it("among people like one who is typed in as new", async () => {
      const { rows } = await world.db.query("SELECT given, family FROM alumnus_name WHERE alumnus_id = $1", [
        world.people.b,
      ]);
      const body = new URLSearchParams({
        given: rows[0].given,
        family: rows[0].family,
        unitId: String(world.units.a.id),
      });
      const headers = { origin: web.origin, "content-type": "application/x-www-form-urlencoded" };
      const { body: answer } = await web.ask("/api/alumni/similar", {
        method: "POST",
        cookie: world.cookies[caller],
        headers,
        body: body.toString(),
      });
      expect(answer.replaceAll(rows[0].given, "").replaceAll(rows[0].family, "")).not.toContain(MARK);
    });
  });
}

/** One row more of each kind about B, where the demo has none. */
async function addRows({ db, people, units, users }: World): Promise<void> {
  await db.query(
    "INSERT INTO employment (id, alumnus_id, employer, position, source) VALUES (new_id(), $1, 'x', 'x', 'DEMO')",
    [people.b],
  );
  await db.query(
    "INSERT INTO external_number (id, alumnus_id, system, value, source) VALUES (new_id(), $1, 'x', 'x', 'DEMO')",
    [people.b],
  );
  await db.query("INSERT INTO profile (alumnus_id, skills) VALUES ($1, '{x}')", [people.b]);
  await db.query("INSERT INTO saved_view (id, user_id, name, query) VALUES (new_id(), $1, 'x', '')", [
    users.coordinatorAB,
  ]);
  await db.query(
    "INSERT INTO mail (id, recipient, subject, text, html) VALUES (new_id(), 'x', 'x', 'x', 'x')",
  );
  await db.query(
    "INSERT INTO passkey (id, user_id, credential_id, public_key, name) VALUES (new_id(), $1, 'x', 'x', 'x')",
    [users.coordinatorAB],
  );
  const { rows } = await db.query(
    `INSERT INTO audit_entry (at, actor_id, actor_name, action, subject, subject_id, unit_ids)
     VALUES (now(), $1, 'Colleague', 'alumnus.updated', 'alumnus', $2, $3) RETURNING id`,
    [users.coordinatorAB, people.b, [units.b.id]],
  );
  await db.query(`INSERT INTO audit_detail (entry_id, changes) VALUES ($1, '{"note": ["x", "y"]}')`, [
    rows[0].id,
  ]);
}

/** Marks everything that somebody of the directory hides from the other graduates: the name alone is shown. */
async function hideOf({ db, directory }: World): Promise<void> {
  const text = `${MARK} hidden`;
  const { rows } = await db.query("SELECT alumnus_id AS id FROM profile WHERE public_id = $1", [
    directory.person,
  ]);
  const hidden = [rows[0].id];
  await db.query(
    "INSERT INTO visibility (alumnus_id, item, audience) SELECT $1, item, 'OFFICE' FROM unnest(enum_range(NULL::profile_item)) item WHERE item <> 'NAME' ON CONFLICT (alumnus_id, item) DO UPDATE SET audience = excluded.audience",
    hidden,
  );
  for (const change of [
    `UPDATE profile SET skills = '{${text}}', languages = '{${MARK}}'`,
    `UPDATE contact_point SET value = '${text} ' || id, typed = '${text}', city = '${text}'`,
    `UPDATE employment SET position = '${text}', employer = '${text}'`,
    `UPDATE degree SET unit_name_at_time = '${text}', programme = '${text}'`,
  ])
    await db.query(`${change} WHERE alumnus_id = $1`, hidden);
  await db.query(
    `INSERT INTO alumnus_name (id, alumnus_id, kind, given, family, name_key, skeleton, search_words, key_version, source)
     VALUES (new_id(), $1, 'BIRTH', '${MARK}', '${MARK}', '${MARK}', '${MARK}', '${MARK}', 1, 'DEMO')`,
    hidden,
  );
  await db.query("SELECT refresh_directory(ARRAY[$1::uuid])", hidden);
}

/** Writes the marks. @returns the marked columns */
async function mark({ db, units }: World): Promise<string[]> {
  const { rows: columns } = await db.query<{ table: string; column: string; type: string }>(
    `SELECT table_name AS table, column_name AS column, CASE data_type WHEN 'ARRAY' THEN udt_name ELSE data_type END AS type
     FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = ANY ($1) AND (data_type IN ('text', 'jsonb') OR udt_name = '_text')`,
    [Object.keys(OF_B)],
  );
  const chosen = columns.filter(({ table, column }) => !KEPT.includes(`${table}.${column}`));
  for (const { table, column, type } of chosen) {
    const text = `${MARK} ${table} ${column}`;
    // Where a table may hold a text once only per person, the row's key keeps them apart.
    const apart = ["contact_point", "external_number"].includes(table) ? " || ' ' || id" : "";
    const value = {
      text: `'${text}'${apart}`,
      jsonb: `'{"x": "${text}"}'::jsonb`,
      _text: `ARRAY['${text}']`,
    }[type];
    await db.query(`UPDATE ${table} SET ${column} = ${value} WHERE ${OF_B[table]}`, [units.b.id]);
  }
  await db.query(
    "SELECT refresh_alumnus_search(ARRAY(SELECT id FROM alumnus WHERE unit_ids = ARRAY[$1::int]))",
    [units.b.id],
  );
  await db.query("SELECT fold_statistics()");
  return chosen.map(({ table, column }) => `${table}.${column}`);
}

/** Whoever has one of these may see what it stands for. */
const SECRETS = ["classes.b.code", "meetings.token"];
const SEARCHING = /\/(alumni|suggest|export|imports|audit|people|directory|map)$/;

/** The addresses of a table of the matrix that are read, and of those that search, with searches that would find the marks. */
function addresses(world: World, table: Table): string[] {
  const { people, units } = world;
  const searches = [
    `?q=${SEARCHED}&locale=en`,
    `?unit=${units.b.id}`,
    `?programme=${SEARCHED}`,
    `?skill=${SEARCHED}`,
    `?city=${SEARCHED}`,
    `?id=${people.b}`,
    `?subjectId=${people.b}`,
  ];
  return cells(table)
    .filter(({ route, relation }) => !route.startsWith("POST ") && !SECRETS.includes(relation))
    .flatMap((cell) => {
      const address = addressOf(world, cell, "ro");
      const [bare] = address.split("?");
      const isSearching = cell.relation === "" && SEARCHING.test(cell.route);
      return [address, ...(isSearching ? searches.map((search) => bare + search) : [])];
    });
}
