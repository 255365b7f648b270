import { beforeAll, describe, expect, it, vi } from "vitest";
import { saveContact } from "@/lib/alumni/commands/save-parts";
import { alumniPolicy } from "@/lib/alumni/policy";
import { getRecord } from "@/lib/alumni/queries/get-record";
import { survivorOf } from "@/lib/alumni/queries/survivor-of";
import { saveContactInput } from "@/lib/alumni/schema/record";
import { query } from "@/lib/cli/databases";
import { mergeAtRandom } from "@/lib/cli/figures/g25-merges";
import { recordConsent } from "@/lib/consent/commands/record-consent";
import { readPeople } from "@/lib/consent/verdict";
import { mergeRecords } from "@/lib/merging/commands/merge-records";
import { unmerge } from "@/lib/merging/commands/unmerge";
import { mergingPolicy } from "@/lib/merging/policy";
import type { Picks } from "@/lib/merging/propose";
import { mayMerge } from "@/lib/merging/queries/may-merge";
import { ACCOUNT_RULES, RECORD_RULES, ROW_RULES } from "@/lib/merging/rules";
import { openSession } from "@/lib/people/commands/sessions";
import type { UserActor } from "@/lib/platform/actor";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { erasePerson } from "@/lib/privacy/commands/erase";
import { random } from "../factories/random";
import { addPeople, as, graduate, twoFaculties } from "../factories/two-faculties";

const ownerUrl = process.env.DATABASE_URL ?? "";
const sql = (text: string) => query(ownerUrl, text);
const portal = <T>(run: (ctx: Ctx) => Promise<T>) => withSystemCtx("test", run, { timeout: 20_000 });
const NO_GROUNDS = { score: null, reasons: [] };

let unit: Awaited<ReturnType<typeof twoFaculties>>;
beforeAll(async () => {
  unit = await twoFaculties();
});

/** Two lines of two lists about one woman, who was called otherwise in the first. */
async function anaTwice(units: [number[], number[]], family = "Pop") {
  const email = { kind: "EMAIL", isPrimary: true } as const;
  const [first, second] = [
    graduate({
      family,
      given: "Ana",
      units: units[0],
      contactPoints: [{ ...email, value: "ana@example.org" }],
    }),
    graduate({
      family: "Ionescu",
      given: "Ana",
      units: units[1],
      contactPoints: [
        { ...email, value: "ana@work.example" },
        { kind: "EMAIL", value: "ana@example.org" },
      ],
    }),
  ];
  await addPeople([first, second]);
  return [first.id, second.id] as const;
}

const merge = (actor: UserActor, survivorId: string, mergedId: string, picks: Picks = {}) =>
  as(
    actor,
    (ctx) => mergeRecords(ctx, { survivorId, mergedId, picks, grounds: NO_GROUNDS }),
    mergingPolicy.merge,
  );
const part = async (actor: UserActor, mergedId: string) => {
  const [found] = await sql(`SELECT id FROM merge WHERE merged_id = '${mergedId}' AND undone_at IS NULL`);
  return as(actor, (ctx) => unmerge(ctx, { id: String(found?.id) }), mergingPolicy.merge);
};
/** Until a transaction waits for another one's lock. */
const untilOneWaits = () =>
  vi.waitFor(async () =>
    expect(
      await sql(
        "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
      ),
    ).not.toEqual([]),
  );
const read = (id: string) => as(unit.office, (ctx) => getRecord(ctx, id), alumniPolicy.read);
const account = async (alumnusId: string, email: string) =>
  String(
    (
      await sql(
        `INSERT INTO user_account (id, email, name, alumnus_id) VALUES (new_id(), '${email}', 'Ana', '${alumnusId}') RETURNING id`,
      )
    )[0]?.id,
  );

it("every column that points at a person or an account has a rule, and every rule a column", async () => {
  const pointing = await sql(
    `SELECT c.relname || '.' || a.attname AS name
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     LEFT JOIN pg_constraint f ON f.contype = 'f' AND f.conrelid = c.oid AND a.attnum = ANY (f.conkey)
       AND f.confrelid IN ('alumnus'::regclass, 'user_account'::regclass)
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
       AND (f.oid IS NOT NULL OR a.attname ~ 'alumnus_ids?$|person_ids?$|^(survivor|merged|low|high)_id$|^user_ids?$')`,
  );
  const listed = [...RECORD_RULES, ...ACCOUNT_RULES].map(({ table, column }) => `${table}.${column}`);
  expect(pointing.map(({ name }) => String(name)).filter((name) => !listed.includes(name))).toEqual([]);
  const columns = await sql(
    "SELECT c.relname || '.' || a.attname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE a.attnum > 0 AND c.relkind IN ('r', 'p')",
  );
  const names = new Set(columns.map(({ name }) => name));
  expect(listed.filter((name) => !names.has(name))).toEqual([]);
});

/** Columns of bare ids, without a foreign key, that lead to nobody. */
const LEADS_ELSEWHERE =
  /^(activity\.ambassador_id|(admission|certificate)\.code|\w+\.(import_id|batch_id|public_id|invitation_id|erasure_id)|audit_detail\.salt|challenge\.session_id|digest\.mail_id|event\.series_id|merge_batch\.pair_ids|measure\.previous_id|plan_item\.origin_id|plan_presence\.item_id|relay_message\.in_reply_to_id)$/;
/** Acts of somebody in office, under the account that did them. */
const ACTS = /(\.|_)by_id$|\.actor_id$|^plan(_item\.owner|\.reviewer)_id$/;

it("nor does a column of bare ids go without one, nor one that names a row that may be united", async () => {
  const bare = await sql(
    `SELECT c.relname || '.' || a.attname AS name
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
       AND a.atttypid IN ('uuid'::regtype, 'uuid[]'::regtype) AND a.attname <> 'id' AND NOT EXISTS (
         SELECT 1 FROM pg_constraint f WHERE f.contype = 'f' AND f.conrelid = c.oid AND a.attnum = ANY (f.conkey))`,
  );
  const listed = [...RECORD_RULES, ...ACCOUNT_RULES, ...ROW_RULES].map(
    ({ table, column }) => `${table}.${column}`,
  );
  const names = bare.map(({ name }) => String(name));
  expect(
    names.filter((name) => !listed.includes(name) && !LEADS_ELSEWHERE.test(name) && !ACTS.test(name)),
  ).toEqual([]);
  const united = RECORD_RULES.filter(({ does }) => does === "unites").map(({ table }) => `'${table}'`);
  const naming = await sql(
    `SELECT f.conrelid::regclass || '.' || a.attname AS name FROM pg_constraint f
     JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = ANY (f.conkey)
     WHERE f.contype = 'f' AND f.confrelid::regclass::text IN (${united.join(", ")})`,
  );
  expect(naming.map(({ name }) => String(name)).filter((name) => !listed.includes(name))).toEqual([]);
});

it("G25: random merges, chains too, leave every row whole, and their undo restores all of it", async () => {
  const { value, holds } = await mergeAtRandom(ownerUrl, 4, random(6));
  expect(holds, value).toBe(true);
}, 60_000);

describe("two records become one", () => {
  it("by whoever reaches both; whoever reaches one proposes, whoever reaches none knows nothing", async () => {
    const [first, second] = await anaTwice([[unit.letters], [unit.law]]);
    const may = (actor: UserActor) => as(actor, (ctx) => mayMerge(ctx, first, second), mergingPolicy.merge);
    expect(await may(unit.ofBoth)).toBe("merge");
    expect(await may(unit.office)).toBe("merge");
    expect(await may(unit.ofLetters)).toBe("propose");
    expect(await may({ ...unit.ofLaw, unitIds: [9_999] })).toBe("no");
    await expect(merge(unit.ofLetters, first, second)).rejects.toMatchObject({ code: "forbidden" });
    expect((await read(second)).id).toBe(second);
  });

  it("with one degree where both say the same, both names and addresses, and the old id leading on", async () => {
    const [first, second] = await anaTwice([[unit.letters], [unit.letters, unit.law]]);
    await merge(unit.ofBoth, first, second, { EMAIL: "merged", name: "survivor" });
    const { names, degrees, contactPoints, unitIds } = await read(first);
    expect(names.map(({ kind, family }) => `${kind} ${family}`).sort()).toEqual([
      "LEGAL Pop",
      "PREVIOUS Ionescu",
    ]);
    expect(degrees.map(({ unitId }) => unitId).sort()).toEqual([unit.letters, unit.law].sort());
    expect(contactPoints.map(({ value, isPrimary }) => [value, isPrimary])).toEqual([
      ["ana@work.example", true],
      ["ana@example.org", false],
    ]);
    expect([...unitIds].sort()).toEqual([unit.letters, unit.law].sort());
    expect(await portal((ctx) => survivorOf(ctx, second))).toBe(first);
    await expect(read(second)).rejects.toMatchObject({ code: "not-found" });
    const trail = await sql(
      `SELECT subject_id FROM audit_entry WHERE action = 'alumnus.merged' AND subject_id IN ('${first}', '${second}')`,
    );
    expect(trail).toHaveLength(2);
  });

  it("under the better spelled of two names that are one", async () => {
    const [first] = await anaTwice([[unit.letters], [unit.letters]], "Năstase");
    const [second] = await anaTwice([[unit.letters], [unit.letters]], "Nastase");
    await merge(unit.office, first, second, { name: "survivor" });
    expect((await read(first)).names.map(({ family }) => family)).toEqual(["Năstase"]);
    await part(unit.office, second);
    expect((await read(second)).names.map(({ family }) => family)).toEqual(["Nastase"]);
  });

  it("as they were seen, and once: of two at the same moment the other way round, one comes too late", async () => {
    const [first, second] = await anaTwice([[unit.letters], [unit.letters]]);
    const asked = { survivorId: first, mergedId: second, survivorVersion: 99, grounds: NO_GROUNDS };
    await expect(
      as(unit.office, (ctx) => mergeRecords(ctx, asked), mergingPolicy.merge),
    ).rejects.toMatchObject({
      reason: "stale",
    });
    const both = await Promise.allSettled([
      merge(unit.office, first, second),
      merge(unit.office, second, first),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("with the stricter of what both said about mail, until it is undone", async () => {
    const [first, second] = await anaTwice([[unit.letters], [unit.letters]]);
    const how = { source: "PAPER", language: null, evidence: {} } as const;
    await sql(
      "INSERT INTO legal_basis (purpose, channel, basis) VALUES ('EVENTS', 'EMAIL', 'LEGITIMATE_INTEREST') ON CONFLICT DO NOTHING",
    );
    const said = { purpose: "EVENTS", channel: "EMAIL" } as const;
    await portal((ctx) => recordConsent(ctx, second, [{ ...said, answer: "object" }], how));
    const actsOf = (id: string) =>
      portal(async (ctx) =>
        (await readPeople(ctx, [id])).flatMap(({ ledger }) => ledger.map(({ act }) => act)),
      );
    await merge(unit.office, first, second);
    expect(await actsOf(first)).toEqual(["OBJECTED"]);
    await part(unit.office, second);
    expect(await actsOf(first)).toEqual([]);
    expect(await actsOf(second)).toEqual(["OBJECTED"]);
  });
});

describe("accounts", () => {
  it("of both become one login: whoever signs in with the other address is that account, and two again after", async () => {
    const [first, second] = await anaTwice([[unit.letters], [unit.letters]], "Conturi");
    const [stays, joined] = [
      await account(first, "stays@example.org"),
      await account(second, "joined@example.org"),
    ];
    for (const id of [first, second]) await sql(`INSERT INTO profile (alumnus_id) VALUES ('${id}')`);
    await expect(merge(unit.ofLetters, first, second)).rejects.toMatchObject({ code: "forbidden" });
    await merge(unit.office, first, second);
    const arrival = { means: "email", device: null, deviceToken: "test" } as const;
    const sessionOf = async (id: string) => {
      await portal((ctx) => openSession(ctx, id, arrival));
      return (await sql("SELECT user_id FROM session ORDER BY created_at DESC LIMIT 1"))[0]?.user_id;
    };
    expect(await sessionOf(joined)).toBe(stays);
    await sql(
      `INSERT INTO visibility (alumnus_id, item, audience) VALUES ('${first}', 'CITY', 'ONLY_ME')
       ON CONFLICT (alumnus_id, item) DO UPDATE SET audience = 'ONLY_ME', set_at = now()`,
    );
    await part(unit.office, second);
    // Whoever came in while they were one may be the other one.
    expect(await sql(`SELECT 1 FROM session WHERE user_id IN ('${stays}', '${joined}')`)).toEqual([]);
    expect(await sql(`SELECT 1 FROM known_device WHERE user_id IN ('${stays}', '${joined}')`)).toEqual([]);
    const hidden = await sql(
      `SELECT alumnus_id FROM visibility WHERE item = 'CITY' AND audience = 'ONLY_ME' AND alumnus_id IN ('${first}', '${second}')`,
    );
    expect(hidden).toEqual([{ alumnus_id: first }]);
    expect(await sessionOf(joined)).toBe(joined);
    const [back] = await sql(`SELECT alumnus_id, joined_id FROM user_account WHERE id = '${joined}'`);
    expect(back).toMatchObject({ alumnus_id: second, joined_id: null });
  });

  it("in office are joined to nothing: nobody gets rights by a merge", async () => {
    const [first, second] = await anaTwice([[unit.letters], [unit.letters]]);
    await account(first, "plain@example.org");
    const officer = await account(second, "officer@example.org");
    await sql(
      `INSERT INTO role_grant (id, user_id, role, starts_at) VALUES (new_id(), '${officer}', 'CENTRAL_OFFICE', now() - interval '1 day')`,
    );
    await expect(merge(unit.office, first, second)).rejects.toMatchObject({ reason: "account-in-office" });
  });
});

describe("an undo", () => {
  it("gives an account what it did since, leaves the rest to the survivor, and keeps what was changed since", async () => {
    const [first, second] = await anaTwice([[unit.letters], [unit.letters]], "Apoi");
    const owner = await account(second, "apoi@example.org");
    await merge(unit.office, first, second, { EMAIL: "survivor" });
    const [event] = await sql(
      "INSERT INTO event (id, slug, kind, titles, starts_at, ends_at, zone) VALUES (new_id(), 'since', 'FORUM', '{}', now(), now() + interval '1 day', 'UTC') RETURNING id",
    );
    await sql(
      `INSERT INTO registration (id, event_id, user_id, alumnus_id, name, status) VALUES (new_id(), '${event?.id}', '${owner}', '${first}', 'Ana', 'CONFIRMED')`,
    );
    const { version, contactPoints } = await read(first);
    const work = contactPoints.find(({ value }) => value === "ana@work.example");
    const changed = { id: first, version, partId: work?.id ?? "", kind: "EMAIL", typed: "ana@new.example" };
    await as(unit.office, (ctx) => saveContact(ctx, saveContactInput.parse(changed)), alumniPolicy.update);
    await part(unit.office, second);
    const [place] = await sql("SELECT alumnus_id FROM registration WHERE name = 'Ana'");
    expect(place?.alumnus_id).toBe(second);
    expect((await read(second)).contactPoints.map(({ value }) => value)).toContain("ana@new.example");
    const [pair] = await sql(
      `SELECT status FROM duplicate_pair WHERE low_id IN ('${first}', '${second}') AND high_id IN ('${first}', '${second}')`,
    );
    expect(pair?.status).toBe("DIFFERENT");
    await expect(part(unit.office, second)).rejects.toThrow();
  });

  it("brings back rows that are older than a column of their table", async () => {
    const [first, second] = await anaTwice([[unit.letters], [unit.letters]], "Demult");
    await merge(unit.office, first, second);
    await sql("ALTER TABLE contact_point ADD COLUMN since_upgrade int NOT NULL DEFAULT 7");
    try {
      await part(unit.office, second);
      expect((await read(second)).contactPoints.map(({ value }) => value).sort()).toEqual([
        "ana@example.org",
        "ana@work.example",
      ]);
    } finally {
      await sql("ALTER TABLE contact_point DROP COLUMN since_upgrade");
    }
  });

  it("waits for a merge of the survivor that is under way, and comes after it", async () => {
    const [first, second] = await anaTwice([[unit.letters], [unit.letters]], "Deodata");
    const [third] = await anaTwice([[unit.letters], [unit.letters]], "Deodata");
    await merge(unit.office, first, second);
    const undoing = await as(
      unit.office,
      async (ctx) => {
        await mergeRecords(ctx, { survivorId: first, mergedId: third, grounds: NO_GROUNDS });
        const outcome = part(unit.office, second).then(
          () => "undone",
          ({ reason }) => reason,
        );
        await untilOneWaits();
        return { outcome };
      },
      mergingPolicy.merge,
    );
    expect(await undoing.outcome).toBe("merged-since");
  });

  it("is for whoever reaches both, and of a chain the latest first", async () => {
    const [first, second] = await anaTwice([[unit.letters], [unit.law]], "Lant");
    const [third] = await anaTwice([[unit.letters], [unit.letters]], "Lant");
    await merge(unit.office, first, second);
    await merge(unit.office, third, first);
    await expect(part(unit.office, second)).rejects.toMatchObject({ reason: "merged-since" });
    expect(await portal((ctx) => survivorOf(ctx, second))).toBe(third);
    await part(unit.ofLetters, first);
    await expect(part(unit.ofLetters, second)).rejects.toMatchObject({ code: "not-found" });
    await part(unit.ofBoth, second);
    expect((await read(second)).unitIds).toEqual([unit.law]);
  });
});

it("an erased person leaves nothing of the records that were merged into the own one", async () => {
  const [first, second] = await anaTwice([[unit.letters], [unit.letters]], "Zqxstearsa");
  const joined = await account(second, "zqxstearsa@example.org");
  await merge(unit.office, first, second);
  await portal((ctx) => erasePerson(ctx, { alumnusId: first, userId: joined }));
  const left = await sql(
    `SELECT (SELECT count(*) FROM merge WHERE '${first}' IN (survivor_id, merged_id))::int AS merges,
            (SELECT count(*) FROM merge_change WHERE before::text ILIKE '%zqxstearsa%')::int AS images,
            (SELECT count(*) FROM audit_detail d JOIN audit_entry e ON e.id = d.entry_id WHERE e.subject_id = '${second}' AND d.changes::text <> '{}')::int AS trail,
            (SELECT count(*) FROM erasure WHERE alumnus_id IN ('${first}', '${second}'))::int AS noted`,
  );
  expect(left[0]).toEqual({ merges: 0, images: 0, trail: 0, noted: 2 });
});
