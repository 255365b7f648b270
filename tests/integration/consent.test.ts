import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mailWhileTheyWithdraw } from "@/lib/cli/figures/g61-consent";
import { addWording } from "@/lib/consent/commands/add-wording";
import { answerByLink } from "@/lib/consent/commands/answer-by-link";
import { answerForOneself, objectForOneself } from "@/lib/consent/commands/answer-for-oneself";
import {
  informOtherwise,
  postLetters,
  prepareLetters,
  startNotices,
} from "@/lib/consent/commands/notice-runs";
import { recordConsent } from "@/lib/consent/commands/record-consent";
import { setBases } from "@/lib/consent/commands/set-bases";
import { mailAlumnus } from "@/lib/consent/contact";
import { giveNotices } from "@/lib/consent/give-notices";
import { mailWatch } from "@/lib/consent/mail-watch";
import { consentPolicy } from "@/lib/consent/policy";
import { preferencesToken } from "@/lib/consent/preferences-link";
import { findPreferences } from "@/lib/consent/queries/find-preferences";
import { listStatements } from "@/lib/consent/queries/list-statements";
import { countQueues, listWaiting } from "@/lib/consent/queries/notice-queue";
import { currentWordings } from "@/lib/consent/queries/wordings";
import { contactability, contactableAmong } from "@/lib/consent/verdict";
import type { UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import { letter } from "@/lib/platform/letter";
import { mailJobs } from "@/lib/platform/mail-jobs";
import type { Purpose } from "@/prisma/generated/enums";
import { addPeople, as, graduate, twoFaculties } from "../factories/two-faculties";

let world: Awaited<ReturnType<typeof twoFaculties>>;
let owner: Client;
beforeAll(async () => {
  world = await twoFaculties();
  owner = new Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
});
afterAll(() => owner.end());

const portal = <T>(run: (ctx: Ctx) => Promise<T>) => withSystemCtx("test", run);
const noEvidence = { language: "en", evidence: {} };
let serial = 0;

/** A graduate of Letters from a list, with an address, told already unless asked otherwise. */
async function person({ isInformed = true, email = true, lines = "Str. A 1\nCluj" as string | null } = {}) {
  const record = graduate({
    family: `Popa${++serial}`,
    given: "Ana",
    units: [world.letters],
    preferredLanguage: "ro",
    contactPoints: [
      ...(email ? [{ kind: "EMAIL" as const, value: `p${serial}@example.org`, isPrimary: true }] : []),
      ...(lines ? [{ kind: "ADDRESS" as const, value: "Cluj", typed: lines }] : []),
    ],
  });
  await addPeople([record]);
  if (isInformed)
    await owner.query("UPDATE alumnus SET informed_at = now(), informed_how = 'EMAIL' WHERE id = $1", [
      record.id,
    ]);
  return record.id;
}

const verdictOf = (id: string, purpose: Purpose) =>
  portal(async (ctx) => (await contactability(ctx, id, purpose, "EMAIL")).verdict);
const wordingOf = (purpose: Purpose) => portal(async (ctx) => (await currentWordings(ctx)).get(purpose)?.id);

/** An account of the person, as the sign-in would give it. */
async function accountOf(id: string): Promise<UserActor> {
  const email = `${id}@example.org`;
  const { rows } = await owner.query(
    "INSERT INTO user_account (id, email, name, alumnus_id) VALUES (new_id(), $1, 'Ana', $2) RETURNING id",
    [email, id],
  );
  return { ...world.office, userId: rows[0].id, email, alumnusId: id, roles: ["alumnus"], unitIds: [] };
}

const asPerson = <T>(actor: UserActor, run: (ctx: Ctx) => Promise<T>) =>
  withCtx(actor, consentPolicy.answer, run);
const say = async (actor: UserActor, purpose: Purpose, answer: "yes" | "no") =>
  asPerson(actor, async (ctx) => {
    const wordingId = (await currentWordings(ctx)).get(purpose)?.id;
    await answerForOneself(ctx, { purpose, channel: "EMAIL", answer, wordingId }, "ro", "192.0.2.7");
  });
const send = async (id: string, jobs = mailJobs(mailWatch)) => {
  const { rows } = await owner.query("SELECT id FROM mail WHERE alumnus_id = $1 AND status = 'QUEUED'", [id]);
  for (const { id: mailId } of rows) await jobs["send-mail"]({ mailId });
};
const mailsOf = async (id: string) =>
  (await owner.query("SELECT * FROM mail WHERE alumnus_id = $1 ORDER BY id", [id])).rows;
const news = (id: string, purpose: Purpose) =>
  portal((ctx) =>
    mailAlumnus(ctx, id, purpose, (locale) =>
      letter({ subject: "News", paragraphs: ["News"], closing: "", sender: "Office", locale }),
    ),
  );

describe("the ledger", () => {
  it("cannot be changed or deleted by the application", async () => {
    const id = await person();
    await say(await accountOf(id), "NEWSLETTER", "yes");
    for (const sql of [
      "UPDATE consent_entry SET act = 'GIVEN'",
      "DELETE FROM consent_entry",
      "TRUNCATE consent_entry",
      "UPDATE consent_wording SET texts = '{}'",
      "DELETE FROM consent_wording",
      "INSERT INTO notice_due VALUES (0, now(), new_id())",
    ]) {
      await owner.query("BEGIN; SET LOCAL ROLE portal_app; SELECT set_config('app.reach', 'system', true)");
      await expect(owner.query(sql), sql).rejects.toMatchObject({ code: "42501" });
      await owner.query("ROLLBACK");
    }
  });

  it("holds what was said with its text, its basis and its evidence, and names no network", async () => {
    const id = await person();
    const actor = await accountOf(id);
    await say(actor, "NEWSLETTER", "yes");
    await say(actor, "NEWSLETTER", "no");
    const { rows } = await owner.query("SELECT * FROM consent_entry WHERE alumnus_id = $1 ORDER BY id", [id]);
    expect(rows.map(({ act, basis, source, language }) => [act, basis, source, language])).toEqual([
      ["GIVEN", "CONSENT", "FORM", "ro"],
      ["WITHDRAWN", "CONSENT", "FORM", "ro"],
    ]);
    expect(rows[0].wording_id).toBe(await wordingOf("NEWSLETTER"));
    expect(rows[0].actor_id).toBe(actor.userId);
    expect(JSON.stringify(rows[0].evidence)).not.toContain("192.0.2");
    const [last, first] = await asPerson(actor, (ctx) => listStatements(ctx, id));
    expect([last?.act, first?.act]).toEqual(["WITHDRAWN", "GIVEN"]);
    expect(first?.wording?.text).toContain("buletinul");
    const trail = await owner.query("SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY id", [id]);
    expect(trail.rows.map(({ action }) => action)).toEqual(["consent.given", "consent.withdrawn"]);
  });

  it("is nobody else's: another person's is not written, nor seen by another faculty", async () => {
    const id = await person();
    const stranger = await accountOf(await person());
    await expect(
      asPerson(stranger, (ctx) =>
        recordConsent(ctx, id, [{ purpose: "NEWSLETTER", channel: "EMAIL", answer: "no" }], {
          ...noEvidence,
          source: "FORM",
        }),
      ),
    ).rejects.toMatchObject({ code: "not-found" });
    await say(await accountOf(id), "NEWSLETTER", "no");
    const seenBy = (actor: UserActor) =>
      as(actor, (ctx) => ctx.db.consentEntry.count({ where: { alumnusId: id } }));
    expect(await seenBy(world.ofLetters)).toBe(1);
    expect(await seenBy(world.ofLaw)).toBe(0);
    await expect(
      as(world.ofLaw, (ctx) => contactability(ctx, id, "NEWSLETTER", "EMAIL")),
    ).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("an answer", () => {
  it("is written once when two tabs send it at the same moment", async () => {
    const id = await person();
    const actor = await accountOf(id);
    const written = () => portal((ctx) => ctx.db.consentEntry.count({ where: { alumnusId: id } }));
    await Promise.all(Array.from({ length: 6 }, () => say(actor, "NEWSLETTER", "yes")));
    expect(await written()).toBe(1);
    await Promise.all(Array.from({ length: 6 }, () => say(actor, "NEWSLETTER", "no")));
    expect(await written()).toBe(2);
  });

  it("of yes to a text that was replaced meanwhile is refused, of no is taken", async () => {
    const actor = await accountOf(await person());
    const old = await wordingOf("SURVEYS");
    await as(world.office, (ctx) =>
      addWording(ctx, "SURVEYS", 1, { en: "New?", ro: "Nou?", ru: "Новый?", bg: "Нов?" }),
    );
    const answer = (said: "yes" | "no") =>
      asPerson(actor, (ctx) =>
        answerForOneself(
          ctx,
          { purpose: "SURVEYS", channel: "EMAIL", answer: said, wordingId: old },
          "en",
          "::1",
        ),
      );
    await answer("no");
    await expect(answer("yes")).rejects.toMatchObject({ code: "conflict", reason: "stale" });
    await expect(
      as(world.office, (ctx) => addWording(ctx, "SURVEYS", 1, { en: "x", ro: "x", ru: "x", bg: "x" })),
    ).rejects.toMatchObject({ reason: "stale" });
  });

  it("of staff cannot lift an objection; the person can", async () => {
    const id = await person();
    const byStaff = (answer: "yes" | "no") =>
      withCtx(world.ofLetters, consentPolicy.record, (ctx) =>
        recordConsent(ctx, id, [{ purpose: "COMMUNICATION", channel: "EMAIL", answer }], {
          ...noEvidence,
          source: "PHONE",
        }),
      );
    expect(await verdictOf(id, "COMMUNICATION")).toBe("CONTACTABLE");
    await byStaff("no");
    expect(await verdictOf(id, "COMMUNICATION")).toBe("OBJECTED");
    await expect(byStaff("yes")).rejects.toMatchObject({ reason: "objected" });
    await say(await accountOf(id), "COMMUNICATION", "yes");
    expect(await verdictOf(id, "COMMUNICATION")).toBe("CONTACTABLE");
  });

  it("against all marketing holds for every purpose, also for what is configured later", async () => {
    const id = await person();
    const actor = await accountOf(id);
    await say(actor, "NEWSLETTER", "yes");
    await asPerson(actor, (ctx) => objectForOneself(ctx, "ro", "::1"));
    for (const purpose of ["COMMUNICATION", "NEWSLETTER", "EVENTS", "FUNDRAISING", "SURVEYS"] as const)
      expect(await verdictOf(id, purpose)).toBe("OBJECTED");
    const before = await portal((ctx) => ctx.db.legalBasis.findMany({ where: { purpose: "NEWSLETTER" } }));
    const seen = before.map(({ channel, version }) => `${channel} ${version}`).join(", ");
    const bases = { EMAIL: "CONSENT", SMS: "LEGITIMATE_INTEREST" } as const;
    await as(world.office, (ctx) => setBases(ctx, "NEWSLETTER", bases, seen));
    const bySms = await portal((ctx) => contactability(ctx, id, "NEWSLETTER", "SMS"));
    expect(bySms.verdict).toBe("OBJECTED");
    await expect(as(world.office, (ctx) => setBases(ctx, "NEWSLETTER", bases, seen))).rejects.toMatchObject({
      reason: "stale",
    });
  });
});

/** Until somebody waits for the lock of a person. */
async function isWaiting(): Promise<void> {
  const waits = "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid = 20262 AND NOT granted";
  while ((await owner.query(waits)).rowCount === 0) await sleep(10);
}

describe("a mail for a purpose", () => {
  it("is queued for whoever may be contacted only, with its ground and the link", async () => {
    const [id, other] = [await person(), await person({ isInformed: false })];
    expect((await news(id, "NEWSLETTER")).verdict).toBe("NO_BASIS");
    expect((await news(other, "COMMUNICATION")).verdict).toBe("NOT_INFORMED");
    expect((await news(id, "COMMUNICATION")).verdict).toBe("CONTACTABLE");
    const [mail] = await mailsOf(id);
    expect(mail).toMatchObject({ ground: "COMMUNICATION", status: "QUEUED" });
    expect(mail.text).toMatch(/\/ro\/preferences\?link=\S+/);
    expect(mail.html).toContain("/ro/preferences?link=");
    await send(id);
    expect((await mailsOf(id))[0]).toMatchObject({ status: "SENT", basis: "LEGITIMATE_INTEREST" });
    const found = await portal((ctx) => contactableAmong(ctx, [id, other], "COMMUNICATION", "EMAIL"));
    expect([found.get(id)?.verdict, found.get(other)?.verdict]).toEqual(["CONTACTABLE", "NOT_INFORMED"]);
  });

  it("carries the headers of RFC 8058, one for a person's own request does not", () => {
    const mail = { alumnusId: "019e0000-0000-7000-8000-000000000001", ground: "EVENTS" };
    const headers = mailWatch.headers(mail as never);
    expect(headers["List-Unsubscribe"]).toMatch(/^<http\S+\/api\/preferences\/[\w.-]+>$/);
    expect(headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    expect(mailWatch.headers({ ...mail, ground: "service" } as never)).toEqual({});
  });

  it("stays when the person objected, was restricted or left the address after it was queued", async () => {
    const [objected, restricted, moved] = [await person(), await person(), await person()];
    for (const id of [objected, restricted, moved]) await news(id, "COMMUNICATION");
    await say(await accountOf(objected), "COMMUNICATION", "no");
    await owner.query("UPDATE alumnus SET restricted_at = now() WHERE id = $1", [restricted]);
    await owner.query(
      "UPDATE contact_point SET value = 'new@example.org' WHERE alumnus_id = $1 AND kind = 'EMAIL'",
      [moved],
    );
    for (const id of [objected, restricted, moved]) await send(id);
    const outcomes = await Promise.all(
      [objected, restricted, moved].map(async (id) => (await mailsOf(id))[0]),
    );
    expect(outcomes.map(({ status, problem }) => `${status} ${problem}`)).toEqual([
      "WITHHELD OBJECTED",
      "WITHHELD RESTRICTED",
      "WITHHELD NO_ADDRESS",
    ]);
  });

  it("that is being handed over is waited for: the objection is committed after it, and nothing follows", async () => {
    const id = await person();
    const actor = await accountOf(id);
    await news(id, "COMMUNICATION");
    const order: string[] = [];
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let reached = () => {};
    const isHeld = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const slow = mailJobs({
      ...mailWatch,
      leave: async (ctx, mail) => {
        const leave = await mailWatch.leave(ctx, mail);
        reached();
        await held;
        order.push("handed over");
        return leave;
      },
    });
    const sending = send(id, slow);
    await isHeld;
    const objecting = say(actor, "COMMUNICATION", "no").then(() => order.push("objected"));
    await Promise.race([objecting, isWaiting()]);
    letGo();
    await Promise.all([sending, objecting]);
    expect(order).toEqual(["handed over", "objected"]);
    expect((await mailsOf(id))[0].status).toBe("SENT");
    expect((await news(id, "COMMUNICATION")).verdict).toBe("OBJECTED");
  });

  it("never leaves after a withdrawal, in a mailing with withdrawals all through it (G13, G61)", async () => {
    const reached = await mailWhileTheyWithdraw({
      people: 60,
      withdrawals: 24,
      seed: 7,
      ownerUrl: process.env.DATABASE_URL ?? "",
    });
    expect(reached).toMatchObject({ holds: true });
  }, 60_000);
});

describe("the link", () => {
  const visitor = <T>(run: (ctx: Ctx) => Promise<T>) => withCtx({ kind: "visitor" }, consentPolicy.link, run);

  it("shows the choices about e-mail and a masked address, and takes answers about e-mail only", async () => {
    const id = await person();
    const link = preferencesToken({ alumnusId: id, purpose: "COMMUNICATION" });
    const shown = await visitor((ctx) => findPreferences(ctx, link, "en"));
    expect(shown.address).toBe("p•••@e•••.org");
    expect(shown.choices.flatMap(({ channels }) => channels.map(({ channel }) => channel))).not.toContain(
      "POST",
    );
    expect(JSON.stringify(shown)).not.toMatch(/Popa|example\.org/);
    await visitor((ctx) => answerByLink(ctx, link, { answer: "no" }, noEvidence));
    expect(await verdictOf(id, "COMMUNICATION")).toBe("OBJECTED");
    const wordingId = await wordingOf("COMMUNICATION");
    await visitor((ctx) =>
      answerByLink(ctx, link, { answer: "yes", purpose: "COMMUNICATION", wordingId }, noEvidence),
    );
    expect(await verdictOf(id, "COMMUNICATION")).toBe("CONTACTABLE");
    await visitor((ctx) => answerByLink(ctx, link, { answer: "object" }, noEvidence));
    expect(await verdictOf(id, "SURVEYS")).toBe("OBJECTED");
  });

  it("of somebody unknown, or changed, is not found", async () => {
    const unknown = preferencesToken({
      alumnusId: "019e0000-0000-7000-8000-00000000dead",
      purpose: "EVENTS",
    });
    for (const link of [unknown, `${unknown}x`, "nothing"]) {
      await expect(visitor((ctx) => findPreferences(ctx, link, "en"))).rejects.toMatchObject({
        code: "not-found",
      });
      await expect(
        visitor((ctx) => answerByLink(ctx, link, { answer: "no" }, noEvidence)),
      ).rejects.toMatchObject({ code: "not-found" });
    }
  });
});

describe("notices", () => {
  const waiting = async (unitId: number) =>
    (await as(world.office, countQueues)).find((queue) => queue.unitId === unitId)?.waiting ?? 0;
  /** What the kept counts must come to. */
  const counted = async (unitId: number) => {
    const { rows } = await owner.query(
      `SELECT count(*)::int AS n FROM alumnus WHERE source = 'IMPORT' AND informed_at IS NULL AND NOT is_deceased
         AND ($1 = 0 OR $1 = ANY (unit_ids))`,
      [unitId],
    );
    return rows[0].n;
  };

  it("wait a month from the import, with every unit and the university, until told; counts follow", async () => {
    await person({ isInformed: false });
    const both = graduate({ family: "Doi", given: "Ana", units: [world.letters, world.law] });
    await addPeople([both]);
    const dead = await person({ isInformed: false });
    await owner.query("UPDATE alumnus SET is_deceased = true WHERE id = $1", [dead]);
    const linked = await person({ isInformed: false });
    await accountOf(linked);
    for (const unit of [0, world.letters, world.law]) expect(await waiting(unit)).toBe(await counted(unit));
    await portal(({ db }) => db.$executeRaw`SELECT fold_notice_counts()`);
    expect(await waiting(0)).toBe(await counted(0));
    const { rows } = await owner.query(
      "SELECT due_on - now()::date AS days FROM notice_due WHERE alumnus_id = $1",
      [both.id],
    );
    expect(rows).toHaveLength(3);
    expect(rows[0].days).toBeGreaterThanOrEqual(27);
    await owner.query("DELETE FROM alumnus WHERE id = $1", [both.id]);
    for (const unit of [0, world.letters, world.law]) expect(await waiting(unit)).toBe(await counted(unit));
  });

  it("are a coordinator's for the own units only", async () => {
    const mine = await as(world.ofLetters, countQueues);
    expect(mine.map(({ unitId }) => unitId)).toEqual([world.letters]);
    for (const unit of [0, world.law]) {
      await expect(as(world.ofLetters, (ctx) => listWaiting(ctx, unit, undefined))).rejects.toMatchObject({
        code: "not-found",
      });
      await expect(
        as(world.ofLetters, (ctx) => startNotices(ctx, unit, { means: "EMAIL" })),
      ).rejects.toMatchObject({ code: "not-found" });
    }
  });

  it("by e-mail go out once each, also after a break; whoever has no address goes on waiting", async () => {
    for (let n = 0; n < 130; n++) await person({ isInformed: false, email: n % 10 !== 0, lines: null });
    const before = await waiting(world.letters);
    const run = await as(world.ofLetters, (ctx) => startNotices(ctx, world.letters, { means: "EMAIL" }));
    await expect(
      as(world.ofLetters, (ctx) => startNotices(ctx, world.letters, { means: "EMAIL" })),
    ).rejects.toMatchObject({ reason: "notices-running" });
    const stop = new AbortController();
    stop.abort();
    await expect(giveNotices(run, stop.signal)).rejects.toThrow();
    const halfway = await portal(({ db }) => db.noticeRun.findUniqueOrThrow({ where: { id: run } }));
    expect(halfway).toMatchObject({ status: "RUNNING", seenCount: 100 });
    const whole = await as(world.office, (ctx) => startNotices(ctx, 0, { means: "EMAIL" }));
    const signal = new AbortController().signal;
    await Promise.all([giveNotices(run, signal), giveNotices(whole, signal)]);
    const { rows } = await owner.query(
      "SELECT alumnus_id, count(*)::int AS n FROM mail WHERE ground = 'notice' GROUP BY 1",
    );
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.every(({ n }) => n === 1)).toBe(true);
    expect(await waiting(world.letters)).toBe(before);
    for (const { alumnus_id } of rows) await send(alumnus_id);
    expect(await waiting(world.letters)).toBe(before - rows.length);
    expect(await waiting(world.letters)).toBeGreaterThanOrEqual(13);
    const [mail] = await mailsOf(rows[0].alumnus_id);
    expect(mail.text).toContain("interes legitim");
    expect(mail.text).toMatch(/preferences\?link=/);
  }, 60_000);

  it("by letter are for whoever has lines to write to and no e-mail, and count when posted", async () => {
    const id = await person({ isInformed: false, email: false });
    const run = await as(world.ofLetters, (ctx) => prepareLetters(ctx, world.letters));
    const { alumnusIds } = await portal(({ db }) => db.noticeRun.findUniqueOrThrow({ where: { id: run } }));
    expect(alumnusIds).toContain(id);
    await expect(as(world.ofLaw, (ctx) => postLetters(ctx, run))).rejects.toMatchObject({
      code: "not-found",
    });
    await as(world.ofLetters, (ctx) => postLetters(ctx, run));
    await expect(as(world.ofLetters, (ctx) => postLetters(ctx, run))).rejects.toMatchObject({
      reason: "stale",
    });
    const { rows } = await owner.query("SELECT informed_how FROM alumnus WHERE id = $1", [id]);
    expect(rows[0].informed_how).toBe("LETTER");
    await expect(as(world.ofLetters, (ctx) => prepareLetters(ctx, world.letters))).rejects.toMatchObject({
      reason: "no-letters",
    });
  });

  it("otherwise need a way and are written down; foreign people are left alone", async () => {
    const [mine, foreign] = [await person({ isInformed: false, email: false, lines: null }), await person()];
    await owner.query("UPDATE alumnus SET informed_at = NULL, unit_ids = $2 WHERE id = $1", [
      foreign,
      [world.law],
    ]);
    const inform = (ids: string[]) =>
      as(world.ofLetters, (ctx) => informOtherwise(ctx, ids, "at the reunion"));
    await expect(inform([mine, foreign])).rejects.toMatchObject({ code: "not-found" });
    expect(await inform([mine])).toBe(1);
    expect(await inform([mine])).toBe(0);
    const { rows } = await owner.query("SELECT informed_how FROM alumnus WHERE id = ANY ($1) ORDER BY id", [
      [mine, foreign],
    ]);
    expect(rows.map(({ informed_how }) => informed_how)).toEqual(["at the reunion", "EMAIL"]);
    const run = await as(world.office, (ctx) =>
      startNotices(ctx, 0, { means: "OTHER", reason: "in the bulletin" }),
    );
    await giveNotices(run, new AbortController().signal);
    expect(await waiting(0)).toBe(0);
    expect(await waiting(world.law)).toBe(0);
  });
});
