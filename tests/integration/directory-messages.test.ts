import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { judgeReport } from "@/lib/directory/commands/judge-report";
import {
  blockCorrespondent,
  markRead,
  reportMessage,
  unblock,
} from "@/lib/directory/commands/tend-conversation";
import { reply, writeMessage } from "@/lib/directory/commands/write-message";
import { remindSome } from "@/lib/directory/jobs";
import { directoryPolicy } from "@/lib/directory/policy";
import { getConversation, listBlocked, listConversations } from "@/lib/directory/queries/conversations";
import { listReports } from "@/lib/directory/queries/reports";
import { writeInput } from "@/lib/directory/schema";
import type { Ctx } from "@/lib/platform/ctx";
import { withSystemCtx } from "@/lib/platform/ctx";
import { choose, listed } from "../factories/listed";
import { addPeople, as, graduate, twoFaculties } from "../factories/two-faculties";

const world = await twoFaculties();
const text = { subject: "Hello", body: "Shall we meet?" };
type Person = Awaited<ReturnType<typeof listed>>;
let ana: Person;
let ion: Person;
let eva: Person;

beforeAll(async () => {
  const people = ["Ana", "Ion", "Eva"].map((given) =>
    graduate({ family: `Of${given}`, given, units: [world.letters] }),
  );
  await addPeople(people);
  const [first, second, third] = await Promise.all(people.map((person) => listed(person)));
  if (first && second && third) [ana, ion, eva] = [first, second, third];
});
beforeEach(() =>
  withSystemCtx("test", async ({ db }) => {
    await db.relayMessage.deleteMany();
    await db.mail.deleteMany();
    await db.block.deleteMany();
    await db.rateLimit.deleteMany();
    await db.user.updateMany({ data: { disabledAt: null } });
  }),
);

const by = <T>(person: Person, run: (ctx: Ctx) => Promise<T>) => as(person, run, directoryPolicy.write);
const write = (from: Person, to: Person, said = text) =>
  by(from, (ctx) => writeMessage(ctx, { publicId: to.publicId, ...said }));
const office = <T>(run: (ctx: Ctx) => Promise<T>) => as(world.office, run, directoryPolicy.judge);
const mails = () => withSystemCtx("test", ({ db }) => db.mail.findMany({ orderBy: { createdAt: "asc" } }));

describe("a message", () => {
  it("reaches the mailbox without either address, and an answer comes back", async () => {
    const id = await write(ana, ion);
    const [mail] = await mails();
    expect(mail).toMatchObject({
      to: ion.email,
      alumnusId: ion.alumnusId,
      ground: "DIRECTORY",
      status: "QUEUED",
    });
    expect(`${mail?.text}${mail?.html}`).toContain("Shall we meet?");
    expect(JSON.stringify(mail)).not.toContain(ana.email);

    const [conversation] = await by(ion, listConversations);
    expect(conversation).toMatchObject({ message: id, unread: 1, name: { family: "OfAna" } });
    await by(ion, (ctx) => markRead(ctx, id));
    const answer = await by(ion, (ctx) => reply(ctx, { message: id, body: "Gladly." }));
    const { messages } = await by(ana, (ctx) => getConversation(ctx, answer));
    expect(messages.map(({ isOwn, body }) => [isOwn, body])).toEqual([
      [true, "Shall we meet?"],
      [false, "Gladly."],
    ]);
    expect(JSON.stringify(await by(ana, listConversations))).not.toContain("@");
    expect((await mails()).map(({ to }) => to)).toEqual([ion.email, ana.email]);
  });

  it("is nobody else's", async () => {
    const id = await write(ana, ion);
    expect(await by(eva, listConversations)).toEqual([]);
    await expect(by(eva, (ctx) => getConversation(ctx, id))).rejects.toMatchObject({ code: "not-found" });
    await expect(by(eva, (ctx) => reply(ctx, { message: id, body: "x" }))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(by(ana, (ctx) => reportMessage(ctx, { message: id, reason: "x" }))).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await office((ctx) => listReports(ctx, "open"))).toEqual([]);
    expect(await withSystemCtx("test", ({ db }) => db.relayMessage.count())).toBe(1);
  });

  it("does not go to somebody whom the writer does not find", async () => {
    await choose(ion.alumnusId, { NAME: "OFFICE" });
    await expect(write(ana, ion)).rejects.toMatchObject({ code: "not-found" });
    await choose(ion.alumnusId, {});
  });

  it("cannot reach whoever objected, has no account or blocked the writer, and the writer is told no more", async () => {
    const unreachable = { code: "conflict", reason: "cannot-be-reached" };
    const first = await write(ana, ion);
    await withSystemCtx("test", ({ db }) =>
      db.consentEntry.create({
        data: {
          alumnusId: ion.alumnusId,
          purpose: "DIRECTORY",
          channel: "EMAIL",
          basis: "LEGITIMATE_INTEREST",
          act: "OBJECTED",
          source: "FORM",
          at: new Date("2026-01-01"),
        },
      }),
    );
    await expect(write(ana, ion)).rejects.toMatchObject(unreachable);
    expect((await mails()).length).toBe(1);
    await write(ion, eva);
    await by(eva, async (ctx) => blockCorrespondent(ctx, (await listConversations(ctx))[0]?.message ?? ""));
    const [sent] = await by(ion, listConversations);
    await expect(
      by(ion, (ctx) => reply(ctx, { message: sent?.message ?? "", body: "Again" })),
    ).rejects.toMatchObject(unreachable);
    await withSystemCtx("test", ({ db }) =>
      db.user.update({ where: { id: ana.userId }, data: { disabledAt: new Date(0) } }),
    );
    await expect(by(ion, (ctx) => reply(ctx, { message: first, body: "Late" }))).rejects.toMatchObject(
      unreachable,
    );
  });

  it("is limited by day and by recipient", async () => {
    for (let n = 0; n < 3; n++) await write(ana, eva);
    await expect(write(ana, eva)).rejects.toMatchObject({ code: "busy", reason: "too-many" });
    expect(await withSystemCtx("test", ({ db }) => db.relayMessage.count())).toBe(3);
  });

  it("is plain text with few links", () => {
    const problem = (said: Partial<typeof text>) =>
      writeInput
        .safeParse({ publicId: ana.publicId, ...text, ...said })
        .error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`) ?? [];
    expect(problem({})).toEqual([]);
    expect(problem({ body: "1 < 2, see https://example.edu" })).toEqual([]);
    expect(problem({ body: 'Buy <a href="x">here</a>' })).toEqual(["body html"]);
    expect(problem({ body: "www.a.example b.com http://c.example d.ru" })).toEqual(["body links"]);
    expect(problem({ subject: "cheap.shop" })).toEqual(["subject links"]);
    expect(problem({ subject: "", body: " " })).toEqual(["subject required", "body required"]);
  });
});

describe("blocking", () => {
  it("ends finding and writing, is not told, and can be taken back", async () => {
    const id = await write(ana, eva);
    await by(eva, (ctx) => blockCorrespondent(ctx, id));
    await expect(write(ana, eva)).rejects.toMatchObject({ code: "not-found" });
    await expect(write(eva, ana)).rejects.toMatchObject({ code: "conflict", reason: "blocked-by-you" });
    const [blocked] = await by(eva, listBlocked);
    expect(blocked).toMatchObject({ id: ana.alumnusId, name: { given: "Ana" } });
    expect(await by(ana, listBlocked)).toEqual([]);
    await by(eva, (ctx) => unblock(ctx, ana.alumnusId));
    await write(ana, eva);
  });
});

describe("a report", () => {
  it("is decided once at a time; a suspended writer writes no more until the office decides anew", async () => {
    const id = await write(ana, eva);
    await by(eva, (ctx) => reportMessage(ctx, { message: id, reason: "An advertisement" }));
    await expect(
      by(eva, (ctx) => reportMessage(ctx, { message: id, reason: "Again" })),
    ).rejects.toMatchObject({ code: "conflict" });
    const [report] = await office((ctx) => listReports(ctx, "open"));
    expect(report).toMatchObject({
      id,
      reason: "An advertisement",
      writer: { family: "OfAna" },
      recipient: { family: "OfEva" },
      reports: 1,
    });

    const decisions = ["SUSPENDED", "WARNED"].map((outcome) =>
      office((ctx) => judgeReport(ctx, { message: id, outcome: outcome as "WARNED", before: null })),
    );
    const settled = await Promise.allSettled(decisions);
    expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [decided] = await office((ctx) => listReports(ctx, "handled"));
    await office((ctx) =>
      judgeReport(ctx, { message: id, outcome: "SUSPENDED", before: decided?.outcome ?? null }),
    );
    await expect(write(ana, ion)).rejects.toMatchObject({ code: "forbidden", reason: "messaging-suspended" });
    expect(
      (await mails()).filter(({ to, ground }) => to === ana.email && ground === "service").length,
    ).toBeGreaterThan(0);
    await office((ctx) => judgeReport(ctx, { message: id, outcome: "DISMISSED", before: "SUSPENDED" }));
    await expect(write(ana, eva)).resolves.toBeTruthy();
    const actions = await withSystemCtx("test", ({ db }) =>
      db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" }, select: { action: true } }),
    );
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["relay.sent", "relay.reported", "relay.suspended", "relay.dismissed"]),
    );
  });

  it("is the office's alone", async () => {
    await expect(as(world.ofLetters, async () => {}, directoryPolicy.judge)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(as(ana, async () => {}, directoryPolicy.judge)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the reminder", () => {
  const sentAgo = (days: number) =>
    withSystemCtx("test", ({ db }) =>
      db.relayMessage.updateMany({ data: { sentAt: new Date(Date.now() - days * 86_400_000) } }),
    );

  it("comes once, after 14 days without an answer", async () => {
    await write(ana, eva);
    await sentAgo(13);
    expect(await withSystemCtx("test", remindSome)).toBe(0);
    await sentAgo(15);
    expect(await withSystemCtx("test", remindSome)).toBe(1);
    expect(await withSystemCtx("test", remindSome)).toBe(0);
    expect((await mails()).map(({ to }) => to)).toEqual([eva.email, eva.email]);
  });

  it("does not come for what was answered, reported or blocked", async () => {
    const answered = await write(ana, eva);
    await by(eva, (ctx) => reply(ctx, { message: answered, body: "Yes" }));
    const reported = await write(ion, eva).catch(() => null);
    expect(reported).not.toBeNull();
    await by(eva, (ctx) => reportMessage(ctx, { message: reported ?? "", reason: "x" }));
    await write(eva, ana);
    await by(ana, async (ctx) => blockCorrespondent(ctx, answered));
    await sentAgo(20);
    await withSystemCtx("test", ({ db }) => db.mail.deleteMany());
    await withSystemCtx("test", remindSome);
    expect(await mails()).toEqual([]);
  });
});
