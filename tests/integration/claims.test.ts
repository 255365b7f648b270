import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { claimBySignOn } from "@/lib/claims/commands/claim-by-sign-on";
import {
  askClaimant,
  createFromClaim,
  refuseClaim,
  reverseClaim,
  verifyClaim,
} from "@/lib/claims/commands/decide-claim";
import { answerClaim, appealClaim, withdrawClaim } from "@/lib/claims/commands/own-claim";
import { claimJobs } from "@/lib/claims/jobs";
import { claimPolicy } from "@/lib/claims/policy";
import { findOwnClaim, getClaim, listClaims } from "@/lib/claims/queries/list-claims";
import { findActorOfAccount } from "@/lib/people/account-actor";
import type { UserActor } from "@/lib/platform/actor";
import { withSystemCtx } from "@/lib/platform/ctx";
import { listWaiting } from "@/lib/today/queries/waiting";
import {
  answerAll,
  askForRecord,
  claimRecord,
  forgetLimits,
  forgetMailLimits,
  prove,
  type Typed,
  tokenFor,
} from "../factories/claims";
import { addPeople, as, graduate, twoFaculties } from "../factories/two-faculties";

let unit: Awaited<ReturnType<typeof twoFaculties>>;
beforeAll(async () => {
  unit = await twoFaculties();
});
beforeEach(forgetLimits);

const BIRTH = { birthOn: "1982-03-04", birthPrecision: "DAY" as const };
const mailsTo = (to: string) =>
  withSystemCtx("test", ({ db }) =>
    db.mail.findMany({ where: { to }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
  );
const decide = <T>(actor: UserActor, run: Parameters<typeof as<T>>[1]) => as(actor, run, claimPolicy.decide);

async function recorded(family: string, more: Partial<Parameters<typeof graduate>[0]> = {}) {
  const person = graduate({ family, given: "Ana", units: [unit.letters], ...BIRTH, ...more });
  await addPeople([person]);
  return person.id;
}
const typed = (family: string, more: Partial<Typed> = {}): Typed => ({
  family,
  given: "Ana",
  unitId: String(unit.letters),
  ...more,
});
/** The account behind an address, as a door finds it. */
async function claimant(email: string): Promise<UserActor> {
  return withSystemCtx("test", async (ctx) => {
    const { id } = await ctx.db.user.findUniqueOrThrow({ where: { email } });
    const actor = await findActorOfAccount(ctx, id);
    if (!actor) throw new Error("no actor");
    return actor;
  });
}
const own = <T>(actor: UserActor, run: Parameters<typeof as<T>>[1]) => as(actor, run, claimPolicy.own);

describe("find my record", () => {
  it("stores the same for somebody known and for nobody, and mails the same to both", async () => {
    await recorded("Cunoscut", { contactPoints: [{ kind: "EMAIL", value: "cunoscut@example.org" }] });
    await askForRecord(typed("Cunoscut", { email: "cunoscut@example.org" }));
    await askForRecord(typed("Nimeni", { email: "nimeni@example.org" }));
    await answerAll();
    const [known, unknown] = [await mailsTo("cunoscut@example.org"), await mailsTo("nimeni@example.org")];
    const plain = (text = "") => text.replace(/token=[\w-]+/, "token");
    expect(known).toHaveLength(1);
    expect(known.map(({ subject, text }) => [subject, plain(text)])).toEqual(
      unknown.map(({ subject, text }) => [subject, plain(text)]),
    );
  });

  it("tells a mailbox with a record to sign in, by mail only", async () => {
    await recorded("Intrat", { contactPoints: [{ kind: "EMAIL", value: "intrat@example.org" }] });
    expect((await claimRecord(typed("Intrat", { email: "intrat@example.org" }))).status).toBe("VERIFIED");
    await askForRecord(typed("Intrat", { email: "intrat@example.org" }));
    await answerAll();
    const mails = await mailsTo("intrat@example.org");
    expect(mails.at(-1)?.text).toContain("/en/sign-in/link?");
    const left = await withSystemCtx("test", ({ db }) =>
      db.claim.count({ where: { email: "intrat@example.org", status: "STARTED" } }),
    );
    expect(left).toBe(0);
  });

  it("answers machines and impatient strangers with nothing at all", async () => {
    await askForRecord(typed("Robot", { website: "https://spam.example" }));
    await askForRecord(typed("Grabit", { shown: "" }));
    for (let n = 0; n < 5; n++) await askForRecord(typed("Desori", { email: "desori@example.org" }));
    await answerAll();
    expect(await mailsTo("robot@example.org")).toEqual([]);
    expect(await mailsTo("grabit@example.org")).toEqual([]);
    expect(await mailsTo("desori@example.org")).toHaveLength(3);
  });

  it("refuses a unit that is not open and years that make no sense", async () => {
    await expect(askForRecord(typed("X", { unitId: "999999" }))).rejects.toMatchObject({ code: "invalid" });
    await expect(askForRecord(typed("X", { graduationYear: "2150" }))).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(askForRecord(typed("X", { birthOn: "2024-01-01" }))).rejects.toMatchObject({
      code: "invalid",
    });
  });
});

describe("the link of the mail", () => {
  it("works once of 50 at the same moment, and not after its day", async () => {
    await askForRecord(typed("Paralel"));
    await answerAll();
    const token = await tokenFor("paralel@example.org");
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => prove(token)));
    expect(outcomes.filter((one) => one.status === "fulfilled" && one.value !== null)).toHaveLength(1);
    expect(await prove(token)).toBeNull();

    await askForRecord(typed("Tarziu"));
    await answerAll();
    await withSystemCtx("test", ({ db }) =>
      db.claim.updateMany({ where: { email: "tarziu@example.org" }, data: { tokenExpiresAt: new Date(0) } }),
    );
    expect(await prove(await tokenFor("tarziu@example.org"))).toBeNull();
  });

  it("is stored as a hash only", async () => {
    await askForRecord(typed("Amprenta"));
    await answerAll();
    const token = await tokenFor("amprenta@example.org");
    expect(Buffer.from(token, "base64url").length).toBeGreaterThanOrEqual(16);
    const kept = await withSystemCtx("test", ({ db }) =>
      db.claim.findFirstOrThrow({ where: { email: "amprenta@example.org" } }),
    );
    expect(JSON.stringify(kept)).not.toContain(token);
  });
});

describe("evidence", () => {
  it("links at once, makes the profile, and puts the proved address on the record", async () => {
    const id = await recorded("Sigur");
    const claim = await claimRecord(typed("Sigur", { birthOn: BIRTH.birthOn }));
    expect(claim).toMatchObject({ status: "VERIFIED", means: "EVIDENCE", alumnusId: id });
    const record = await withSystemCtx("test", ({ db }) =>
      db.alumnus.findUniqueOrThrow({
        where: { id },
        include: { user: true, profile: true, contactPoints: true },
      }),
    );
    expect(record.user?.email).toBe("sigur@example.org");
    expect(record.profile).not.toBeNull();
    expect(record.contactPoints[0]).toMatchObject({ value: "sigur@example.org", isPrimary: true });
    expect(record.contactPoints[0]?.verifiedAt).not.toBeNull();
  });

  it("tells the other addresses of the record", async () => {
    await recorded("Vechi", { contactPoints: [{ kind: "EMAIL", value: "old.vechi@example.org" }] });
    await claimRecord(typed("Vechi", { birthOn: BIRTH.birthOn }));
    expect(await mailsTo("old.vechi@example.org")).toHaveLength(1);
  });

  it.each([
    ["somebody's already", (id: string) => ({ id, taken: true })],
    ["restricted", (id: string) => ({ id, data: { restrictedAt: new Date() } })],
    ["of the deceased", (id: string) => ({ id, data: { isDeceased: true } })],
  ])("never links a record that is %s", async (what, change) => {
    const family = `Oprit ${what.replace(/\W/g, "")}`;
    const { id, ...how } = change(await recorded(family));
    await withSystemCtx("test", async ({ db }) => {
      if ("data" in how) await db.alumnus.update({ where: { id }, data: how.data });
      else await db.user.create({ data: { email: "owner@example.org", name: "Owner", alumnusId: id } });
    });
    const email = `oprit.${what.replace(/\W/g, "")}@example.org`;
    expect((await claimRecord(typed(family, { email, birthOn: BIRTH.birthOn }))).status).toBe(
      "CLAIM_PENDING",
    );
  });

  it("public facts and a wrong secret give nothing, however often, and then not even the right one", async () => {
    await recorded("Ghicit");
    for (let n = 0; n < 8; n++) {
      await forgetMailLimits();
      const email = `ghicit${n}@example.org`;
      const claim = await claimRecord(typed("Ghicit", { email, birthOn: `1982-03-${String(10 + n)}` }));
      expect(claim.status).toBe("CLAIM_PENDING");
    }
    await forgetMailLimits();
    const right = await claimRecord(
      typed("Ghicit", { email: "ghicit.right@example.org", birthOn: BIRTH.birthOn }),
    );
    expect(right.status).toBe("CLAIM_PENDING");
  });

  it("takes what the university's sign-on vouches for", async () => {
    const id = await recorded("Autentic", { externalNumbers: [{ system: "register", value: "S77" }] });
    const user = await withSystemCtx("test", ({ db }) =>
      db.user.create({ data: { email: "sso@example.org", name: "S" } }),
    );
    const claim = (family: string) =>
      withSystemCtx("test", (ctx) =>
        claimBySignOn(ctx, { userId: user.id, given: "Ana", family, studentNumber: "S77" }),
      );
    expect(await claim("Altcineva")).toBeNull();
    expect(await claim("Autentic")).toBe(id);
    expect(await claim("Autentic")).toBeNull();
  });
});

describe("the queue", () => {
  it("shows a claim beside its record to the unit's coordinator and the office, and is a 404 elsewhere", async () => {
    const id = await recorded("Rand");
    const claim = await claimRecord(typed("Rand"));
    const seen = await as(unit.ofLetters, (ctx) => getClaim(ctx, claim.id, "en"), claimPolicy.list);
    expect(seen.records.map(({ record }) => record.id)).toEqual([id]);
    expect(seen.records[0]?.reasons.map(({ code }) => code)).toEqual(["same-name", "same-degree"]);
    await expect(
      as(unit.ofLaw, (ctx) => getClaim(ctx, claim.id, "en"), claimPolicy.list),
    ).rejects.toMatchObject({
      code: "not-found",
    });
    const { claims } = await as(
      unit.ofLaw,
      (ctx) => listClaims(ctx, "open", undefined, "en"),
      claimPolicy.list,
    );
    expect(claims.map(({ family }) => family)).not.toContain("Rand");
    const refuse = (actor: UserActor) =>
      decide(actor, (ctx) => refuseClaim(ctx, { id: claim.id, version: claim.version, refusal: "no" }));
    await expect(refuse(unit.ofLaw)).rejects.toMatchObject({ code: "not-found" });
    await expect(refuse(await claimant("rand@example.org"))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("gives the record to the claimant: the profile is live, and the person is told", async () => {
    const alumnusId = await recorded("Acelasi");
    const { id, version } = await claimRecord(typed("Acelasi"));
    await decide(unit.ofLetters, (ctx) => verifyClaim(ctx, { id, version, alumnusId }));
    const actor = await claimant("acelasi@example.org");
    expect(actor.alumnusId).toBe(alumnusId);
    expect(actor.roles).toContain("alumnus");
    expect((await mailsTo("acelasi@example.org")).at(-1)?.subject).toContain("yours");
  });

  it("a record of another faculty is not a coordinator's to give, nor one that is taken", async () => {
    const foreign = await recorded("Strain", { units: [unit.law] });
    const { id, version } = await claimRecord(typed("Strain"));
    const give = (alumnusId: string) =>
      decide(unit.ofLetters, (ctx) => verifyClaim(ctx, { id, version, alumnusId }));
    await expect(give(foreign)).rejects.toMatchObject({ code: "not-found" });
    const taken = await recorded("Luat");
    await withSystemCtx("test", ({ db }) =>
      db.user.create({ data: { email: "luat@example.org", name: "L", alumnusId: taken } }),
    );
    await expect(give(taken)).rejects.toMatchObject({ reason: "record-taken" });
  });

  it("of two who decide at once one is late, and one record goes to one of two claimants", async () => {
    const alumnusId = await recorded("Dublu");
    const one = await claimRecord(typed("Dublu", { email: "dublu1@example.org" }));
    const other = await claimRecord(typed("Dublu", { email: "dublu2@example.org" }));
    const verify = ({ id, version }: typeof one) =>
      decide(unit.ofLetters, (ctx) => verifyClaim(ctx, { id, version, alumnusId }));
    const same = await Promise.allSettled([verify(one), verify(one), verify(other), verify(other)]);
    expect(same.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("makes a record of a claim when nobody is recorded", async () => {
    const { id, version } = await claimRecord(
      typed("Nenregistrat", { currentFamily: "Nouă", studentNumber: "S88" }),
    );
    await decide(unit.ofLetters, (ctx) => createFromClaim(ctx, { id, version }));
    const { alumnusId } = await claimant("nenregistrat@example.org");
    const record = await withSystemCtx("test", ({ db }) =>
      db.alumnus.findUniqueOrThrow({
        where: { id: alumnusId ?? "" },
        include: { names: true, degrees: true },
      }),
    );
    expect(record.names.map(({ kind, family }) => `${kind} ${family}`).sort()).toEqual([
      "LEGAL Nouă",
      "PREVIOUS Nenregistrat",
    ]);
    expect(record.degrees).toMatchObject([{ unitId: unit.letters, graduationYear: 2004, source: "STAFF" }]);
  });

  it("asks, is answered, refuses, is appealed to the office, whose word stands", async () => {
    await recorded("Drum");
    const claim = await claimRecord(typed("Drum"));
    const person = await claimant("drum@example.org");
    const target = async () => {
      const now = await own(person, (ctx) => findOwnClaim(ctx, "en"));
      return { id: claim.id, version: now?.version ?? 0 };
    };
    const status = async () => (await own(person, (ctx) => findOwnClaim(ctx, "en")))?.status;

    await decide(unit.ofLetters, async (ctx) =>
      askClaimant(ctx, { ...(await target()), question: "Who led your thesis?" }),
    );
    expect(await status()).toBe("INFO_REQUESTED");
    expect((await mailsTo("drum@example.org")).at(-1)?.text).toContain("Who led your thesis?");
    await expect(
      own(person, async (ctx) => appealClaim(ctx, { ...(await target()), appeal: "x" })),
    ).rejects.toMatchObject({
      reason: "claim-moved-on",
    });
    await own(person, async (ctx) => answerClaim(ctx, { ...(await target()), answer: "Prof. Pop" }));
    expect(await status()).toBe("CLAIM_PENDING");

    await decide(unit.ofLetters, async (ctx) =>
      refuseClaim(ctx, { ...(await target()), refusal: "Not in our books." }),
    );
    expect(await status()).toBe("REFUSED");
    expect((await mailsTo("drum@example.org")).at(-1)?.text).toContain("Not in our books.");
    await own(person, async (ctx) => appealClaim(ctx, { ...(await target()), appeal: "I am." }));
    expect(await status()).toBe("APPEALED");

    const refuseAgain = async (actor: UserActor) =>
      decide(actor, async (ctx) => refuseClaim(ctx, { ...(await target()), refusal: "Still not." }));
    await expect(refuseAgain(unit.ofLetters)).rejects.toMatchObject({ code: "not-found" });
    await refuseAgain(unit.office);
    await expect(
      own(person, async (ctx) => appealClaim(ctx, { ...(await target()), appeal: "x" })),
    ).rejects.toMatchObject({
      reason: "appealed-once",
    });
  });

  it("is the person's to withdraw, and nobody else's", async () => {
    const { id, version } = await claimRecord(typed("Retras"));
    await claimRecord(typed("Altul"));
    await expect(
      own(await claimant("altul@example.org"), (ctx) => withdrawClaim(ctx, { id, version })),
    ).rejects.toMatchObject({
      code: "not-found",
    });
    await own(await claimant("retras@example.org"), (ctx) => withdrawClaim(ctx, { id, version }));
    await expect(
      decide(unit.office, (ctx) => refuseClaim(ctx, { id, version: version + 1, refusal: "late" })),
    ).rejects.toMatchObject({ reason: "claim-moved-on" });
  });

  it("a wrong claim is taken back: sessions end, what came with it goes, the next one may have the record", async () => {
    const alumnusId = await recorded("Gresit");
    const { id, version } = await claimRecord(
      typed("Gresit", { email: "gresit@example.org", birthOn: BIRTH.birthOn }),
    );
    const { userId } = await claimant("gresit@example.org");
    await withSystemCtx("test", ({ db }) =>
      db.session.create({ data: { userId, tokenHash: "gresit", expiresAt: new Date(Date.now() + 60_000) } }),
    );
    await decide(unit.ofLetters, (ctx) => reverseClaim(ctx, { id, version, reason: "A namesake." }));
    await withSystemCtx("test", async ({ db }) => {
      expect(await db.session.count({ where: { userId } })).toBe(0);
      expect(await db.contactPoint.count({ where: { alumnusId } })).toBe(0);
      expect(await db.profile.count({ where: { alumnusId } })).toBe(0);
      expect((await db.user.findUniqueOrThrow({ where: { id: userId } })).alumnusId).toBeNull();
    });
    expect((await mailsTo("gresit@example.org")).at(-1)?.text).toContain("A namesake.");
    const next = await claimRecord(typed("Gresit", { email: "corect@example.org", birthOn: BIRTH.birthOn }));
    expect(next).toMatchObject({ status: "VERIFIED", alumnusId });
  });

  it("goes to the office after a week, and is counted for whom it waits", async () => {
    const claim = await claimRecord(typed("Uitat"));
    const waiting = (actor: UserActor) =>
      as(
        actor,
        async (ctx) => (await listWaiting(ctx, actor)).find(({ kind }) => kind === "claims")?.count ?? 0,
        claimPolicy.list,
      );
    const before = await waiting(unit.office);
    expect(await waiting(unit.ofLetters)).toBeGreaterThan(0);
    expect(await waiting(unit.ofLaw)).toBe(0);
    await withSystemCtx("test", ({ db }) =>
      db.claim.update({ where: { id: claim.id }, data: { provedAt: new Date(Date.now() - 8 * 86_400_000) } }),
    );
    await claimJobs["tend-claims"]();
    expect(await waiting(unit.office)).toBe(before + 1);
  });
});
