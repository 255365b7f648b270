import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { toIcs } from "@/lib/calendar/ics";
import { query } from "@/lib/cli/databases";
import { eventDate } from "@/lib/events/calendar-date";
import { changeEvent } from "@/lib/events/commands/change-event";
import { createEvent, makeSeries, makeTemplate } from "@/lib/events/commands/create-event";
import {
  archiveEvent,
  cancelEvent,
  discardEvent,
  postponeEvent,
  publishEvent,
  withdrawEvent,
} from "@/lib/events/commands/move-event";
import { movePart } from "@/lib/events/commands/parts";
import { removeQuestion, writeQuestion } from "@/lib/events/commands/write-question";
import { writeRole } from "@/lib/events/commands/write-role";
import { removeSession, writeSession } from "@/lib/events/commands/write-session";
import { changePayment, removeTicket, writeTicket } from "@/lib/events/commands/write-ticket";
import { eventJsonLd } from "@/lib/events/json-ld";
import { eventPolicy } from "@/lib/events/policy";
import { datesOfEvents } from "@/lib/events/queries/dates-of-events";
import { dueForEvents } from "@/lib/events/queries/due-for-events";
import { getPreview, getPublicEvent } from "@/lib/events/queries/event-page";
import { getEvent } from "@/lib/events/queries/get-event";
import { listManagedEvents, listTemplates } from "@/lib/events/queries/list-managed";
import { listNextEvents, listPublicEvents } from "@/lib/events/queries/list-public";
import { changeEventInput } from "@/lib/events/schema/event";
import { shareImage } from "@/lib/events/share-image";
import { storedEvent } from "@/lib/events/stored-version";
import { clockIn } from "@/lib/platform/clock";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/new-id";
import { as, twoFaculties } from "../factories/two-faculties";

const ZONE = "Europe/Bucharest";
const DAY_MS = 86_400_000;
const NOT_FOUND = { code: "not-found" };
const conflict = (reason: string) => ({ code: "conflict", reason });

let unit: Awaited<ReturnType<typeof twoFaculties>>;
beforeAll(async () => {
  unit = await twoFaculties();
  await withSystemCtx("test", ({ db }) => db.institution.update({ where: { id: 1 }, data: { zone: ZONE } }));
});

const run = <T>(work: (ctx: Ctx) => Promise<T>, actor = unit.ofLetters) =>
  as(actor, work, eventPolicy.manage);
const asVisitor = <T>(work: (ctx: Ctx) => Promise<T>) => withCtx({ kind: "visitor" }, eventPolicy.read, work);
const rows = <T>(work: (ctx: Ctx) => Promise<T>) => withSystemCtx("test", work);
const dayAt = (days: number) => clockIn(ZONE, new Date(Date.now() + days * DAY_MS)).day;

let nth = 0;
/** A draft of the faculty of letters, in so many days from six to eight in the evening. */
function draft({
  days = 30,
  unitId = unit.letters as number | null,
  actor = unit.ofLetters,
  from = null as string | null,
} = {}) {
  const title = `Evening ${++nth}`;
  const when = { startDay: dayAt(days), startTime: "18:00", endDay: dayAt(days), endTime: "20:00" };
  return run(
    (ctx) => createEvent(ctx, { from, unitId, kind: "FORUM", titles: { en: title }, ...when }),
    actor,
  );
}
const stored = (id: string) =>
  rows(({ db }) =>
    db.event.findUniqueOrThrow({
      where: { id },
      include: {
        organizers: true,
        link: true,
        sessions: { orderBy: { startsAt: "asc" } },
        tickets: { orderBy: { position: "asc" } },
        questions: { orderBy: { position: "asc" } },
        roles: { orderBy: { position: "asc" } },
      },
    }),
  );
const target = async (id: string) => ({ id, version: (await stored(id)).version });
/** Sends the form of an event as it is stored, with some fields changed. */
async function change(id: string, fields: Record<string, unknown>, actor = unit.ofLetters) {
  const { version, values } = storedEvent(await stored(id), "en");
  const sent: Record<string, unknown> = { id, version: String(version), ...values, ...fields };
  for (const many of ["organizers", "audienceUnitIds"])
    if (typeof sent[many] === "string") sent[many] = sent[many] === "" ? [] : String(sent[many]).split("\n");
  for (const box of ["needsApproval", "hasNamedGuests"]) if (sent[box] === "") delete sent[box];
  return run((ctx) => changeEvent(ctx, changeEventInput.parse(sent)), actor);
}
async function published(of: Parameters<typeof draft>[0] = {}) {
  const id = await draft(of);
  await change(id, { "summaries.en": "What it is about.", place: "Aula" }, of.actor);
  await run(async (ctx) => publishEvent(ctx, await target(id)), of.actor);
  return id;
}
/** The queue is the owner's to read. */
async function jobsOf(id: string): Promise<unknown[]> {
  const found = await query(
    process.env.DATABASE_URL ?? "",
    `SELECT t.identifier AS task FROM graphile_worker._private_jobs j
     JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     WHERE j.payload ->> 'eventId' = '${id}' ORDER BY 1`,
  );
  return found.map(({ task }) => task);
}
const actionsOf = (id: string) =>
  rows(async ({ db }) =>
    (await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } })).map(
      ({ action }) => action,
    ),
  );
/** Somebody with a place, as registrations would write it. */
const signUp = (eventId: string, more: object = {}) =>
  rows(({ db, now }) =>
    db.registration.create({
      data: { id: newId(), eventId, name: "Ana Pop", status: "CONFIRMED", confirmedAt: now, ...more },
    }),
  );

describe("a draft", () => {
  it("is made for the own unit, and for the university by the office alone", async () => {
    await expect(draft({ unitId: null })).rejects.toMatchObject({ fields: { unitId: "required" } });
    await expect(draft({ unitId: unit.law })).rejects.toMatchObject({ fields: { unitId: "not_open" } });
    const id = await draft({ unitId: null, actor: unit.office });
    expect(await stored(id)).toMatchObject({ unitId: null, status: "DRAFT", zone: ZONE, version: 1 });
    expect(await actionsOf(id)).toEqual(["event.created"]);
  });

  it("is read by its organizers and by nobody else", async () => {
    const id = await draft();
    const { slug } = await stored(id);
    expect((await run((ctx) => getPreview(ctx, id, "en"))).title).toMatch(/^Evening/);
    await expect(run((ctx) => getEvent(ctx, id, "en"), unit.ofLaw)).rejects.toMatchObject(NOT_FOUND);
    await expect(asVisitor((ctx) => getPublicEvent(ctx, slug, "en"))).rejects.toMatchObject(NOT_FOUND);
  });

  it("has an address that nobody else has, and never the one where events are looked after", async () => {
    const title = { en: "Same name" };
    const make = (actor: typeof unit.ofLetters, unitId: number) => {
      const when = { startDay: dayAt(9), startTime: "10:00", endDay: dayAt(9), endTime: "11:00" };
      return run(
        (ctx) => createEvent(ctx, { from: null, unitId, kind: "OTHER", titles: title, ...when }),
        actor,
      );
    };
    const ids = await Promise.all([make(unit.ofLetters, unit.letters), make(unit.ofLaw, unit.law)]);
    const slugs = await Promise.all(ids.map(async (id) => (await stored(id)).slug));
    expect(new Set(slugs).size).toBe(2);
    await expect(
      rows(({ db }) => db.event.update({ where: { id: ids[0] as string }, data: { slug: "manage" } })),
    ).rejects.toThrow();
  });

  it("is thrown away as long as it is one", async () => {
    const id = await draft();
    await run(async (ctx) => discardEvent(ctx, await target(id)));
    expect(await rows(({ db }) => db.event.count({ where: { id } }))).toBe(0);
    const public_ = await published();
    await expect(run(async (ctx) => discardEvent(ctx, await target(public_)))).rejects.toMatchObject(
      conflict("event-over"),
    );
  });
});

describe("publishing", () => {
  it("waits until nothing is missing", async () => {
    const id = await draft();
    await expect(run(async (ctx) => publishEvent(ctx, await target(id)))).rejects.toMatchObject(
      conflict("event-incomplete"),
    );
    await change(id, { "summaries.en": "About.", place: "Aula" });
    await run(async (ctx) => publishEvent(ctx, await target(id)));
    const event = await stored(id);
    expect(event).toMatchObject({ status: "PUBLISHED", sequence: 1 });
    expect((await asVisitor((ctx) => getPublicEvent(ctx, event.slug, "ro"))).phase).toBe("OPEN");
    expect(
      await asVisitor((ctx) => listNextEvents(ctx, { unitId: unit.letters, take: 50 }, "en")),
    ).toContainEqual(expect.objectContaining({ id }));
  });

  it("is no other unit's to do, nor an older version's", async () => {
    const id = await published();
    await expect(change(id, { place: "Foyer" }, unit.ofLaw)).rejects.toMatchObject(NOT_FOUND);
    const old = await target(id);
    await change(id, { place: "Foyer" });
    await expect(run((ctx) => cancelEvent(ctx, { ...old, reason: "x" }))).rejects.toMatchObject(
      conflict("stale"),
    );
  });

  it("is shared with other organizers, who then do the same", async () => {
    const id = await published();
    await change(id, { organizers: [String(unit.law)] });
    await change(id, { place: "Court" }, unit.ofLaw);
    expect((await stored(id)).place).toBe("Court");
    await change(id, { organizers: [] });
    await expect(run((ctx) => getEvent(ctx, id, "en"), unit.ofLaw)).rejects.toMatchObject(NOT_FOUND);
  });

  it("is taken back until somebody has signed up", async () => {
    const id = await published();
    await run(async (ctx) => withdrawEvent(ctx, await target(id)));
    await run(async (ctx) => publishEvent(ctx, await target(id)));
    await signUp(id);
    await expect(run(async (ctx) => withdrawEvent(ctx, await target(id)))).rejects.toMatchObject(
      conflict("event-has-people"),
    );
    expect((await stored(id)).status).toBe("PUBLISHED");
  });
});

describe("what follows for those who signed up", () => {
  it("of another time or place they hear; of other words they do not, and free places are given", async () => {
    const id = await published();
    await change(id, { "descriptions.en": "More of it." });
    expect(await jobsOf(id)).toEqual(["fill-places"]);
    expect((await stored(id)).sequence).toBe(1);
    await change(id, { capacity: "5" });
    expect(await jobsOf(id)).toEqual(["fill-places"]);
    await change(id, { place: "Garden" });
    expect(await jobsOf(id)).toEqual(["event-moved", "fill-places"]);
    expect((await stored(id)).sequence).toBe(2);
  });

  it("what everybody reads keeps what it was published with", async () => {
    const id = await published();
    await expect(change(id, { place: "" })).rejects.toMatchObject({ fields: { place: "required" } });
    await expect(change(id, { mode: "ONLINE" })).rejects.toMatchObject({ fields: { url: "required" } });
  });

  it("fewer places than are taken are no harm to anybody", async () => {
    const id = await published();
    await rows(({ db }) => db.event.update({ where: { id }, data: { taken: 7 } }));
    await change(id, { capacity: "5" });
    expect(await stored(id)).toMatchObject({ capacity: 5, taken: 7 });
    expect(await run((ctx) => getEvent(ctx, id, "en"))).toMatchObject({ left: 0, phase: "FULL" });
  });

  it("postponing says so, and the new day is told when it is published", async () => {
    const id = await published();
    await run(async (ctx) => postponeEvent(ctx, { ...(await target(id)), reason: "The hall is flooded." }));
    expect(await stored(id)).toMatchObject({ status: "POSTPONED", statusReason: "The hall is flooded." });
    await change(id, { startDay: dayAt(60), endDay: dayAt(60) });
    expect((await stored(id)).status).toBe("POSTPONED");
    await run(async (ctx) => publishEvent(ctx, await target(id)));
    expect(await stored(id)).toMatchObject({ status: "PUBLISHED", statusReason: null });
    expect((await jobsOf(id)).filter((task) => task === "event-moved").length).toBeGreaterThan(1);
  });

  it("cancelling ends it", async () => {
    const id = await published();
    await run(async (ctx) => cancelEvent(ctx, { ...(await target(id)), reason: "Nobody could come." }));
    expect(await jobsOf(id)).toContain("event-cancelled");
    await expect(change(id, { place: "x" })).rejects.toMatchObject(conflict("event-over"));
    await run(async (ctx) => archiveEvent(ctx, await target(id)));
    expect(await actionsOf(id)).toContain("event.cancelled");
  });

  it("what is still to come is not put away, and what was no longer cancelled", async () => {
    const id = await published();
    await expect(run(async (ctx) => archiveEvent(ctx, await target(id)))).rejects.toMatchObject(
      conflict("event-ahead"),
    );
    await rows(({ db, now }) =>
      db.event.update({
        where: { id },
        data: { startsAt: new Date(now.getTime() - 2 * DAY_MS), endsAt: new Date(now.getTime() - DAY_MS) },
      }),
    );
    await expect(
      run(async (ctx) => cancelEvent(ctx, { ...(await target(id)), reason: "x" })),
    ).rejects.toMatchObject(conflict("event-over"));
    await run(async (ctx) => archiveEvent(ctx, await target(id)));
  });
});

const titles = (text: string) => ({ en: text });
const session = (day: string, more: object = {}) => ({
  ...{ partId: null, day, from: "18:30", to: "19:00" },
  facts: { titles: titles("Talk"), descriptions: {}, place: null, isSlot: false, capacity: null, ...more },
});

describe("the programme", () => {
  it("moves with the beginning, on the clock of the place", async () => {
    const id = await draft({ days: 30 });
    const day = dayAt(30);
    await run(async (ctx) => writeSession(ctx, { ...(await target(id)), ...session(day) }));
    await change(id, { startDay: dayAt(180), startTime: "17:00", endDay: dayAt(180) });
    const [moved] = (await stored(id)).sessions;
    expect(moved && clockIn(ZONE, moved.startsAt)).toEqual({ day: dayAt(180), time: "17:30" });
  });

  it("keeps a slot that somebody chose, and tells of its other hour", async () => {
    const id = await published();
    const day = dayAt(30);
    await run(async (ctx) =>
      writeSession(ctx, { ...(await target(id)), ...session(day, { isSlot: true, capacity: 4 }) }),
    );
    const slot = (await stored(id)).sessions[0];
    await signUp(id, { sessionId: slot?.id });
    const part = async () => ({ ...(await target(id)), partId: slot?.id ?? "" });
    await expect(run(async (ctx) => removeSession(ctx, await part()))).rejects.toMatchObject(
      conflict("part-in-use"),
    );
    await expect(
      run(async (ctx) => writeSession(ctx, { ...session(day), ...(await part()) })),
    ).rejects.toMatchObject(conflict("part-in-use"));
    await run(async (ctx) =>
      writeSession(ctx, {
        ...session(day, { isSlot: true, capacity: 9 }),
        ...(await part()),
        from: "19:00",
        to: "19:30",
      }),
    );
    expect((await stored(id)).sessions[0]?.capacity).toBe(9);
    expect(await jobsOf(id)).toContain("event-moved");
  });

  it("of another event is not found", async () => {
    const [id, other] = [await draft(), await draft()];
    await run(async (ctx) => writeSession(ctx, { ...(await target(other)), ...session(dayAt(30)) }));
    const partId = (await stored(other)).sessions[0]?.id ?? "";
    await expect(
      run(async (ctx) => removeSession(ctx, { ...(await target(id)), partId })),
    ).rejects.toMatchObject(NOT_FOUND);
  });
});

describe("prices, questions and people", () => {
  const ticket = (amountMinor: number) => ({
    ...{ partId: null, isEnded: false },
    facts: { titles: titles("Seat"), amountMinor, memberAmountMinor: null, capacity: null },
  });

  it("have a currency first; what somebody has is ended, not removed", async () => {
    const id = await published();
    await expect(
      run(async (ctx) => writeTicket(ctx, { ...(await target(id)), ...ticket(500) })),
    ).rejects.toMatchObject(conflict("currency-first"));
    await run(async (ctx) =>
      changePayment(ctx, { ...(await target(id)), currency: "EUR", paymentHours: 120 }),
    );
    await run(async (ctx) => writeTicket(ctx, { ...(await target(id)), ...ticket(500) }));
    const seat = (await stored(id)).tickets[0];
    await signUp(id, { ticketId: seat?.id });
    const part = async () => ({ ...(await target(id)), partId: seat?.id ?? "" });
    await expect(run(async (ctx) => removeTicket(ctx, await part()))).rejects.toMatchObject(
      conflict("part-in-use"),
    );
    await run(async (ctx) => writeTicket(ctx, { ...ticket(700), ...(await part()), isEnded: true }));
    expect((await stored(id)).tickets[0]).toMatchObject({ amountMinor: 700n });
    expect((await stored(id)).tickets[0]?.endedAt).not.toBeNull();
  });

  it("keep the choices that somebody answered by, and their order otherwise as one likes", async () => {
    const id = await published();
    const choices = (...texts: string[]) => ({
      partId: null as string | null,
      facts: {
        ...{ kind: "CHOICE" as const, texts: titles("Food?"), isRequired: false, isSensitive: true },
        options: texts.map(titles),
      },
    });
    for (const options of [choices("All", "None"), choices("Bus", "Train")])
      await run(async (ctx) => writeQuestion(ctx, { ...(await target(id)), ...options }));
    const [first, second] = (await stored(id)).questions;
    const { id: registrationId } = await signUp(id);
    await rows(({ db }) =>
      db.registrationAnswer.create({ data: { registrationId, questionId: first?.id ?? "", text: "1" } }),
    );
    const partId = first?.id ?? "";
    const write = async (options: ReturnType<typeof choices>) => {
      const at = await target(id);
      return run((ctx) => writeQuestion(ctx, { ...options, ...at, partId }));
    };
    await expect(write(choices("All"))).rejects.toMatchObject(conflict("question-answered"));
    await write(choices("All", "None", "Vegan"));
    await expect(
      run(async (ctx) => removeQuestion(ctx, { ...(await target(id)), partId })),
    ).rejects.toMatchObject(conflict("question-answered"));
    await run(async (ctx) =>
      movePart(ctx, "questions", { ...(await target(id)), partId: second?.id ?? "", direction: "up" }),
    );
    expect((await stored(id)).questions.map((question) => question.id)).toEqual([second?.id, first?.id]);
  });

  it("link an account by its address; only who has one stands at the door", async () => {
    const id = await draft();
    const helper = (email: string | null) => ({
      ...{ partId: null, email: email ? { address: email, key: email } : null },
      facts: { kind: "HELPER" as const, name: "Ion", about: {}, isPublic: false, isAtDoor: true },
    });
    await expect(
      run(async (ctx) => writeRole(ctx, { ...(await target(id)), ...helper("nobody@example.org") } as never)),
    ).rejects.toMatchObject({ fields: { email: "no_account" } });
    await run(async (ctx) =>
      writeRole(ctx, { ...(await target(id)), ...helper("law@example.org") } as never),
    );
    expect((await stored(id)).roles[0]).toMatchObject({ userId: unit.ofLaw.userId, isAtDoor: true });
    expect(await actionsOf(id)).toContain("event.people-changed");
  });
});

describe("copies", () => {
  async function whole() {
    const id = await published({ days: 30 });
    await change(id, { mode: "HYBRID", url: "https://meet.example.org/a", closesDay: dayAt(28) });
    await run(async (ctx) => writeSession(ctx, { ...(await target(id)), ...session(dayAt(30)) }));
    await rows(({ db }) => db.event.update({ where: { id }, data: { taken: 3 } }));
    await signUp(id);
    return id;
  }

  it("hold all that was thought of, on another day, and nobody who signed up", async () => {
    const source = await whole();
    const id = await draft({ days: 200, from: source });
    const copy = await stored(id);
    expect(copy).toMatchObject({
      status: "DRAFT",
      taken: 0,
      place: "Aula",
      mode: "HYBRID",
      publishedAt: null,
    });
    expect(copy.link?.url).toBe("https://meet.example.org/a");
    expect(copy.sessions[0] && clockIn(ZONE, copy.sessions[0].startsAt)).toEqual({
      day: dayAt(200),
      time: "18:30",
    });
    expect(copy.closesAt && clockIn(ZONE, copy.closesAt).day).toBe(dayAt(198));
    expect(await rows(({ db }) => db.registration.count({ where: { eventId: id } }))).toBe(0);
  });

  it("of a series are drafts of their own", async () => {
    const source = await whole();
    expect(await run((ctx) => makeSeries(ctx, { id: source, how: "weekly", count: 3, days: [] }))).toBe(3);
    const { seriesId } = await stored(source);
    const all = await rows(({ db }) =>
      db.event.findMany({ where: { seriesId }, orderBy: { startsAt: "asc" } }),
    );
    expect(all.map(({ status }) => status)).toEqual(["PUBLISHED", "DRAFT", "DRAFT", "DRAFT"]);
    expect(all.map(({ startsAt }) => clockIn(ZONE, startsAt).time)).toEqual(Array(4).fill("18:00"));
    await change(all[1]?.id ?? "", { place: "Elsewhere" });
    expect((await stored(all[2]?.id ?? "")).place).toBe("Aula");
    await expect(
      run((ctx) => makeSeries(ctx, { id: source, how: "weekly", count: 31, days: [] })),
    ).rejects.toMatchObject(conflict("too-many-occurrences"));
  });

  it("as a template are nobody's day; the university's are for every unit, and another unit's for nobody", async () => {
    const source = await whole();
    const template = await run((ctx) => makeTemplate(ctx, { id: source }));
    expect(await stored(template)).toMatchObject({
      isTemplate: true,
      status: "DRAFT",
      link: null,
      roles: [],
    });
    await expect(run(async (ctx) => publishEvent(ctx, await target(template)))).rejects.toMatchObject(
      conflict("event-over"),
    );
    await expect(draft({ unitId: unit.law, actor: unit.ofLaw, from: template })).rejects.toMatchObject(
      NOT_FOUND,
    );
    const office = await draft({ unitId: null, actor: unit.office });
    const common = await run((ctx) => makeTemplate(ctx, { id: office }), unit.office);
    const id = await draft({ unitId: unit.law, actor: unit.ofLaw, from: common });
    expect((await stored(id)).unitId).toBe(unit.law);
    expect((await run((ctx) => listTemplates(ctx, "en"), unit.ofLaw)).map((one) => one.id)).toEqual([common]);
    await expect(
      run(async (ctx) => discardEvent(ctx, await target(common)), unit.ofLaw),
    ).rejects.toMatchObject(NOT_FOUND);
  });
});

describe("lists", () => {
  const search = { view: "upcoming" as const, q: undefined, kind: undefined, unit: undefined, page: 1 };

  it("of organizers hold their own alone, by words and by how they stand", async () => {
    const [mine, theirs] = [await published(), await published({ unitId: unit.law, actor: unit.ofLaw })];
    const { events, counts } = await run((ctx) => listManagedEvents(ctx, search, "en"));
    const ids = events.map(({ id }) => id);
    expect(ids).toContain(mine);
    expect(ids).not.toContain(theirs);
    const days = events.map(({ startsAt }) => startsAt.getTime());
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(counts.upcoming).toBe(ids.length);
    const title = (await run((ctx) => getEvent(ctx, mine, "en"))).title;
    const found = await run((ctx) => listManagedEvents(ctx, { ...search, q: title.toLowerCase() }, "en"));
    expect(found.events.map(({ id }) => id)).toEqual([mine]);
    expect((await run((ctx) => listManagedEvents(ctx, { ...search, q: "100%_" }, "en"))).events).toEqual([]);
    const all = await run((ctx) => listManagedEvents(ctx, { ...search, unit: unit.law }, "en"), unit.office);
    expect(all.events.map(({ id }) => id)).toContain(theirs);
  });

  it("of everybody hold no draft, no template and nothing put away; how many wait is told, who is not", async () => {
    const [draft_, public_] = [await draft(), await published()];
    await signUp(public_, { status: "WAITLISTED", waitlistedAt: new Date(), confirmedAt: null });
    const { events } = await asVisitor((ctx) => listPublicEvents(ctx, search, "en"));
    expect(events.map(({ id }) => id)).not.toContain(draft_);
    expect(events.find(({ id }) => id === public_)).toMatchObject({ waiting: 1, phase: "OPEN" });
    expect(await asVisitor((ctx) => ctx.db.registration.count())).toBe(0);
  });

  it("of dates and of what is owed know them too", async () => {
    const [soon, public_] = [await draft({ days: 10 }), await published()];
    const asked = { from: new Date(), to: new Date(Date.now() + 100 * DAY_MS), locale: "en" as const };
    const uids = (await asVisitor((ctx) => datesOfEvents(ctx, asked))).map(({ uid }) => uid);
    expect(uids).toContain(`event-${public_}`);
    expect(uids).not.toContain(`event-${soon}`);
    const ofLaw = await asVisitor((ctx) => datesOfEvents(ctx, { ...asked, unitIds: [unit.law] }));
    expect(ofLaw.map(({ uid }) => uid)).not.toContain(`event-${public_}`);
    const due = await run((ctx) => dueForEvents(ctx));
    expect(due).toContainEqual(expect.objectContaining({ key: `event-${soon}`, unitId: unit.letters }));
    expect((await run((ctx) => dueForEvents(ctx), unit.ofLaw)).map(({ key }) => key)).not.toContain(
      `event-${soon}`,
    );
  });
});

describe("what leaves the portal", () => {
  async function page(titles: Record<string, string>) {
    const id = await published();
    await change(id, { mode: "HYBRID", url: "https://meet.example.org/secret" });
    // Past what a form takes, as an import might bring it.
    await rows(({ db }) => db.event.update({ where: { id }, data: { titles } }));
    return asVisitor(async (ctx) => getPublicEvent(ctx, (await stored(id)).slug, "en"));
  }

  it("structured data cannot end its script, and does not tell the link", async () => {
    const event = await page({ en: "</script><script>alert(1)</script> & \u2028" });
    expect(event.link).toBeNull();
    const json = eventJsonLd(event, { url: "https://a.example/e", image: "https://a.example/i" });
    expect(json).not.toMatch(/[<>&\u2028]/);
    expect(json).not.toContain("secret");
    expect(JSON.parse(json)).toMatchObject({
      "@type": "Event",
      name: "</script><script>alert(1)</script> & \u2028",
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode",
    });
  });

  it("whoever has a place reads the link, whoever waits does not", async () => {
    const id = await published();
    await change(id, { mode: "ONLINE", url: "https://meet.example.org/secret" });
    const { slug } = await stored(id);
    const link = async () =>
      (await as(unit.ofLaw, (ctx) => getPublicEvent(ctx, slug, "en"), eventPolicy.read)).link;
    expect(await link()).toBeNull();
    const { id: place } = await signUp(id, {
      ...{ userId: unit.ofLaw.userId, status: "WAITLISTED", waitlistedAt: new Date(), confirmedAt: null },
    });
    expect(await link()).toBeNull();
    await rows(({ db }) => db.registration.update({ where: { id: place }, data: { status: "CONFIRMED" } }));
    expect(await link()).toMatchObject({ url: "https://meet.example.org/secret" });
  });

  it("a calendar program reads it, struck out once it is cancelled", async () => {
    const id = await published();
    await run(async (ctx) => cancelEvent(ctx, { ...(await target(id)), reason: "x" }));
    const ics = toIcs([eventDate(await stored(id), "en")], {
      ...{ name: "x", zone: ZONE, locale: "en" as const, now: new Date(), isAttachment: true },
      summary: ({ title }) => title,
    });
    expect(ics).toContain("STATUS:CANCELLED");
    expect(ics).toContain("METHOD:PUBLISH");
  });

  it("a picture is drawn of any title, as text", async () => {
    const picture = {
      lines: ["x & <b>", ""],
      institution: "Университет",
      seal: "Ș",
      hue: 160,
      stamp: "Anulat",
    };
    for (const title of ["<span>Ștefania</span> & Ко", "слово ".repeat(60), "W".repeat(300)]) {
      const { width, height, format } = await sharp(await shareImage({ ...picture, title })).metadata();
      expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: "png" });
    }
  });
});
