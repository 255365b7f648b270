import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { plausibility } from "./plausible-text";

/** A text that was stored as `was` and read as `readAs` somewhere on its way: mojibake. */
export type Misreading = (typeof MISREADINGS)[number];

/** The inverse of one misreading for one column (from 0), chosen by the operator. */
export type Repair = { column: number } & Misreading;

/** A repair with up to ten of its effects, to be judged by a person. */
export type RepairOffer = Repair & { samples: { before: string; after: string }[] };

const MISREADINGS = [
  { was: "utf-8", readAs: "windows-1252" }, // È™tefan, Ð˜Ð²Ð°Ð½
  { was: "utf-8", readAs: "windows-1250" },
  { was: "utf-8", readAs: "windows-1251" },
  { was: "windows-1250", readAs: "windows-1252" }, // ªtefãnuþã
  { was: "windows-1251", readAs: "windows-1252" }, // Èâàíîâ
] as const;

const MAX_SAMPLES = 10;
/** How much more plausible a column must become; wrong offers cost trust, missed ones a second look. */
const CLEAR_GAIN = 0.3;

/**
 * Looks for columns whose text was read with the wrong code page and offers the inverse.
 *
 * @param rows sample rows, the header among them if it should be repaired as well
 */
export function offerRepairs(rows: readonly (readonly string[])[]): RepairOffer[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const cells = rows.map((row) => row[column] ?? "").filter((cell) => /[^\0-\x7f]/.test(cell));
    return bestOffer(column, [...new Set(cells)]);
  }).filter((offer) => offer !== null);
}

function bestOffer(column: number, cells: string[]): RepairOffer | null {
  const before = plausibility(cells.join("\n"));
  const offers = MISREADINGS.map((misreading) => {
    const repaired = cells.map((cell) => repairText(cell, misreading));
    const samples = cells
      .map((cell, index) => ({ before: cell, after: repaired[index] ?? cell }))
      .filter((sample) => sample.before !== sample.after)
      .slice(0, MAX_SAMPLES);
    return { column, ...misreading, samples, gain: plausibility(repaired.join("\n")) - before };
  });
  const best = offers.toSorted((a, b) => b.gain - a.gain)[0];
  if (!best || best.gain < CLEAR_GAIN) return null;
  const { gain: _, ...offer } = best;
  return offer;
}

/**
 * Undoes one misreading in one cell. A cell that cannot have been misread that way (it has letters
 * that the wrong code page lacks, or its bytes are no UTF-8) comes back unchanged.
 */
export function repairText(text: string, { was, readAs }: Misreading): string {
  const table = byteTable(readAs);
  const bytes = Buffer.alloc(text.length);
  for (let index = 0; index < text.length; index++) {
    const byte = table.get(text.charAt(index));
    if (byte === undefined) return text;
    bytes[index] = byte;
  }
  if (was !== "utf-8") return iconv.decode(bytes, was);
  return isUtf8(bytes) ? bytes.toString() : text;
}

const byteTables = new Map<string, ReadonlyMap<string, number>>();

/** The code page backwards. Bytes it leaves unused are read as controls by most programs, and UTF-8 needs them. */
function byteTable(encoding: string): ReadonlyMap<string, number> {
  const known = byteTables.get(encoding);
  if (known) return known;
  const characters = iconv.decode(Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)), encoding);
  const table = new Map(
    [...characters].map((character, byte) => [
      character === "\ufffd" ? String.fromCharCode(byte) : character,
      byte,
    ]),
  );
  byteTables.set(encoding, table);
  return table;
}
