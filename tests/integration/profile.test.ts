import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { saveEmployment } from "@/lib/alumni/commands/save-parts";
import { alumniPolicy } from "@/lib/alumni/policy";
import { getRecord } from "@/lib/alumni/queries/get-record";
import { saveContactInput, saveEmploymentInput } from "@/lib/alumni/schema/record";
import { diffRecord } from "@/lib/imports/diff-record";
import { type Graduate, storedKeys } from "@/lib/imports/graduate";
import { loadKnownRecords } from "@/lib/imports/known-record";
import { NAME_KEY_VERSION } from "@/lib/matching/name-key";
import type { Actor, UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import { changePhoto } from "@/lib/profile/commands/change-photo";
import { confirmByLink, confirmOwnRecord } from "@/lib/profile/commands/confirm-record";
import { acceptCorrection, refuseCorrection } from "@/lib/profile/commands/decide-correction";
import { ensureProfile } from "@/lib/profile/commands/ensure-profile";
import { proposeDegree, proposeName, withdrawCorrection } from "@/lib/profile/commands/propose-correction";
import { proveEmail } from "@/lib/profile/commands/prove-email";
import { removeOwnPart, saveOwnContact, saveOwnName } from "@/lib/profile/commands/save-own-parts";
import { saveProfile } from "@/lib/profile/commands/save-profile";
import { saveVisibility } from "@/lib/profile/commands/save-visibility";
import { emailProofLink } from "@/lib/profile/email-proof";
import { askSome } from "@/lib/profile/jobs";
import { profilePolicy } from "@/lib/profile/policy";
import { findPhoto } from "@/lib/profile/queries/find-photo";
import { getOwnProfile } from "@/lib/profile/queries/get-own-profile";
import { getStillRight } from "@/lib/profile/queries/get-still-right";
import { listCorrections } from "@/lib/profile/queries/list-corrections";
import { listOwnEntries } from "@/lib/profile/queries/list-own-entries";
import {
  proposeDegreeInput,
  proposeNameInput,
  removeOwnPartInput,
  saveOwnNameInput,
  saveProfileInput,
  saveVisibilityInput,
} from "@/lib/profile/schema";
import { stillRightLink } from "@/lib/profile/still-right-link";
import { listWaiting } from "@/lib/today/queries/waiting";
import { addPeople, as, graduate, twoFaculties } from "../factories/two-faculties";

let unit: Awaited<ReturnType<typeof twoFaculties>>;
beforeAll(async () => {
  unit = await twoFaculties();
});

let serial = 0;
/** A graduate of the faculty of letters with an account. */
async function alumna(units = [unit.letters]): Promise<UserActor & { alumnusId: string }> {
  const n = ++serial;
  const person = graduate({
    family: `Mureșan${n}`,
    given: "Ștefania",
    units,
    contactPoints: [
      { kind: "ADDRESS", value: "Oradea, RO", city: "Oradea", country: "RO" },
      { kind: "EMAIL", value: `old${n}@example.org`, isPrimary: true },
    ],
    employments: [{ employer: "Editura", position: "Redactor" }],
  });
  await addPeople([person]);
  const email = `alumna${n}@example.org`;
  const { id } = await withSystemCtx("test", ({ db }) =>
    db.user.create({ data: { email, name: "Ștefania", alumnusId: person.id } }),
  );
  return { ...unit.ofLetters, userId: id, email, alumnusId: person.id, roles: ["alumnus"], unitIds: [] };
}
const own = <T>(actor: UserActor, run: (ctx: Ctx) => Promise<T>) => as(actor, run, profilePolicy.own);
const decide = <T>(actor: UserActor, run: (ctx: Ctx) => Promise<T>) => as(actor, run, profilePolicy.decide);
const read = (id: string) => as(unit.office, (ctx) => getRecord(ctx, id), alumniPolicy.read);
const mails = (to: string) =>
  withSystemCtx("test", ({ db }) => db.mail.findMany({ where: { to }, orderBy: { createdAt: "asc" } }));

describe("the own record", () => {
  it("is changed by the person: the row is from the person, and confirmed", async () => {
    const ana = await alumna();
    const { version, employments } = await read(ana.alumnusId);
    const job = {
      id: ana.alumnusId,
      version,
      partId: employments[0]?.id,
      employer: "Radio Cluj",
      position: "",
    };
    await own(ana, (ctx) => saveEmployment(ctx, saveEmploymentInput.parse(job)));
    const phone = { id: ana.alumnusId, version: version + 1, kind: "PHONE", typed: "+40 722 123 456" };
    await own(ana, (ctx) => saveOwnContact(ctx, saveContactInput.parse(phone), "ro"));
    const record = await read(ana.alumnusId);
    expect(record.employments[0]).toMatchObject({ employer: "Radio Cluj", source: "PERSON" });
    expect(record.employments[0]?.confirmedAt).not.toBeNull();
    expect(record.contactPoints.find(({ kind }) => kind === "PHONE")).toMatchObject({
      value: "+40722123456",
      source: "PERSON",
    });
  });

  it("is the only one: another person's is a 404, and a degree or a legal name is not the person's to write", async () => {
    const [ana, maria] = [await alumna(), await alumna()];
    const theirs = await read(maria.alumnusId);
    const job = { id: maria.alumnusId, version: theirs.version, employer: "X" };
    await expect(
      own(ana, (ctx) => saveEmployment(ctx, saveEmploymentInput.parse(job))),
    ).rejects.toMatchObject({ code: "not-found" });
    const mine = await read(ana.alumnusId);
    const name = {
      id: ana.alumnusId,
      version: mine.version,
      partId: mine.names[0]?.id,
      given: "A",
      family: "B",
    };
    await expect(own(ana, (ctx) => saveOwnName(ctx, saveOwnNameInput.parse(name)))).rejects.toMatchObject({
      code: "not-found",
    });
    const legal = { ...name, part: "name" };
    await expect(
      own(ana, (ctx) => removeOwnPart(ctx, removeOwnPartInput.parse(legal))),
    ).rejects.toMatchObject({ code: "not-found" });
    expect(removeOwnPartInput.safeParse({ ...legal, part: "degree" }).success).toBe(false);
    expect(saveOwnNameInput.safeParse({ ...name, kind: "LEGAL" }).success).toBe(false);
    expect(await read(maria.alumnusId)).toEqual(theirs);
    expect(await read(ana.alumnusId)).toEqual(mine);
  });

  it("is saved once by two windows that saw the same version", async () => {
    const ana = await alumna();
    const { version } = await read(ana.alumnusId);
    const save = (employer: string) =>
      own(ana, (ctx) =>
        saveEmployment(ctx, saveEmploymentInput.parse({ id: ana.alumnusId, version, employer })),
      );
    const outcomes = await Promise.allSettled(["A", "B", "C"].map(save));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("takes a mailbox only by the link that went there, of that record, for a day", async () => {
    const [ana, maria] = [await alumna(), await alumna()];
    const { version } = await read(ana.alumnusId);
    const typed = `New${serial}@Example.org`;
    const input = saveContactInput.parse({ id: ana.alumnusId, version, kind: "EMAIL", typed });
    expect(await own(ana, (ctx) => saveOwnContact(ctx, input, "en"))).toBe("to-prove");
    expect(await read(ana.alumnusId)).toMatchObject({ version });
    const [mail] = await mails(typed.toLowerCase());
    const link = new URL(/http\S+link=\S+/.exec(mail?.text ?? "")?.[0] ?? "").searchParams.get("link") ?? "";
    await expect(own(maria, (ctx) => proveEmail(ctx, { link, version }))).rejects.toMatchObject({
      code: "not-found",
    });
    const forged = link.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    await expect(own(ana, (ctx) => proveEmail(ctx, { link: forged, version }))).rejects.toMatchObject({
      code: "not-found",
    });
    const old = new Date(Date.now() - 25 * 3_600_000);
    const expired =
      new URL(emailProofLink(ana.alumnusId, "x@example.org", "en", old)).searchParams.get("link") ?? "";
    await expect(own(ana, (ctx) => proveEmail(ctx, { link: expired, version }))).rejects.toMatchObject({
      code: "not-found",
    });
    await own(ana, (ctx) => proveEmail(ctx, { link, version }));
    const record = await read(ana.alumnusId);
    const added = record.contactPoints.find(({ value }) => value === typed.toLowerCase());
    expect(added).toMatchObject({ source: "PERSON", isPrimary: false });
    expect(added?.verifiedAt).not.toBeNull();
  });

  it("keeps what the person confirmed when a file says otherwise", async () => {
    const ana = await alumna();
    const before = await read(ana.alumnusId);
    const file: Graduate = {
      ...{ given: "Ștefania", family: "Altfel", keyVersion: NAME_KEY_VERSION },
      ...storedKeys({ given: "Ștefania", family: "Altfel" }),
      unitId: unit.letters,
      unitName: "Unit",
      employer: "Alt angajator",
      position: "Alt post",
      city: "Sibiu",
      country: "RO",
      birth: { date: "1980-01-01", precision: "DAY" as const },
    };
    const changed = async () => {
      // Rows that a file would overwrite; what it adds is told apart by having no id.
      const known = await withSystemCtx("test", (ctx) => loadKnownRecords(ctx, [ana.alumnusId]));
      const record = known.get(ana.alumnusId);
      if (!record) throw new Error("no record");
      return diffRecord(record, file)
        .filter(({ id }) => id !== null)
        .map(({ field }) => field);
    };
    expect(await changed()).toEqual(expect.arrayContaining(["name", "city", "employer"]));
    await own(ana, (ctx) => confirmOwnRecord(ctx, before.version));
    expect((await changed()).filter((field) => ["name", "city", "employer"].includes(field))).toEqual([]);
  });
});

describe("the profile", () => {
  it("is made once, changed with its version, and stale for the second window", async () => {
    const ana = await alumna();
    await withSystemCtx("test", async (ctx) => {
      await ensureProfile(ctx, ana.alumnusId);
      await ensureProfile(ctx, ana.alumnusId);
    });
    const input = saveProfileInput.parse({
      version: "1",
      skills: "Cor, cor, drept;  Python\n",
      languages: ["ro", "de"],
      openTo: "MENTORING",
    });
    await own(ana, (ctx) => saveProfile(ctx, input));
    const { profile } = await own(ana, getOwnProfile);
    expect(profile).toMatchObject({
      skills: ["Cor", "drept", "Python"],
      languages: ["ro", "de"],
      openTo: ["MENTORING"],
      version: 2,
    });
    await expect(own(ana, (ctx) => saveProfile(ctx, input))).rejects.toMatchObject({ reason: "stale" });
  });

  it("keeps a row for each circle that was chosen and none for what is preset", async () => {
    const ana = await alumna();
    const chosen = { EMAIL: "VERIFIED_ALUMNI", CITY: "PUBLIC", BIRTHDAY: "" };
    await own(ana, (ctx) =>
      saveVisibility(ctx, saveVisibilityInput.parse({ version: 1, isListed: "true", ...chosen })),
    );
    const { audiences } = await own(ana, getOwnProfile);
    const shown = Object.fromEntries(audiences.map(({ item, chosen, preset }) => [item, chosen ?? preset]));
    expect(shown).toMatchObject({
      EMAIL: "VERIFIED_ALUMNI",
      CITY: "PUBLIC",
      BIRTHDAY: "ONLY_ME",
      PHONE: "ONLY_ME",
      EMPLOYMENT: "ONLY_ME",
      NAME: "VERIFIED_ALUMNI",
    });
    await own(ana, (ctx) => saveVisibility(ctx, saveVisibilityInput.parse({ version: 2, CITY: "PUBLIC" })));
    const after = await own(ana, getOwnProfile);
    expect(after.audiences.filter((one) => one.chosen)).toEqual([
      { item: "CITY", chosen: "PUBLIC", preset: "VERIFIED_ALUMNI" },
    ]);
    expect(after.profile.isListed).toBe(false);
  });
});

describe("the photo", () => {
  const find = (actor: Actor, publicId: string) =>
    withCtx(actor, profilePolicy.photo, (ctx) => findPhoto(ctx, publicId));
  const visitor: Actor = { kind: "visitor" };

  it("is read by the person, by whoever keeps the record, and by the circle that the person chose", async () => {
    const [ana, maria] = [await alumna(), await alumna([unit.law])];
    const key = randomUUID();
    await own(ana, (ctx) => changePhoto(ctx, key));
    const { profile } = await own(ana, getOwnProfile);
    const publicId = profile.publicId ?? "";
    for (const reader of [ana, maria, unit.ofLetters, unit.office])
      expect(await find(reader, publicId)).toBe(key);
    for (const reader of [visitor, unit.ofLaw])
      await expect(find(reader, publicId)).rejects.toMatchObject({ code: "not-found" });

    const choose = (version: number, PHOTO: string) =>
      own(ana, (ctx) => saveVisibility(ctx, saveVisibilityInput.parse({ version, isListed: "true", PHOTO })));
    await choose(2, "ONLY_ME");
    await expect(find(maria, publicId)).rejects.toMatchObject({ code: "not-found" });
    await choose(3, "PUBLIC");
    await expect(find(visitor, publicId)).rejects.toMatchObject({ code: "not-found" });
    await own(ana, (ctx) =>
      saveVisibility(
        ctx,
        saveVisibilityInput.parse({ version: 4, isListed: "true", PHOTO: "PUBLIC", NAME: "PUBLIC" }),
      ),
    );
    expect(await find(visitor, publicId)).toBe(key);
    const entries = await own(ana, listOwnEntries);
    expect(entries.get("PUBLIC")).toEqual({
      name: expect.objectContaining({ given: "Ștefania" }),
      photo: true,
    });
    await own(ana, (ctx) => changePhoto(ctx, null));
    await expect(find(ana, publicId)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the yearly question", () => {
  it("is asked by mail of whoever came in more than a year ago, once", async () => {
    const ana = await alumna();
    await withSystemCtx("test", (ctx) => ensureProfile(ctx, ana.alumnusId), {
      now: new Date("2024-01-01T00:00:00Z"),
    });
    const askedOn = async (now: string) => {
      await withSystemCtx("test", askSome, { now: new Date(now) });
      const { askedAt } = await withSystemCtx("test", ({ db }) =>
        db.profile.findUniqueOrThrow({ where: { alumnusId: ana.alumnusId } }),
      );
      return askedAt?.toISOString().slice(0, 10);
    };
    const confirm = (day: string) =>
      withSystemCtx("test", ({ db }) =>
        db.alumnus.update({ where: { id: ana.alumnusId }, data: { lastConfirmedAt: new Date(day) } }),
      );
    expect(await askedOn("2026-11-22")).toBe("2026-11-22");
    expect(await askedOn("2027-11-01")).toBe("2026-11-22");
    await confirm("2027-11-10");
    expect(await askedOn("2027-11-24")).toBe("2026-11-22");
    expect(await askedOn("2028-11-24")).toBe("2028-11-24");
  });
});

describe("a correction", () => {
  async function proposed(units = [unit.letters]) {
    const ana = await alumna(units);
    const { degrees } = await read(ana.alumnusId);
    const degree = degrees.find(({ unitId }) => unitId === unit.letters);
    const input = {
      partId: degree?.id,
      programme: "Filologie clasică",
      level: "BACHELOR",
      graduationYear: "2003",
    };
    await own(ana, (ctx) => proposeDegree(ctx, proposeDegreeInput.parse(input)));
    const waiting = await decide(unit.ofLetters, (ctx) => listCorrections(ctx, "en"));
    const correction = waiting.corrections.find(({ alumnusId }) => alumnusId === ana.alumnusId);
    if (!correction) throw new Error("not in the queue");
    return {
      ana,
      input,
      correction: { id: correction.id, version: correction.version },
      fields: correction.fields,
    };
  }

  it("waits for the coordinator of the degree's unit and for the office, is a 404 for others, also of the same person", async () => {
    const { ana, correction, fields } = await proposed([unit.letters, unit.law]);
    expect(fields).toContainEqual({ field: "graduationYear", before: "2004", after: "2003" });
    const seen = async (actor: UserActor) =>
      (await decide(actor, (ctx) => listCorrections(ctx, "en"))).corrections.some(
        ({ id }) => id === correction.id,
      );
    expect([await seen(unit.ofLaw), await seen(unit.ofBoth), await seen(unit.office)]).toEqual([
      false,
      true,
      true,
    ]);
    for (const answer of [
      acceptCorrection,
      (ctx: Ctx) => refuseCorrection(ctx, { ...correction, refusal: "x" }),
    ])
      await expect(decide(unit.ofLaw, (ctx) => answer(ctx, correction))).rejects.toMatchObject({
        code: "not-found",
      });
    const counted = async (actor: UserActor) =>
      as(
        actor,
        async (ctx) => (await listWaiting(ctx, actor)).find(({ kind }) => kind === "corrections")?.count,
      );
    expect(await counted(unit.ofLetters)).toBeGreaterThan(0);
    expect((await read(ana.alumnusId)).degrees.map(({ graduationYear }) => graduationYear)).toEqual([
      2004, 2004,
    ]);
  });

  it("is accepted once, written into the record, and told by mail", async () => {
    const { ana, correction } = await proposed();
    const outcomes = await Promise.allSettled(
      [unit.ofLetters, unit.office].map((actor) => decide(actor, (ctx) => acceptCorrection(ctx, correction))),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [degree] = (await read(ana.alumnusId)).degrees;
    expect(degree).toMatchObject({
      programme: "Filologie clasică",
      graduationYear: 2003,
      unitNameAtTime: `Unit ${unit.letters}`,
    });
    expect(await mails(ana.email)).toHaveLength(1);
  });

  it("is refused with the reason in the mail, and changes nothing", async () => {
    const { ana, correction } = await proposed();
    const before = await read(ana.alumnusId);
    await decide(unit.ofLetters, (ctx) =>
      refuseCorrection(ctx, { ...correction, refusal: "Registrul spune 2004." }),
    );
    expect(await read(ana.alumnusId)).toEqual(before);
    expect((await mails(ana.email))[0]?.text).toContain("Registrul spune 2004.");
  });

  it("is one at a time about a row; taken back, it is gone from the queue", async () => {
    const { ana, input, correction } = await proposed();
    await expect(
      own(ana, (ctx) => proposeDegree(ctx, proposeDegreeInput.parse(input))),
    ).rejects.toMatchObject({ reason: "already-proposed" });
    await expect(own(await alumna(), (ctx) => withdrawCorrection(ctx, correction))).rejects.toMatchObject({
      code: "not-found",
    });
    await own(ana, (ctx) => withdrawCorrection(ctx, correction));
    await expect(decide(unit.ofLetters, (ctx) => acceptCorrection(ctx, correction))).rejects.toMatchObject({
      code: "conflict",
    });
    await own(ana, (ctx) => proposeDegree(ctx, proposeDegreeInput.parse(input)));
  });

  it("about a missing degree of a faculty that does not hold the record goes to the office", async () => {
    const ana = await alumna();
    const input = { unitId: unit.law, programme: "Drept", level: "MASTER", graduationYear: "2006" };
    await own(ana, (ctx) => proposeDegree(ctx, proposeDegreeInput.parse(input)));
    const queue = await decide(unit.office, (ctx) => listCorrections(ctx, "en"));
    const found = queue.corrections.find(({ alumnusId }) => alumnusId === ana.alumnusId);
    expect(found).toMatchObject({ unitIds: [], unit: "law" });
    for (const actor of [unit.ofLaw, unit.ofLetters])
      expect(
        (await decide(actor, (ctx) => listCorrections(ctx, "en"))).corrections.map(({ id }) => id),
      ).not.toContain(found?.id);
    await decide(unit.office, (ctx) => acceptCorrection(ctx, { id: found?.id ?? "", version: 1 }));
    expect((await read(ana.alumnusId)).degrees).toHaveLength(2);
  });

  it("of the legal name keeps the name before", async () => {
    const ana = await alumna();
    const { names } = await read(ana.alumnusId);
    const input = { partId: names[0]?.id, given: "Ștefania", family: "Tîrnovan", message: "Căsătorie" };
    await own(ana, (ctx) => proposeName(ctx, proposeNameInput.parse(input)));
    const queue = await decide(unit.ofLetters, (ctx) => listCorrections(ctx, "en"));
    const found = queue.corrections.find(({ alumnusId }) => alumnusId === ana.alumnusId);
    await decide(unit.ofLetters, (ctx) => acceptCorrection(ctx, { id: found?.id ?? "", version: 1 }));
    const after = (await read(ana.alumnusId)).names.map(({ kind, family }) => [kind, family]);
    expect(after).toEqual([
      ["LEGAL", "Tîrnovan"],
      ["PREVIOUS", names[0]?.family],
    ]);
  });
});

describe("still right, by the link of the mail", () => {
  const visit = <T>(run: (ctx: Ctx) => Promise<T>, now = new Date()) =>
    withCtx({ kind: "visitor" }, profilePolicy.stillRight, run, { now });
  const linkOf = (id: string, at = new Date()) =>
    new URL(stillRightLink(id, "en", at)).searchParams.get("link") ?? "";

  it("shows little, is said once, and says nothing after 60 days", async () => {
    const ana = await alumna();
    const link = linkOf(ana.alumnusId);
    const known = await visit((ctx) => getStillRight(ctx, link));
    expect(JSON.stringify(known)).not.toContain("old");
    expect(known.isSpent).toBe(false);
    const said = await Promise.allSettled([1, 2, 3].map(() => visit((ctx) => confirmByLink(ctx, link))));
    expect(said.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const record = await read(ana.alumnusId);
    expect(record.lastConfirmedAt).not.toBeNull();
    expect(record.employments[0]?.confirmedAt).not.toBeNull();
    expect((await visit((ctx) => getStillRight(ctx, link))).isSpent).toBe(true);
    const late = new Date(Date.now() + 61 * 86_400_000);
    const fresh = linkOf(ana.alumnusId, new Date(Date.now() + 1_000));
    await expect(visit((ctx) => confirmByLink(ctx, fresh), late)).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(visit((ctx) => confirmByLink(ctx, `${link}x`))).rejects.toMatchObject({ code: "not-found" });
  });
});
