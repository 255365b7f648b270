import { beforeAll, describe, expect, it } from "vitest";
import { alumniPolicy } from "@/lib/alumni/policy";
import { updateInstitution } from "@/lib/office/commands";
import { getTotals } from "@/lib/office/queries";
import { updateInstitutionInput } from "@/lib/office/schema";
import { withCtx, withSystemCtx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { unitPolicy } from "@/lib/units/policy";
import { listPublicUnits } from "@/lib/units/queries";
import { seedDemo } from "@/prisma/seed/demo";
import { actorOf } from "@/tests/factories/staff";

beforeAll(() => seedDemo("ubb"));

const totalsOf = async (email: string) =>
  withCtx(await actorOf(email), alumniPolicy.totals, (ctx) => getTotals(ctx, "en"));

describe("totals", () => {
  it("count as the records themselves do", async () => {
    const { university, units } = await totalsOf("office@demo.example");
    const [counted] = await withSystemCtx(
      "test",
      ({ db }) => db.$queryRaw<{ records: number; reachable: number; fresh: number }[]>`
        SELECT count(*)::int AS records,
               count(*) FILTER (WHERE reach_of(id) NOT IN ('EMAIL_BOUNCED', 'NONE'))::int AS reachable,
               count(*) FILTER (WHERE to_char(greatest(last_confirmed_at, last_touched_at) AT TIME ZONE 'UTC', 'YYYY-MM')
                                      >= to_char(now() AT TIME ZONE 'UTC' - interval '24 months', 'YYYY-MM'))::int AS fresh
        FROM alumnus`,
    );
    expect(university).toMatchObject(counted ?? {});
    expect(university.fresh).toBeLessThan(university.records);
    expect(units).toHaveLength(23);
    const letters = units.find(({ code }) => code === "litere");
    expect(letters).toMatchObject({ coordinator: "Delia Câmpean", name: "Faculty of Letters" });
    expect(letters?.reachable).toBe((letters?.verified ?? 0) + (letters?.email ?? 0) + (letters?.other ?? 0));
  });

  it("tell records that nobody touched for two years from fresh ones", async () => {
    const now = new Date("2029-01-15T10:00:00Z");
    const actor = await actorOf("office@demo.example");
    const { university } = await withCtx(actor, alumniPolicy.totals, (ctx) => getTotals(ctx, "en"), { now });
    expect(university.fresh).toBe(0);
  });

  it("are the same for auditors, who see no record behind them", async () => {
    expect(await totalsOf("auditor@demo.example")).toEqual(await totalsOf("office@demo.example"));
    const auditor = await actorOf("auditor@demo.example");
    expect(await withCtx(auditor, alumniPolicy.totals, ({ db }) => db.alumnus.count())).toBe(0);
    await expect(totalsOf("coordinator@demo.example")).rejects.toMatchObject({ code: "forbidden" });
  });

  it("show visitors the units with their coordinators' names and nothing else of an account", async () => {
    const { records, units } = await withCtx({ kind: "visitor" }, unitPolicy.read, (ctx) =>
      listPublicUnits(ctx, "en"),
    );
    // Two final-year students have come by a class code, and nine people stand there twice.
    expect(records).toBe(931);
    expect(units.filter(({ coordinator }) => !coordinator).map(({ code }) => code)).toEqual([
      "stiinte-medicale",
    ]);
    expect(await withCtx({ kind: "visitor" }, unitPolicy.read, ({ db }) => db.user.count())).toBe(0);
  });
});

describe("settings", () => {
  const form = {
    version: "1",
    shortName: "UBB",
    language: "ro",
    zone: "Europe/Bucharest",
    brandHue: "20",
    dataOfficerEmail: "dpo@univ.example",
    exportProofOver: "500",
    exportSecondPersonOver: "5000",
    mergeManyFrom: "99",
    "names.ro": "Universitatea Babeș-Bolyai",
    "officeNames.ro": "CCOPA",
  };
  const save = async (change: object, email = "office@demo.example") =>
    withCtx(await actorOf(email), unitPolicy.manage, (ctx) =>
      updateInstitution(ctx, updateInstitutionInput.parse({ ...form, ...change })),
    );

  it("are saved with their version and written down", async () => {
    await save({});
    const saved = await withSystemCtx("test", getInstitution);
    expect(saved).toMatchObject({
      shortName: "UBB",
      brandHue: 20,
      version: 2,
      dataOfficerEmail: "dpo@univ.example",
      exportProofOver: 500,
      exportSecondPersonOver: 5_000,
      mergeManyFrom: 99,
      names: { ro: "Universitatea Babeș-Bolyai" },
    });
    const entry = await withSystemCtx("test", ({ db }) =>
      db.auditEntry.findFirst({ where: { action: "institution.updated" }, include: { detail: true } }),
    );
    expect(entry?.detail?.changes).toMatchObject({ brandHue: [160, 20], shortName: ["Babeș-Bolyai", "UBB"] });
    await expect(save({})).rejects.toMatchObject({ reason: "stale" });
  });

  it("refuse a zone that the database does not know, a missing name and a foreign role", async () => {
    await expect(save({ version: "2", zone: "Mars/Olympus" })).rejects.toMatchObject({
      fields: { zone: "invalid" },
    });
    const wrong = { ...form, brandHue: "400", dataOfficerEmail: "nobody", exportProofOver: "10001" };
    expect(updateInstitutionInput.safeParse(wrong).error?.issues.map(({ path }) => path[0])).toEqual([
      "dataOfficerEmail",
      "exportProofOver",
      "brandHue",
    ]);
    expect(updateInstitutionInput.safeParse({ ...form, "names.ro": "" }).error?.issues[0]).toMatchObject({
      path: ["names.ro"],
      message: "required",
    });
    await expect(save({ version: "2" }, "coordinator@demo.example")).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
