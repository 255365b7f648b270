import { beforeAll, describe, expect, it } from "vitest";
import { badges } from "@/lib/check-in/badges";
import { closeDoors } from "@/lib/check-in/commands/close-doors";
import { recordScans } from "@/lib/check-in/commands/record-scans";
import { letInWalkIn } from "@/lib/check-in/commands/walk-in";
import { findPeople } from "@/lib/check-in/find-people";
import { checkInPolicy } from "@/lib/check-in/policy";
import { presenceAfter } from "@/lib/check-in/presence";
import { getDoor } from "@/lib/check-in/queries/get-door";
import { getDoorPapers } from "@/lib/check-in/queries/get-door-papers";
import type { SentScan } from "@/lib/check-in/schema";
import type { UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx } from "@/lib/platform/ctx";
import { toDomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/new-id";
import { hashToken } from "@/lib/platform/secret";
import { cancelOwn } from "@/lib/registrations/commands/own";
import { ownToken } from "@/lib/registrations/own-link";
import { registrationPolicy } from "@/lib/registrations/policy";
import { brokenCounts } from "@/lib/registrations/queries/broken-counts";
import { ticketText } from "@/lib/registrations/ticket-code";
import { asPortal, comes, HOUR_MS, later, makeAccounts, makeEvent, NOON } from "../factories/events";
import { twoFaculties } from "../factories/two-faculties";

const NOT_FOUND = { code: "not-found" };
const MINUTE = 60_000;

let unit: Awaited<ReturnType<typeof twoFaculties>>;
let guests: UserActor[];
let helper: UserActor;
beforeAll(async () => {
  unit = await twoFaculties();
  guests = await makeAccounts(4);
  [helper] = (await makeAccounts(1)) as [UserActor];
});

const atDoor = <T>(work: (ctx: Ctx) => Promise<T>, actor: UserActor = unit.ofLaw, now = NOON) =>
  withCtx(actor, checkInPolicy.door, work, { now, timeout: 30_000 });

/** An event of law that begins now, with so many people who have a place. */
async function doorOf(count: number, more: Parameters<typeof makeEvent>[0] = {}) {
  const event = await makeEvent({ unitId: unit.law, startsAt: later(HOUR_MS), guestsMost: 2, ...more });
  for (const guest of guests.slice(0, count)) await comes(guest, event.id, {}, later(-HOUR_MS));
  return { id: event.id, tickets: await ticketsOf(event.id) };
}
const ticketsOf = (eventId: string) =>
  asPortal(({ db }) =>
    db.admission.findMany({
      where: { registration: { eventId } },
      orderBy: [{ registration: { name: "asc" } }, { position: "asc" }],
      include: { registration: true },
    }),
  );
const read = (code: string | undefined, at: number, kind: SentScan["kind"] = "IN"): SentScan => ({
  id: newId(),
  kind,
  at: NOON.getTime() + at,
  ticket: code ? ticketText({ code }) : null,
  admissionId: null,
});
const tap = (admissionId: string | undefined, at: number, kind: SentScan["kind"] = "IN"): SentScan => ({
  ...read(undefined, at, kind),
  admissionId: admissionId ?? null,
});
/** A phone that gets its network back so long after noon, and sends what it saw. */
const sends = (eventId: string, scans: SentScan[], after = 0, actor?: UserActor, skew = 0) =>
  atDoor(
    (ctx) =>
      recordScans(ctx, eventId, {
        device: "phone",
        sentAt: NOON.getTime() + after + skew,
        scans: scans.map((scan) => ({ ...scan, at: scan.at + skew })),
      }),
    actor,
    later(after),
  );
const person = async (eventId: string, nth = 0) => {
  const ticket = (await ticketsOf(eventId))[nth];
  return { at: ticket?.checkedInAt?.getTime(), status: ticket?.registration.status };
};

describe("two phones without a network", () => {
  it("that read the same ticket end with one check-in, in whatever order they send", async () => {
    for (const laterFirst of [true, false]) {
      const { id, tickets } = await doorOf(1);
      const [early, late] = [read(tickets[0]?.code, MINUTE), read(tickets[0]?.code, 2 * MINUTE)];
      const [first, second] = laterFirst ? [late, early] : [early, late];
      expect(await sends(id, [first], 5 * MINUTE)).toEqual({ [first.id]: "ADMITTED" });
      expect(await sends(id, [second], 6 * MINUTE, unit.office)).toEqual({ [second.id]: "REPEATED" });
      expect(await person(id)).toEqual({ at: early.at, status: "CHECKED_IN" });
      const door = await atDoor((ctx) => getDoor(ctx, id, "en"));
      expect(door.people[0]?.presence).toEqual({
        id: early.id,
        at: early.at,
        by: (laterFirst ? unit.office : unit.ofLaw).name,
      });
      expect(await asPortal(({ db }) => db.scan.count({ where: { eventId: id } }))).toBe(2);
    }
  });

  it("send at once, and one waits for the other", async () => {
    const { id, tickets } = await doorOf(1);
    const outcomes = await Promise.all(
      [1, 2].map((at) => sends(id, [read(tickets[0]?.code, at * MINUTE)], 5 * MINUTE)),
    );
    expect(outcomes.flatMap(Object.values).sort()).toEqual(["ADMITTED", "REPEATED"]);
    expect((await person(id)).at).toBe(NOON.getTime() + MINUTE);
  });

  it("agree on what an undo took back, whoever sends it first", async () => {
    for (const undoFirst of [true, false]) {
      const { id, tickets } = await doorOf(1);
      const [code, admission] = [tickets[0]?.code, tickets[0]?.id];
      const one = [read(code, MINUTE), tap(admission, 3 * MINUTE, "UNDO")];
      const other = [read(code, 2 * MINUTE)];
      for (const scans of undoFirst ? [one, other] : [other, one]) await sends(id, scans, 10 * MINUTE);
      expect(await person(id)).toEqual({ at: undefined, status: "CONFIRMED" });
    }
  });

  it("have wrong clocks, which are set right by how long ago it was", async () => {
    const { id, tickets } = await doorOf(1);
    await sends(id, [read(tickets[0]?.code, MINUTE)], 5 * MINUTE, undefined, -7 * HOUR_MS);
    await sends(id, [read(tickets[0]?.code, 2 * MINUTE)], 5 * MINUTE, undefined, 3 * HOUR_MS);
    expect((await person(id)).at).toBe(NOON.getTime() + MINUTE);
  });
});

describe("a scan", () => {
  it("sent again changes nothing", async () => {
    const { id, tickets } = await doorOf(2);
    const batch = [read(tickets[0]?.code, 1), tap(tickets[0]?.id, 2, "UNDO"), read(tickets[1]?.code, 3)];
    const once = await sends(id, batch, MINUTE);
    expect(Object.values(once)).toEqual(["ADMITTED", "UNDONE", "ADMITTED"]);
    expect(await sends(id, batch, HOUR_MS)).toEqual(once);
    expect(await asPortal(({ db }) => db.scan.count({ where: { eventId: id } }))).toBe(3);
    expect((await person(id, 0)).status).toBe("CONFIRMED");
    const trail = await asPortal(({ db }) =>
      db.auditEntry.count({ where: { action: "event.scanned", subjectId: id } }),
    );
    expect(trail).toBe(1);
  });

  it("of a forged code, of another event, of a cancelled place and of nobody is kept and refused", async () => {
    const { id, tickets } = await doorOf(1);
    const foreign = await doorOf(1);
    const forged = { ...read(tickets[0]?.code, 1) };
    forged.ticket = `${forged.ticket?.slice(0, -4)}AAAA`;
    const refused = [
      forged,
      { ...read(undefined, 2), ticket: "hello" },
      read(newId(), 3),
      read(foreign.tickets[0]?.code, 4),
      tap(foreign.tickets[0]?.id, 5),
    ];
    expect(Object.values(await sends(id, refused, MINUTE))).toEqual(refused.map(() => "REFUSED"));
    expect(await person(id)).toEqual({ at: undefined, status: "CONFIRMED" });
    expect(await person(foreign.id)).toEqual({ at: undefined, status: "CONFIRMED" });
    const own = ownToken(tickets[0]?.registrationId ?? "");
    await withCtx({ kind: "visitor" }, registrationPolicy.open, (ctx) => cancelOwn(ctx, own), { now: NOON });
    expect(Object.values(await sends(id, [read(tickets[0]?.code, 6)], MINUTE))).toEqual(["REFUSED"]);
  });

  it("lets in each head of a party, and the party has come with the first", async () => {
    const event = await makeEvent({ unitId: unit.law, guestsMost: 2 });
    await comes(guests[0] as UserActor, event.id, { guestCount: 1 });
    const [own, guest] = await ticketsOf(event.id);
    await sends(event.id, [read(guest?.code, 1)], MINUTE);
    expect((await person(event.id)).status).toBe("CHECKED_IN");
    await sends(event.id, [read(own?.code, 2), tap(guest?.id, 3, "UNDO")], MINUTE);
    expect((await person(event.id)).status).toBe("CHECKED_IN");
    await sends(event.id, [tap(own?.id, 4, "UNDO")], MINUTE);
    expect((await person(event.id)).status).toBe("CONFIRMED");
  });

  it("is taken back within a quarter of an hour, and not later", async () => {
    const { id, tickets } = await doorOf(1);
    await sends(id, [read(tickets[0]?.code, 0)]);
    const late = tap(tickets[0]?.id, 16 * MINUTE, "UNDO");
    expect(await sends(id, [late], 16 * MINUTE)).toEqual({ [late.id]: "REFUSED" });
    const timely = tap(tickets[0]?.id, 14 * MINUTE, "UNDO");
    expect(await sends(id, [timely], 17 * MINUTE)).toEqual({ [timely.id]: "UNDONE" });
  });

  it("is never changed", async () => {
    const { id, tickets } = await doorOf(1);
    await sends(id, [read(tickets[0]?.code, 0)]);
    const change = asPortal(({ db }) => db.scan.deleteMany({ where: { eventId: id } }));
    await expect(change.catch((error) => Promise.reject(toDomainError(error)))).rejects.toMatchObject(
      NOT_FOUND,
    );
  });
});

describe("the door", () => {
  it("is the organizers' and theirs who were asked to stand at it, who see names and tickets alone", async () => {
    const { id, tickets } = await doorOf(1);
    const list = (actor: UserActor) => atDoor((ctx) => getDoor(ctx, id, "en"), actor);
    const papers = (actor: UserActor) =>
      withCtx(actor, checkInPolicy.papers, (ctx) => getDoorPapers(ctx, id, "en"), { now: NOON });
    await expect(list(helper)).rejects.toMatchObject(NOT_FOUND);
    await expect(list(unit.ofLetters)).rejects.toMatchObject(NOT_FOUND);
    await expect(sends(id, [read(tickets[0]?.code, 0)], 0, guests[0])).rejects.toMatchObject(NOT_FOUND);
    await asPortal(({ db }) =>
      db.eventRole.create({
        data: {
          eventId: id,
          kind: "HELPER",
          name: "Helper",
          userId: helper.userId,
          isPublic: false,
          isAtDoor: true,
        },
      }),
    );
    const { people } = await list(helper);
    expect(people).toEqual([
      {
        id: tickets[0]?.id,
        name: guests[0]?.name,
        party: null,
        ticket: null,
        hash: hashToken(ticketText({ code: tickets[0]?.code ?? "" })),
        presence: null,
      },
    ]);
    expect(Object.values(await sends(id, [read(tickets[0]?.code, 0)], 0, helper))).toEqual(["ADMITTED"]);
    await expect(papers(helper)).rejects.toMatchObject({ code: "forbidden" });
    expect((await badges(await papers(unit.ofLaw))).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("finds people by the name engine", () => {
    const people = ["Ștefan Țurcanu", "Анна Иванова", "Ion Pop"].map((name) => ({ name, party: null }));
    const names = (query: string) => findPeople(people, query).map(({ name }) => name);
    expect(names("turcanu stef")).toEqual(["Ștefan Țurcanu"]);
    expect(names("ivanova")).toEqual(["Анна Иванова"]);
    expect(names("")).toHaveLength(3);
    expect(names("nobody")).toEqual([]);
  });

  it("lets in whoever comes without a place, who then takes one", async () => {
    const { id } = await doorOf(0);
    await atDoor((ctx) => letInWalkIn(ctx, { id, name: "Maria Walk", email: null }));
    expect(await person(id)).toEqual({ at: NOON.getTime(), status: "CHECKED_IN" });
    const { taken } = await asPortal(({ db }) => db.event.findUniqueOrThrow({ where: { id } }));
    expect(taken).toBe(1);
    const away = doorOf(0, { status: "CANCELLED" });
    await expect(
      away.then((event) => atDoor((ctx) => letInWalkIn(ctx, { id: event.id, name: "M", email: null }))),
    ).rejects.toMatchObject({ code: "conflict", reason: "door-closed" });
  });

  it("says after the end who did not come, where a door was kept; a late phone sets it right", async () => {
    const { id, tickets } = await doorOf(2);
    const unkept = await doorOf(1);
    await sends(id, [read(tickets[0]?.code, HOUR_MS)], HOUR_MS);
    await closeDoors(new AbortController().signal, later(8 * HOUR_MS));
    expect((await person(id, 1)).status).toBe("CONFIRMED");
    await closeDoors(new AbortController().signal, later(10 * HOUR_MS));
    expect((await person(id, 0)).status).toBe("CHECKED_IN");
    expect((await person(id, 1)).status).toBe("NO_SHOW");
    expect((await person(unkept.id)).status).toBe("CONFIRMED");
    await sends(id, [read(tickets[1]?.code, HOUR_MS)], 11 * HOUR_MS);
    expect(await person(id, 1)).toEqual({ at: NOON.getTime() + HOUR_MS, status: "CHECKED_IN" });
    expect(await asPortal(brokenCounts)).toEqual([]);
  });
});

it("who is in does not hang on the order in which scans arrive", () => {
  const scans = [
    { id: "a", kind: "IN" as const, at: 1, by: null },
    { id: "b", kind: "UNDO" as const, at: 2, by: null },
    { id: "c", kind: "IN" as const, at: 3, by: null },
    { id: "d", kind: "IN" as const, at: 3, by: null },
  ];
  for (let turn = 0; turn < scans.length; turn++) {
    scans.push(...scans.splice(0, 1));
    expect(presenceAfter(scans)?.id).toBe("c");
    expect(presenceAfter(scans.toReversed())?.id).toBe("c");
  }
});
