import { createHmac, randomInt } from "node:crypto";
import { secret } from "@/lib/platform/secret";

/** No sign looks like another, in print or by hand: neither I, L, 1 nor O, 0, nor U beside V. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 12;
const GROUP = 4;

/** What the same keys and shapes are in Cyrillic: somebody reads a Latin code and types it in the own script. */
const CYRILLIC: Readonly<Record<string, string>> = {
  А: "A",
  В: "B",
  С: "C",
  Е: "E",
  Н: "H",
  К: "K",
  М: "M",
  Р: "P",
  Т: "T",
  Х: "X",
  У: "Y",
  З: "3",
};

/** The length of a code in bits: what has to be guessed. */
export const CODE_BITS = Math.floor(LENGTH * Math.log2(ALPHABET.length));

/** A code of 58 random bits in groups: `7KQ2-MX4D-9TRA`. */
export function newCode(): string {
  return grouped(Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(""));
}

/** A code as it was typed, in its one form; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const signs = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-–—.]/g, "")
    .replace(/\p{Script=Cyrillic}/gu, (letter) => CYRILLIC[letter] ?? letter);
  const isCode = signs.length === LENGTH && [...signs].every((sign) => ALPHABET.includes(sign));
  return isCode ? grouped(signs) : null;
}

/**
 * The secrets of an invitation: 256 bits for its link, 58 for the code of a letter. They are made from its id by the
 * portal's key and stored as hashes only, so a letter can be printed again and a broken sending goes on, and yet nobody
 * who reads the database can open anything.
 */
export function secretsOf(invitationId: string): { token: string; code: string } {
  const token = keyed("invitation-link", invitationId).toString("base64url");
  const digits = keyed("invitation-code", invitationId);
  let rest = digits.readBigUInt64BE() * 2n ** 64n + digits.readBigUInt64BE(8);
  let code = "";
  for (let at = 0; at < LENGTH; at++) {
    code += ALPHABET[Number(rest % BigInt(ALPHABET.length))];
    rest /= BigInt(ALPHABET.length);
  }
  return { token, code: grouped(code) };
}

/** What is stored of a code: shorter than a token, so its hash takes the portal's key. */
export const hashCode = (code: string) => keyed("invitation-code-hash", code).toString("base64url");

function keyed(purpose: string, text: string): Buffer {
  return createHmac("sha256", secret()).update(`${purpose}\0${text}`).digest();
}

function grouped(signs: string): string {
  return signs.match(new RegExp(`.{${GROUP}}`, "g"))?.join("-") ?? signs;
}
