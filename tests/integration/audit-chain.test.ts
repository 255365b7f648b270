import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Head } from "@/lib/audit/chain";
import { sealDay } from "@/lib/audit/commands/seal-day";
import { appendHeads, readHeads } from "@/lib/audit/heads";
import { type Break, verifyTrail } from "@/lib/audit/verify";
import { audit } from "@/lib/platform/audit";
import { withSystemCtx } from "@/lib/platform/ctx";

/** Noon in Bucharest on the n-th day of the trail, which runs for five days; on the third nothing happens. */
const noon = (n: number) => new Date(Date.UTC(2026, 2, n, 10));
const DAYS = ["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"];
const PER_DAY = 8;

let owner: Client;
const heads: Head[] = [];

const happen = (at: Date, count: number, actorName = "test") =>
  withSystemCtx(
    actorName,
    (ctx) =>
      audit(
        ctx,
        ...Array.from({ length: count }, (_, n) => ({
          action: "unit.edited",
          subject: "unit",
          subjectId: `u${n}`,
          unitIds: [1, 2],
          ...(n % 2 === 0 && {
            changes: { "Ünï \u2028 ключ": [null, { b: 1.5, a: `value ${n}` }] as const },
          }),
        })),
      ),
    { now: at },
  );
const sealAt = (now: Date) => withSystemCtx("seal-audit", sealDay, { now });
const verify = (kept = heads) => withSystemCtx("test", (ctx) => verifyTrail(ctx, kept));

beforeAll(async () => {
  owner = new Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  await owner.query("UPDATE institution SET zone = 'Europe/Bucharest'");
  for (const day of [1, 2, 4, 5]) await happen(noon(day), PER_DAY);
  for (let day = 0; day < DAYS.length; day++) heads.push((await sealAt(noon(6))) as Head);
  await happen(noon(6), PER_DAY);
});
afterAll(() => owner.end());

describe("sealing", () => {
  it("closes each finished day, an empty one too, and today never", async () => {
    expect(heads.map(({ day, entryCount }) => [day, entryCount])).toEqual([
      [DAYS[0], 8],
      [DAYS[1], 8],
      [DAYS[2], 0],
      [DAYS[3], 8],
      [DAYS[4], 8],
    ]);
    expect(await sealAt(noon(6))).toBeNull();
  });

  it("leaves a trail that is whole, and says what is not sealed yet", async () => {
    expect(await verify()).toEqual({
      breaks: [],
      days: 5,
      lastDay: DAYS[4],
      entries: 32,
      unsealed: 8,
      erased: 0,
      withoutHead: 0,
    });
  });

  it("puts every column of an entry into the chain", async () => {
    const { rows } = await owner.query(
      "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'audit_entry'",
    );
    for (const { name } of rows) {
      const before = await tampered(
        `UPDATE audit_entry SET ${name} = ${OTHER[name]} WHERE id = (SELECT min(id) FROM audit_entry)`,
      );
      expect(before, name).not.toEqual([]);
    }
  });

  it("is for one process at a time", async () => {
    await owner.query("BEGIN; SELECT pg_advisory_xact_lock(hashtext('seal-audit'))");
    expect(await sealAt(noon(8))).toBeNull();
    await owner.query("ROLLBACK");
  });

  it("keeps heads beside the database, once each", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "gaudeamus-heads-"));
    const file = path.join(folder, "audit-heads.log");
    await appendHeads(file, heads.slice(0, 2));
    await appendHeads(file, heads);
    await appendHeads(file, heads);
    expect(await readHeads(file)).toEqual(heads);
    expect((await readFile(file, "utf8")).split("\n")).toHaveLength(DAYS.length + 1);
    await rm(folder, { recursive: true });
  });
});

/** Another value for each column. */
const OTHER: Record<string, string> = {
  id: "-7",
  at: "at + interval '1 microsecond'",
  actor_id: `'${randomUUID()}'`,
  actor_name: "'somebody'",
  action: "'unit.renamed'",
  subject: "'user'",
  subject_id: "'u9'",
  unit_ids: "'{1,3}'",
  import_id: `'${randomUUID()}'`,
  request_id: "'r'",
  detail_hash: "'00'",
};

/** What the verifier finds after statements of the tables' owner, which are then taken back. */
async function tampered(sql: string, kept: readonly Head[] = heads): Promise<readonly Break[]> {
  let breaks: readonly Break[] = [];
  const undone = new Error("undone");
  await withSystemCtx("test", async (ctx) => {
    await ctx.db.$executeRawUnsafe("SET LOCAL ROLE portal_owner");
    for (const statement of [
      "ALTER TABLE audit_detail DROP CONSTRAINT audit_detail_entry_id_fkey",
      ...sql.split(";"),
    ])
      await ctx.db.$executeRawUnsafe(statement);
    await ctx.db.$executeRawUnsafe("SET LOCAL ROLE portal_app");
    breaks = (await verifyTrail(ctx, kept)).breaks;
    throw undone;
  }).catch((error) => {
    if (error !== undone) throw error;
  });
  return breaks;
}

describe("the verifier finds", () => {
  const kinds = async (sql: string, kept = heads) =>
    (await tampered(sql, kept)).map(({ kind, day }) => [kind, day]);
  const third = "(SELECT id FROM audit_entry ORDER BY id OFFSET 2 LIMIT 1)";

  it("a deleted entry, by its day and the day's first entry", async () => {
    const first = (await owner.query("SELECT min(id) AS id FROM audit_entry")).rows[0].id;
    expect(
      await tampered(
        `DELETE FROM audit_detail WHERE entry_id = ${third};DELETE FROM audit_entry WHERE id = ${third}`,
      ),
    ).toEqual([{ kind: "entries", day: DAYS[0], entryId: BigInt(first) }]);
  });

  it("changed values, by their entry", async () => {
    expect(await kinds(`UPDATE audit_detail SET changes = '{}' WHERE entry_id = ${third}`)).toEqual([
      ["values", DAYS[0]],
    ]);
  });

  it("values that nobody erased and that are gone, in a day that is open too", async () => {
    expect(await kinds(`DELETE FROM audit_detail WHERE entry_id = ${third}`)).toEqual([
      ["values-gone", DAYS[0]],
    ]);
    expect(
      await kinds("DELETE FROM audit_detail WHERE entry_id = (SELECT max(entry_id) FROM audit_detail)"),
    ).toEqual([["values-gone", null]]);
  });

  it("an entry that was slipped in, into a day or dated back", async () => {
    const columns = "audit_entry (id, at, actor_name, action, subject) SELECT";
    expect(
      await kinds(`INSERT INTO ${columns} min(id) - 1, min(at), 'x', 'x', 'x' FROM audit_entry`),
    ).toEqual([["entries", DAYS[0]]]);
    expect(
      await kinds(`INSERT INTO ${columns} max(id) + 1, min(at), 'x', 'x', 'x' FROM audit_entry`),
    ).toEqual([["backdated", null]]);
  });

  it("a tail that was cut off with its seal, by the head kept outside", async () => {
    const cut = `DELETE FROM audit_seal WHERE day = '${DAYS[4]}';
      DELETE FROM audit_detail WHERE entry_id IN (SELECT id FROM audit_entry WHERE at > '${DAYS[4]}');
      DELETE FROM audit_entry WHERE at > '${DAYS[4]}'`;
    expect(await kinds(cut)).toEqual([["cut", DAYS[4]]]);
    expect(await kinds(cut, [])).toEqual([]);
  });

  it("a seal that is gone, changed or another's", async () => {
    expect(await kinds(`DELETE FROM audit_seal WHERE day = '${DAYS[1]}'`, [])).toContainEqual([
      "no-seal",
      DAYS[1],
    ]);
    expect(await kinds(`DELETE FROM audit_seal WHERE day = '${DAYS[0]}'`, [])).toEqual([
      ["entries", DAYS[1]],
    ]);
    expect(await kinds(`UPDATE audit_seal SET sealed_at = now() WHERE day = '${DAYS[1]}'`, [])).toEqual([
      ["signature", DAYS[1]],
    ]);
    const forged = heads.map((head) => ({ ...head, entryCount: 3 }));
    expect((await verify(forged)).breaks.map(({ kind }) => kind)).toEqual(DAYS.map(() => "head-signature"));
  });
});

describe("what is honest does not break it", () => {
  it("values that the portal erased, and counted", async () => {
    await withSystemCtx("erase", (ctx) => ctx.db.$queryRaw`SELECT erase_trail(ARRAY['u2', 'u5'])::text`);
    const found = await verify();
    expect(found).toMatchObject({ breaks: [], erased: 5 });
    const [{ salts }] = (
      await owner.query(
        "SELECT count(d.salt) AS salts FROM audit_entry e LEFT JOIN audit_detail d ON d.entry_id = e.id WHERE e.subject_id = 'u2'",
      )
    ).rows;
    expect(salts).toBe("0");
  });

  it("a transaction that took its number before the last one of the day and commits while the day is sealed", async () => {
    heads.push((await sealAt(noon(9))) as Head);
    const late = new Client({ connectionString: process.env.DATABASE_URL });
    await late.connect();
    await late.query("BEGIN");
    await late.query(
      "INSERT INTO audit_entry (at, actor_name, action, subject) VALUES ($1, 'late', 'x', 'x')",
      [noon(7)],
    );
    await happen(noon(7), 1);
    const sealing = sealAt(noon(9));
    expect(await Promise.race([sealing.then(() => "sealed"), sleep(800).then(() => "waits")])).toBe("waits");
    await late.query("COMMIT");
    const head = (await sealing) as Head;
    heads.push(head);
    // Both, and the one that counts the erasure.
    expect(head).toMatchObject({ day: "2026-03-07", entryCount: 3 });
    expect((await verify()).breaks).toEqual([]);
    await late.end();
  });

  it("a transaction that began before midnight and writes after the day was sealed: it belongs to the next", async () => {
    await happen(new Date("2026-03-07T21:59:59Z"), 1);
    expect((await verify()).breaks).toEqual([]);
    const next = (await sealAt(noon(9))) as Head;
    heads.push(next);
    expect(next).toMatchObject({ day: "2026-03-08", entryCount: 1 });
    expect((await verify()).breaks).toEqual([]);
  });

  it("the portal's role adds seals and changes none", async () => {
    for (const sql of ["UPDATE audit_seal SET hash = ''", "DELETE FROM audit_seal", "TRUNCATE audit_seal"])
      await expect(
        withSystemCtx("test", (ctx) => ctx.db.$executeRawUnsafe(sql)),
        sql,
      ).rejects.toMatchObject({ message: expect.stringContaining("permission denied") });
  });
});
