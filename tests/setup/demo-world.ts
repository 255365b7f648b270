import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { linkToken } from "@/lib/ambassadors/link-token";
import { rsvpToken } from "@/lib/meetings/rsvp-token";
import { hashToken, newToken } from "@/lib/platform/secret";
import { seedDemo } from "@/prisma/seed/demo";

/** Who asks, in the columns of the matrix. The disabled account and the ended session held the office's role. */
export const CALLERS = [
  "visitor",
  "alumnus",
  "coordinatorA",
  "coordinatorAB",
  "auditor",
  "central",
  "administrator",
  "disabled",
  "signedOut",
] as const;
export type Caller = (typeof CALLERS)[number];

/** The demo with a known faculty A and B, a cookie for each caller, and records in every relation to A. */
export type World = {
  readonly db: Client;
  readonly cookies: Record<Caller, string | undefined>;
  readonly users: Record<Exclude<Caller, "visitor">, string>;
  readonly units: { readonly a: Unit; readonly b: Unit };
  /** People of one faculty only, of both, and the record behind the account of the alumnus. */
  readonly people: { readonly a: string; readonly b: string; readonly both: string; readonly own: string };
  /** Two records in one address. */
  readonly twins: { readonly a: string; readonly b: string; readonly unknown: string };
  /** Two records of B that may be one person. */
  readonly pair: string;
  readonly imports: { readonly a: string; readonly b: string; readonly university: string };
  /** Finished exports of the coordinator of A and of the one of both, and one of the latter that waits for a second person; `key` is the file of the first. */
  readonly exports: Readonly<Record<"own" | "other" | "waiting" | "key", string>>;
  /** By which the photo of the alumnus is asked for; its file is that of the first export. */
  readonly photo: string;
  /** What somebody of B proposed about a degree. */
  readonly correction: string;
  /** Notices of A and of B, printed and not posted yet. */
  readonly letters: { readonly a: string; readonly b: string };
  /** Claims that wait for A and for B, and a refused one of the alumnus. */
  readonly claims: { readonly a: string; readonly b: string; readonly own: string };
  /** A letter of invitation to somebody of A and of B, and the sending that it belongs to. */
  readonly invitations: { readonly a: Invited; readonly b: Invited };
  /** Final-year students of A and of B, with the code by which they join. */
  readonly classes: { readonly a: Class; readonly b: Class };
  /** Public ids of somebody in the directory and of somebody who is not listed; a message to the alumnus, a reported one. */
  readonly directory: {
    readonly person: string;
    readonly hidden: string;
    readonly message: string;
    readonly reported: string;
  };
  /** Somebody of B wants to be erased; and a copy of the data of the alumnus, whose file is that of the first export. */
  readonly privacyRequest: string;
  /** A draft of news of A and of B. */
  readonly news: { readonly a: string; readonly b: string };
  readonly copy: string;
  /** An office of somebody at B, what is proposed to the alumnus, what B hands over, and a role. */
  readonly appointment: string;
  readonly proposal: string;
  readonly handOver: HandedOver;
  /** The database deadline of the open round and a unit, as an address has them. */
  readonly deadlines: { readonly a: string; readonly b: string };
  readonly grant: string;
  /** Reports of A and of B in the open round, which are being written; files of them, and of the round's. */
  readonly syntheses: Reported;
  /** The open round, A and B in it, and a deadline of it that is ticked by hand; a draft with a part of each kind. */
  readonly rounds: Rounds;
  /** Plans of A and of B in the open round, an item of each, alone and as an address has it, what was frozen and shown of each; one
   * that is being reviewed; a measure of the round; a change that B proposes. */
  readonly plans: Planned;
  /** Bodies of A and of B, each with a meeting to come and one with circulated minutes; what there is of B's. */
  readonly meetings: Met;
  /** Events of A and of B, and a place at each as an address has it; of B's also a request, a turn, a bill and one that was paid;
   * the alumnus's own place at A's. */
  readonly registrations: Registered;
  /** Drafts of events of A and of B with the address that each will have, and of B's a part of each kind. */
  readonly events: Drafted;
  /** A photo that A's event shows, one that B's does not yet, and the events' reports as files. */
  readonly photos: Readonly<Record<"a" | "b" | "fileA" | "fileB", string>>;
  /** Applications to A and to B, the place of the alumnus, a public badge; a group of B with its papers, one of A's, a public
   * page; a draft of the charter with a clause, and a clause with a comment of the bylaws that are discussed. */
  readonly ambassadors: Serving;
  /** Entries of the log for A and for B, the alumnus's own, and the own certificate with its code; drafts of calls of A and of B,
   * an open one of B for ambassadors with somebody who has a place and somebody who waits. */
  readonly deeds: Done;
  /** Offers that wait for the desks of A and of B, one that is out; of the alumnus a draft and one that is out, with a letter
   * of the central office to it; a report of the one that is out. */
  readonly offers: Readonly<Record<"a" | "b" | "open" | "own" | "posted" | "letter" | "report", string>>;
  /** Open tasks of A and of B, and a done one of B, of the coordinator of both. */
  readonly tasks: Readonly<Record<"a" | "b" | "done", string>>;
  /** Internal dates of A and of B, and a public one of B. */
  readonly entries: Readonly<Record<"a" | "b" | "open", string>>;
  /** A secret calendar address of the coordinator of A. */
  readonly feed: { readonly id: string; readonly token: string };
};
type Unit = { readonly id: number; readonly code: string };
type Invited = { readonly id: string; readonly batch: string };
type HandedOver = { readonly id: string; readonly itemId: string };
type Reported = Readonly<Record<"a" | "b" | "fileA" | "fileB" | "round" | "report", string>>;
type Rounds = Readonly<
  Record<"open" | "a" | "b" | "csv" | "tick" | "draft" | "direction" | "measure" | "milestone", string>
>;
type Planned = Readonly<
  Record<
    | ("a" | "b" | "ofA" | "ofB" | "itemA" | "itemB" | "editionA" | "editionB" | "evidenceA" | "evidenceB")
    | ("inReview" | "measure" | "amendment"),
    string
  >
>;
type Met = Readonly<
  Record<
    | ("a" | "b" | "bodyA" | "bodyB" | "minutesB" | "fileA" | "fileB" | "itemA" | "itemB" | "memberB")
    | ("sittingB" | "inviteeB" | "groupB" | "decisionB" | "remarkB" | "token"),
    string
  >
>;
type Registered = Readonly<
  Record<
    | (
        | "eventA"
        | "eventB"
        | "slugA"
        | "a"
        | "b"
        | "placeB"
        | "headB"
        | "askedB"
        | "waitingB"
        | "billB"
        | "paidB"
        | "own"
      )
    | "nobodysLink",
    string
  >
>;
type Serving = Readonly<
  Record<
    | ("a" | "b" | "own" | "badge" | "groupB" | "memberB" | "paperA" | "paperB" | "slug" | "decision")
    | ("draft" | "draftPath" | "draftClause" | "edition" | "editionPath" | "clause" | "comment"),
    string
  >
>;
type Done = Readonly<
  Record<
    ("a" | "b" | "own" | "certificate" | "code" | "callA" | "callB" | "openB" | "waitingB") | "placedB",
    string
  >
>;
type Drafted = Readonly<
  Record<"a" | "b" | "slugB" | "fileA" | "fileB" | "sessionB" | "ticketB" | "questionB" | "roleB", string>
>;
type Class = { readonly id: string; readonly code: string };

const UNITS = { a: "litere", b: "drept" };
const HELD_BY = {
  alumnus: "alumnus@demo.example",
  coordinatorA: "coordinator@demo.example",
  coordinatorAB: "both@demo.example",
  auditor: "auditor@demo.example",
  central: "office@demo.example",
  administrator: "administrator@demo.example",
  disabled: "disabled@demo.example",
  signedOut: "signed-out@demo.example",
};

/** Fills the database of the test file (tests/setup/database.ts) and signs everybody in. To be ended with `db.end()`. */
export async function demoWorld(): Promise<World> {
  await seedDemo("ubb");
  const db = new Client({ connectionString: process.env.DATABASE_URL });
  await db.connect();
  const units = { a: await unitOf(db, UNITS.a), b: await unitOf(db, UNITS.b) };
  await addCoordinatorOfBoth(db, [units.a.id, units.b.id]);
  await addFormerStaff(db);
  const users = {} as Record<Exclude<Caller, "visitor">, string>;
  const cookies: Record<string, string | undefined> = { visitor: undefined };
  for (const [caller, email] of Object.entries(HELD_BY) as [Exclude<Caller, "visitor">, string][]) {
    users[caller] = (
      await one<{ id: string }>(db, "SELECT id FROM user_account WHERE email = $1", [email])
    ).id;
    cookies[caller] = await signIn(db, users[caller]);
  }
  await db.query("UPDATE user_account SET disabled_at = now() WHERE id = $1", [users.disabled]);
  await db.query("DELETE FROM session WHERE user_id = $1", [users.signedOut]);
  const key = randomUUID();
  const exported = {
    own: await exportOf(db, users.coordinatorA, key),
    other: await exportOf(db, users.coordinatorAB, randomUUID()),
    waiting: await waitingExportOf(db, users.coordinatorAB),
  };
  const bOnly = await personOf(db, [units.b.id]);
  const aOnly = await personOf(db, [units.a.id]);
  const both = await personOfBoth(db, units.a.id, units.b.id);
  return {
    db,
    users,
    units,
    cookies: cookies as World["cookies"],
    people: {
      a: aOnly,
      b: bOnly,
      both,
      own: (
        await one<{ id: string }>(db, "SELECT alumnus_id AS id FROM user_account WHERE id = $1", [
          users.alumnus,
        ])
      ).id,
    },
    twins: { a: `${both}/${aOnly}`, b: `${both}/${bOnly}`, unknown: `${both}/${crypto.randomUUID()}` },
    pair: await pairOf(db, units.b.id),
    imports: {
      a: await importOf(db, units.a.id),
      b: await importOf(db, units.b.id),
      university: await importOf(db, null),
    },
    exports: { ...exported, key },
    directory: await directoryOf(db, users.alumnus),
    privacyRequest: await privacyRequestOf(db, bOnly),
    news: { a: await newsOf(db, units.a.id), b: await newsOf(db, units.b.id) },
    copy: await copyOf(db, users.alumnus, key),
    photo: await photoOf(db, users.alumnus, key),
    correction: await correctionOf(db, bOnly, units.b.id),
    letters: { a: await lettersOf(db, units.a.id), b: await lettersOf(db, units.b.id) },
    claims: {
      a: await claimOf(db, units.a.id, null),
      b: await claimOf(db, units.b.id, null),
      own: await claimOf(db, null, users.alumnus),
    },
    invitations: { a: await invitationOf(db, units.a.id), b: await invitationOf(db, units.b.id) },
    classes: {
      a: await classOf(db, units.a.id, "AAAA-AAAA-AAAA"),
      b: await classOf(db, units.b.id, "BBBB-BBBB-BBBB"),
    },
    appointment: (
      await one<{ id: string }>(
        db,
        "SELECT id FROM appointment WHERE unit_id = $1 AND office = 'COORDINATOR'",
        [units.b.id],
      )
    ).id,
    proposal: await proposalOf(db, users.alumnus, units.b.id),
    handOver: await handOverOf(db, units.b.id),
    deadlines: { a: await deadlineOf(db, units.a.id), b: await deadlineOf(db, units.b.id) },
    syntheses: await synthesesOf(db, units.a.id, units.b.id),
    rounds: await roundsOf(db, units.a.id, units.b.id),
    plans: await plansOf(db, units.a.id, units.b.id, key),
    meetings: await meetingsOf(db, units, users.coordinatorAB, key),
    registrations: await registrationsOf(db, units, users.alumnus),
    events: await draftsOf(db, units),
    photos: await photosOf(db, units, key),
    ambassadors: await ambassadorsOf(db, units, users, key),
    deeds: await deedsOf(db, units, users, key),
    offers: await offersOf(db, units, users, key),
    tasks: {
      a: await taskOf(db, units.a.id, users.coordinatorAB, "OPEN"),
      b: await taskOf(db, units.b.id, users.coordinatorAB, "OPEN"),
      done: await taskOf(db, units.b.id, users.coordinatorAB, "DONE"),
    },
    entries: {
      a: await entryOf(db, units.a.id, false),
      b: await entryOf(db, units.b.id, false),
      open: await entryOf(db, units.b.id, true),
    },
    feed: await feedOf(db, users.coordinatorA),
    grant: (await one<{ id: string }>(db, "SELECT id FROM role_grant WHERE user_id = $1", [users.auditor]))
      .id,
  };
}

const FROZEN = {
  round: { id: "round", names: {}, startsOn: "2026-01-01", endsOn: "2026-12-31" },
  unit: { id: 1, names: {} },
  visaName: null,
  visaOn: null,
  directions: [],
};

/** Each unit's plan with what hangs on one of its items; files are that of the first export. */
async function plansOf(db: Client, unitA: number, unitB: number, key: string): Promise<Planned> {
  const insert = async (sql: string, ...values: unknown[]) =>
    (await one<{ id: string }>(db, `INSERT INTO ${sql} RETURNING id`, values)).id;
  const planOf = async (unitId: number) => {
    const found =
      "SELECT p.id FROM plan p JOIN round r ON r.id = p.round_id WHERE r.status = 'OPEN' AND p.unit_id = $1";
    const { id } = await one<{ id: string }>(db, found, [unitId]);
    const first = "SELECT id, measure_id FROM plan_item WHERE plan_id = $1 ORDER BY position LIMIT 1";
    const item = await one<{ id: string; measure_id: string }>(db, first, [id]);
    await db.query("INSERT INTO plan_item_partner (id, item_id, name) VALUES (new_id(), $1, 'Radio')", [
      item.id,
    ]);
    const office = "(SELECT user_id FROM role_grant WHERE role = 'CENTRAL_OFFICE' LIMIT 1)";
    await insert(
      `plan_comment (id, plan_id, edition, by_id, body) VALUES (new_id(), $1, 1, ${office}, 'Why?')`,
      id,
    );
    const edition = await insert(
      "plan_edition (id, plan_id, number, kind, content, pdf_key) VALUES (new_id(), $1, 1, 'APPROVED', $2, $3)",
      ...[id, JSON.stringify(FROZEN), key],
    );
    const evidence = await insert(
      "plan_evidence (id, item_id, file_key, file_name) VALUES (new_id(), $1, $2, 'list.pdf')",
      ...[item.id, key],
    );
    return { id, itemId: item.id, item: `${id}/${item.id}`, measure: item.measure_id, edition, evidence };
  };
  const [a, b] = [await planOf(unitA), await planOf(unitB)];
  const reviewed = "SELECT id FROM plan WHERE status = 'IN_REVIEW' ORDER BY id LIMIT 1";
  const proposed = await one<{ user_id: string }>(db, "SELECT user_id FROM appointment LIMIT 1");
  return {
    a: a.id,
    b: b.id,
    ofA: a.itemId,
    ofB: b.itemId,
    itemA: a.item,
    itemB: b.item,
    editionA: a.edition,
    editionB: b.edition,
    evidenceA: a.evidence,
    evidenceB: b.evidence,
    inReview: (await one<{ id: string }>(db, reviewed)).id,
    measure: b.measure,
    amendment: await insert(
      "plan_amendment (id, plan_id, reason, changes, proposed_by_id) VALUES (new_id(), $1, 'more', '[]', $2)",
      ...[b.id, proposed.user_id],
    ),
  };
}

/** Each unit's board, with everything that hangs on a meeting; papers are the file of the first export. */
async function meetingsOf(db: Client, units: World["units"], userId: string, key: string): Promise<Met> {
  const token = rsvpToken("of-the-world");
  const insert = async (sql: string, ...values: unknown[]) =>
    (await one<{ id: string }>(db, `INSERT INTO ${sql} RETURNING id`, values)).id;
  const meetingOf = async (body: string, status: string, minutes: string, days: number) => {
    const id = await insert(
      "meeting (id, body_id, title, locale, status, minutes_status) VALUES (new_id(), $1, 'Board', 'en', $2, $3)",
      ...[body, status, minutes],
    );
    const begins = `now() + ${days} * interval '1 day'`;
    const sitting = await insert(
      `sitting (id, meeting_id, starts_at, ends_at, place)
       VALUES (new_id(), $1, ${begins}, ${begins} + interval '1 hour', 'Aula')`,
      id,
    );
    const invitee = await insert(
      "invitee (id, meeting_id, user_id, name, email) VALUES (new_id(), $1, $2, 'Both', 'both@demo.example')",
      ...[id, userId],
    );
    const item = await insert(
      "agenda_item (id, meeting_id, position, title, paper_key, paper_name) VALUES (new_id(), $1, 1, 'News', $2, 'news.pdf')",
      ...[id, key],
    );
    return { id, sitting, invitee, item };
  };
  const bodyOf = async (unitId: number) => {
    const body = await insert(
      `body (id, kind, names, unit_id) VALUES (new_id(), 'BOARD', '{"en": "Board"}', $1)`,
      unitId,
    );
    const member = await insert(
      "body_member (id, body_id, name, starts_on) VALUES (new_id(), $1, 'Member', current_date - 30)",
      body,
    );
    const ahead = await meetingOf(body, "INVITED", "NONE", 20);
    const held = await meetingOf(body, "HELD", "CIRCULATED", -20);
    await db.query("INSERT INTO attendance (sitting_id, invitee_id, state) VALUES ($1, $2, 'PRESENT')", [
      held.sitting,
      held.invitee,
    ]);
    return { body, member, ahead, held };
  };
  const [a, b] = [await bodyOf(units.a.id), await bodyOf(units.b.id)];
  await db.query("UPDATE invitee SET token_hash = $1 WHERE id = $2", [hashToken(token), b.ahead.invitee]);
  return {
    ...{ a: a.ahead.id, b: b.ahead.id, bodyA: a.body, bodyB: b.body, minutesB: b.held.id, token },
    ...{ fileA: `${a.held.id}/pdf`, fileB: `${b.held.id}/pdf`, itemA: a.held.item, itemB: b.held.item },
    ...{ memberB: b.member, sittingB: b.held.sitting, inviteeB: b.held.invitee },
    groupB: await insert(
      "breakout_group (id, meeting_id, topic, notes) VALUES (new_id(), $1, 'Plans', 'Many')",
      b.held.id,
    ),
    decisionB: await insert(
      `decision (id, body_id, meeting_id, year, number, text) VALUES (new_id(), $1, $2, 2026, 1, 'We meet again')`,
      ...[b.body, b.held.id],
    ),
    remarkB: await insert(
      "minutes_remark (id, meeting_id, by_id, text) VALUES (new_id(), $1, $2, 'Wrong')",
      ...[b.held.id, userId],
    ),
  };
}

/** An event of each unit, with everything that hangs on a place. */
async function registrationsOf(db: Client, units: World["units"], userId: string): Promise<Registered> {
  const insert = async (sql: string, ...values: unknown[]) =>
    (await one<{ id: string }>(db, `INSERT INTO ${sql} RETURNING id`, values)).id;
  const eventOf = async ({ id, code }: Unit) => {
    const event = await insert(
      `event (id, slug, kind, status, unit_id, titles, starts_at, ends_at, zone, taken)
       VALUES (new_id(), $1, 'FORUM', 'PUBLISHED', $2, '{"en": "Forum"}', now() + interval '20 days',
               now() + interval '21 days', 'Europe/Bucharest', 1)`,
      ...[`forum-${code}`, id],
    );
    const question = await insert(
      `event_question (id, event_id, kind, texts) VALUES (new_id(), $1, 'TEXT', '{"en": "Food?"}')`,
      event,
    );
    const place = await placeAt(event, "CONFIRMED");
    await db.query(
      "INSERT INTO registration_answer (registration_id, question_id, text) VALUES ($1, $2, 'All')",
      [place, question],
    );
    const head = await insert(
      "admission (id, registration_id, name, code) VALUES (new_id(), $1, 'Ana', gen_random_uuid())",
      place,
    );
    return { event, place, head };
  };
  const placeAt = async (event: string, status: string, account: string | null = null) => {
    const place = await insert(
      `registration (id, event_id, user_id, name, email, status, waitlisted_at, confirmed_at)
       VALUES (new_id(), $1, $2, 'Ana Pop', $4, $3::registration_status, now(), now())`,
      ...[event, account, status, `${randomUUID()}@example.org`],
    );
    await insert(
      `registration_step (id, registration_id, "to", reason) VALUES (new_id(), $1, $2::registration_status, 'early')`,
      ...[place, status],
    );
    return place;
  };
  const billOf = (place: string, paidAt: string) =>
    insert(
      `payment (id, registration_id, means, amount_minor, currency, reference, paid_at)
       VALUES (new_id(), $1, 'ON_SITE', 5000, 'RON', $2, ${paidAt})`,
      ...[place, randomUUID()],
    );
  const [a, b] = [await eventOf(units.a), await eventOf(units.b)];
  return {
    ...{ eventA: a.event, eventB: b.event, slugA: `forum-${units.a.code}` },
    ...{ a: `${a.event}/${a.place}`, b: `${b.event}/${b.place}`, placeB: b.place, headB: b.head },
    askedB: await placeAt(b.event, "PENDING_APPROVAL"),
    waitingB: await placeAt(b.event, "WAITLISTED"),
    billB: await billOf(b.place, "NULL"),
    paidB: await billOf(await placeAt(b.event, "CANCELLED_BY_PERSON"), "now()"),
    own: await placeAt(a.event, "WAITLISTED", userId),
    nobodysLink: "AAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB",
  };
}

/** What comes after the events of `registrationsOf`. */
async function photosOf(db: Client, units: World["units"], key: string): Promise<World["photos"]> {
  const eventOf = async ({ code }: Unit) =>
    (await one<{ id: string }>(db, "SELECT id FROM event WHERE slug = $1", [`forum-${code}`])).id;
  const photoOf = async (event: string, isShown: boolean) => {
    const shown = isShown ? ["now()", "new_id()"] : ["NULL", "NULL"];
    const sql = `INSERT INTO event_photo (id, event_id, file_key, width, height, captions, published_at, agreed_by_id)
                 VALUES (new_id(), $1, $2, 800, 600, '{"en": "The hall"}', ${shown.join(", ")}) RETURNING id`;
    return (await one<{ id: string }>(db, sql, [event, key])).id;
  };
  const [a, b] = [await eventOf(units.a), await eventOf(units.b)];
  return {
    ...{ a: await photoOf(a, true), b: await photoOf(b, false) },
    ...{ fileA: `${a}/docx`, fileB: `${b}/docx` },
  };
}

/** Events that are not published yet, with all that one has. */
async function draftsOf(db: Client, units: World["units"]): Promise<Drafted> {
  const insert = async (sql: string, ...values: unknown[]) =>
    (await one<{ id: string }>(db, `INSERT INTO ${sql} RETURNING id`, values)).id;
  const draftOf = async ({ id, code }: Unit) => {
    const event = await insert(
      `event (id, slug, kind, unit_id, titles, starts_at, ends_at, zone, currency)
       VALUES (new_id(), $1, 'FORUM', $2, '{"en": "Draft"}', now() + interval '30 days', now() + interval '31 days',
               'Europe/Bucharest', 'EUR')`,
      ...[`draft-${code}`, id],
    );
    await db.query("INSERT INTO event_link (event_id, url) VALUES ($1, 'https://meet.example.org/a')", [
      event,
    ]);
    const part = (columns: string, values: string) =>
      insert(`${columns} VALUES (new_id(), $1, ${values})`, event);
    return {
      event,
      session: await part(
        "event_session (id, event_id, titles, starts_at, ends_at)",
        `'{"en": "Talk"}', now() + interval '30 days', now() + interval '31 days'`,
      ),
      ticket: await part("event_ticket (id, event_id, titles)", `'{"en": "Seat"}'`),
      question: await part("event_question (id, event_id, kind, texts)", `'TEXT', '{"en": "Food?"}'`),
      role: await part("event_role (id, event_id, kind, name)", "'SPEAKER', 'Ana Pop'"),
    };
  };
  const [a, b] = [await draftOf(units.a), await draftOf(units.b)];
  return {
    ...{ a: a.event, b: b.event, slugB: `draft-${units.b.code}` },
    ...{ fileA: `forum-${units.a.code}.ics`, fileB: `draft-${units.b.code}.ics` },
    ...{ sessionB: b.session, ticketB: b.ticket, questionB: b.question, roleB: b.role },
  };
}

/** Besides what the demo tells of the programme: an application to each unit, groups with a paper, a draft. */
async function ambassadorsOf(
  db: Client,
  units: World["units"],
  users: World["users"],
  key: string,
): Promise<Serving> {
  const insert = async (sql: string, ...values: unknown[]) =>
    (await one<{ id: string }>(db, `INSERT INTO ${sql} RETURNING id`, values)).id;
  const find = async (sql: string, ...values: unknown[]) => (await one<{ id: string }>(db, sql, values)).id;
  const applicationTo = async ({ id, code }: Unit) => {
    const application = await insert(
      `ambassador (id, public_id, status, kind, name, email, unit_id, motivation, token_hash)
       VALUES (new_id(), gen_random_uuid(), 'APPLIED', 'FRIEND', 'Ana Pop', $1, $2, 'To help.', $3)`,
      ...[`applies-${code}@example.org`, id, hashToken(linkToken(code))],
    );
    await insert(
      "ambassador_step (id, ambassador_id, \"to\", reason) VALUES (new_id(), $1, 'APPLIED', 'Early')",
      application,
    );
    return application;
  };
  const groupOf = async ({ id }: Unit) => {
    const body = await insert(
      `body (id, kind, names, unit_id) VALUES (new_id(), 'WORKING_GROUP', '{"en": "Group"}', $1)`,
      id,
    );
    const paper = await insert(
      "body_paper (id, body_id, name, file_key) VALUES (new_id(), $1, 'plan.pdf', $2)",
      ...[body, key],
    );
    return { body, paper };
  };
  const [a, b] = [await groupOf(units.a), await groupOf(units.b)];
  const draft = await insert(
    `charter_edition (id, kind, number, titles)
     SELECT new_id(), 'CHARTER', max(number) + 1, '{"en": "Charter"}' FROM charter_edition WHERE kind = 'CHARTER'`,
  );
  const path = (id: string) =>
    find("SELECT lower(kind::text) || '/' || number AS id FROM charter_edition WHERE id = $1", id);
  const edition = await find("SELECT id FROM charter_edition WHERE status = 'CONSULTATION'");
  return {
    ...{ a: await applicationTo(units.a), b: await applicationTo(units.b) },
    own: await find("SELECT id FROM ambassador WHERE user_id = $1", users.alumnus),
    badge: await find("SELECT public_id AS id FROM ambassador WHERE is_public AND status = 'ACTIVE' LIMIT 1"),
    ...{ groupB: b.body, paperA: a.paper, paperB: b.paper },
    memberB: await insert(
      "body_member (id, body_id, user_id, name, starts_on) VALUES (new_id(), $1, $2, 'Both', current_date - 30)",
      ...[b.body, users.coordinatorAB],
    ),
    slug: await find("SELECT slug AS id FROM body_page WHERE is_published ORDER BY slug LIMIT 1"),
    decision: await find(
      "SELECT d.id FROM decision d JOIN body b ON b.id = d.body_id AND b.kind = 'AMBASSADORS' LIMIT 1",
    ),
    ...{ draft, draftPath: await path(draft), edition, editionPath: await path(edition) },
    draftClause: await insert(
      `charter_clause (id, edition_id, position, label, texts) VALUES (new_id(), $1, 1, '1', '{"en": "We meet."}')`,
      draft,
    ),
    clause: await find("SELECT id FROM charter_clause WHERE edition_id = $1 AND position = 1", edition),
    comment: await find(
      `SELECT m.id FROM clause_comment m JOIN charter_clause c ON c.id = m.clause_id
       WHERE c.edition_id = $1 AND m.answer IS NULL LIMIT 1`,
      edition,
    ),
  };
}

async function deedsOf(db: Client, units: World["units"], users: World["users"], key: string): Promise<Done> {
  const insert = async (sql: string, ...values: unknown[]) =>
    (await one<{ id: string }>(db, `INSERT INTO ${sql} RETURNING id`, values)).id;
  const deed = (userId: string | null, unitIds: readonly number[]) =>
    insert(
      `activity (id, user_id, name, category, title, starts_on, unit_ids, evidence_key)
       VALUES (new_id(), $1, 'Ana Pop', 'TALK', 'A talk', current_date, $2::int[], $3)`,
      ...[userId, unitIds, key],
    );
  const call = (unitId: number, status: string) =>
    insert(
      `call (id, unit_id, kind, status, titles, place_count, is_chosen)
       VALUES (new_id(), $1, 'HELPERS', $2::call_status, '{"en": "Helpers"}', 2, true)`,
      ...[unitId, status],
    );
  const openB = await call(units.b.id, "OPEN");
  const answer = (userId: string, placedAt: Date | null) =>
    insert(
      `call_sign_up (id, call_id, user_id, name, note, placed_at) VALUES (new_id(), $1, $2, 'Ana Pop', 'Gladly.', $3)`,
      ...[openB, userId, placedAt],
    );
  const certificate = await one<{ id: string; code: string }>(
    db,
    "SELECT id, code FROM certificate WHERE user_id = $1",
    [users.alumnus],
  );
  return {
    ...{ a: await deed(null, [units.a.id]), b: await deed(null, [units.b.id]) },
    own: await deed(users.alumnus, []),
    ...{ certificate: certificate.id, code: certificate.code },
    ...{ callA: await call(units.a.id, "DRAFT"), callB: await call(units.b.id, "DRAFT"), openB },
    ...{ waitingB: await answer(users.alumnus, null), placedB: await answer(users.central, new Date()) },
  };
}

async function offersOf(
  db: Client,
  units: World["units"],
  users: World["users"],
  key: string,
): Promise<World["offers"]> {
  const insert = async (sql: string, ...values: unknown[]) =>
    (await one<{ id: string }>(db, `INSERT INTO ${sql} RETURNING id`, values)).id;
  const offer = (posterId: string, status: string, unitIds: readonly number[] = []) =>
    insert(
      `opportunity (id, kind, status, poster_id, poster_name, employer, title, text, locale, unit_ids, expires_on, published_at)
       VALUES (new_id(), 'INTERNSHIP', $2::opportunity_status, $1, 'Ana Pop', 'Acme', 'A summer', 'Come.', 'en', $3::int[],
               current_date + 30, CASE WHEN $2 = 'PUBLISHED' THEN now() END)`,
      ...[posterId, status, unitIds],
    );
  const letterTo = (offerId: string, userId: string) =>
    insert(
      `application (id, opportunity_id, user_id, name, letter, cv_name, cv_key, agreed_at)
       VALUES (new_id(), $1, $2, 'Dan Rus', 'I would like to come.', 'cv.pdf', $3, now())`,
      ...[offerId, userId, key],
    );
  const open = await offer(users.signedOut, "PUBLISHED");
  const posted = await offer(users.alumnus, "PUBLISHED");
  // Whose letter only two people read, and none of the callers who look for it.
  await letterTo(open, users.coordinatorAB);
  return {
    ...{ a: await offer(users.signedOut, "SUBMITTED", [units.a.id]), open, posted },
    b: await offer(users.signedOut, "SUBMITTED", [units.b.id]),
    own: await offer(users.alumnus, "DRAFT"),
    letter: await letterTo(posted, users.central),
    report: await insert(
      "opportunity_report (id, opportunity_id, by_id, reason) VALUES (new_id(), $1, $2, 'Is it true?')",
      ...[open, users.central],
    ),
  };
}

async function taskOf(db: Client, unitId: number, ownerId: string, status: string): Promise<string> {
  const { id } = await one<{ id: string }>(
    db,
    `INSERT INTO task (id, title, owner_id, unit_id, due_on, status)
     VALUES (new_id(), 'Write to the class', $2, $1, current_date, $3::task_status) RETURNING id`,
    [unitId, ownerId, status],
  );
  return id;
}

async function entryOf(db: Client, unitId: number, isPublic: boolean): Promise<string> {
  const { id } = await one<{ id: string }>(
    db,
    `INSERT INTO calendar_entry (id, unit_id, titles, place, starts_on, is_public)
     VALUES (new_id(), $1, '{"en": "Reunion"}', 'Aula', current_date, $2) RETURNING id`,
    [unitId, isPublic],
  );
  return id;
}

/** Read a moment ago: reading it again notes nothing. */
async function feedOf(db: Client, userId: string): Promise<World["feed"]> {
  const token = newToken();
  const { id } = await one<{ id: string }>(
    db,
    `INSERT INTO calendar_feed (id, user_id, name, token_hash, last_read_at)
     VALUES (new_id(), $1, 'Phone', $2, now()) RETURNING id`,
    [userId, hashToken(token)],
  );
  return { id, token };
}

async function directoryOf(db: Client, userId: string): Promise<World["directory"]> {
  const { rows } = await db.query<{ id: string; alumnusId: string }>(
    `SELECT public_id AS id, alumnus_id AS "alumnusId" FROM directory_entry
     WHERE audience = 'VERIFIED_ALUMNI' AND alumnus_id <> (SELECT alumnus_id FROM user_account WHERE id = $1)
     ORDER BY sort_name LIMIT 2`,
    [userId],
  );
  const [person, hidden] = rows;
  if (!person || !hidden) throw new Error("The demo's directory is empty.");
  await db.query("UPDATE profile SET is_listed = false WHERE alumnus_id = $1", [hidden.alumnusId]);
  await db.query("SELECT refresh_directory(ARRAY[$1::uuid])", [hidden.alumnusId]);
  const message = async (where: string, values: unknown[] = []) =>
    (await one<{ id: string }>(db, `SELECT id FROM relay_message WHERE ${where}`, values)).id;
  return {
    person: person.id,
    hidden: hidden.id,
    message: await message("to_id = (SELECT alumnus_id FROM user_account WHERE id = $1)", [userId]),
    reported: await message("reported_at IS NOT NULL"),
  };
}

async function privacyRequestOf(db: Client, alumnusId: string): Promise<string> {
  const { id } = await one<{ id: string }>(
    db,
    `INSERT INTO privacy_request (id, kind, alumnus_id, message, received_at, due_at)
     VALUES (new_id(), 'ERASURE', $1, 'please', now(), now() + interval '1 month') RETURNING id`,
    [alumnusId],
  );
  return id;
}

async function newsOf(db: Client, unitId: number): Promise<string> {
  const draft = `INSERT INTO news_item (id, unit_id, titles, bodies) VALUES (new_id(), $1, '{"en": "A prize"}', '{}') RETURNING id`;
  return (await one<{ id: string }>(db, draft, [unitId])).id;
}

async function copyOf(db: Client, userId: string, key: string): Promise<string> {
  const { id } = await one<{ id: string }>(
    db,
    `INSERT INTO data_copy (id, user_id, status, storage_key, byte_size, expires_at)
     VALUES (new_id(), $1, 'READY', $2, 1, now() + interval '7 days') RETURNING id`,
    [userId, key],
  );
  return id;
}

/** A session of an account, as the sign-in with a second factor would make it. @returns the cookie */
export async function signIn(db: Client, userId: string): Promise<string> {
  const token = newToken();
  await db.query(
    "INSERT INTO session (id, token_hash, user_id, expires_at, second_factor_at) VALUES (new_id(), $1, $2, now() + interval '1 hour', now())",
    [hashToken(token), userId],
  );
  return token;
}

async function one<R>(db: Client, sql: string, values: unknown[] = []): Promise<R> {
  const { rows } = await db.query(sql, values);
  if (rows.length !== 1) throw new Error(`${rows.length} rows of: ${sql}`);
  return rows[0] as R;
}

const unitOf = (db: Client, code: string) =>
  one<Unit>(db, "SELECT id, code FROM unit WHERE code = $1", [code]);

async function personOf(db: Client, unitIds: number[]): Promise<string> {
  const sql = `SELECT a.id FROM alumnus a LEFT JOIN user_account u ON u.alumnus_id = a.id
               WHERE a.unit_ids = $1 AND u.id IS NULL
                 AND NOT EXISTS (SELECT 1 FROM consent_entry c WHERE c.alumnus_id = a.id)
               ORDER BY a.id LIMIT 1`;
  return (await one<{ id: string }>(db, sql, [unitIds])).id;
}

/** Somebody of A who took a second degree at B. */
async function personOfBoth(db: Client, a: number, b: number): Promise<string> {
  const { id } = await one<{ id: string }>(
    db,
    "SELECT id FROM alumnus WHERE unit_ids = $1 ORDER BY id DESC LIMIT 1",
    [[a]],
  );
  await db.query(
    `INSERT INTO degree (id, alumnus_id, unit_id, unit_name_at_time, source) VALUES (new_id(), $1, $2, 'Facultatea de Drept', 'DEMO')`,
    [id, b],
  );
  await db.query("SELECT refresh_alumnus_search(ARRAY[$1::uuid])", [id]);
  return id;
}

async function importOf(db: Client, unitId: number | null): Promise<string> {
  const { id } = await one<{ id: string }>(
    db,
    `INSERT INTO import (id, unit_id, status, file_name, storage_key, byte_size, sha256, row_count)
     VALUES (new_id(), $1, 'CANCELLED', 'graduates.csv', $2, 1, 'none', 1) RETURNING id`,
    [unitId, randomUUID()],
  );
  await db.query(
    `INSERT INTO import_row (import_id, "row", line, cells, class) VALUES ($1, 1, 2, '{Ana,Pop}', 'NEW')`,
    [id],
  );
  return id;
}

async function lettersOf(db: Client, unitId: number): Promise<string> {
  const { id } = await one<{ id: string }>(
    db,
    `INSERT INTO notice_run (id, unit_id, means, alumnus_ids, total_count)
     VALUES (new_id(), $1, 'LETTER', ARRAY(SELECT alumnus_id FROM notice_due WHERE unit_id = $1 LIMIT 2), 2) RETURNING id`,
    [unitId],
  );
  return id;
}

async function claimOf(db: Client, unitId: number | null, userId: string | null): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  const user = "INSERT INTO user_account (id, email, name) VALUES (new_id(), $1, 'Ana Pop') RETURNING id";
  const claimant = userId ?? (await one<{ id: string }>(db, user, [email])).id;
  const { id } = await one<{ id: string }>(
    db,
    `INSERT INTO claim (id, status, user_id, email, locale, given, family, unit_id, graduation_year, proved_at)
     VALUES (new_id(), $1::claim_status, $2, $3, 'en', 'Ana', 'Pop', $4, 2004, now()) RETURNING id`,
    [userId ? "REFUSED" : "CLAIM_PENDING", claimant, email, unitId],
  );
  return id;
}

async function invitationOf(db: Client, unitId: number): Promise<Invited> {
  return one<Invited>(
    db,
    `INSERT INTO invitation (id, alumnus_id, channel, token_hash, code_hash, batch_id, unit_ids, expires_at)
     SELECT new_id(), a.id, 'LETTER', $2, $2, new_id(), a.unit_ids, now() + interval '30 days' FROM alumnus a
     WHERE a.unit_ids = ARRAY[$1::int] AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.alumnus_id = a.id)
     ORDER BY a.id DESC LIMIT 1 RETURNING id, batch_id AS batch`,
    [unitId, randomUUID()],
  );
}

async function classOf(db: Client, unitId: number, code: string): Promise<Class> {
  return one<Class>(
    db,
    `INSERT INTO class_code (id, unit_id, code, programme, graduation_year, most_uses, expires_at)
     VALUES (new_id(), $1, $2, 'Filologie', 2027, 60, now() + interval '60 days') RETURNING id, code`,
    [unitId, code],
  );
}

async function proposalOf(db: Client, userId: string, unitId: number): Promise<string> {
  const { id } = await one<{ id: string }>(
    db,
    `INSERT INTO appointment (id, user_id, unit_id, office, starts_on)
     VALUES (new_id(), $1, $2, 'ASSISTANT', current_date + 30) RETURNING id`,
    [userId, unitId],
  );
  return id;
}

async function deadlineOf(db: Client, unitId: number): Promise<string> {
  const { id } = await one<{ id: string }>(
    db,
    "SELECT m.id FROM milestone m JOIN round r ON r.id = m.round_id WHERE m.kind = 'DATABASE' AND r.status = 'OPEN'",
  );
  return `${id}/${unitId}`;
}

async function synthesesOf(db: Client, unitA: number, unitB: number): Promise<Reported> {
  const { id: round } = await one<{ id: string }>(db, "SELECT id FROM round WHERE status = 'OPEN'");
  const synthesis = async (unitId: number) =>
    (
      await one<{ id: string }>(
        db,
        `INSERT INTO synthesis (id, round_id, unit_id, kind, prose)
         VALUES (new_id(), $1, $2, 'EX_POST', '{"results": "Many came."}') RETURNING id`,
        [round, unitId],
      )
    ).id;
  const [a, b] = [await synthesis(unitA), await synthesis(unitB)];
  return { a, b, fileA: `${a}/pdf`, fileB: `${b}/pdf`, round, report: `${round}/ex-ante/csv` };
}

async function roundsOf(db: Client, unitA: number, unitB: number): Promise<Rounds> {
  const insert = async (sql: string, ...values: unknown[]) =>
    (await one<{ id: string }>(db, `INSERT INTO ${sql} RETURNING id`, values)).id;
  const { id: open } = await one<{ id: string }>(db, "SELECT id FROM round WHERE status = 'OPEN'");
  const byHand = (roundId: string) =>
    insert(
      `milestone (id, round_id, kind, names, due_on) VALUES (new_id(), $1, 'OTHER', '{"en": "Photos"}', '2030-01-12')`,
      roundId,
    );
  const tick = await byHand(open);
  await insert(
    `deadline_act (id, milestone_id, unit_id, kind, to_on, reason)
     VALUES (new_id(), $1, $2, 'EXTENDED', '2030-01-12', 'ill')`,
    tick,
    unitB,
  );
  const draft = await insert(
    `round (id, names, starts_on, ends_on, number_prefix) VALUES (new_id(), '{"en": "Draft"}', '2029-01-12', '2029-12-31', 'D')`,
  );
  const direction = await insert(
    `direction (id, round_id, position, names) VALUES (new_id(), $1, 0, '{"en": "Direction"}')`,
    draft,
  );
  const measure = await insert(
    `measure (id, direction_id, position, names) VALUES (new_id(), $1, 0, '{"en": "Measure"}')`,
    direction,
  );
  const milestone = await byHand(draft);
  return {
    ...{ open, a: `${open}/${unitA}`, b: `${open}/${unitB}`, csv: `${open}/csv`, tick },
    ...{ draft, direction, measure, milestone },
  };
}

async function handOverOf(db: Client, unitId: number): Promise<HandedOver> {
  const { id } = await one<{ id: string }>(
    db,
    `INSERT INTO hand_over (id, unit_id, from_id)
     SELECT new_id(), unit_id, id FROM appointment WHERE unit_id = $1 AND office = 'COORDINATOR' RETURNING id`,
    [unitId],
  );
  const item =
    "INSERT INTO hand_over_item (id, hand_over_id, text) VALUES (new_id(), $1, 'the keys') RETURNING id";
  return { id, itemId: (await one<{ id: string }>(db, item, [id])).id };
}

async function exportOf(db: Client, userId: string, key: string): Promise<string> {
  const { id } = await one<{ id: string }>(
    db,
    `INSERT INTO export (id, user_id, format, query, reason, status, row_count, storage_key, finished_at, expires_at)
     VALUES (new_id(), $1, 'csv-comma', '', 'test', 'READY', 1, $2, now(), now() + interval '1 day') RETURNING id`,
    [userId, key],
  );
  await db.query(
    `INSERT INTO audit_entry (at, actor_id, actor_name, action, subject, subject_id, unit_ids)
     SELECT now(), $1, 'Maker', 'alumni.exported', 'export', $2, array_agg(unit_id) FROM appointment WHERE user_id = $1`,
    [userId, id],
  );
  return id;
}

async function waitingExportOf(db: Client, userId: string): Promise<string> {
  const sql = `INSERT INTO export (id, user_id, format, query, reason, people, approval, expires_at)
               VALUES (new_id(), $1, 'csv-comma', '', 'test', 12000, 'WAITING', now() + interval '7 days') RETURNING id`;
  return (await one<{ id: string }>(db, sql, [userId])).id;
}

async function photoOf(db: Client, userId: string, key: string): Promise<string> {
  const sql = `UPDATE profile p SET photo_key = $2 FROM user_account u
               WHERE u.id = $1 AND p.alumnus_id = u.alumnus_id RETURNING p.public_id AS id`;
  const { id } = await one<{ id: string }>(db, sql, [userId, key]);
  await db.query("SELECT refresh_alumnus_search(ARRAY(SELECT alumnus_id FROM user_account WHERE id = $1))", [
    userId,
  ]);
  return id;
}

async function correctionOf(db: Client, personId: string, unitId: number): Promise<string> {
  const sql = `INSERT INTO correction (id, alumnus_id, subject, row_id, proposed, unit_ids)
               SELECT new_id(), alumnus_id, 'DEGREE', id, '{"programme": "Drept"}', ARRAY[$2::int]
               FROM degree WHERE alumnus_id = $1 ORDER BY id LIMIT 1 RETURNING id`;
  return (await one<{ id: string }>(db, sql, [personId, unitId])).id;
}

/** Two records of a unit that may be one person; one of them was two, and many were merged at once. */
async function pairOf(db: Client, unitId: number): Promise<string> {
  const sql = `INSERT INTO duplicate_pair (id, low_id, high_id, score, reasons, contradiction)
               SELECT new_id(), min(id::text)::uuid, max(id::text)::uuid, 90, '[]', false
               FROM (SELECT id FROM alumnus WHERE unit_ids = ARRAY[$1::int] ORDER BY id DESC LIMIT 2) a RETURNING id`;
  await db.query(
    `WITH batch AS (
       INSERT INTO merge_batch (id, status, merge_from, pair_ids) VALUES (new_id(), 'UNDONE', 99, '{}') RETURNING id
     ), merged AS (
       INSERT INTO merge (id, survivor_id, merged_id, unit_ids, grounds, batch_id)
       SELECT new_id(), (SELECT id FROM alumnus WHERE unit_ids = ARRAY[$1::int] ORDER BY id DESC LIMIT 1), new_id(),
              ARRAY[$1::int], '{}', batch.id FROM batch RETURNING id
     )
     INSERT INTO merge_change (merge_id, table_name, before) SELECT id, 'alumnus', '{}' FROM merged`,
    [unitId],
  );
  return (await one<{ id: string }>(db, sql, [unitId])).id;
}

async function addCoordinatorOfBoth(db: Client, unitIds: number[]): Promise<void> {
  const user = "INSERT INTO user_account (id, email, name) VALUES (new_id(), $1, 'Ada Both') RETURNING id";
  const { id } = await one<{ id: string }>(db, user, [HELD_BY.coordinatorAB]);
  for (const unitId of unitIds) {
    await db.query(
      `INSERT INTO appointment (id, user_id, unit_id, office, starts_on, accepted_at)
       VALUES (new_id(), $1, $2, 'DEPUTY', current_date - 30, now() - interval '30 days')`,
      [id, unitId],
    );
  }
  await db.query(
    `INSERT INTO confidentiality_promise (user_id, year, wording_version, locale)
     VALUES ($1, extract(year FROM now()), 1, 'en')`,
    [id],
  );
}

async function addFormerStaff(db: Client): Promise<void> {
  for (const email of [HELD_BY.disabled, HELD_BY.signedOut]) {
    const user =
      "INSERT INTO user_account (id, email, name) VALUES (new_id(), $1, 'Former Colleague') RETURNING id";
    const { id } = await one<{ id: string }>(db, user, [email]);
    await db.query("INSERT INTO role_grant (id, user_id, role) VALUES (new_id(), $1, 'CENTRAL_OFFICE')", [
      id,
    ]);
  }
}
