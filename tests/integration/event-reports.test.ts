import { readFile } from "node:fs/promises";
import { NextRequest } from "next/server";
import { Client } from "pg";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerFeedback } from "@/lib/event-reports/commands/answer-feedback";
import { forgetObjected } from "@/lib/event-reports/commands/forget-objected";
import { objectToPhoto } from "@/lib/event-reports/commands/object-to-photo";
import { addPhoto, changePhoto, removePhoto } from "@/lib/event-reports/commands/photos";
import { thankForOne, thankParticipant } from "@/lib/event-reports/commands/thank";
import { thanksMail } from "@/lib/event-reports/emails";
import { feedbackToken } from "@/lib/event-reports/feedback-link";
import { eventReportPolicy } from "@/lib/event-reports/policy";
import { getFeedback } from "@/lib/event-reports/queries/get-feedback";
import { getEventReport } from "@/lib/event-reports/queries/get-report";
import { findPhotoFile, listPhotos, listShownPhotos } from "@/lib/event-reports/queries/photos";
import { receiveEventPhoto } from "@/lib/event-reports/receive-photo";
import { reportDocument } from "@/lib/event-reports/report-document";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import type { UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import { removeStored, storedPath } from "@/lib/platform/storage";
import { asPortal, DAY_MS, HOUR_MS, later, makeAccount, makeEvent, NOON } from "../factories/events";
import { addPeople, graduate, twoFaculties } from "../factories/two-faculties";

const NOT_FOUND = { code: "not-found" };
let world: Awaited<ReturnType<typeof twoFaculties>>;
let owner: Client;
let visitors = 0;
beforeAll(async () => {
  world = await twoFaculties();
  owner = new Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
});
afterAll(() => owner.end());

const manage = <T>(actor: UserActor, work: (ctx: Ctx) => Promise<T>, now = NOON) =>
  withCtx(actor, eventReportPolicy.manage, work, { now });
const visit = <T>(work: (ctx: Ctx) => Promise<T>, now = NOON) =>
  withCtx({ kind: "visitor" }, eventReportPolicy.open, work, { now });

type Came = {
  alumnusId?: string;
  userId?: string;
  email?: string;
  guests?: number;
  hasCome?: boolean;
  isWalkIn?: boolean;
  isOnline?: boolean;
};
/** Somebody's place at an event as the door has left it. */
async function placeAt(eventId: string, { guests = 0, hasCome = true, ...who }: Came = {}): Promise<string> {
  const id = newId();
  await asPortal(({ db }) =>
    db.registration.create({
      data: {
        id,
        eventId,
        name: "Ana Pop",
        email: `guest-${id}@example.org`,
        status: hasCome ? "CHECKED_IN" : "NO_SHOW",
        partySize: 1 + guests,
        confirmedAt: NOON,
        ...who,
        admissions: {
          create: Array.from({ length: 1 + guests }, (_, position) => ({
            position,
            checkedInAt: hasCome ? NOON : null,
          })),
        },
      },
    }),
  );
  return id;
}
/** Two hours that ended a day before noon. */
const pastEvent = (more: Parameters<typeof makeEvent>[0] = {}) => {
  const startsAt = (more?.startsAt as Date | undefined) ?? later(-DAY_MS - 2 * HOUR_MS);
  return makeEvent({ startsAt, endsAt: later(2 * HOUR_MS, startsAt), unitId: world.letters, ...more });
};
const reportOf = (eventId: string, actor: UserActor = world.ofLetters) =>
  manage(actor, (ctx) => getEventReport(ctx, eventId, "en"));

describe("the report", () => {
  it("counts heads, no-shows, walk-ins and first-timers; faculties twice, people once", async () => {
    const both = graduate({ family: "Pop", given: "Ana", units: [world.letters, world.law], year: 1994 });
    const one = graduate({ family: "Rus", given: "Ion", units: [world.law], year: 2004 });
    await addPeople([both, one]);
    const before = await pastEvent({ startsAt: later(-30 * DAY_MS) });
    await placeAt(before.id, { alumnusId: one.id });
    const { id } = await pastEvent({ creditMinutes: 90, slots: [10] });
    await placeAt(id, { alumnusId: both.id, guests: 2 });
    await placeAt(id, { alumnusId: one.id });
    await placeAt(id, { hasCome: false, guests: 1 });
    await placeAt(id, { hasCome: false, isOnline: true });
    await placeAt(id, { isWalkIn: true });
    const report = await reportOf(id);
    expect(report).toMatchObject({
      ...{ signedUp: 7, came: 5, noShows: 2, walkIns: 1, online: 1, firstTimers: 2, hours: 8 },
      byUnit: [
        { name: "law", count: 2 },
        { name: "letters", count: 1 },
      ],
      byClass: [
        { key: 1994, count: 1, isDecade: false },
        { key: 2004, count: 1, isDecade: false },
      ],
    });
    expect(Object.fromEntries(report.byKind.map(({ key, count }) => [key, count]))).toEqual({
      ...{ graduate: 2, guest: 2, other: 1 },
    });
  });

  it("is the organizers' alone, and the file prints no small number and nobody's words", async () => {
    const { id } = await pastEvent();
    const record = graduate({ family: "Ilea", given: "Ana", units: [world.letters], year: 1988 });
    await addPeople([record]);
    await placeAt(id, { alumnusId: record.id });
    await expect(reportOf(id, world.ofLaw)).rejects.toMatchObject(NOT_FOUND);
    const report = await reportOf(id, world.office);
    const sender = { name: "U", office: "O", hue: 150 };
    for (const locale of Object.keys(LOCALES) as Locale[]) {
      const text = JSON.stringify(reportDocument(report, { sender, locale }));
      expect(text).toContain("1988");
      expect(text, locale).not.toContain("eventReports.");
    }
    const { blocks } = reportDocument(report, { sender, locale: "en" });
    expect(blocks).toContainEqual(
      expect.objectContaining({ kind: "table", rows: [["letters", "fewer than 5"]] }),
    );
  });
});

describe("feedback", () => {
  const say = (registrationId: string, score: number, now = NOON, text: string | null = null) =>
    visit((ctx) => answerFeedback(ctx, { token: feedbackToken(registrationId), score, text }), now);

  it("is one answer of whoever came, which changes for a fortnight", async () => {
    const { id } = await pastEvent();
    const mine = await placeAt(id);
    await say(mine, 2);
    await say(mine, 5, later(13 * DAY_MS), "Better on reflection");
    await expect(say(mine, 1, later(15 * DAY_MS))).rejects.toMatchObject({ reason: "feedback-over" });
    await expect(say(await placeAt(id), 4, later(61 * DAY_MS))).rejects.toMatchObject({
      reason: "feedback-over",
    });
    await expect(say(await placeAt(id, { hasCome: false }), 4)).rejects.toMatchObject(NOT_FOUND);
    const forged = `${feedbackToken(mine).slice(0, -1)}_`;
    await expect(visit((ctx) => getFeedback(ctx, forged, "en"))).rejects.toMatchObject(NOT_FOUND);
    expect(await visit((ctx) => getFeedback(ctx, feedbackToken(mine), "en"))).toMatchObject({
      answer: { score: 5, text: "Better on reflection" },
      isOpen: true,
    });
  });

  it("shows nothing but its number under five, and never whose it is", async () => {
    const { id } = await pastEvent();
    const places = [];
    for (let nth = 0; nth < 5; nth++) places.push(await placeAt(id));
    for (const place of places.slice(1)) await say(place, 4, NOON, "Good");
    expect((await reportOf(id)).feedback).toEqual({ count: 4, shown: null });
    await say(places[0] as string, 1, NOON, "Cold room");
    expect((await reportOf(id)).feedback).toMatchObject({
      count: 5,
      shown: { average: 3.4, texts: ["Cold room", "Good", "Good", "Good", "Good"] },
    });
    const person = await makeAccount("Ana Mic");
    await say(await placeAt(id, { userId: person.userId }), 3);
    const own = await withCtx(person, eventReportPolicy.open, ({ db }) => db.eventFeedback.count());
    expect(own).toBe(1);
    for (const actor of [world.ofLetters, world.office])
      expect(await manage(actor, ({ db }) => db.eventFeedback.count({ where: { eventId: id } }))).toBe(0);
    const trail = await asPortal(
      ({ db }) => db.$queryRaw<{ actor_id: string | null; detail: number }[]>`
        SELECT actor_id, (SELECT count(*)::int FROM audit_detail d WHERE d.entry_id = e.id) AS detail
        FROM audit_entry e WHERE subject_id = ${id} AND action = 'event.feedback-given'`,
    );
    expect(trail).toHaveLength(6);
    expect(trail.every(({ actor_id, detail }) => actor_id === null && detail === 0)).toBe(true);
  });
});

describe("thanks", () => {
  const jobsOf = async (eventId: string) =>
    (
      await owner.query(
        `SELECT r.id FROM registration r JOIN graphile_worker._private_jobs j
           ON j.payload ->> 'registrationId' = r.id::text WHERE r.event_id = $1`,
        [eventId],
      )
    ).rows;
  const takeAll = async (now: Date) => {
    while ((await asPortal(thankForOne, now)) !== null);
  };

  it("go out once, on the day after in waking hours, to who came", async () => {
    const startsAt = new Date("2027-06-09T16:00:00Z");
    const { id } = await pastEvent({ startsAt, endsAt: later(4 * HOUR_MS, startsAt) });
    const came = await placeAt(id, { guests: 1 });
    await placeAt(id, { hasCome: false });
    await takeAll(new Date("2027-06-09T20:30:00Z"));
    await takeAll(new Date("2027-06-10T04:00:00Z"));
    expect(await jobsOf(id)).toEqual([]);
    await takeAll(new Date("2027-06-10T08:00:00Z"));
    await takeAll(new Date("2027-06-11T08:00:00Z"));
    expect(await jobsOf(id)).toEqual([{ id: came }]);
    const event = await asPortal(({ db }) => db.event.findUniqueOrThrow({ where: { id } }));
    expect(event.thankedAt).toEqual(new Date("2027-06-10T08:00:00Z"));
  });

  it("hold the link, and respect an objection to mail about events", async () => {
    const { id } = await pastEvent();
    const record = graduate({ family: "Mara", given: "Ana", units: [world.letters] });
    await addPeople([record]);
    const [objects, guest] = [await placeAt(id, { alumnusId: record.id }), await placeAt(id)];
    await asPortal(({ db }) =>
      db.consentEntry.create({
        data: {
          ...{ alumnusId: record.id, purpose: "EVENTS", channel: "EMAIL", basis: "CONSENT" },
          ...{ act: "OBJECTED", source: "PHONE", at: NOON },
        },
      }),
    );
    for (const one of [objects, guest]) await asPortal((ctx) => thankParticipant(ctx, one));
    const mailsTo = (one: string) =>
      asPortal(({ db }) => db.mail.findMany({ where: { to: `guest-${one}@example.org` } }));
    expect(await mailsTo(objects)).toEqual([]);
    const [mail] = await mailsTo(guest);
    expect(mail?.text).toContain(`/en/feedback/${feedbackToken(guest)}`);
    const institution = await asPortal(getInstitution);
    for (const locale of Object.keys(LOCALES) as Locale[]) {
      const { subject, text } = thanksMail(locale, institution, {
        ...{ name: "Ana", title: "Forum X", prompt: "", href: "https://example.org/f" },
      });
      expect(subject + text, locale).not.toMatch(/eventReports\.|\{/);
    }
  });
});

describe("photos", () => {
  /** What a phone sends: with its place in it. */
  async function upload(eventId: string, actor = world.ofLetters) {
    const picture = await sharp({ create: { width: 800, height: 400, channels: 3, background: "#2a7" } })
      .jpeg()
      .withExif({ IFD0: { Copyright: "Secret" }, IFD3: { GPSLatitude: "46/1 46/1 0/1" } })
      .toBuffer();
    const form = new FormData();
    form.set("photo", new File([new Uint8Array(picture)], "a.jpg", { type: "image/jpeg" }));
    form.set("caption", "The hall");
    const body = await new Response(form).blob();
    const received = await receiveEventPhoto(
      new NextRequest("http://localhost/api?locale=en", {
        method: "POST",
        body,
        headers: { "content-type": body.type, "content-length": String(body.size) },
      }),
    );
    const { captions, ...photo } = received;
    await manage(actor, (ctx) => addPhoto(ctx, eventId, photo, captions));
    const [added] = (await manage(actor, (ctx) => listPhotos(ctx, eventId))).slice(-1);
    return { id: added?.id ?? "", key: photo.key };
  }
  const show = (id: string, isShown = true, actor = world.ofLetters) =>
    manage(actor, (ctx) => changePhoto(ctx, { id, isShown, captions: { en: "The hall" } }));
  const seen = (eventId: string) => visit((ctx) => listShownPhotos(ctx, eventId, "ro"));

  it("lose what the camera wrote, and are seen once everybody on them has agreed", async () => {
    const { id: eventId } = await pastEvent();
    const { id, key } = await upload(eventId);
    const { format, width, height, exif } = await sharp(await readFile(storedPath(key))).metadata();
    expect({ format, width, height, exif }).toEqual({ format: "webp", width: 800, height: 400 });
    expect(await seen(eventId)).toEqual([]);
    for (const actor of [world.ofLaw, world.office, world.ofLetters]) {
      const file = withCtx(actor, eventReportPolicy.photo, (ctx) => findPhotoFile(ctx, id));
      if (actor === world.ofLaw) await expect(file).rejects.toMatchObject(NOT_FOUND);
      else expect(await file).toBe(key);
    }
    await expect(visit((ctx) => findPhotoFile(ctx, id))).rejects.toMatchObject(NOT_FOUND);
    await expect(show(id, true, world.ofLaw)).rejects.toMatchObject(NOT_FOUND);
    await show(id);
    expect(await seen(eventId)).toEqual([{ id, width: 800, height: 400, caption: "The hall" }]);
    expect(await visit((ctx) => findPhotoFile(ctx, id))).toBe(key);
    const photo = await asPortal(({ db }) => db.eventPhoto.findUniqueOrThrow({ where: { id } }));
    expect(photo.agreedById).toBe(world.ofLetters.userId);
    await expect(manage(world.ofLaw, (ctx) => removePhoto(ctx, { id }))).rejects.toMatchObject(NOT_FOUND);
    await show(id, false);
    expect(await seen(eventId)).toEqual([]);
    await removeStored(key);
  });

  it("go at once when somebody objects, for good, and are deleted after thirty days", async () => {
    const { id: eventId } = await pastEvent();
    const { id, key } = await upload(eventId);
    const object = () => visit((ctx) => objectToPhoto(ctx, { id }, `192.0.2.${++visitors}`));
    await expect(object()).rejects.toMatchObject(NOT_FOUND);
    await show(id);
    await object();
    expect(await seen(eventId)).toEqual([]);
    await expect(visit((ctx) => findPhotoFile(ctx, id))).rejects.toMatchObject(NOT_FOUND);
    await expect(show(id)).rejects.toMatchObject({ reason: "photo-objected" });
    await asPortal(forgetObjected, later(29 * DAY_MS));
    expect(await asPortal(({ db }) => db.eventPhoto.count({ where: { id } }))).toBe(1);
    await asPortal(forgetObjected, later(31 * DAY_MS));
    expect(await asPortal(({ db }) => db.eventPhoto.count({ where: { id } }))).toBe(0);
    await removeStored(key);
  });
});
