import { parseUrl } from "@/lib/platform/input/url";

/** A piece of a line: words, or a web address that may be followed. */
export type Piece = { readonly text: string; readonly href?: string };
export type Line = readonly Piece[];
/** Lines that stand together. */
export type Paragraph = readonly Line[];

const ADDRESS = /https?:\/\/[^\s<>"«»“”„]+/gi;
/** What ends a sentence is no part of the address at its end. */
const AFTER = /[.,;:!?'’)\]]+$/;

/**
 * A plain text as it is shown: paragraphs parted by empty lines, and the web addresses in it as links. There is no
 * markup: what looks like a tag is text.
 */
export function paragraphsOf(text: string): Paragraph[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => paragraph.split("\n").map(piecesOf));
}

function piecesOf(line: string): Line {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    const typed = found.replace(AFTER, "");
    const parsed = parseUrl(typed);
    if (!parsed.ok) continue;
    if (index > end) pieces.push({ text: line.slice(end, index) });
    pieces.push({ text: typed, href: parsed.value });
    end = index + typed.length;
  }
  if (end < line.length || pieces.length === 0) pieces.push({ text: line.slice(end) });
  return pieces;
}
