import { describe, expect, it } from "vitest";
import { type AttendeeFacts, mayAttend, NOBODY_KNOWN } from "@/lib/events/audience";
import { eventDate } from "@/lib/events/calendar-date";
import { lacksOf } from "@/lib/events/completeness";
import { phaseOf } from "@/lib/events/phase";
import { placesLeft } from "@/lib/events/places";
import { slugParams } from "@/lib/events/schema/list";
import { questionInput, sessionInput } from "@/lib/events/schema/parts";
import { seriesDays } from "@/lib/events/series";
import { slugOf } from "@/lib/events/slug";
import { nextStatus } from "@/lib/events/status";
import { clockText, daysText, hoursText } from "@/lib/events/when-text";

const at = (text: string) => new Date(text);
const NOW = at("2027-06-10T12:00:00Z");

describe("how an event stands", () => {
  const event = {
    status: "PUBLISHED" as const,
    startsAt: at("2027-06-20T15:00:00Z"),
    endsAt: at("2027-06-20T17:00:00Z"),
    opensAt: null,
    closesAt: null,
    capacity: 10,
    taken: 3,
  };
  const phase = (more: object, now = NOW) => phaseOf({ ...event, ...more }, now);

  it("is worked out from its days and places", () => {
    expect(phase({})).toBe("OPEN");
    expect(phase({ taken: 10 })).toBe("FULL");
    expect(phase({ taken: 12 })).toBe("FULL");
    expect(phase({ capacity: null, taken: 500 })).toBe("OPEN");
    expect(phase({ opensAt: at("2027-06-11T00:00:00Z") })).toBe("UPCOMING");
    expect(phase({ closesAt: NOW })).toBe("CLOSED");
    expect(phase({}, event.startsAt)).toBe("RUNNING");
    expect(phase({}, event.endsAt)).toBe("ENDED");
  });

  it("is what was decided where that is not to be published", () => {
    for (const status of ["DRAFT", "POSTPONED", "CANCELLED", "ARCHIVED"] as const)
      expect(phase({ status }, event.endsAt)).toBe(status);
  });

  it("goes its way and no other", () => {
    expect(nextStatus("DRAFT", "publish")).toBe("PUBLISHED");
    expect(nextStatus("POSTPONED", "publish")).toBe("PUBLISHED");
    expect(nextStatus("CANCELLED", "publish")).toBeNull();
    expect(nextStatus("DRAFT", "cancel")).toBeNull();
    expect(nextStatus("POSTPONED", "cancel")).toBe("CANCELLED");
    expect(nextStatus("ARCHIVED", "withdraw")).toBeNull();
  });

  it("has as many places left as its room and its slots", () => {
    expect(placesLeft({ capacity: null, taken: 3 }, [])).toBeNull();
    expect(placesLeft({ capacity: 5, taken: 7 }, [])).toBe(0);
    expect(
      placesLeft({ capacity: null, taken: 0 }, [
        { capacity: 5, taken: 3 },
        { capacity: 4, taken: 4 },
      ]),
    ).toBe(2);
    expect(placesLeft({ capacity: 1, taken: 0 }, [{ capacity: 5, taken: 3 }])).toBe(1);
    expect(placesLeft({ capacity: 9, taken: 1 }, [{ capacity: null, taken: 3 }])).toBe(8);
  });

  it("lacks what nobody could be told without", () => {
    const draft = {
      ...{
        summaries: {},
        startsAt: event.startsAt,
        endsAt: event.endsAt,
        mode: "HYBRID" as const,
        place: null,
      },
      ...{ currency: null, link: null, tickets: [{ amountMinor: 100n, endedAt: null }] },
      sessions: [{ startsAt: event.startsAt, endsAt: at("2027-06-20T18:00:00Z") }],
    };
    expect(lacksOf(draft, event.endsAt)).toEqual([
      "summary",
      "past",
      "place",
      "link",
      "currency",
      "programme",
    ]);
    const whole = {
      ...{ ...draft, summaries: { en: "x" }, place: "Aula", link: { url: "https://example.org" } },
      ...{ currency: "EUR", sessions: [] },
    };
    expect(lacksOf(whole, NOW)).toEqual([]);
    expect(lacksOf({ ...whole, mode: "ONLINE", place: null }, NOW)).toEqual([]);
  });
});

describe("whom it is for", () => {
  const person: AttendeeFacts = { ...NOBODY_KNOWN, hasAccount: true };
  const event = {
    audience: "EVERYBODY" as const,
    audienceUnitIds: [],
    audienceFrom: null,
    audienceTo: null,
    membersUntil: null,
  };

  it("asks of a graduate the unit and the class", () => {
    const ofLetters = { ...person, degrees: [{ unitIds: [9, 1], year: 2016 }] };
    const reunion = {
      ...event,
      audience: "ALUMNI" as const,
      audienceUnitIds: [9],
      audienceFrom: 2016,
      audienceTo: 2016,
    };
    expect(mayAttend(ofLetters, reunion, NOW)).toBeNull();
    expect(mayAttend({ ...person, degrees: [{ unitIds: [9], year: 2017 }] }, reunion, NOW)).toBe("audience");
    expect(mayAttend({ ...person, degrees: [{ unitIds: [8], year: 2016 }] }, reunion, NOW)).toBe("audience");
    expect(mayAttend({ ...person, degrees: [{ unitIds: [9], year: null }] }, reunion, NOW)).toBe("audience");
  });

  it("lets ambassadors come first, and nobody whose account is suspended", () => {
    const first = { ...event, membersUntil: at("2027-06-11T00:00:00Z") };
    expect(mayAttend(person, first, NOW)).toBe("members-first");
    expect(mayAttend({ ...person, isAmbassador: true }, first, NOW)).toBeNull();
    expect(mayAttend(person, first, at("2027-06-11T00:00:00Z"))).toBeNull();
    expect(mayAttend({ ...person, isDisabled: true }, event, NOW)).toBe("suspended");
    expect(mayAttend(NOBODY_KNOWN, event, NOW)).toBeNull();
    expect(mayAttend(NOBODY_KNOWN, { ...event, audience: "ACCOUNTS" }, NOW)).toBe("audience");
  });
});

describe("a series", () => {
  const days = (first: string, how: "weekly" | "monthly" | "dates", count = 0, given: string[] = []) =>
    seriesDays(first, { how, count, days: given });

  it("comes back each week, each month on the same day or the last there is, or on days that are given", () => {
    expect(days("2027-02-25", "weekly", 2)).toEqual(["2027-03-04", "2027-03-11"]);
    expect(days("2027-12-31", "monthly", 3)).toEqual(["2028-01-31", "2028-02-29", "2028-03-31"]);
    expect(days("2027-05-01", "dates", 0, ["2027-06-02", "2027-05-01", "2027-05-09", "2027-06-02"])).toEqual([
      "2027-05-09",
      "2027-06-02",
    ]);
  });
});

describe("an address", () => {
  it("is the title in Latin letters, no longer than one reads", () => {
    expect(slugOf("Zece ani după: Facultatea de Litere")).toBe("zece-ani-dupa-facultatea-de-litere");
    expect(slugOf("Форум «Город»")).toBe("forum-gorod");
    expect(slugOf("Среща на випуска")).toMatch(/^sre?sh?cha-na-vipuska$|^sreshcha-na-vipuska$/);
    expect(slugOf("同窓会")).toBe("event");
    expect(slugOf("word ".repeat(40)).length).toBeLessThanOrEqual(60);
  });

  it("of another shape leads nowhere", () => {
    for (const slug of ["", "-a", "a--b", "A", "a/b", "ä", "a.ics"])
      expect(slugParams.safeParse({ slug }).success, slug).toBe(false);
  });
});

describe("when it is", () => {
  const zone = "Europe/Madrid";
  const evening = { startsAt: at("2027-06-20T18:00:00Z"), endsAt: at("2027-06-20T20:30:00Z") };

  it("is told on the clock of the place, which is named where it is another", () => {
    expect(daysText(evening, { locale: "en", zone })).toContain("20 June 2027".split(" ")[0]);
    expect(hoursText(evening, { locale: "en", zone })).toBe("20:00–22:30");
    expect(clockText(evening.startsAt, { locale: "en", zone, own: zone })).toBeNull();
    expect(clockText(evening.startsAt, { locale: "en", zone, own: "Europe/Bucharest" })).not.toBeNull();
  });

  it("that ends at midnight is of one day", () => {
    const night = { startsAt: at("2027-06-20T18:00:00Z"), endsAt: at("2027-06-20T22:00:00Z") };
    expect(daysText(night, { locale: "ro", zone })).toBe(daysText(evening, { locale: "ro", zone }));
  });
});

describe("a date of the calendar", () => {
  it("is struck out when it is called off or put off, and says nothing of the link", () => {
    const event = {
      ...{ id: "1", slug: "forum", titles: { en: "Forum" }, summaries: {}, unitId: null, place: "Aula" },
      ...{ startsAt: NOW, endsAt: NOW, address: null, audience: "AMBASSADORS" as const, sequence: 2 },
    };
    expect(eventDate({ ...event, status: "PUBLISHED" }, "en")).toMatchObject({
      uid: "event-1",
      isCancelled: false,
      audience: "ALUMNI",
      href: "/events/forum",
    });
    expect(eventDate({ ...event, status: "POSTPONED" }, "en").isCancelled).toBe(true);
    expect(eventDate({ ...event, status: "CANCELLED" }, "en").isCancelled).toBe(true);
  });
});

describe("a form", () => {
  const id = "018f0000-0000-7000-8000-000000000000";

  it("puts choices together by their lines, and refuses languages that differ", () => {
    const sent = { id, version: "1", partId: "", kind: "CHOICE", "texts.en": "Food?" };
    const parsed = questionInput.parse({
      ...sent,
      "options.en": "All\nNone\n",
      "options.ro": "Tot\r\nNimic",
    });
    expect(parsed.facts.options).toEqual([
      { en: "All", ro: "Tot" },
      { en: "None", ro: "Nimic" },
    ]);
    const problem = (more: object) =>
      questionInput
        .safeParse({ ...sent, ...more })
        .error?.issues.map(({ path, message }) => [path[0], message]);
    expect(problem({ "options.en": "All" })).toEqual([["options.en", "two_choices"]]);
    expect(problem({ "options.en": "All\nNone", "options.ro": "Tot" })).toEqual([
      ["options.ro", "same_lines"],
    ]);
    expect(problem({ kind: "TEXT", "texts.en": "" })).toEqual([["texts.en", "required"]]);
  });

  it("gives places to what people choose alone", () => {
    const sent = {
      id,
      version: "1",
      partId: "",
      "titles.en": "Talk",
      day: "2027-05-01",
      from: "10:00",
      to: "11:00",
    };
    expect(sessionInput.parse({ ...sent, capacity: "9" }).facts.capacity).toBeNull();
    expect(sessionInput.parse({ ...sent, capacity: "9", isSlot: "on" }).facts.capacity).toBe(9);
    expect(sessionInput.safeParse({ ...sent, to: "10:00" }).success).toBe(false);
  });
});
