/** Code pages without a mark of their own, most usual first: equal evidence falls to the first. */
export const CODE_PAGES = [
  "windows-1250",
  "windows-1251",
  "windows-1252",
  "iso-8859-2",
  "iso-8859-16",
  "koi8-r",
  "cp866",
] as const;

/** Every encoding that a text file may have and that somebody may choose. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", ...CODE_PAGES] as const;

export type Encoding = (typeof ENCODINGS)[number];
