import { skeleton } from "./skeleton";
import { spellings } from "./transliterate";

/** Stored with every key; raise it when any function here changes what it returns, and the keys are made anew. */
export const NAME_KEY_VERSION = 1;

export type NameParts = {
  given: string;
  family: string;
  patronymic?: string | null;
  /** The name as one text, where nobody split it. */
  fullTyped?: string | null;
};

export type NameKeys = {
  /** Sorted folded words of given and family name, separated by spaces. */
  key: string;
  /** Sorted skeletons of the same words. */
  skeleton: string;
  /** Every folded word, skeleton and variant of all parts, each once: what a search may find. */
  search: string[];
};

/** All forms of one word. */
type Word = { folded: string; skeleton: string; forms: string[] };

const MAX_REMEMBERED = 50_000;
const remembered = new Map<string, Word>();

/** Apostrophes in every shape, and characters that only steer the layout: they part no words. */
const INSIDE_WORDS = /['‘’ʼʹ`´\p{Cf}]/gu;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/u;

/** Titles: abbreviations with their dot, a few without one, and Russian degrees (к.т.н.). */
const TITLE =
  /(?<![\p{L}\p{M}])(?:(?:acad|asist|conf|dr|drd|habil|ing|lect|prof|univ|акад|асист|доц|д-р|инж|проф)\.|(?:dr|drd|prof|доц|д-р|дм|дмн|инж|проф)(?![\p{L}\p{M}.-])|[дк]\. ?\p{L}{1,5}\. ?н\.?(?![\p{L}\p{M}]))/gu;

/**
 * The words of a text, folded: no titles, no case, no marks, in Latin letters where the script has a table.
 * Hyphens and dots part words, apostrophes do not. A text of nothing but titles keeps them.
 */
export function foldWords(text: string): string[] {
  return wordsOf(text).map(({ folded }) => folded);
}

/** The keys of one name: steps 1 to 6 of the normalization, with the variants that a search must find. */
export function nameKeys({ given, family, patronymic, fullTyped }: NameParts): NameKeys {
  const split = wordsOf(`${given} ${family}`);
  const typed = fullTyped ? wordsOf(fullTyped) : [];
  const words = split.length > 0 ? split : typed;
  const others = patronymic ? wordsOf(patronymic) : [];
  return {
    key: sortedText(words.map(({ folded }) => folded)),
    skeleton: sortedText(words.map((word) => word.skeleton)),
    search: [...new Set([...words, ...typed, ...others].flatMap(({ forms }) => forms))],
  };
}

/** No name is longer; the rest of a query is not looked at. */
const MAX_QUERY = 200;

/** For each word of a query, the forms of which a record must contain one. */
export function searchWords(query: string): string[][] {
  return wordsOf(query.slice(0, MAX_QUERY)).map(({ forms }) => forms);
}

const sortedText = (words: string[]) => words.sort().join(" ");

function wordsOf(text: string): Word[] {
  const plain = text.replace(INSIDE_WORDS, "").normalize("NFKC").toLowerCase().normalize("NFC");
  const words = plain.replace(TITLE, " ").split(BETWEEN_WORDS).filter(Boolean);
  return (words.length > 0 ? words : plain.split(BETWEEN_WORDS).filter(Boolean)).map(formsOf);
}

/** Names repeat, so an import of 100,000 people works out a few thousand words. */
function formsOf(word: string): Word {
  const known = remembered.get(word);
  if (known) return known;
  const spelled = spellings(word);
  const [folded] = spelled;
  const forms = [...new Set([...spelled, ...spelled.map(skeleton)])].filter(Boolean);
  const made = { folded, skeleton: skeleton(folded), forms };
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(word, made);
  return made;
}
