import type { Basis, Channel, Purpose } from "@/prisma/generated/enums";

/** Purposes in the order in which pages show them. */
export const PURPOSES = [
  ...(["COMMUNICATION", "NEWSLETTER", "EVENTS", "MENTORING", "SURVEYS", "FUNDRAISING"] as const),
  ...(["PROFILING", "DIRECTORY", "PHOTO", "TRANSFER"] as const),
] satisfies readonly Purpose[];

export const CHANNELS = ["EMAIL", "POST", "PHONE", "SMS", "IN_APP"] as const satisfies readonly Channel[];
export const BASES = [
  "CONSENT",
  "LEGITIMATE_INTEREST",
  "CONTRACT",
  "LEGAL_OBLIGATION",
] as const satisfies readonly Basis[];

/** What is direct marketing: an objection to it is absolute (GDPR, article 21, 3). */
export const DIRECT_MARKETING = [
  "COMMUNICATION",
  "NEWSLETTER",
  "EVENTS",
  "MENTORING",
  "SURVEYS",
  "FUNDRAISING",
  "PROFILING",
] as const satisfies readonly Purpose[];

/** Purposes that use data and contact nobody: no address is needed, and the channel is the portal itself. */
const USES: readonly Purpose[] = ["PROFILING", "PHOTO", "TRANSFER"];

export const isUse = (purpose: Purpose): boolean => USES.includes(purpose);

/** Messages from the directory are passed on by e-mail; whether somebody is listed is a switch of the profile. */
export const channelsOf = (purpose: Purpose): readonly Channel[] =>
  isUse(purpose) ? ["IN_APP"] : purpose === "DIRECTORY" ? ["EMAIL"] : CHANNELS;

export function isPurpose(value: string): value is Purpose {
  return (PURPOSES as readonly string[]).includes(value);
}

/** The legal basis of a use of a channel; null: it is not done. */
export type Bases = readonly { purpose: Purpose; channel: Channel; basis: Basis }[];

export function basisOf(bases: Bases, purpose: Purpose, channel: Channel): Basis | null {
  return bases.find((one) => one.purpose === purpose && one.channel === channel)?.basis ?? null;
}
