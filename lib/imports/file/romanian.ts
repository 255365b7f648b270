/** Letters that only Romanian has among the languages of these lists (ş is Turkish as well). */
const ROMANIAN = /[ăĂţŢțȚ]/g;
const TURKISH = /[ğĞıİ]/g;

const CEDILLA = /[şŞţŢ]/;
const COMMA_BELOW: Record<string, string> = { ş: "ș", Ş: "Ș", ţ: "ț", Ţ: "Ț" };

/**
 * Whether a list is Romanian, so that its cedillas stand for commas below: windows-1250 and
 * ISO-8859-2 have no ș and ț, hence every list saved by Excel as CSV carries ş and ţ.
 */
export function isRomanian(sampleCells: readonly string[]): boolean {
  const text = sampleCells.join("\n");
  return count(text, ROMANIAN) > count(text, TURKISH);
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

/** Writes ș ț for ş ţ in one cell of a Romanian list; a cell with letters that only Turkish has keeps its cedillas. */
export function toCommaBelow(cell: string): string {
  if (!CEDILLA.test(cell) || cell.search(TURKISH) >= 0) return cell;
  return cell.replace(/[şŞţŢ]/g, (letter) => COMMA_BELOW[letter] ?? letter);
}
