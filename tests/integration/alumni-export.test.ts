import { mkdtemp, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { UserActor } from "@/lib/platform/actor";
import { addPeople, as, graduate, twoFaculties } from "../factories/two-faculties";

// The folder of files is read from the environment when the module is loaded.
vi.stubEnv("DATA_DIR", await mkdtemp(path.join(tmpdir(), "gaudeamus-files-")));
const { decideExport } = await import("@/lib/alumni/commands/decide-export");
const { requestExport } = await import("@/lib/alumni/commands/request-export");
const { alumniJobs } = await import("@/lib/alumni/jobs");
const { alumniPolicy } = await import("@/lib/alumni/policy");
const { listWaitingExports } = await import("@/lib/alumni/queries/waiting-exports");
const { getExport, getExportFile } = await import("@/lib/alumni/queries/get-export");
const { listAlumni } = await import("@/lib/alumni/queries/list-alumni");
const { listSearch } = await import("@/lib/alumni/schema/list");
const { decideExportInput, exportInput } = await import("@/lib/alumni/schema/export");
const { fieldsOfHeader } = await import("@/lib/imports/file/header-names");
const { sweep } = await import("@/lib/privacy/commands/sweep");
const { removeFiles } = await import("../factories/remove-files");
const { withSystemCtx } = await import("@/lib/platform/ctx");
const { unescapeFormula } = await import("@/lib/platform/input/cell");
const { storedPath } = await import("@/lib/platform/storage");

let unit: Awaited<ReturnType<typeof twoFaculties>>;
const job = { signal: new AbortController().signal };

beforeAll(async () => {
  unit = await twoFaculties();
  await addPeople([
    graduate({
      family: 'Ștefănuță; "Ana"',
      given: "=HYPERLINK(1)",
      units: [unit.letters, unit.law],
      other: [{ kind: "BIRTH", family: "Mureșan", given: "Ana" }],
      contactPoints: [{ kind: "PHONE", value: "+40712345678" }],
    }),
    graduate({ family: "-Minus", given: "@cineva", units: [unit.letters] }),
    graduate({ family: "Secret", given: "Doar Drept", units: [unit.law] }),
  ]);
});

async function exported(actor: UserActor, order: object): Promise<string> {
  const input = exportInput.parse({ reason: "invitation to the reunion", query: "", ...order });
  const id = await as(actor, (ctx) => requestExport(ctx, input), alumniPolicy.export);
  await alumniJobs["export-alumni"]({ exportId: id }, job);
  return id;
}
const fileOf = (actor: UserActor, id: string) =>
  as(actor, (ctx) => getExportFile(ctx, id), alumniPolicy.export);
const contentOf = async (actor: UserActor, id: string) =>
  readFile(storedPath((await fileOf(actor, id)).storageKey));

describe("an export", () => {
  it.each([
    ["csv-semicolon", ";"],
    ["csv-comma", ","],
  ])(
    "%s holds what the maker may see, runs nothing, and can be imported again",
    async (format, delimiter) => {
      const bytes = await contentOf(unit.ofLetters, await exported(unit.ofLetters, { format }));
      expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      const [header = [], ...rows] = parse(bytes, { bom: true, delimiter });
      expect(fieldsOfHeader(header).every((field) => field !== null)).toBe(true);
      expect(rows).toHaveLength(2);
      const cells = rows.flat();
      expect(cells.filter((cell) => /^[=@-]/.test(cell))).toEqual([]);
      expect(cells.map(unescapeFormula)).toEqual(
        expect.arrayContaining(["=HYPERLINK(1)", "-Minus", 'Ștefănuță; "Ana"', "Mureșan", "+40712345678"]),
      );
      expect(bytes.toString()).not.toContain("Secret");
      expect(bytes.toString()).not.toContain(`Unit ${unit.law}`);
    },
  );

  it("makes a workbook, and a file of a selection", async () => {
    const bytes = await contentOf(unit.office, await exported(unit.office, { format: "xlsx" }));
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    const chosen = graduate({ family: "Aleasa", given: "Una", units: [unit.letters] });
    await addPeople([chosen]);
    const file = await contentOf(
      unit.office,
      await exported(unit.office, { format: "csv-comma", query: `id=${chosen.id}` }),
    );
    expect(parse(file, { bom: true })).toHaveLength(2);
  });

  it("is its maker's alone, only while the maker reaches as far", async () => {
    const id = await exported(unit.ofLetters, { format: "csv-comma" });
    await expect(fileOf(unit.office, id)).rejects.toMatchObject({ code: "not-found" });
    const moved = { ...unit.ofLetters, unitIds: [unit.law] };
    await expect(fileOf(moved, id)).rejects.toMatchObject({ code: "not-found" });
    expect(await fileOf(unit.ofLetters, id)).toMatchObject({ format: "csv-comma" });
  });

  it("leaves a trail of who took how many, why and by which list", async () => {
    const id = await exported(unit.office, { format: "csv-comma", query: "reach=PHONE" });
    const entries = await withSystemCtx("test", ({ db }) =>
      db.auditEntry.findMany({ where: { subjectId: id }, include: { detail: true }, orderBy: { id: "asc" } }),
    );
    expect(entries.map(({ action }) => action)).toEqual(["alumni.export-requested", "alumni.exported"]);
    expect(entries[0]?.detail?.changes).toMatchObject({
      reason: [null, "invitation to the reunion"],
      query: [null, "reach=PHONE"],
    });
    expect(entries[1]?.detail?.changes).toEqual({ people: [null, 1] });
  });

  it("goes away with its file after its day", async () => {
    const id = await exported(unit.office, { format: "csv-comma" });
    const { storageKey } = await fileOf(unit.office, id);
    await withSystemCtx("test", ({ db }) =>
      db.export.update({ where: { id }, data: { expiresAt: new Date(0) } }),
    );
    await expect(as(unit.office, (ctx) => getExport(ctx, id), alumniPolicy.export)).rejects.toMatchObject({
      code: "not-found",
    });
    await sweep(new AbortController().signal);
    expect(await withSystemCtx("test", ({ db }) => db.export.count({ where: { id } }))).toBe(0);
    await removeFiles();
    await expect(stat(storedPath(storageKey))).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("refuses an order without a reason or with a strange query", () => {
    expect(exportInput.safeParse({ format: "xlsx", query: "", reason: " " }).success).toBe(false);
    expect(exportInput.safeParse({ format: "xlsx", query: "sort=salary", reason: "test" }).success).toBe(
      false,
    );
  });
});

describe("an export of many people", () => {
  const DAY = 24 * 60 * 60_000;
  /** Over 2 people: a proof; over 4: a second person. Letters has 3 by now, the university 4 and one more. */
  const limits = { exportProofOver: 2, exportSecondPersonOver: 4 };
  let [office, colleague, ofLetters] = [] as UserActor[];

  beforeAll(async () => {
    await addPeople([graduate({ family: "Încă", given: "Una", units: [unit.law] })]);
    await withSystemCtx("test", ({ db }) => db.institution.update({ where: { id: 1 }, data: limits }));
    office = await signedIn(unit.office);
    ofLetters = await signedIn(unit.ofLetters);
    colleague = await signedIn(await administrator("colleague@example.org"));
  });
  beforeEach(async () => {
    await withSystemCtx("test", async ({ db }) => {
      await db.mail.deleteMany();
      await db.institution.update({
        where: { id: 1 },
        data: { dataOfficerEmail: "dpo@univ.example", locale: "ro" },
      });
    });
  });

  const order = (actor: UserActor | undefined, reason = "the jubilee") =>
    as(
      actor as UserActor,
      (ctx) => requestExport(ctx, exportInput.parse({ format: "csv-comma", query: "", reason })),
      alumniPolicy.export,
    );
  const decide = (actor: UserActor | undefined, id: string, decision: "APPROVED" | "REFUSED") =>
    as(
      actor as UserActor,
      (ctx) => decideExport(ctx, decideExportInput.parse({ id, decision, reason: "it was agreed" })),
      alumniPolicy.approveExport,
    );
  const stored = (id: string) =>
    withSystemCtx("test", ({ db }) => db.export.findUniqueOrThrow({ where: { id } }));
  const mails = () => withSystemCtx("test", ({ db }) => db.mail.findMany({ orderBy: { to: "asc" } }));
  const provedAgo = ({ sessionId }: UserActor, minutes: number) =>
    withSystemCtx("test", ({ db }) =>
      db.session.update({
        where: { id: sessionId },
        data: { confirmedAt: new Date(Date.now() - minutes * 60_000) },
      }),
    );

  it("takes a fresh proof, and tells the data officer in the same transaction", async () => {
    const maker = ofLetters as UserActor;
    await provedAgo(maker, 11);
    await expect(order(maker, "without a proof")).rejects.toMatchObject({ reason: "confirm-first" });
    expect(
      await withSystemCtx("test", ({ db }) => db.export.count({ where: { reason: "without a proof" } })),
    ).toBe(0);
    expect(await mails()).toEqual([]);
    await provedAgo(maker, 0);
    const id = await order(maker);
    const [told, ...others] = await mails();
    expect(others).toEqual([]);
    expect(told).toMatchObject({ to: "dpo@univ.example", subject: expect.stringContaining("export mare") });
    for (const said of [maker.name, maker.email, "a 3 persoane", "the jubilee", "/ro/alumni"])
      expect(told?.text).toContain(said);
    expect(await stored(id)).toMatchObject({ approval: null, people: 3, mostPeople: 4 });
    await alumniJobs["export-alumni"]({ exportId: id }, job);
    expect(await fileOf(maker, id)).toMatchObject({ format: "csv-comma" });
  });

  it("of few people asks for nothing more", async () => {
    const { mostPeople } = await stored(
      await exported(unit.ofLaw, { format: "csv-comma", query: `id=${unit.office.userId}` }),
    );
    expect(mostPeople).toBe(2);
    expect(await mails()).toEqual([]);
  });

  it("is told to all administrators, each in their language, where there is no data officer", async () => {
    await withSystemCtx("test", ({ db }) =>
      db.institution.update({ where: { id: 1 }, data: { dataOfficerEmail: null } }),
    );
    await administrator("bulgarian@example.org", { locale: "bg" });
    await administrator("disabled@example.org", { disabledAt: new Date() });
    await administrator("former@example.org", {}, new Date(Date.now() - DAY));
    await order(ofLetters);
    expect((await mails()).map(({ to, subject }) => [to, subject.replace(/^.*: /, "")])).toEqual([
      ["bulgarian@example.org", "голямо изнасяне на лични данни"],
      ["colleague@example.org", "a large export of personal data"],
    ]);
  });

  it("of very many waits for a second person, who proves who they are; then it is made and the maker hears of it", async () => {
    const [maker, second] = [office as UserActor, colleague as UserActor];
    const id = await order(maker);
    expect((await mails()).map(({ text }) => text.includes("a doua persoană"))).toEqual([true]);
    await alumniJobs["export-alumni"]({ exportId: id }, job);
    expect(await stored(id)).toMatchObject({ approval: "WAITING", status: "QUEUED", storageKey: null });
    await expect(fileOf(maker, id)).rejects.toMatchObject({ code: "not-found" });
    const list = await as(second, listWaitingExports, alumniPolicy.approveExport);
    expect(list).toMatchObject([{ id, people: 5, user: { email: maker.email } }]);

    await expect(decide(maker, id, "APPROVED")).rejects.toMatchObject({ reason: "own-export" });
    await expect(decide(ofLetters, id, "APPROVED")).rejects.toMatchObject({ code: "forbidden" });
    await provedAgo(second, 11);
    await expect(decide(second, id, "APPROVED")).rejects.toMatchObject({ reason: "confirm-first" });
    await provedAgo(second, 0);
    await decide(second, id, "APPROVED");
    await alumniJobs["export-alumni"]({ exportId: id }, job);
    expect(parse(await contentOf(maker, id), { bom: true }).length).toBeGreaterThan(5);
    expect((await mails()).find(({ to }) => to === maker.email)?.text).toContain("it was agreed");
    const trail = await withSystemCtx("test", ({ db }) =>
      db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } }),
    );
    expect(trail.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["alumni.export-requested", maker.userId],
      ["alumni.export-approved", second.userId],
      ["alumni.exported", maker.userId],
    ]);
  });

  it("that was refused is never made, and says why", async () => {
    const id = await order(office);
    await decide(colleague, id, "REFUSED");
    await alumniJobs["export-alumni"]({ exportId: id }, job);
    expect(await stored(id)).toMatchObject({
      approval: "REFUSED",
      decisionReason: "it was agreed",
      status: "QUEUED",
      storageKey: null,
    });
    await expect(decide(colleague, id, "APPROVED")).rejects.toMatchObject({ reason: "stale" });
  });

  it("is decided once, whoever decides at the same moment, and by the database never by its maker", async () => {
    const id = await order(office);
    const third = await signedIn(await administrator("third@example.org"));
    const outcomes = await Promise.allSettled([
      decide(colleague, id, "APPROVED"),
      decide(third, id, "REFUSED"),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const own = await order(office);
    const forged = withSystemCtx("test", ({ db }) =>
      db.export.update({
        where: { id: own },
        data: { approval: "APPROVED", decidedById: unit.office.userId },
      }),
    );
    await expect(forged).rejects.toBeDefined();
  });

  it("does not come by a list that grew after it was ordered", async () => {
    const query = `id=${(await list(unit.ofLaw))[0]}&unit=${unit.law}`;
    await withSystemCtx("test", ({ db }) =>
      db.institution.update({ where: { id: 1 }, data: { exportProofOver: 3, exportSecondPersonOver: 3 } }),
    );
    const small = { format: "csv-comma", query, reason: "a small one" } as const;
    const one = await as(unit.ofLaw, (ctx) => requestExport(ctx, small), alumniPolicy.export);
    const whole = { ...small, query: "" };
    const all = await as(unit.ofLaw, (ctx) => requestExport(ctx, whole), alumniPolicy.export);
    await addPeople([graduate({ family: "Nouă", given: "Una", units: [unit.law] })]);
    for (const exportId of [one, all]) await alumniJobs["export-alumni"]({ exportId }, job);
    expect([(await stored(one)).status, (await stored(all)).status]).toEqual(["READY", "FAILED"]);
    await withSystemCtx("test", ({ db }) => db.institution.update({ where: { id: 1 }, data: limits }));
  });

  it("waits for a week, and goes then", async () => {
    const id = await order(office);
    const age = (days: number) =>
      withSystemCtx("test", ({ db }) =>
        db.export.update({
          where: { id },
          data: {
            createdAt: new Date(Date.now() - days * DAY),
            expiresAt: new Date(Date.now() + (7 - days) * DAY),
          },
        }),
      );
    const isKept = async () => {
      await sweep(new AbortController().signal);
      return (await withSystemCtx("test", ({ db }) => db.export.count({ where: { id } }))) === 1;
    };
    expect((await stored(id)).expiresAt.getTime()).toBeGreaterThan(Date.now() + 6 * DAY);
    await age(6);
    expect(await isKept()).toBe(true);
    await age(8);
    await expect(decide(colleague, id, "APPROVED")).rejects.toMatchObject({ code: "not-found" });
    expect(await isKept()).toBe(false);
  });
});

/** With a session of which the proof is fresh. */
async function signedIn(actor: UserActor): Promise<UserActor> {
  const { id } = await withSystemCtx("test", ({ db, now }) =>
    db.session.create({
      data: {
        userId: actor.userId,
        tokenHash: actor.userId,
        confirmedAt: now,
        expiresAt: new Date(now.getTime() + 60 * 60_000),
      },
    }),
  );
  return { ...actor, sessionId: id };
}

async function administrator(
  email: string,
  change: object = {},
  endsAt: Date | null = null,
): Promise<UserActor> {
  const startsAt = new Date("2020-01-01T00:00:00Z");
  const grants = { create: { role: "ADMINISTRATOR" as const, startsAt, endsAt } };
  const { id } = await withSystemCtx("test", ({ db }) =>
    db.user.create({ data: { email, name: email, grants, ...change } }),
  );
  return { ...unit.office, userId: id, email, name: email, roles: ["administrator"] };
}

/** The ids of the first page of a list. */
async function list(actor: UserActor): Promise<string[]> {
  return (await as(actor, (ctx) => listAlumni(ctx, listSearch.parse({}), "en"))).ids;
}
