import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { query } from "@/lib/cli/databases";

const ownerUrl = process.env.DATABASE_URL ?? "";
const DATA = await mkdtemp(path.join(tmpdir(), "gaudeamus-privacy-"));
process.env.DATA_DIR = DATA;
const { erasePerson } = await import("@/lib/privacy/commands/erase");
const { noteErasure, replayErasures } = await import("@/lib/privacy/commands/erasure-ledger");
const { sweep } = await import("@/lib/privacy/commands/sweep");
const { makeCopy } = await import("@/lib/privacy/copy/make-copy");
const { NO_LINKS, PERSONAL_TABLES } = await import("@/lib/privacy/personal-tables");
const { getTotals } = await import("@/lib/office/queries");
const { contactability } = await import("@/lib/consent/verdict");
const { withSystemCtx } = await import("@/lib/platform/ctx");
const { storedPath } = await import("@/lib/platform/storage");
const { importList, reviewList } = await import("@/lib/cli/figures/import-run");
const { startWorker } = await import("@/lib/cli/figures/killable-worker");
const { markPerson } = await import("../factories/marked-person");
const { everythingKept } = await import("../factories/everything-kept");
const { removeFiles } = await import("../factories/remove-files");

const LONG = 120_000;
const sql = (text: string) => query(ownerUrl, text);

it("every table with a link to a person is in the one list, and every link is a column", async () => {
  const columns = await sql(
    `SELECT c.relname || '.' || a.attname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
       AND a.attname ~ '^(alumnus_id|user_id|from_id|to_id|by_id|blocked_id|actor_id|recipient|email)$'`,
  );
  const listed = new Set(
    PERSONAL_TABLES.flatMap(({ table, links }) => links.map(({ column }) => `${table}.${column}`)),
  );
  const missing = columns
    .map(({ name }) => String(name))
    .filter((name) => !listed.has(name) && !(name in NO_LINKS));
  expect(missing).toEqual([]);
  const known = await sql(
    "SELECT c.relname || '.' || a.attname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE a.attnum > 0",
  );
  const names = new Set(known.map(({ name }) => name));
  expect([...listed].filter((name) => !names.has(name))).toEqual([]);
});

describe("a person whom a list brought", () => {
  const worker = startWorker();
  afterAll(() => worker.stop());
  const header = "family name,given name,student number,date of birth,graduation year,email,programme";
  const row = (name: string, n: number) =>
    `Zqx${name}lista,Zqx${name}listb,S99${n},1980-02-0${n},2004,zqx${name}listc@example.org,Filologie zqx${name}listd`;
  const list = [header, row("anna", 1), row("vera", 2), "Zqxannalista,Zqxannalistb,,never,2004,,"].join("\n");
  let unitId: number;
  let anna: Awaited<ReturnType<typeof markPerson>>;
  let vera: Awaited<ReturnType<typeof markPerson>>;

  beforeAll(async () => {
    const [unit] = await sql("INSERT INTO unit (code, kind) VALUES ('letters', 'FACULTY') RETURNING id");
    unitId = Number(unit?.id);
    await sql(`INSERT INTO unit_name (id, unit_id, names) VALUES (new_id(), ${unitId}, '{"en": "Letters"}')`);
    await importList(list, "letters.csv", unitId);
    const idOf = async (name: string) =>
      String(
        (
          await sql(`SELECT alumnus_id AS id FROM contact_point WHERE value = 'zqx${name}listc@example.org'`)
        )[0]?.id,
      );
    const [annasId, verasId] = [await idOf("anna"), await idOf("vera")];
    await worker.stop();
    anna = await markPerson(ownerUrl, "zqxanna", { alumnusId: annasId, unitId, other: verasId });
    vera = await markPerson(ownerUrl, "zqxvera", { alumnusId: verasId, unitId, other: annasId });
  }, LONG);

  it("gets a copy with every mark of the own ones and nobody else's", async () => {
    const copyId = await withSystemCtx("test", async ({ db, now }) => {
      const expiresAt = new Date(now.getTime() + 1_000_000);
      return (await db.dataCopy.create({ data: { userId: anna.userId, expiresAt } })).id;
    });
    await makeCopy(copyId, "ro", new AbortController().signal);
    const [copy] = await sql(`SELECT storage_key AS key FROM data_copy WHERE id = '${copyId}'`);
    const zip = storedPath(String(copy?.key));
    const data = execFileSync("unzip", ["-p", zip, "data.json"], { encoding: "utf8" });
    const tables = JSON.parse(data).tables as Record<string, { rows: unknown[] }>;
    const empty = Object.entries(tables)
      .filter(([, { rows }]) => rows.length === 0)
      .map(([table]) => table);
    expect(empty.sort()).toEqual([
      "appointment",
      "body_member",
      "calendar_feed",
      "confidentiality_promise",
      "digest",
      "duplicate_pair",
      "erasure",
      "import_change",
      "invitee",
      "match_key",
      "merge",
      "minutes_remark",
      "notice_due",
      "role_grant",
      "task",
    ]);
    const annas = new Set(data.match(/zqxanna[a-z]{2}/g));
    expect(annas.size).toBeGreaterThan(40);
    expect(data.toLowerCase()).not.toContain("zqxvera");
    expect(data).not.toContain(vera.alumnusId);
    const pdf = execFileSync("unzip", ["-p", zip, "data.pdf"]);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(execFileSync("unzip", ["-p", zip, "files/photo.webp"], { encoding: "utf8" })).toMatch(/^zqxanna/);
  });

  it(
    "is erased without a trace, goes on counting, and no list brings the person back",
    async () => {
      const totals = async () =>
        withSystemCtx("test", async (ctx) =>
          (await getTotals(ctx, "en")).units.map(({ records }) => records),
        );
      const before = await totals();
      const held = await everythingKept(ownerUrl, DATA);
      expect(new Set(held.match(/zqxanna[a-z]{2}/g)).size).toBeGreaterThan(40);
      const veras = held.match(/zqxvera/gi)?.length;
      await withSystemCtx("test", (ctx) => erasePerson(ctx, anna), { timeout: 30_000 });
      await removeFiles();
      const left = await everythingKept(ownerUrl, DATA);
      expect(left.match(/.{0,80}zqxanna.{0,20}/gi) ?? []).toEqual([]);
      expect(left.match(/zqxvera/gi)?.length).toBeGreaterThan((veras ?? 0) / 2);
      expect(await totals()).toEqual(before);
      expect(await sql("SELECT name FROM (SELECT sort_name AS name FROM alumnus_search) s")).toHaveLength(1);
      expect(
        (await sql(`SELECT count(*)::int AS n FROM consent_entry WHERE alumnus_id = '${anna.alumnusId}'`))[0]
          ?.n,
      ).toBe(1);
      const verdict = await withSystemCtx("test", (ctx) =>
        contactability(ctx, anna.alumnusId, "NEWSLETTER", "EMAIL"),
      );
      expect(verdict.verdict).toBe("SUPPRESSED");

      const again = startWorker();
      try {
        const importId = await reviewList(list, "again.csv", unitId);
        const rows = await sql(
          `SELECT class, problems, parsed FROM import_row WHERE import_id = '${importId}' ORDER BY "row"`,
        );
        expect(rows.map((found) => found.class)).toEqual(["SUPPRESSED", "SAME", "INVALID"]);
        expect(rows[0]).toMatchObject({ parsed: null, problems: [{ field: "row", code: "suppressed" }] });
        // By the name and the studies alone; a namesake with another birth date is somebody else.
        const other = [
          header,
          "Zqxannalista,Zqxannalistb,,,2004,,",
          "Zqxannalista,Zqxannalistb,,1981-05-05,2004,,",
        ].join("\n");
        const namesakes = await reviewList(other, "names.csv", unitId);
        const classes = await sql(
          `SELECT class FROM import_row WHERE import_id = '${namesakes}' ORDER BY "row"`,
        );
        expect(classes.map((found) => found.class)).toEqual(["SUPPRESSED", "NEW"]);
      } finally {
        await again.stop();
      }
    },
    LONG,
  );

  it("is erased again after a backup was restored", async () => {
    const [erasure] = await sql(`SELECT id FROM erasure WHERE alumnus_id = '${anna.alumnusId}'`);
    await noteErasure(String(erasure?.id));
    expect(await readdir(DATA)).toContain("erasures.ndjson");
    expect(await readFile(path.join(DATA, "erasures.ndjson"), "utf8")).not.toContain("zqx");
    await sql(`DELETE FROM suppression; DELETE FROM erasure; DELETE FROM erased_figure;
      INSERT INTO alumnus (id, source) VALUES ('${anna.alumnusId}', 'IMPORT');
      INSERT INTO alumnus_name (id, alumnus_id, kind, given, family, name_key, skeleton, search_words, key_version, source)
        VALUES (new_id(), '${anna.alumnusId}', 'LEGAL', 'Back', 'Again', 'again back', 'again back', 'again back', 1, 'IMPORT')`);
    expect(await replayErasures()).toBe(1);
    expect(await sql(`SELECT id FROM alumnus WHERE id = '${anna.alumnusId}'`)).toEqual([]);
    expect(await sql("SELECT alumnus_id AS id FROM erasure")).toEqual([{ id: anna.alumnusId }]);
    expect(await replayErasures()).toBe(0);
  });

  it(
    "is kept no longer than the rules say: each kind goes the day after its time",
    async () => {
      const day = (n: number) => new Date(Date.now() + n * 86_400_000);
      const count = async (where: string) =>
        Number((await sql(`SELECT count(*)::int AS n FROM ${where}`))[0]?.n);
      const rules = Object.fromEntries(
        (await sql("SELECT kind, days FROM retention_rule")).map(({ kind, days }) => [kind, Number(days)]),
      );
      const signal = new AbortController().signal;
      await sql(
        `INSERT INTO relay_message (id, from_id, to_id, subject, body) VALUES (new_id(), gen_random_uuid(), gen_random_uuid(), 'a', 'b')`,
      );
      await sql(
        "UPDATE claim SET status = 'REFUSED', decided_at = now(); UPDATE correction SET decided_at = now(); UPDATE privacy_request SET status = 'DONE', done_at = now()",
      );
      const kept = [
        ["import-files", "import_row"],
        ["invitations", "invitation"],
        ["claims", "claim"],
        ["corrections", "correction"],
        ["mail-bodies", "mail WHERE text <> '' AND status <> 'QUEUED'"],
        ["sign-in-log", "known_device"],
        ["requests", "privacy_request"],
        ["messages", "relay_message"],
      ] as const;
      for (const days of [...new Set(kept.map(([kind]) => rules[kind] ?? 0))].sort(
        (one, other) => one - other,
      )) {
        const due = kept.filter(([kind]) => rules[kind] === days);
        await sweep(signal, day(days - 1));
        for (const [kind, left] of due)
          expect(await count(left), `${kind} before its day`).toBeGreaterThan(0);
        await sweep(signal, day(days + 1));
        for (const [kind, left] of due) expect(await count(left), `${kind} after its day`).toBe(0);
      }
      expect(await count("import WHERE swept_at IS NULL")).toBe(0);
    },
    LONG,
  );
});
