import { sealDay } from "@/lib/audit/commands/seal-day";
import { readSeals } from "@/lib/audit/queries/read-chain";
import { verifyTrail } from "@/lib/audit/verify";
import { query } from "@/lib/cli/databases";
import { audit } from "@/lib/platform/audit";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import { sqlState } from "@/lib/platform/errors";
import { type Random, random } from "@/tests/factories/random";
import { type Figure, noneOf } from "./figure";

const DAYS = 20;
const ENTRIES_A_DAY = 12;
const DAY_MS = 86_400_000;
const LONG = { timeout: 60_000 };

export const auditTrail: Figure = {
  id: "G63",
  what: "The trail changed as the portal's role, and by random changes of whoever owns the tables",
  goal: "the role is refused (42501); every change is found, and none where nothing was changed",
  run: async ({ full, seed, ownerUrl }) => {
    const problems = [...(await allowedToTheRole(ownerUrl))];
    await writeTrail(ownerUrl);
    const heads = await withSystemCtx("figures", readSeals);
    const { breaks } = await withSystemCtx("figures", (ctx) => verifyTrail(ctx, heads), LONG);
    problems.push(...breaks.map(({ kind, day }) => `the untouched trail is broken: ${kind} ${day}`));
    const draw = random(seed);
    const changes = full ? 1_000 : 100;
    for (let n = 0; n < changes; n++) {
      const [name, change] = CHANGES[n % CHANGES.length] ?? CHANGES[0];
      const found = await triedOut(async (ctx) => {
        await asOwner(ctx, () => change(ctx, draw));
        return (await verifyTrail(ctx, heads)).breaks.length;
      });
      if (found === 0) problems.push(`not found: ${name} (change ${n})`);
    }
    return noneOf(`${changes} changes of ${CHANGES.length} kinds over ${heads.length} days`, problems);
  },
};

/** What the application's role may do to the trail besides reading and adding. */
async function allowedToTheRole(ownerUrl: string): Promise<string[]> {
  const problems: string[] = [];
  for (const [table, assignment] of Object.entries(SAME))
    for (const sql of [
      `UPDATE ${table} SET ${assignment}`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
    ]) {
      const asRole = `SET ROLE portal_app; SET app.reach = 'system'; ${sql}`;
      const state = await query(ownerUrl, asRole).then(() => "done", sqlState);
      if (state !== "42501") problems.push(`${sql}: ${state}`);
    }
  return problems;
}

/** The tables of the trail, with an assignment that changes nothing. */
const SAME: Record<string, string> = {
  audit_entry: "action = action",
  audit_detail: "changes = changes",
  audit_seal: "hash = hash",
};

/** Some weeks of entries, with gaps in their numbers as a failed transaction leaves them, closed day by day. */
async function writeTrail(ownerUrl: string): Promise<void> {
  const today = Date.now();
  // What the demo and other figures have done comes first.
  await query(ownerUrl, `UPDATE audit_entry SET at = at - interval '${DAYS + 2} days'`);
  for (let day = DAYS; day > 0; day--) {
    const happened = Array.from({ length: ENTRIES_A_DAY }, (_, n) => ({
      action: "unit.edited",
      subject: "unit",
      subjectId: String(n),
      ...(n % 3 > 0 && { changes: { email: [null, `${day}-${n}@example.org`] as const } }),
    }));
    await withSystemCtx("figures", (ctx) => audit(ctx, ...happened), { now: new Date(today - day * DAY_MS) });
    await withSystemCtx("figures", (ctx) => ctx.db.$queryRaw`SELECT nextval('audit_entry_id_seq')`);
  }
  while (await withSystemCtx("figures", sealDay, LONG));
}

const undone = new Error("undone");

/** Runs in a transaction that is taken back. */
async function triedOut<T>(run: (ctx: Ctx) => Promise<T>): Promise<T | undefined> {
  let result: T | undefined;
  const work = withSystemCtx(
    "figures",
    async (ctx) => {
      result = await run(ctx);
      throw undone;
    },
    LONG,
  );
  await work.catch((error) => {
    if (error !== undone) throw error;
  });
  return result;
}

/** With the rights of the tables' owner, whom neither rights nor row-level security hold: no less than a superuser's here. */
async function asOwner(ctx: Ctx, change: () => Promise<unknown>): Promise<void> {
  await ctx.db.$executeRaw`SET LOCAL ROLE portal_owner`;
  await ctx.db.$executeRaw`ALTER TABLE audit_detail DROP CONSTRAINT IF EXISTS audit_detail_entry_id_fkey`;
  await change();
  await ctx.db.$executeRaw`SET LOCAL ROLE portal_app`;
}

/** A number of an entry that is sealed. */
async function anEntry({ db }: Ctx, draw: Random, { withValues = false } = {}): Promise<bigint> {
  const ids = await db.$queryRaw<{ id: bigint }[]>`
    SELECT e.id FROM audit_entry e LEFT JOIN audit_detail d ON d.entry_id = e.id
    WHERE e.id <= (SELECT max(last_entry_id) FROM audit_seal) AND (d.entry_id IS NOT NULL OR NOT ${withValues}::boolean) ORDER BY e.id`;
  return draw.pick(ids).id;
}

type Change = readonly [name: string, change: (ctx: Ctx, draw: Random) => Promise<unknown>];

const COLUMNS = [
  Prisma.sql`at = at + interval '1 microsecond'`,
  Prisma.sql`at = at - interval '1 year'`,
  Prisma.sql`actor_id = gen_random_uuid()`,
  Prisma.sql`actor_name = actor_name || ' '`,
  Prisma.sql`action = action || 's'`,
  Prisma.sql`subject = subject || 's'`,
  Prisma.sql`subject_id = coalesce(subject_id, '') || '0'`,
  Prisma.sql`unit_ids = unit_ids || 1`,
  Prisma.sql`import_id = gen_random_uuid()`,
  Prisma.sql`request_id = 'another'`,
  Prisma.sql`detail_hash = md5(id::text)`,
];

const CHANGES: readonly [Change, ...Change[]] = [
  [
    "edit a column",
    async (ctx, draw) => {
      const column = draw.pick(COLUMNS);
      return ctx.db.$executeRaw`UPDATE audit_entry SET ${column} WHERE id = ${await anEntry(ctx, draw)}`;
    },
  ],
  [
    "edit values",
    async (ctx, draw) =>
      ctx.db.$executeRaw`UPDATE audit_detail SET changes = changes || '{"other": [null, 1]}'
                         WHERE entry_id = ${await anEntry(ctx, draw, { withValues: true })}`,
  ],
  [
    "delete an entry",
    async (ctx, draw) => {
      const id = await anEntry(ctx, draw);
      await ctx.db.$executeRaw`DELETE FROM audit_detail WHERE entry_id = ${id}`;
      return ctx.db.$executeRaw`DELETE FROM audit_entry WHERE id = ${id}`;
    },
  ],
  [
    "delete values",
    async (ctx, draw) =>
      ctx.db
        .$executeRaw`DELETE FROM audit_detail WHERE entry_id = ${await anEntry(ctx, draw, { withValues: true })}`,
  ],
  [
    "swap two entries",
    async (ctx, draw) => {
      const [one, other] = await twoEntries(ctx, draw);
      for (const [from, to] of [
        [one, -1n],
        [other, one],
        [-1n, other],
      ]) {
        await ctx.db.$executeRaw`UPDATE audit_entry SET id = ${to} WHERE id = ${from}`;
        await ctx.db.$executeRaw`UPDATE audit_detail SET entry_id = ${to} WHERE entry_id = ${from}`;
      }
    },
  ],
  [
    "slip in an entry between two days",
    (ctx, draw) =>
      ctx.db.$executeRaw`
        INSERT INTO audit_entry (id, at, actor_name, action, subject)
        SELECT e.id + 1, e.at, 'somebody', 'role.granted', 'user' FROM audit_entry e
        WHERE NOT EXISTS (SELECT 1 FROM audit_entry n WHERE n.id = e.id + 1)
          AND e.id < (SELECT max(last_entry_id) FROM audit_seal)
        ORDER BY md5(e.id::text || ${String(draw.next())}) LIMIT 1`,
  ],
  [
    "add an entry dated back",
    async (ctx, draw) =>
      ctx.db.$executeRaw`
        INSERT INTO audit_entry (at, actor_name, action, subject)
        SELECT max(day)::timestamptz - make_interval(days => ${1 + draw.below(DAYS)}::int), 'somebody', 'role.granted', 'user'
        FROM audit_seal`,
  ],
  [
    "cut the tail, seals and all",
    async (ctx, draw) => {
      const days = 1 + draw.below(DAYS - 1);
      await ctx.db
        .$executeRaw`DELETE FROM audit_seal WHERE day IN (SELECT day FROM audit_seal ORDER BY day DESC LIMIT ${days}::int)`;
      await ctx.db
        .$executeRaw`DELETE FROM audit_detail WHERE entry_id > (SELECT max(last_entry_id) FROM audit_seal)`;
      return ctx.db
        .$executeRaw`DELETE FROM audit_entry WHERE id > (SELECT max(last_entry_id) FROM audit_seal)`;
    },
  ],
  [
    "close a day anew over changed entries",
    async (ctx, draw) => {
      const id = await anEntry(ctx, draw);
      await ctx.db.$executeRaw`UPDATE audit_entry SET actor_name = 'somebody' WHERE id = ${id}`;
      return ctx.db
        .$executeRaw`UPDATE audit_seal SET hash = encode(sha256(hash::bytea), 'hex') WHERE last_entry_id >= ${id}`;
    },
  ],
  [
    "edit a seal",
    (ctx, draw) =>
      ctx.db.$executeRaw`
        UPDATE audit_seal SET last_entry_id = last_entry_id - 1, entry_count = entry_count - 1
        WHERE day = (SELECT day FROM audit_seal ORDER BY md5(day::text || ${String(draw.next())}) LIMIT 1)`,
  ],
];

async function twoEntries(ctx: Ctx, draw: Random): Promise<readonly [bigint, bigint]> {
  const one = await anEntry(ctx, draw);
  for (;;) {
    const other = await anEntry(ctx, draw);
    if (other !== one) return [one, other];
  }
}
