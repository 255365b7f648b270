import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { enqueue } from "@/lib/platform/jobs";
import { twoFaculties } from "../factories/two-faculties";
import { watchChanges } from "../setup/watch-changes";

const db = new Client({ connectionString: process.env.DATABASE_URL });
let letters: number;
let changed: () => Promise<string[]>;
beforeAll(async () => {
  await db.connect();
  letters = (await twoFaculties()).letters;
  changed = await watchChanges(db);
});
afterAll(() => db.end());

const asPortal = (run: (ctx: Ctx) => Promise<unknown>) => withSystemCtx("test", run);
const names = { en: "Letters" };

it("tells what the portal wrote, once", async () => {
  expect(await changed()).toEqual([]);
  await asPortal((ctx) => ctx.db.body.create({ data: { kind: "BOARD", names, unitId: letters } }));
  expect(await changed()).toEqual(["public.body"]);
  expect(await changed()).toEqual([]);
});

it("also the same again, what is taken away, a job, and a table that is emptied", async () => {
  await asPortal((ctx) => ctx.db.$executeRaw`UPDATE unit_name SET names = names WHERE unit_id = ${letters}`);
  expect(await changed()).toEqual(["public.unit_name"]);
  await asPortal((ctx) => ctx.db.body.deleteMany());
  expect(await changed()).toEqual(["public.body"]);
  await asPortal((ctx) => enqueue(ctx, "fold-statistics", {}));
  expect(await changed()).toContain("graphile_worker._private_jobs");
  await db.query("TRUNCATE mail");
  expect(await changed()).toEqual(["public.mail"]);
});

it("not what was undone, what met no row, nor what a visit leaves", async () => {
  const undone = asPortal(async (ctx) => {
    await ctx.db.unitName.updateMany({ data: { names } });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  await asPortal((ctx) => ctx.db.unitName.updateMany({ where: { unitId: 0 }, data: { names } }));
  await asPortal((ctx) => ctx.db.$queryRaw`SELECT count_use('test', now(), 60)`);
  expect(await changed()).toEqual([]);
});
