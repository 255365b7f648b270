import { skeleton } from "./skeleton";
import { spellings } from "./transliterate";

/**
 * Stored with every key; raise it when any function here, in skeleton.ts, transliterate.ts or blocking.ts changes what it
 * returns, and a job makes the keys anew. The marks of the erased (lib/privacy/suppression) cannot be made anew: whoever
 * changes what `namePairs` returns keeps the old one for them.
 */
export const NAME_KEY_VERSION = 3;

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

/** One word of a name, all its forms, and what is left of each of them. */
export type Word = { folded: string; skeleton: string; forms: string[]; skeletons: string[] };

const MAX_REMEMBERED = 50_000;
const knownWord = remember(wordOf);
const knownWords = remember(wordsOf);

/** Apostrophes in every shape, and characters that only steer the layout: they part no words. */
const INSIDE_WORDS = /['‘’ʼʹ`´\p{Cf}]/gu;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/u;

/** Titles: abbreviations with their dot, a few without one, and Russian degrees (к.т.н.). */
const TITLE =
  /(?<![\p{L}\p{M}])(?:(?:acad|asist|conf|dr|drd|habil|ifj|ing|lect|özv|prof|univ|акад|асист|доц|д-р|инж|проф)\.|(?:dr|drd|prof|доц|д-р|дм|дмн|инж|проф)(?![\p{L}\p{M}.-])|[дк]\. ?\p{L}{1,5}\. ?н\.?(?![\p{L}\p{M}]))/gu;

/**
 * The words of a text, folded: no titles, no case, no marks, in Latin letters where the script has a table.
 * Hyphens and dots part words, apostrophes do not. A text of nothing but titles keeps them.
 */
export function foldWords(text: string): string[] {
  return nameWords(text).map(({ folded }) => folded);
}

/** The keys of one name: steps 1 to 6 of the normalization, with the variants that a search must find. */
export function nameKeys({ given, family, patronymic, fullTyped }: NameParts): NameKeys {
  const split = nameWords(`${given} ${family}`);
  const typed = fullTyped ? nameWords(fullTyped) : [];
  const words = split.length > 0 ? split : typed;
  const others = patronymic ? nameWords(patronymic) : [];
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
  return nameWords(query.slice(0, MAX_QUERY)).map(({ forms }) => forms);
}

const sortedText = (words: string[]) => words.sort().join(" ");

/** The words of a text as in `foldWords`, each with all its forms. */
export const nameWords = (text: string): readonly Word[] => knownWords(text);

function wordsOf(text: string): readonly Word[] {
  const plain = text.replace(INSIDE_WORDS, "").normalize("NFKC").toLowerCase().normalize("NFC");
  const found = plain.replace(TITLE, " ").split(BETWEEN_WORDS).filter(Boolean);
  return (found.length > 0 ? found : plain.split(BETWEEN_WORDS).filter(Boolean)).map(knownWord);
}

function wordOf(word: string): Word {
  const spelled = spellings(word);
  const [folded] = spelled;
  const forms = [...new Set([...spelled, ...spelled.map(skeleton)])].filter(Boolean);
  return { folded, skeleton: skeleton(folded), forms, skeletons: [...new Set(forms.map(skeleton))] };
}

/** Names repeat: an import of 100,000 people works out a few thousand words, and a comparison of all records none twice. */
function remember<T>(workOut: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = workOut(text);
    if (known.size >= MAX_REMEMBERED) known.clear();
    known.set(text, made);
    return made;
  };
}
