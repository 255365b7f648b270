import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import type { UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import type { Permission } from "@/lib/platform/policy";
import { admitWalkIn, markNoShows } from "@/lib/registrations/commands/at-the-door";
import { endCancelled, tellMoved } from "@/lib/registrations/commands/event-news";
import { cancelOwn } from "@/lib/registrations/commands/own";
import { sendGuestLink } from "@/lib/registrations/commands/send-guest-link";
import { tellOfRegistration } from "@/lib/registrations/commands/tell-of-registration";
import { tendRegistrations } from "@/lib/registrations/commands/tend";
import { registrationMail } from "@/lib/registrations/emails";
import { NEWS } from "@/lib/registrations/news";
import { ownToken } from "@/lib/registrations/own-link";
import { participantsFile } from "@/lib/registrations/participants-file";
import { registrationPolicy } from "@/lib/registrations/policy";
import { brokenCounts } from "@/lib/registrations/queries/broken-counts";
import { getOwn, getOwnByLink, listOwn } from "@/lib/registrations/queries/own";
import {
  getEventPlaces,
  getRegistration,
  listForFile,
  listRegistrations,
} from "@/lib/registrations/queries/registrations";
import { getSignUpPage } from "@/lib/registrations/queries/sign-up-page";
import { registrationsSearch } from "@/lib/registrations/schema";
import {
  asPortal,
  comes,
  DAY_MS,
  HOUR_MS,
  later,
  makeAccount,
  makeAccounts,
  makeEvent,
  NOON,
} from "../factories/events";
import { twoFaculties } from "../factories/two-faculties";

const NOT_FOUND = { code: "not-found" };
const locales = Object.keys(LOCALES) as Locale[];
const never = new AbortController().signal;

let unit: Awaited<ReturnType<typeof twoFaculties>>;
let people: UserActor[];
beforeAll(async () => {
  unit = await twoFaculties();
  people = await makeAccounts(16);
  await asPortal(({ db }) => db.institution.update({ where: { id: 1 }, data: { zone: "Europe/Bucharest" } }));
});

const person = (nth: number) => people[nth] as UserActor;
const as = <T>(actor: UserActor, can: Permission, work: (ctx: Ctx) => Promise<T>, now = NOON) =>
  withCtx(actor, can, work, { now });
const open = <T>(work: (ctx: Ctx) => Promise<T>, now = NOON) =>
  withCtx({ kind: "visitor" }, registrationPolicy.open, work, { now });
const statusOf = async (id: string) =>
  (await asPortal(({ db }) => db.registration.findUniqueOrThrow({ where: { id } }))).status;
const search = (more: object = {}) => registrationsSearch.parse(more);

describe("mails", () => {
  it("exist for every news in every language, with what the person has to know", async () => {
    const institution = await asPortal(getInstitution);
    const told = {
      name: "Ana",
      title: "Forum X",
      when: "tomorrow",
      place: "Aula",
      zone: "Europe/Bucharest",
      link: "https://example.org/r/x",
      partySize: 2,
      heldUntil: NOON,
      turn: { exactly: 3 },
      order: "STRICT" as const,
      reason: "Too few",
      onlineUrl: "https://example.org/live",
      payment: {
        amountMinor: 5_000n,
        refundedMinor: 1_000n,
        currency: "RON",
        reference: "2027-ABC",
        receipt: "2027/1",
      },
    };
    const subjects = new Set<string>();
    for (const locale of locales)
      for (const news of NEWS) {
        const { subject, text } = registrationMail(locale, institution, news, told);
        expect(`${subject} ${text}`, `${locale} ${news}`).not.toMatch(
          /registrations\.|mail\.\w|\{|undefined/,
        );
        expect(text).toContain("Forum X");
        expect(text).toContain("https://example.org/r/x");
        subjects.add(`${locale} ${subject}`);
      }
    // Only the two offers that ran out share a subject.
    expect(subjects.size).toBe(locales.length * (NEWS.length - 1));
    const of = (news: (typeof NEWS)[number]) => registrationMail("en", institution, news, told).text;
    expect(of("offered")).toContain("10 June 2027");
    expect(of("waitlisted")).toContain("number 3");
    expect(of("pay")).toContain("2027-ABC");
    expect(of("paid")).toContain("2027/1");
    expect(of("refunded")).toContain("10");
    expect(of("refused")).toContain("Too few");
  });

  it("carry the same date of the calendar each time: made, changed and struck out", async () => {
    const event = await makeEvent({ guestsMost: 1 });
    const { id } = await comes(person(0), event.id);
    const tell = (news: (typeof NEWS)[number]) => asPortal((ctx) => tellOfRegistration(ctx, id, news));
    await tell("confirmed");
    await tellMoved(event.id, "moved");
    await tell("event-moved");
    await open((ctx) => cancelOwn(ctx, ownToken(id)));
    await tell("cancelled");
    const mails = await asPortal(({ db }) =>
      db.mail.findMany({ where: { to: person(0).email }, orderBy: { createdAt: "asc" } }),
    );
    const dates = mails.map(({ calendar }) => {
      const parsed = new ICAL.Component(ICAL.parse(calendar ?? ""));
      const date = parsed.getFirstSubcomponent("vevent");
      return {
        method: parsed.getFirstPropertyValue("method"),
        uid: date?.getFirstPropertyValue("uid"),
        sequence: Number(date?.getFirstPropertyValue("sequence")),
        status: date?.getFirstPropertyValue("status"),
      };
    });
    expect(dates.map(({ method, status }) => [method, status])).toEqual([
      ["PUBLISH", "CONFIRMED"],
      ["PUBLISH", "CONFIRMED"],
      ["PUBLISH", "CANCELLED"],
    ]);
    expect(new Set(dates.map(({ uid }) => uid)).size).toBe(1);
    const [made = 0, changed = 0, struck = 0] = dates.map(({ sequence }) => sequence);
    expect(made < changed && changed < struck).toBe(true);
  });

  it("are not written when the registration has moved on, or nobody can be written to", async () => {
    const event = await makeEvent({ capacity: 0 });
    const { id } = await comes(person(1), event.id);
    await asPortal((ctx) => tellOfRegistration(ctx, id, "offered"));
    expect(await asPortal(({ db }) => db.mail.count({ where: { to: person(1).email } }))).toBe(0);
  });

  it("prove a mailbox, a few times in half an hour and not for closed circles", async () => {
    const [event, closed] = [await makeEvent(), await makeEvent({ audience: "ACCOUNTS" })];
    const email = { address: "Stranger@example.org", key: "stranger@example.org" };
    const send = (eventId: string) =>
      open((ctx) =>
        sendGuestLink(ctx, { eventId, name: "Ion", email }, { locale: "bg", address: "198.51.100.7" }),
      );
    for (let time = 0; time < 5; time++) await send(event.id);
    const mails = await asPortal(({ db }) => db.mail.findMany({ where: { to: email.address } }));
    expect(mails).toHaveLength(3);
    const [, token = ""] = /guest=([\w.-]+)/.exec(mails[0]?.text ?? "") ?? [];
    const slug = await asPortal(
      async ({ db }) => (await db.event.findUniqueOrThrow({ where: { id: event.id } })).slug,
    );
    expect(await open((ctx) => getSignUpPage(ctx, { slug, guest: token, locale: "bg" }))).toMatchObject({
      as: "guest",
      name: "Ion",
    });
    await expect(send(closed.id)).rejects.toMatchObject({ reason: "not-for-you" });
  });
});

describe("the own view", () => {
  it("shows the turn as a number or about how many, and no names", async () => {
    const event = await makeEvent({ capacity: 0 });
    const ids: string[] = [];
    for (const [nth, one] of people.entries()) ids.push((await comes(one, event.id, {}, later(nth))).id);
    const seen = await open((ctx) => getOwnByLink(ctx, ownToken(ids[2] ?? ""), "en"));
    expect(seen.turn).toEqual({ exactly: 3 });
    const last = await open((ctx) => getOwnByLink(ctx, ownToken(ids[15] ?? ""), "en"));
    expect(last.turn).toEqual({ about: 20 });
    const text = JSON.stringify(last, (_, value) => (typeof value === "bigint" ? String(value) : value));
    for (const other of people.slice(0, 15)) {
      expect(text).not.toContain(`"${other.name}"`);
      expect(text).not.toContain(other.email);
    }
  });

  it("is the person's alone, and its link goes only where there is a place", async () => {
    const event = await makeEvent({ capacity: 1, mode: "HYBRID" });
    await asPortal(({ db }) =>
      db.eventLink.create({ data: { eventId: event.id, url: "https://live.example.org/x" } }),
    );
    const first = await comes(person(0), event.id);
    const second = await comes(person(1), event.id);
    const own = (nth: number, id: string) =>
      as(person(nth), registrationPolicy.own, (ctx) => getOwn(ctx, id, "en"));
    expect((await own(0, first.id)).link?.url).toBe("https://live.example.org/x");
    expect((await own(0, first.id)).tickets).toHaveLength(1);
    const waiting = await own(1, second.id);
    expect([waiting.link, waiting.tickets]).toEqual([null, []]);
    await expect(own(1, first.id)).rejects.toMatchObject(NOT_FOUND);
    const listed = await as(person(1), registrationPolicy.own, (ctx) => listOwn(ctx, "en"));
    expect(listed.ahead.map(({ id }) => id)).toContain(second.id);
    expect(listed.ahead.map(({ id }) => id)).not.toContain(first.id);
  });
});

describe("lists of participants", () => {
  it("are read by the organizers alone", async () => {
    const event = await makeEvent({ unitId: unit.letters, capacity: 1 });
    const { id } = await comes(person(0), event.id);
    await comes(person(1), event.id);
    const reads: ((ctx: Ctx) => Promise<unknown>)[] = [
      (ctx: Ctx) => listRegistrations(ctx, event.id, search(), "en"),
      (ctx: Ctx) => getEventPlaces(ctx, event.id, "en"),
      (ctx: Ctx) => getRegistration(ctx, { id: event.id, registrationId: id }, "en"),
      (ctx: Ctx) => listForFile(ctx, event.id, "en"),
    ];
    for (const read of reads) {
      await expect(as(person(0), registrationPolicy.manage, read)).rejects.toMatchObject({
        code: "forbidden",
      });
      await expect(as(unit.ofLaw, registrationPolicy.manage, read)).rejects.toMatchObject(NOT_FOUND);
      await expect(open(read)).rejects.toMatchObject(NOT_FOUND);
      for (const actor of [unit.ofLetters, unit.office])
        await expect(as(actor, registrationPolicy.manage, read)).resolves.toBeTruthy();
    }
    const seen = await as(person(0), registrationPolicy.own, ({ db }) =>
      db.registration.findMany({ where: { eventId: event.id } }),
    );
    expect(seen.map((row) => row.id)).toEqual([id]);
    const other = await as(unit.ofLaw, registrationPolicy.manage, ({ db }) =>
      db.registration.count({ where: { eventId: event.id } }),
    );
    expect(other).toBe(0);
  });

  it("are read by a unit that organizes with another", async () => {
    const event = await makeEvent({ unitId: unit.letters });
    await asPortal(({ db }) => db.eventOrganizer.create({ data: { eventId: event.id, unitId: unit.law } }));
    await comes(person(0), event.id);
    const { rows } = await as(unit.ofLaw, registrationPolicy.manage, (ctx) =>
      listRegistrations(ctx, event.id, search(), "en"),
    );
    expect(rows).toHaveLength(1);
  });

  it("filter, count, and say by how much a room is overbooked", async () => {
    const event = await makeEvent({ capacity: 2, tickets: [{}, {}] });
    const [a = "", b = ""] = event.tickets;
    await comes(person(0), event.id, { ticketId: a });
    await comes(person(1), event.id, { ticketId: b });
    await comes(person(2), event.id, { ticketId: b });
    await asPortal(({ db }) => db.event.update({ where: { id: event.id }, data: { capacity: 1 } }));
    const list = (more: object) =>
      as(unit.office, registrationPolicy.manage, (ctx) =>
        listRegistrations(ctx, event.id, search(more), "en"),
      );
    expect((await list({})).counts).toEqual({ coming: 2, waiting: 1, asking: 0, ended: 0 });
    expect((await list({ ticket: b })).rows).toHaveLength(1);
    expect((await list({ q: person(0).name })).rows.map(({ name }) => name)).toEqual([person(0).name]);
    const places = await as(unit.office, registrationPolicy.manage, (ctx) =>
      getEventPlaces(ctx, event.id, "en"),
    );
    expect(places.overbooked).toBe(1);
  });

  it("become a file with the answers, in which nothing is a formula", async () => {
    const event = await makeEvent({
      questions: [{ kind: "CHOICE", options: [{ en: "=Meat" }, { en: "None" }] }],
    });
    const strange = await makeAccount("Ana Pop");
    await asPortal(({ db }) => db.user.update({ where: { id: strange.userId }, data: { name: "=cmd" } }));
    await comes({ ...strange, name: "=cmd" }, event.id, { answers: { [event.questions[0] ?? ""]: "0" } });
    const list = await as(unit.office, registrationPolicy.manage, (ctx) => listForFile(ctx, event.id, "en"));
    const text = participantsFile(list, "en").toString();
    expect(text).toContain("'=cmd");
    expect(text).toContain("'=Meat");
  });
});

describe("what happens to the event", () => {
  it("a cancellation ends all that is active, in batches, and tells why", async () => {
    const event = await makeEvent({ capacity: 1 });
    const ids = [(await comes(person(0), event.id)).id, (await comes(person(1), event.id)).id];
    await endCancelled(event.id, never);
    expect(await Promise.all(ids.map(statusOf))).toEqual(["CONFIRMED", "WAITLISTED"]);
    await asPortal(({ db }) =>
      db.event.update({ where: { id: event.id }, data: { status: "CANCELLED", statusReason: "Snow" } }),
    );
    await endCancelled(event.id, never);
    const rows = await asPortal(({ db }) => db.registration.findMany({ where: { eventId: event.id } }));
    expect(rows.map(({ status, endReason }) => [status, endReason])).toEqual([
      ["CANCELLED_BY_OFFICE", "Snow"],
      ["CANCELLED_BY_OFFICE", "Snow"],
    ]);
  });

  it("the door lets people in who had not signed up, and says who did not come", async () => {
    const event = await makeEvent({ capacity: 1 });
    const { id } = await comes(person(0), event.id);
    const walkIn = await asPortal((ctx) => admitWalkIn(ctx, { eventId: event.id, name: "Ion", email: null }));
    const taken = () =>
      asPortal(async ({ db }) => (await db.event.findUniqueOrThrow({ where: { id: event.id } })).taken);
    expect(await taken()).toBe(2);
    expect(await asPortal((ctx) => markNoShows(ctx, event.id), later(11 * DAY_MS))).toBe(1);
    expect([await statusOf(id), await statusOf(walkIn.id), await taken()]).toEqual([
      "NO_SHOW",
      "CHECKED_IN",
      1,
    ]);
  });

  it("whoever comes in two days is reminded once, by day; whoever waits when it is over waits no longer", async () => {
    const event = await makeEvent({ capacity: 1, startsAt: later(3 * DAY_MS) });
    const { id } = await comes(person(0), event.id);
    const waiting = await comes(person(1), event.id);
    const remindedAt = async () =>
      (await asPortal(({ db }) => db.registration.findUniqueOrThrow({ where: { id } }))).remindedAt;
    await tendRegistrations(never, later(DAY_MS + 11 * HOUR_MS));
    expect(await remindedAt()).toBeNull();
    await tendRegistrations(never, later(2 * DAY_MS));
    const first = await remindedAt();
    expect(first).not.toBeNull();
    await tendRegistrations(never, later(2 * DAY_MS + HOUR_MS));
    expect(await remindedAt()).toEqual(first);
    await tendRegistrations(never, later(4 * DAY_MS));
    expect(await statusOf(waiting.id)).toBe("EXPIRED");
  });

  it("an erasure gives the place to the next", async () => {
    const event = await makeEvent({ capacity: 1, startsAt: new Date(Date.now() + 30 * DAY_MS) });
    const now = new Date();
    const { id } = await comes(person(0), event.id, {}, now);
    const next = await comes(person(1), event.id, {}, now);
    await asPortal(({ db }) =>
      db.registration.update({ where: { id }, data: { name: "—", userId: null, email: null } }),
    );
    await tendRegistrations(never, now);
    expect([await statusOf(id), await statusOf(next.id)]).toEqual(["CANCELLED_BY_OFFICE", "OFFERED"]);
  });
});

it("every count is the sum of its parties in the end", async () => {
  expect(await asPortal(brokenCounts)).toEqual([]);
});
