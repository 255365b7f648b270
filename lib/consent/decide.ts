import type {
  Basis,
  Channel,
  ConsentAct,
  ConsentSource,
  ContactKind,
  Purpose,
} from "@/prisma/generated/enums";
import { type Bases, basisOf, isUse } from "./purposes";

/**
 * Whether a person may be contacted for a purpose by a channel, and the first reason why not, in this order: what is true
 * of the person (nothing is sent to the dead, the erased, the restricted), what the person said, what the law asks for,
 * whether there is a way.
 */
export const VERDICTS = [
  ...(["DECEASED", "SUPPRESSED", "RESTRICTED", "OBJECTED", "NO_BASIS", "NOT_INFORMED"] as const),
  ...(["NO_ADDRESS", "BOUNCED", "UNVERIFIED", "CONTACTABLE"] as const),
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** An entry of the ledger, as far as the verdict reads it. */
export type Entry = {
  id: bigint;
  purpose: Purpose;
  channel: Channel;
  basis: Basis;
  act: ConsentAct;
  source: ConsentSource;
  at: Date;
};

export type Address = {
  kind: ContactKind;
  value: string;
  /** A postal address needs lines to print; a city alone is none. */
  lines: string | null;
  isBounced: boolean;
  isVerified: boolean;
  /** Typed in by the person: until it is proved, it may be a stranger's. */
  isOwnWord: boolean;
};

/** What the record says of a person; the addresses in the order in which they are used. */
export type PersonFacts = {
  isDeceased: boolean;
  isErased: boolean;
  isRestricted: boolean;
  isImported: boolean;
  isInformed: boolean;
  hasAccount: boolean;
  addresses: readonly Address[];
};

/** The verdict and what it rests on: the basis, the person's last word, the address to use. */
export type Contactability = {
  verdict: Verdict;
  basis: Basis | null;
  entry: Entry | null;
  address: string | null;
};

const KIND: Record<Exclude<Channel, "IN_APP">, ContactKind> = {
  EMAIL: "EMAIL",
  POST: "ADDRESS",
  PHONE: "PHONE",
  SMS: "PHONE",
};
const BY_THE_PERSON: readonly ConsentSource[] = ["FORM", "LINK", "SINGLE_SIGN_ON"];

/** The one rule. Pure: the configuration, the person's ledger (oldest first) and the record in, the verdict out. */
export function decideContact(
  purpose: Purpose,
  channel: Channel,
  bases: Bases,
  ledger: readonly Entry[],
  person: PersonFacts,
): Contactability {
  const basis = basisOf(bases, purpose, channel);
  const entry = lastWord(ledger, purpose, channel);
  const way = wayTo(person, purpose, channel);
  const fails: Record<Exclude<Verdict, "CONTACTABLE">, boolean> = {
    DECEASED: person.isDeceased,
    SUPPRESSED: person.isErased,
    RESTRICTED: person.isRestricted,
    OBJECTED: isObjection(entry, basis),
    NO_BASIS: basis === null || (basis === "CONSENT" && !isConsent(entry)),
    // Whoever consented has read what it is about; whoever was imported has read nothing.
    NOT_INFORMED: person.isImported && !person.isInformed && basis !== "CONSENT",
    NO_ADDRESS: way.problem === "NO_ADDRESS",
    BOUNCED: way.problem === "BOUNCED",
    UNVERIFIED: way.problem === "UNVERIFIED",
  };
  const verdict = VERDICTS.find((one) => one === "CONTACTABLE" || fails[one]) ?? "CONTACTABLE";
  return { verdict, basis, entry, address: way.address };
}

/** What holds of what a person said: an objection stands until the person, and nobody else, says yes. */
export function lastWord(ledger: readonly Entry[], purpose: Purpose, channel: Channel): Entry | null {
  let word: Entry | null = null;
  for (const entry of ledger) {
    if (entry.purpose !== purpose || entry.channel !== channel) continue;
    const lifts = entry.act === "GIVEN" && BY_THE_PERSON.includes(entry.source);
    if (word?.act !== "OBJECTED" || lifts) word = entry;
  }
  return word;
}

/** "No" to what needs no consent is an objection. */
function isObjection(entry: Entry | null, basis: Basis | null): boolean {
  if (entry?.act === "OBJECTED") return true;
  return basis !== "CONSENT" && (entry?.act === "REFUSED" || entry?.act === "WITHDRAWN");
}

/** A yes to a text that rested on another basis is no consent. */
function isConsent(entry: Entry | null): boolean {
  return entry?.act === "GIVEN" && entry.basis === "CONSENT";
}

/** The working address for a channel, whatever the person said; null when there is none. */
export function addressFor(person: PersonFacts, channel: "EMAIL" | "POST"): string | null {
  return wayTo(person, "COMMUNICATION", channel).address;
}

type Way = { problem: "NO_ADDRESS" | "BOUNCED" | "UNVERIFIED" | null; address: string | null };

function wayTo(person: PersonFacts, purpose: Purpose, channel: Channel): Way {
  if (isUse(purpose)) return { problem: null, address: null };
  if (channel === "IN_APP") return { problem: person.hasAccount ? null : "NO_ADDRESS", address: null };
  const known = person.addresses.filter(
    ({ kind, lines }) => kind === KIND[channel] && (kind !== "ADDRESS" || lines !== null),
  );
  const working = known.filter(({ isBounced }) => !isBounced);
  const usable = working.filter(
    ({ kind, isVerified, isOwnWord }) => kind !== "EMAIL" || isVerified || !isOwnWord,
  );
  const best = usable.find(({ isVerified }) => isVerified) ?? usable[0];
  if (best) return { problem: null, address: (channel === "POST" && best.lines) || best.value };
  if (known.length === 0) return { problem: "NO_ADDRESS", address: null };
  return { problem: working.length === 0 ? "BOUNCED" : "UNVERIFIED", address: null };
}

/** What a person may say about one purpose and channel. "Object" is the word of the law against all marketing. */
export type Answer = "yes" | "no" | "object";

/** What an answer means: "no" ends a consent, refuses one that was never given, and objects to anything else. */
export function actOf(answer: Answer, basis: Basis | null, before: Entry | null): ConsentAct {
  if (answer === "yes") return "GIVEN";
  if (answer === "object" || basis !== "CONSENT") return "OBJECTED";
  return isConsent(before) ? "WITHDRAWN" : "REFUSED";
}

/** How a choice stands for the person who looks at it. */
export function stateOf(entry: Entry | null, basis: Basis | null): "yes" | "no" | "unasked" {
  if (isObjection(entry, basis)) return "no";
  if (basis !== "CONSENT" || isConsent(entry)) return "yes";
  return entry === null || entry.act === "EXPIRED" || entry.act === "GIVEN" ? "unasked" : "no";
}
