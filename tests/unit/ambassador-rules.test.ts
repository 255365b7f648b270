import { describe, expect, it } from "vitest";
import { AMBASSADOR_MAILS, ambassadorMail } from "@/lib/ambassadors/emails";
import {
  ALL_MOVES,
  asksReason,
  MOVERS,
  type Move,
  type Mover,
  nextStatus,
  openMoves,
} from "@/lib/ambassadors/status";
import { addDays, isRenewable, mayAppeal, renewedEnd, standingOf, termEnd } from "@/lib/ambassadors/terms";
import { compareClauses, compareWords } from "@/lib/charter/compare";
import { editionHash } from "@/lib/charter/edition-hash";
import { missingTexts } from "@/lib/charter/missing-texts";
import { EDITION_MOVES, nextEdition } from "@/lib/charter/status";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { AmbassadorStatus, CharterStatus } from "@/prisma/generated/enums";

/** p person, c coordinator, o office, s the portal itself. */
const TABLE: Record<string, string> = {
  "NOMINATED screen": "SCREENED co",
  "NOMINATED decline": "DECLINED co",
  "NOMINATED withdraw": "DECLINED p",
  "APPLIED screen": "SCREENED co",
  "APPLIED decline": "DECLINED co",
  "APPLIED withdraw": "DECLINED p",
  "SCREENED decline": "DECLINED co",
  "SCREENED invite": "INVITED co",
  "SCREENED withdraw": "DECLINED p",
  "INVITED decline": "DECLINED co",
  "INVITED withdraw": "DECLINED p",
  "INVITED sign": "SIGNED p",
  "SIGNED begin": "ACTIVE s",
  "SIGNED resign": "ENDED p",
  "SIGNED end": "ENDED co",
  "SIGNED revoke": "REVOKED o",
  "ACTIVE leave": "ON_LEAVE pco",
  "ACTIVE renew": "ACTIVE pco",
  "ACTIVE honor": "EMERITUS o",
  "ACTIVE resign": "ENDED p",
  "ACTIVE end": "ENDED co",
  "ACTIVE lapse": "ENDED s",
  "ACTIVE revoke": "REVOKED o",
  "ON_LEAVE return": "ACTIVE pcos",
  "ON_LEAVE renew": "ACTIVE pco",
  "ON_LEAVE honor": "EMERITUS o",
  "ON_LEAVE resign": "ENDED p",
  "ON_LEAVE end": "ENDED co",
  "ON_LEAVE lapse": "ENDED s",
  "ON_LEAVE revoke": "REVOKED o",
  "EMERITUS resign": "ENDED p",
  "EMERITUS end": "ENDED co",
  "EMERITUS revoke": "REVOKED o",
  "ENDED honor": "EMERITUS o",
  "REVOKED reinstate": "ACTIVE o",
};
const LETTER: Record<Mover, string> = { person: "p", coordinator: "c", office: "o", portal: "s" };
const everything = Object.values(AmbassadorStatus).flatMap((status) =>
  ALL_MOVES.flatMap((move) => MOVERS.map((mover) => [status, move, mover] as const)),
);

describe("an ambassador's standing", () => {
  it.each(everything)("%s, %s by the %s", (status, move, mover) => {
    const [to, who = ""] = TABLE[`${status} ${move}`]?.split(" ") ?? [];
    expect(nextStatus(status, move, mover)).toBe(who.includes(LETTER[mover]) ? to : null);
  });

  it("offers just those moves", () => {
    expect(openMoves("SCREENED", "coordinator")).toEqual(["decline", "invite"]);
    expect(openMoves("DECLINED", "office")).toEqual([]);
    expect(ALL_MOVES.filter(asksReason)).toEqual(["decline", "end", "revoke", "reinstate"] satisfies Move[]);
  });
});

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe("terms", () => {
  it("are two years, to the day before, also from a leap day", () => {
    expect(termEnd(day("2026-03-01"))).toEqual(day("2028-02-29"));
    expect(termEnd(day("2024-02-29"))).toEqual(day("2026-02-28"));
    expect(renewedEnd(day("2028-02-29"))).toEqual(day("2030-02-28"));
  });

  it("can be renewed in their last 90 days", () => {
    const end = day("2026-12-31");
    expect(isRenewable(end, addDays(end, -90))).toBe(true);
    expect(isRenewable(end, addDays(end, -91))).toBe(false);
    expect(isRenewable(null, end)).toBe(false);
  });

  it("leave 30 days to sign a new charter, then the badge greys", () => {
    const adoptedOn = day("2026-05-01");
    const at = (text: string, hasSigned = false) => standingOf({ hasSigned, adoptedOn }, day(text));
    expect(at("2026-05-31")).toEqual({ standing: "due", dueOn: day("2026-05-31") });
    expect(at("2026-06-01").standing).toBe("pending");
    expect(at("2027-06-01", true).standing).toBe("signed");
    expect(standingOf({ hasSigned: false, adoptedOn: null }, adoptedOn).standing).toBe("signed");
  });

  it("let whoever was excluded appeal once, for 30 days", () => {
    const endedAt = day("2026-05-01");
    const revoked = { status: "REVOKED", endedAt, appealedAt: null };
    expect(mayAppeal(revoked, addDays(endedAt, 30))).toBe(true);
    expect(mayAppeal(revoked, addDays(endedAt, 31))).toBe(false);
    expect(mayAppeal({ ...revoked, appealedAt: endedAt }, endedAt)).toBe(false);
    expect(mayAppeal({ ...revoked, status: "ENDED" }, endedAt)).toBe(false);
  });
});

describe("an edition", () => {
  const MOVES: Record<string, CharterStatus> = {
    "DRAFT consult": "CONSULTATION",
    "CONSULTATION revise": "DRAFT",
    "CONSULTATION adopt": "ADOPTED",
    "ADOPTED supersede": "SUPERSEDED",
  };
  it.each(
    Object.values(CharterStatus).flatMap((status) => EDITION_MOVES.map((move) => [status, move] as const)),
  )("%s, %s", (status, move) => expect(nextEdition(status, move)).toBe(MOVES[`${status} ${move}`] ?? null));

  it("has a fingerprint of all its words in all languages, whatever order they are stored in", () => {
    const clause = (position: number, en: string) => ({
      position,
      label: `${position}`,
      texts: { en, ro: "a" },
    });
    const text = { kind: "CHARTER" as const, number: 1, titles: { en: "T", ro: "Ț" } };
    const one = editionHash({ ...text, clauses: [clause(1, "x"), clause(2, "y")] });
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(
      editionHash({ ...text, titles: { ro: "Ț", en: "T" }, clauses: [clause(2, "y"), clause(1, "x")] }),
    ).toBe(one);
    expect(editionHash({ ...text, clauses: [clause(1, "x"), clause(2, "y.")] })).not.toBe(one);
    expect(editionHash({ ...text, number: 2, clauses: [clause(1, "x"), clause(2, "y")] })).not.toBe(one);
  });

  it("lacks every language that is not written", () => {
    const all = { en: "a", ro: "a", ru: "a", bg: "a" };
    expect(missingTexts({ titles: all, clauses: [{ label: "1", texts: { ...all, bg: "" } }] })).toEqual([
      { label: "1", locale: "bg" },
    ]);
    expect(missingTexts({ titles: {}, clauses: [] })).toHaveLength(4);
  });
});

describe("two editions", () => {
  const clause = (label: string, text: string) => ({ label, text });

  it("are compared clause by clause, by their numbers, else by their words", () => {
    const before = [
      clause("1", "We meet."),
      clause("2", "We help."),
      clause("3", "We pay."),
      clause("4", "Gone."),
    ];
    const after = [
      clause("1", "We meet."),
      clause("2", "We help students."),
      clause("5", "We pay."),
      clause("6", "New."),
    ];
    expect(compareClauses(before, after).map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      "same 1",
      "changed 2",
      "moved 5",
      "added 6",
      "removed 4",
    ]);
  });

  it("tell words that went from words that came", () => {
    const words = compareWords("ambassadors meet once a year", "ambassadors meet twice a year");
    expect(words).toEqual([
      { kind: "same", text: "ambassadors meet " },
      { kind: "gone", text: "once" },
      { kind: "new", text: "twice" },
      { kind: "same", text: " a year" },
    ]);
    const put = (kind: "gone" | "new") =>
      words
        .filter((word) => word.kind === "same" || word.kind === kind)
        .map(({ text }) => text)
        .join("");
    expect([put("gone"), put("new")]).toEqual([
      "ambassadors meet once a year",
      "ambassadors meet twice a year",
    ]);
  });
});

describe("mails", () => {
  const institution = { names: { en: "University" }, officeNames: { en: "Office" } };
  const ambassador = {
    id: "0190a1b2-0000-7000-8000-000000000001",
    name: "Ana Pop",
    startsOn: day("2026-01-01"),
    endsOn: day("2027-12-31"),
    endedAt: day("2026-05-01"),
  };
  it.each(
    AMBASSADOR_MAILS.flatMap((what) =>
      (Object.keys(LOCALES) as Locale[]).map((locale) => [what, locale] as const),
    ),
  )("%s in %s say everything", (what, locale) => {
    const facts = { by: "Ion", reason: "Because.", until: day("2026-06-01"), number: 2 };
    const { subject, text, html } = ambassadorMail(locale, institution, what, ambassador, facts);
    expect(`${subject}${text}${html}`).not.toMatch(/ambassadors\.mail|\{|undefined/);
    expect(text).toContain("Ana Pop");
  });
});
