import { Readable } from "node:stream";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { insertDegrees } from "@/lib/alumni/insert-records";
import { joinClass } from "@/lib/classes/commands/join-class";
import { createClass, endClass } from "@/lib/classes/commands/manage-class";
import { classPolicy } from "@/lib/classes/policy";
import { listClasses } from "@/lib/classes/queries";
import { joinInput } from "@/lib/classes/schema";
import { apply } from "@/lib/imports/apply";
import { dryRun } from "@/lib/imports/dry-run";
import { undo } from "@/lib/imports/undo";
import { acceptByMail, acceptLetter, noteOpened, openByCode } from "@/lib/invitations/commands/accept";
import { markPosted, revokeInvitation } from "@/lib/invitations/commands/change-batch";
import { createInvitations } from "@/lib/invitations/commands/create-invitations";
import { sendInvitations } from "@/lib/invitations/commands/send-invitations";
import { invitationPolicy } from "@/lib/invitations/policy";
import { findInvitable } from "@/lib/invitations/queries/find-invitable";
import { getBatch, listLetters, listResponse } from "@/lib/invitations/queries/list-batches";
import type { UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import { parseEmail } from "@/lib/platform/input/email";
import { seal } from "@/lib/platform/secret";
import { store } from "@/lib/platform/storage";
import { answerAll, forgetLimits, prove, tokenFor } from "../factories/claims";
import { addPeople, as, graduate, twoFaculties } from "../factories/two-faculties";

let unit: Awaited<ReturnType<typeof twoFaculties>>;
beforeAll(async () => {
  unit = await twoFaculties();
});
beforeEach(forgetLimits);

const visit = <T>(run: (ctx: Ctx) => Promise<T>) => withCtx({ kind: "visitor" }, invitationPolicy.open, run);
const staff = <T>(actor: UserActor, run: (ctx: Ctx) => Promise<T>) => as(actor, run, invitationPolicy.send);
const SENT = { locale: "en", address: "203.0.113.9" } as const;
const signal = () => new AbortController().signal;
const email = (address: string) => {
  const parsed = parseEmail(address);
  if (!parsed.ok) throw new Error(address);
  return parsed.value;
};
const POSTAL = {
  kind: "ADDRESS" as const,
  value: "Str. Horea 31",
  typed: "Str. Horea 31\n400202 Cluj-Napoca",
};

async function recorded(family: string, more: Partial<Parameters<typeof graduate>[0]> = {}) {
  const value = `${family.toLowerCase()}@example.org`;
  const person = graduate({
    family,
    given: "Ana",
    units: [unit.letters],
    contactPoints: [{ kind: "EMAIL", value }, POSTAL],
    ...more,
  });
  await addPeople([person]);
  return person.id;
}
async function invite(ids: string[], channel: "EMAIL" | "LETTER" = "EMAIL", actor = unit.ofLetters) {
  const query = new URLSearchParams(ids.map((id) => ["id", id])).toString();
  const batch = await staff(actor, (ctx) => createInvitations(ctx, { channel, query }));
  if (channel === "EMAIL") await sendInvitations(batch, signal());
  return batch;
}
const accountOf = (alumnusId: string) =>
  withSystemCtx("test", ({ db }) => db.user.findFirst({ where: { alumnusId } }));
const letterOf = async (batch: string) => {
  const { letters } = await staff(unit.ofLetters, (ctx) => listLetters(ctx, batch, undefined));
  const [letter] = letters;
  if (!letter) throw new Error("no letter");
  return letter;
};

describe("who is invited", () => {
  it("lacks an account and an open invitation, lives, and did not refuse", async () => {
    const ids = await Promise.all(
      ["Liber", "Cucont", "Invitat", "Decedat", "Restrans", "Refuza", "Faraadresa"].map((family) =>
        recorded(family, family === "Faraadresa" ? { contactPoints: [] } : {}),
      ),
    );
    const [free, account, invited, dead, restricted, refusing] = ids as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    await invite([invited]);
    await withSystemCtx("test", async ({ db, now }) => {
      await db.user.create({ data: { email: "c@example.org", name: "C", alumnusId: account } });
      await db.alumnus.update({ where: { id: dead }, data: { isDeceased: true } });
      await db.alumnus.update({ where: { id: restricted }, data: { restrictedAt: now } });
      for (const channel of ["EMAIL", "POST"] as const)
        await db.consentEntry.create({
          data: {
            alumnusId: refusing,
            purpose: "COMMUNICATION",
            channel,
            basis: "LEGITIMATE_INTEREST",
            act: "OBJECTED",
            source: "LINK",
            at: now,
          },
        });
    });
    const query = new URLSearchParams(ids.map((id) => ["id", id])).toString();
    const { chosen, people } = await staff(unit.ofLetters, (ctx) => findInvitable(ctx, query));
    expect(chosen).toBe(7);
    expect(people).toEqual([
      { id: free, unitIds: [unit.letters], email: "liber@example.org", hasPost: true },
    ]);
  });

  it("is nobody of another faculty", async () => {
    const foreign = await recorded("Strainul", { units: [unit.law] });
    await expect(invite([foreign])).rejects.toMatchObject({ reason: "nobody-to-invite" });
    const batch = await invite([foreign], "EMAIL", unit.ofLaw);
    await expect(staff(unit.ofLetters, (ctx) => getBatch(ctx, batch, "en"))).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("an invitation by mail", () => {
  it("opens the record once of 50 at the same moment, and is stored as a hash", async () => {
    const id = await recorded("Prinposta");
    const batch = await invite([id]);
    const token = await tokenFor("prinposta@example.org");
    const kept = await withSystemCtx("test", ({ db }) =>
      db.invitation.findFirstOrThrow({ where: { batchId: batch } }),
    );
    expect(JSON.stringify(kept)).not.toContain(token);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () => visit((ctx) => acceptByMail(ctx, token, "en"))),
    );
    expect(outcomes.filter((one) => one.status === "fulfilled" && one.value !== null)).toHaveLength(1);
    expect(await accountOf(id)).toMatchObject({ email: "prinposta@example.org" });
    expect(
      await withSystemCtx("test", ({ db }) => db.user.count({ where: { email: "prinposta@example.org" } })),
    ).toBe(1);
  });

  it("opens nothing once revoked or too old, and a token of another kind opens nothing", async () => {
    const [revoked, old] = [await recorded("Retrasa"), await recorded("Expirata")];
    const batch = await invite([revoked, old]);
    const { invitations } = await staff(unit.ofLetters, (ctx) => getBatch(ctx, batch, "en"));
    const of = (alumnusId: string) => invitations.find((one) => one.alumnusId === alumnusId)?.id ?? "";
    await expect(staff(unit.ofLaw, (ctx) => revokeInvitation(ctx, of(revoked)))).rejects.toMatchObject({
      code: "not-found",
    });
    await staff(unit.ofLetters, (ctx) => revokeInvitation(ctx, of(revoked)));
    await withSystemCtx("test", ({ db }) =>
      db.invitation.update({ where: { id: of(old) }, data: { expiresAt: new Date(Date.now() - 1_000) } }),
    );
    for (const address of ["retrasa@example.org", "expirata@example.org"]) {
      const token = await tokenFor(address);
      expect(await visit((ctx) => acceptByMail(ctx, token, "en"))).toBeNull();
      expect(await prove(token)).toBeNull();
    }
    const again = await staff(unit.ofLetters, (ctx) => getBatch(ctx, batch, "en"));
    expect(again.invitations.map(({ state }) => state).sort()).toEqual(["expired", "revoked"]);
    // What ran out gives way to the next one.
    await invite([old]);
  });

  it("is counted as sent, opened and used, by class", async () => {
    const ids = [await recorded("Numarat", { year: 1991 }), await recorded("Nevazut", { year: 1991 })];
    await invite(ids);
    const token = await tokenFor("numarat@example.org");
    await visit((ctx) => noteOpened(ctx, token));
    await visit((ctx) => acceptByMail(ctx, token, "en"));
    const rows = await staff(unit.ofLetters, (ctx) => listResponse(ctx, "en"));
    expect(rows.find(({ year }) => year === 1991)).toMatchObject({ made: 2, sent: 2, opened: 1, used: 1 });
  });
});

describe("a letter", () => {
  it("has a link and a code of its own, which lead to a mailbox, and to the record once that is proved", async () => {
    const id = await recorded("Scrisoare");
    const batch = await invite([id], "LETTER");
    const letter = await letterOf(batch);
    expect(letter.lines).toEqual(["Str. Horea 31", "400202 Cluj-Napoca"]);
    expect(await visit((ctx) => openByCode(ctx, letter.code))).toBe(letter.token);
    expect(await visit((ctx) => acceptByMail(ctx, letter.token, "en"))).toBeNull();
    const accept = (address: string) =>
      visit((ctx) => acceptLetter(ctx, { token: letter.token, email: email(address) }, SENT));
    await accept("mistyped@example.org");
    await accept("scrisoare.mea@example.org");
    await answerAll();
    expect(await accountOf(id)).toBeNull();
    await prove(await tokenFor("scrisoare.mea@example.org"));
    expect(await accountOf(id)).toMatchObject({ email: "scrisoare.mea@example.org" });
    await prove(await tokenFor("mistyped@example.org"));
    const late = await withSystemCtx("test", ({ db }) =>
      db.claim.findFirstOrThrow({ where: { email: "mistyped@example.org" } }),
    );
    expect(late).toMatchObject({ status: "WITHDRAWN", alumnusId: null });
  });

  it("is marked as posted once, by its own faculty", async () => {
    const batch = await invite([await recorded("Trimisa")], "LETTER");
    await expect(staff(unit.ofLaw, (ctx) => markPosted(ctx, batch))).rejects.toMatchObject({
      code: "not-found",
    });
    await staff(unit.ofLetters, (ctx) => markPosted(ctx, batch));
    expect((await staff(unit.ofLetters, (ctx) => getBatch(ctx, batch, "en"))).sent).toBe(1);
    await expect(staff(unit.ofLetters, (ctx) => markPosted(ctx, batch))).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("a class of final-year students", () => {
  const manage = <T>(actor: UserActor, run: (ctx: Ctx) => Promise<T>) => as(actor, run, classPolicy.manage);
  const year = new Date().getUTCFullYear() + 1;
  const open = (mostUses: number) =>
    manage(unit.ofLetters, (ctx) =>
      createClass(ctx, {
        unitId: unit.letters,
        programme: "Filologie",
        graduationYear: year,
        mostUses,
        lastDay: `${year}-06-30`,
      }),
    );
  const codeOf = async (id: string) =>
    (await manage(unit.ofLetters, (ctx) => listClasses(ctx, "en"))).find((one) => one.id === id)?.code ?? "";
  async function join(code: string, family: string, more: Record<string, string> = {}) {
    const input = joinInput.parse({
      code,
      family,
      given: "Ion",
      email: `${family}@example.org`.toLowerCase(),
      shown: seal("form-shown", String(Date.now() - 60_000)),
      ...more,
    });
    await withCtx({ kind: "visitor" }, classPolicy.join, (ctx) => joinClass(ctx, input, SENT));
    await answerAll();
    const token = await tokenFor(input.email.key);
    return token && prove(token);
  }
  const studentOf = (address: string) =>
    withSystemCtx("test", ({ db }) =>
      db.user.findUnique({
        where: { email: address },
        include: { alumnus: { include: { affiliations: true, degrees: true } } },
      }),
    );

  it("is a coordinator's to open for the own unit only", async () => {
    await expect(
      manage(unit.ofLaw, (ctx) =>
        createClass(ctx, {
          unitId: unit.letters,
          programme: null,
          graduationYear: year,
          mostUses: 5,
          lastDay: `${year}-06-30`,
        }),
      ),
    ).rejects.toMatchObject({ fields: { unitId: "not_open" } });
    const id = await open(5);
    expect((await manage(unit.ofLaw, (ctx) => listClasses(ctx, "en"))).map((one) => one.id)).not.toContain(
      id,
    );
    await expect(manage(unit.ofLaw, (ctx) => endClass(ctx, { id, version: 1 }))).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("gives a proved mailbox a record with the affiliation, as often as it says", async () => {
    const code = await codeOf(await open(2));
    await join(code, "Primul");
    await join(code, "Aldoilea");
    await forgetLimits();
    await join(code, "Altreilea");
    const first = await studentOf("primul@example.org");
    expect(first?.alumnus?.affiliations).toMatchObject([
      { kind: "PRE_ALUMNUS", unitId: unit.letters, endedOn: null },
    ]);
    expect(await studentOf("altreilea@example.org")).toBeNull();
  });

  it("of many who come for the last place, one gets it", async () => {
    const code = await codeOf(await open(1));
    const names = ["Unu", "Doi", "Trei", "Patru", "Cinci"];
    const tokens = [];
    for (const family of names) {
      const input = joinInput.parse({
        code,
        family,
        given: "Ion",
        email: `${family}@loc.example.org`,
        shown: seal("form-shown", "1"),
      });
      await withCtx({ kind: "visitor" }, classPolicy.join, (ctx) => joinClass(ctx, input, SENT));
    }
    await answerAll();
    for (const family of names) tokens.push(await tokenFor(`${family}@loc.example.org`.toLowerCase()));
    await Promise.allSettled(tokens.map((token) => prove(token)));
    const [counted] = await withSystemCtx("test", ({ db }) => db.classCode.findMany({ where: { code } }));
    const claims = await withSystemCtx("test", ({ db }) =>
      db.claim.findMany({ where: { classCodeId: counted?.id ?? "", provedAt: { not: null } } }),
    );
    expect(counted?.useCount).toBe(1);
    expect(claims.filter(({ means }) => means === "CLASS_CODE")).toHaveLength(1);
    // The others wait for a person.
    const others = claims.filter(({ means }) => means === null).map(({ status }) => status);
    expect(new Set(others)).toEqual(new Set(["CLAIM_PENDING"]));
  });

  it("ends", async () => {
    const id = await open(5);
    const code = await codeOf(id);
    await manage(unit.ofLetters, (ctx) => endClass(ctx, { id, version: 1 }));
    await join(code, "Intarziat");
    expect(await studentOf("intarziat@example.org")).toBeNull();
  });

  it("becomes graduates with the degree, and students again when it is taken back", async () => {
    const code = await codeOf(await open(5));
    await join(code, "Absolvent", { studentNumber: "S4711" });
    const { alumnusId } = (await studentOf("absolvent@example.org")) ?? {};
    const kinds = async () =>
      (await studentOf("absolvent@example.org"))?.alumnus?.affiliations
        .map(({ kind, endedOn }) => `${kind} ${endedOn ? "ended" : "open"}`)
        .sort();
    const before = await affiliations(alumnusId ?? "");
    const degree = {
      alumnusId: alumnusId ?? "",
      unitId: unit.letters,
      unitNameAtTime: "Letters",
      graduationYear: year,
    };
    await withSystemCtx("test", (ctx) =>
      insertDegrees(ctx, [{ ...degree, unitId: unit.law }], { source: "STAFF" }),
    );
    expect(await kinds()).toEqual(["PRE_ALUMNUS open"]);
    await withSystemCtx("test", (ctx) =>
      insertDegrees(ctx, [degree, { ...degree, programme: "Second" }], { source: "STAFF" }),
    );
    expect(await kinds()).toEqual(["ALUMNUS open", "PRE_ALUMNUS ended"]);
    await withSystemCtx("test", ({ db }) => db.degree.deleteMany({ where: { alumnusId: alumnusId ?? "" } }));
    expect(await affiliations(alumnusId ?? "")).toEqual(before);
  });

  it("becomes graduates by the import of the list, and an import taken back leaves them as they were", async () => {
    const code = await codeOf(await open(5));
    await join(code, "Importat");
    const { alumnusId = "" } = { ...(await studentOf("importat@example.org")) };
    const id = alumnusId ?? "";
    const before = await affiliations(id);
    const importId = await importOf({
      family: "Importat",
      given: "Ion",
      email: "importat@example.org",
      year,
    });
    expect((await affiliations(id)).map(({ kind }) => kind).sort()).toEqual(["ALUMNUS", "PRE_ALUMNUS"]);
    expect((await studentOf("importat@example.org"))?.alumnus?.degrees).toHaveLength(1);
    await withSystemCtx("test", ({ db }) =>
      db.import.update({ where: { id: importId }, data: { status: "UNDOING" } }),
    );
    await undo(importId, signal());
    expect(await affiliations(id)).toEqual(before);
    expect((await studentOf("importat@example.org"))?.alumnus?.degrees).toEqual([]);
  });

  const affiliations = (alumnusId: string) =>
    withSystemCtx("test", ({ db }) =>
      db.affiliation.findMany({ where: { alumnusId }, orderBy: { id: "asc" } }),
    );
});

/** A list of one graduate, read and applied as the worker does. @returns the import */
async function importOf({
  family,
  given,
  email,
  year,
}: {
  family: string;
  given: string;
  email: string;
  year: number;
}) {
  const csv = `family,given,email,year\n${family},${given},${email},${year}\n`;
  const { key, byteSize, sha256 } = await store(Readable.from([Buffer.from(csv)]), 10_000);
  const options = {
    read: {
      source: { kind: "text", encoding: "utf-8", separator: "," },
      headerRow: 1,
      width: 4,
      repairs: [],
      romanian: false,
      dropColumns: [],
    },
    plan: {
      mapping: ["family", "given", "email", "graduationYear"],
      dateOrders: {},
      nameOrder: "family-first",
    },
  };
  const { id } = await withSystemCtx("test", ({ db }) =>
    db.import.create({
      data: {
        unitId: unit.letters,
        fileName: "list.csv",
        storageKey: key,
        byteSize,
        sha256,
        status: "DRY_RUNNING",
        rowCount: 1,
        options,
      },
    }),
  );
  await dryRun(id, signal());
  await withSystemCtx("test", ({ db }) =>
    db.import.update({ where: { id }, data: { status: "APPLYING", rowCount: 1, doneCount: 0 } }),
  );
  await apply(id, signal());
  return id;
}
