/** What one imported file may be at most. Source of the figures: the file corpus of the quality page. */
export const LIMITS = {
  /** Entries of the ZIP container of an XLSX file. */
  entries: 1_000,
  /** Bytes of all entries together once inflated. */
  inflatedBytes: 200 * 1024 * 1024,
  /** Inflated bytes for each compressed byte. */
  inflationRatio: 200,
  /** Data rows besides the header. */
  rows: 1_000_000,
  columns: 100,
  cellCharacters: 32_767,
  /** One CSV record; stops an unclosed quote from swallowing the file. */
  recordBytes: 1024 * 1024,
  /** The last row a spreadsheet can have. */
  sheetRow: 1_048_576,
} as const;
