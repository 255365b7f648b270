import { describe, expect, it } from "vitest";
import { type Candidate, type Claimed, decide, triesSecret } from "@/lib/claims/decide";
import { nextStatus } from "@/lib/claims/status";
import { CODE_BITS, newCode, readCode, secretsOf } from "@/lib/invitations/code";
import { nameKeys } from "@/lib/matching/name-key";
import { ClaimStatus } from "@/prisma/generated/enums";

const name = (given: string, family: string, patronymic: string | null = null) => ({
  ...nameKeys({ given, family }),
  given,
  family,
  patronymic,
  kind: "LEGAL" as const,
});
const claimed = (change: Partial<Claimed> = {}): Claimed => ({
  names: [name("Ana", "Țurcanu")],
  email: "ana@example.org",
  unitIds: [8],
  year: 2004,
  birthOn: null,
  diplomaNumber: null,
  studentNumber: null,
  ...change,
});
const record = (change: Partial<Candidate> = {}): Candidate => ({
  id: "r",
  isFree: true,
  isGuessed: false,
  names: [name("Ana", "Turcanu")],
  emails: [],
  birthOn: "1982-03-04",
  degrees: [{ unitIds: [8], year: 2004, diplomaNumber: "AB 123" }],
  studentNumbers: ["S0000012"],
  isLikely: true,
  ...change,
});

const VERIFIED = { status: "VERIFIED", means: "EVIDENCE", alumnusId: "r" };
const PENDING = { status: "CLAIM_PENDING" };

describe("a claim is decided without a person", () => {
  it.each([
    ["birth date", { birthOn: "1982-03-04" }],
    ["diploma", { diplomaNumber: "ab-123" }],
    ["student number", { studentNumber: "s 0000012" }],
    ["all of them", { birthOn: "1982-03-04", diplomaNumber: "AB123", studentNumber: "S0000012" }],
  ])("by name, unit, year and %s", (_, secrets) => {
    expect(decide(claimed(secrets), [record()])).toEqual(VERIFIED);
  });

  it("by the address on exactly one record with an agreeing name", () => {
    const emails = ["ana@example.org"];
    expect(decide(claimed(), [record({ emails })])).toMatchObject({ means: "EMAIL_ON_RECORD" });
    expect(decide(claimed(), [record({ emails }), record({ id: "s", emails })])).toEqual({
      status: "CLAIM_AMBIGUOUS",
    });
    expect(decide(claimed({ names: [name("Ion", "Țurcanu")] }), [record({ emails })])).toEqual(PENDING);
  });

  it("under a former name as well", () => {
    const names = [name("Ana", "Popescu"), name("Ana", "Turcanu")];
    expect(decide(claimed({ birthOn: "1982-03-04" }), [record({ names })])).toEqual(VERIFIED);
  });
});

describe("a person decides", () => {
  const secret = { birthOn: "1982-03-04" };
  it.each([
    ["what the public knows is all there is", {}, {}],
    ["the secret is wrong", { birthOn: "1982-03-05" }, {}],
    ["one of the secrets is wrong", { ...secret, studentNumber: "S0000099" }, {}],
    ["the name is another", { ...secret, names: [name("Ana", "Popa")] }, {}],
    ["the given name is another", { ...secret, names: [name("Ion", "Turcanu")] }, {}],
    [
      "the patronymic contradicts",
      { ...secret, names: [name("Ana", "Turcanu", "Ivanovna")] },
      { names: [name("Ana", "Turcanu", "Petrovna")] },
    ],
    ["the year is another", { ...secret, year: 2005 }, {}],
    ["the unit is another", { ...secret, unitIds: [9] }, {}],
    [
      "unit and year belong to two degrees",
      secret,
      {
        degrees: [
          { unitIds: [8], year: 1999, diplomaNumber: null },
          { unitIds: [9], year: 2004, diplomaNumber: null },
        ],
      },
    ],
    ["the record knows no secret", secret, { birthOn: null }],
    ["the record is somebody's, restricted, or of the deceased", secret, { isFree: false }],
    ["too many tried already", secret, { isGuessed: true }],
    [
      "the diploma is of another degree",
      { diplomaNumber: "XY 9" },
      {
        degrees: [
          { unitIds: [8], year: 2004, diplomaNumber: null },
          { unitIds: [9], year: 2006, diplomaNumber: "XY 9" },
        ],
      },
    ],
    ["the name is empty", { ...secret, names: [name("", "")] }, { names: [name("", "")] }],
  ] as const)("when %s", (_, said, recorded) => {
    expect(decide(claimed(said as Partial<Claimed>), [record(recorded as Partial<Candidate>)])).toEqual(
      PENDING,
    );
  });

  it("when the evidence fits two records, or address and evidence lead to different ones", () => {
    const two = [record(), record({ id: "s" })];
    expect(decide(claimed(secret), two)).toEqual({ status: "CLAIM_AMBIGUOUS" });
    const apart = [
      record(),
      record({ id: "s", emails: ["ana@example.org"], birthOn: null, studentNumbers: [] }),
    ];
    expect(decide(claimed(secret), apart).status).toBe("CLAIM_AMBIGUOUS");
  });

  it("when nobody fits", () => expect(decide(claimed(secret), [])).toEqual(PENDING));
});

it("a tried secret counts against the record, right or wrong, and only there", () => {
  expect(triesSecret(claimed({ birthOn: "1990-01-01" }), record())).toBe(true);
  expect(triesSecret(claimed(), record())).toBe(false);
  expect(triesSecret(claimed({ birthOn: "1990-01-01", year: 1999 }), record())).toBe(false);
});

it("every move has its states, and no other state has it", () => {
  const open = ["CLAIM_PENDING", "CLAIM_AMBIGUOUS", "INFO_REQUESTED", "APPEALED"];
  const from = (move: Parameters<typeof nextStatus>[1]) =>
    Object.values(ClaimStatus).filter((status) => nextStatus(status, move) !== null);
  expect(from("verify")).toEqual(open);
  expect(from("refuse")).toEqual(open);
  expect(from("withdraw")).toEqual(open);
  expect(from("ask")).toEqual(["CLAIM_PENDING", "CLAIM_AMBIGUOUS", "APPEALED"]);
  expect(from("answer")).toEqual(["INFO_REQUESTED"]);
  expect(from("appeal")).toEqual(["REFUSED"]);
  expect(from("reverse")).toEqual(["VERIFIED"]);
});

describe("codes", () => {
  it("have at least 50 bits and no sign that looks like another", () => {
    expect(CODE_BITS).toBeGreaterThanOrEqual(50);
    const codes = Array.from({ length: 500 }, newCode);
    expect(new Set(codes).size).toBe(500);
    expect(codes.join("")).not.toMatch(/[01ILOU]/);
  });

  it("are read as people type them, in Latin or Cyrillic keys", () => {
    const code = "ABCE-HKMP-TXY3";
    expect(readCode("abce hkmp txy3")).toBe(code);
    expect(readCode("АВСЕ–НКМР–ТХУЗ")).toBe(code);
    for (const wrong of ["", "ABCE", "ABCE-HKMP-TXY0", "ABCE-HKMP-TXY33", "Щ".repeat(12)])
      expect(readCode(wrong)).toBeNull();
  });

  it("of an invitation stay the same, and differ from any other's", () => {
    const [one, other] = [secretsOf("0190-a"), secretsOf("0190-b")];
    expect(secretsOf("0190-a")).toEqual(one);
    expect(one.token).not.toBe(other.token);
    expect(one.code).not.toBe(other.code);
    expect(readCode(one.code)).toBe(one.code);
    expect(Buffer.from(one.token, "base64url")).toHaveLength(32);
  });
});
