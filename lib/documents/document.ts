import type { Locale } from "@/lib/i18n/locales";

/** What a report, a plan or minutes say, before anybody asks for a file: both renderers show every block. */
export type Document = {
  title: string;
  subtitle?: string;
  locale: Locale;
  sender: Sender;
  /** A table of contents of the headings of level 1 and 2, after the title. */
  hasContents?: boolean;
  isLandscape?: boolean;
  blocks: Block[];
};

/** Who issues a document: the university, its office, and its hue. */
export type Sender = { name: string; office: string; hue: number };

export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "paragraph"; text: string; tone?: "faint" | "quote" }
  | { kind: "list"; items: string[]; isOrdered?: boolean }
  | Table
  | { kind: "figures"; figures: Figure[] }
  /** Short statements, each with its label: place, time, number. */
  | { kind: "facts"; facts: Fact[] }
  | { kind: "page-break" };

export type Table = {
  kind: "table";
  columns: Column[];
  rows: string[][];
  /** Totals. */
  foot?: string[];
  /** Rows in which a hand can write: signatures. */
  isRoomy?: boolean;
};
/** `width` is a share: a column of 2 is twice as wide as one of 1, which is what it is when nothing is said. */
export type Column = { head: string; width?: number; isNumber?: boolean };

/** Something counted, shown large over what it is. */
export type Figure = { value: string; label: string };
export type Fact = { label: string; value: string };

/** So many figures stand beside one another. */
const FIGURES_IN_A_ROW = 4;

/** The figures in rows of four, the last one filled with nothing so that all are equally wide. */
export function rowsOfFigures(figures: readonly Figure[]): (Figure | null)[][] {
  const wide = Math.min(FIGURES_IN_A_ROW, figures.length);
  return Array.from({ length: Math.ceil(figures.length / wide) }, (_, row) =>
    Array.from({ length: wide }, (_, at) => figures[row * wide + at] ?? null),
  );
}

/** The widths of columns that fill `whole`. */
export function columnWidths(columns: readonly Column[], whole: number): number[] {
  const shares = columns.map(({ width }) => width ?? 1);
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (share / all) * whole);
}

/** Without characters that no XML file may hold. */
export function plainText(text: string): string {
  return text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
