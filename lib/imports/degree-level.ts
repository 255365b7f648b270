import { foldWords } from "@/lib/matching/name-key";
import type { DegreeLevel } from "@/prisma/generated/enums";

/** The beginnings by which lists in four languages name a level, after folding to plain Latin letters. */
const LEVELS: readonly (readonly [start: string, level: DegreeLevel])[] = [
  ["licent", "BACHELOR"],
  ["bachelor", "BACHELOR"],
  ["bakalav", "BACHELOR"],
  ["ba", "BACHELOR"],
  ["bsc", "BACHELOR"],
  ["master", "MASTER"],
  ["magist", "MASTER"],
  ["ma", "MASTER"],
  ["msc", "MASTER"],
  ["disertat", "MASTER"],
  ["specialist", "SPECIALIST"],
  ["spetsialist", "SPECIALIST"],
  ["doct", "DOCTORATE"],
  ["dokt", "DOCTORATE"],
  ["phd", "DOCTORATE"],
  ["kandidat", "DOCTORATE"],
  ["aspirant", "DOCTORATE"],
  ["postuniv", "POSTGRADUATE"],
  ["postgrad", "POSTGRADUATE"],
  ["sledd", "POSTGRADUATE"],
  ["spetsializ", "POSTGRADUATE"],
  ["specializ", "POSTGRADUATE"],
];

/** The level that a cell names, or null when it names none that is known. */
export function parseLevel(text: string): DegreeLevel | null {
  const word = foldWords(text).at(0) ?? text.trim().toLowerCase();
  return LEVELS.find(([start]) => (start.length < 4 ? word === start : word.startsWith(start)))?.[1] ?? null;
}
