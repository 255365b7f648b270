import { describe, expect, it } from "vitest";
import {
  type Address,
  actOf,
  decideContact,
  type Entry,
  lastWord,
  type PersonFacts,
  stateOf,
  VERDICTS,
  type Verdict,
} from "@/lib/consent/decide";
import { preferencesToken, readPreferencesToken } from "@/lib/consent/preferences-link";
import { type Bases, CHANNELS, PURPOSES } from "@/lib/consent/purposes";
import { verdictSentence } from "@/lib/consent/words";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { seal } from "@/lib/platform/secret";
import type { Basis, ConsentAct, ConsentSource } from "@/prisma/generated/enums";

const address: Address = {
  kind: "EMAIL",
  value: "ana@example.org",
  lines: "Ana@Example.org",
  isBounced: false,
  isVerified: false,
  isOwnWord: false,
};
const person: PersonFacts = {
  isDeceased: false,
  isErased: false,
  isRestricted: false,
  isImported: true,
  isInformed: true,
  hasAccount: false,
  addresses: [address],
};
const bases = (basis: Basis | null): Bases =>
  basis ? [{ purpose: "NEWSLETTER", channel: "EMAIL", basis }] : [];
let serial = 0n;
const said = (
  act: ConsentAct,
  { basis = "CONSENT" as Basis, source = "FORM" as ConsentSource } = {},
): Entry => ({
  id: ++serial,
  purpose: "NEWSLETTER",
  channel: "EMAIL",
  basis,
  act,
  source,
  at: new Date("2026-03-03T10:00:00Z"),
});
const verdict = (basis: Basis | null, ledger: Entry[], facts: Partial<PersonFacts> = {}) =>
  decideContact("NEWSLETTER", "EMAIL", bases(basis), ledger, { ...person, ...facts });

describe("the verdict", () => {
  /** What makes each reason true, each alone; two at once give the one that comes first. */
  const causes: Record<
    Exclude<Verdict, "CONTACTABLE">,
    { facts?: Partial<PersonFacts>; basis?: null; ledger?: Entry[] }
  > = {
    DECEASED: { facts: { isDeceased: true } },
    SUPPRESSED: { facts: { isErased: true } },
    RESTRICTED: { facts: { isRestricted: true } },
    OBJECTED: { ledger: [said("OBJECTED")] },
    NO_BASIS: { basis: null },
    NOT_INFORMED: { facts: { isInformed: false } },
    NO_ADDRESS: { facts: { addresses: [] } },
    BOUNCED: { facts: { addresses: [{ ...address, isBounced: true }] } },
    UNVERIFIED: { facts: { addresses: [{ ...address, isOwnWord: true }] } },
  };
  const reasons = VERDICTS.filter((one) => one !== "CONTACTABLE");

  it("is contactable when nothing stands against it, and tells what it rests on", () => {
    expect(verdict("LEGITIMATE_INTEREST", [])).toEqual({
      verdict: "CONTACTABLE",
      basis: "LEGITIMATE_INTEREST",
      entry: null,
      address: "ana@example.org",
    });
    const yes = said("GIVEN");
    expect(verdict("CONSENT", [yes])).toMatchObject({ verdict: "CONTACTABLE", basis: "CONSENT", entry: yes });
  });

  it.each(reasons.flatMap((one, at) => reasons.slice(at).map((other) => [one, other] as const)))(
    "%s comes before %s",
    (one, other) => {
      const [first, second] = [causes[one], causes[other]];
      const basis = first.basis === null || second.basis === null ? null : "LEGITIMATE_INTEREST";
      const ledger = [...(first.ledger ?? []), ...(second.ledger ?? [])];
      // Of the ways to have no working address only one can be true at a time: the first here.
      expect(verdict(basis, ledger, { ...second.facts, ...first.facts }).verdict).toBe(one);
    },
  );

  it.each([
    ["CONSENT", [], "NO_BASIS"],
    ["CONSENT", ["REFUSED"], "NO_BASIS"],
    ["CONSENT", ["GIVEN", "WITHDRAWN"], "NO_BASIS"],
    ["CONSENT", ["GIVEN", "EXPIRED"], "NO_BASIS"],
    ["CONSENT", ["WITHDRAWN", "GIVEN"], "CONTACTABLE"],
    ["CONSENT", ["GIVEN", "OBJECTED"], "OBJECTED"],
    ["LEGITIMATE_INTEREST", ["REFUSED"], "OBJECTED"],
    ["LEGITIMATE_INTEREST", ["WITHDRAWN"], "OBJECTED"],
    ["LEGITIMATE_INTEREST", ["OBJECTED", "GIVEN"], "CONTACTABLE"],
    ["LEGITIMATE_INTEREST", ["OBJECTED", "WITHDRAWN"], "OBJECTED"],
    ["LEGAL_OBLIGATION", ["OBJECTED"], "OBJECTED"],
    ["CONTRACT", [], "CONTACTABLE"],
  ] as [Basis, ConsentAct[], Verdict][])("on %s after %j is %s", (basis, acts, expected) => {
    expect(
      verdict(
        basis,
        acts.map((act) => said(act)),
      ).verdict,
    ).toBe(expected);
  });

  it("takes no yes to another basis for a consent, nor the staff's yes against an objection", () => {
    expect(verdict("CONSENT", [said("GIVEN", { basis: "LEGITIMATE_INTEREST" })]).verdict).toBe("NO_BASIS");
    for (const source of ["PAPER", "PHONE", "IMPORT"] as const)
      expect(verdict("LEGITIMATE_INTEREST", [said("OBJECTED"), said("GIVEN", { source })]).verdict).toBe(
        "OBJECTED",
      );
    expect(
      verdict("LEGITIMATE_INTEREST", [said("OBJECTED"), said("GIVEN", { source: "LINK" })]).verdict,
    ).toBe("CONTACTABLE");
  });

  it("needs no notice where there is consent, and takes the proved address first", () => {
    expect(verdict("CONSENT", [said("GIVEN")], { isInformed: false }).verdict).toBe("CONTACTABLE");
    const proved = { ...address, value: "proved@example.org", isVerified: true };
    expect(verdict("CONTRACT", [], { addresses: [address, proved] }).address).toBe("proved@example.org");
    expect(verdict("CONTRACT", [], { addresses: [{ ...address, isBounced: true }, proved] }).verdict).toBe(
      "CONTACTABLE",
    );
  });

  it("of a postal address wants lines, of the portal an account, of a use nothing", () => {
    const done: Bases = PURPOSES.flatMap((purpose) =>
      CHANNELS.map((channel) => ({ purpose, channel, basis: "CONTRACT" as const })),
    );
    const city: Address = { ...address, kind: "ADDRESS", value: "Cluj, RO", lines: null };
    const by = (channel: "POST" | "IN_APP", facts: Partial<PersonFacts>) =>
      decideContact("EVENTS", channel, done, [], { ...person, ...facts }).verdict;
    expect(by("POST", { addresses: [city] })).toBe("NO_ADDRESS");
    expect(by("POST", { addresses: [{ ...city, lines: "Str. A 1" }] })).toBe("CONTACTABLE");
    expect(by("IN_APP", {})).toBe("NO_ADDRESS");
    expect(by("IN_APP", { hasAccount: true })).toBe("CONTACTABLE");
    expect(decideContact("PHOTO", "IN_APP", done, [], person).verdict).toBe("CONTACTABLE");
  });

  it("is a sentence in four languages, for each reason", () => {
    for (const locale of Object.keys(LOCALES) as Locale[]) {
      const sentences = VERDICTS.map((one) =>
        verdictSentence(
          { verdict: one, basis: "CONSENT", entry: said("GIVEN"), address: null },
          "EMAIL",
          locale,
        ),
      );
      expect(new Set(sentences).size).toBe(VERDICTS.length);
      for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|undefined/);
    }
    const objected = {
      verdict: "OBJECTED",
      basis: "CONSENT",
      entry: said("OBJECTED"),
      address: null,
    } as const;
    expect(verdictSentence(objected, "EMAIL", "en")).toBe(
      "Contactable by e-mail: no, because the person objected on 3 March 2026.",
    );
  });
});

describe("an answer", () => {
  it("means what the basis makes of it", () => {
    expect(actOf("yes", "CONSENT", null)).toBe("GIVEN");
    expect(actOf("no", "CONSENT", null)).toBe("REFUSED");
    expect(actOf("no", "CONSENT", said("GIVEN"))).toBe("WITHDRAWN");
    expect(actOf("no", "LEGITIMATE_INTEREST", null)).toBe("OBJECTED");
    expect(actOf("object", "CONSENT", said("GIVEN"))).toBe("OBJECTED");
  });

  it("shows as what holds", () => {
    expect(stateOf(null, "CONSENT")).toBe("unasked");
    expect(stateOf(said("EXPIRED"), "CONSENT")).toBe("unasked");
    expect(stateOf(said("GIVEN"), "CONSENT")).toBe("yes");
    expect(stateOf(said("REFUSED"), "CONSENT")).toBe("no");
    expect(stateOf(null, "LEGITIMATE_INTEREST")).toBe("yes");
    expect(stateOf(said("REFUSED"), "LEGITIMATE_INTEREST")).toBe("no");
  });

  it("of another purpose or channel is no word on this one", () => {
    expect(lastWord([said("GIVEN")], "EVENTS", "EMAIL")).toBeNull();
    expect(lastWord([said("GIVEN")], "NEWSLETTER", "POST")).toBeNull();
  });
});

describe("the link of a mail", () => {
  const preference = { alumnusId: "019e0000-0000-7000-8000-000000000001", purpose: "EVENTS" as const };

  it("says for whom and for what, and nothing when a letter of it was changed", () => {
    const token = preferencesToken(preference);
    expect(readPreferencesToken(token)).toEqual(preference);
    for (let at = 0; at < token.length; at++) {
      const changed = token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
      const read = readPreferencesToken(changed);
      // The last character of base64 may hold bits that decode to nothing.
      if (read) expect(read).toEqual(preference);
    }
    expect(readPreferencesToken(`${token}A`)).toBeNull();
  });

  it("is no link when it was sealed for something else, or has another version", () => {
    const text = `1 ${preference.alumnusId} EVENTS`;
    expect(readPreferencesToken(seal("list-place", text))).toBeNull();
    expect(readPreferencesToken(seal("preferences", `0 ${preference.alumnusId} EVENTS`))).toBeNull();
    expect(readPreferencesToken(seal("preferences", `1 ${preference.alumnusId} EVERYTHING`))).toBeNull();
    expect(readPreferencesToken(seal("preferences", text))).toEqual(preference);
  });
});
