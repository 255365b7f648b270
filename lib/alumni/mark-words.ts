import { foldWords, nameKeys, searchWords } from "@/lib/matching/name-key";
import { isOneSlipAway } from "./one-slip";

/** A stretch of a text; marked when the search found it. */
export type Stretch = { text: string; isMarked: boolean };

const WORD = /[\p{L}\p{M}\p{N}'’]+/gu;

/** Cuts a name into stretches, marking the words that the search found, whatever their spelling or script. */
export function markWords(text: string, q: string | undefined): Stretch[] {
  const searched = searchWords(q ?? "");
  if (searched.length === 0) return [{ text, isMarked: false }];
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    add(stretches, text.slice(end, index), false);
    add(
      stretches,
      word,
      searched.some((forms) => isFound(word, forms)),
    );
    end = index + word.length;
  }
  add(stretches, text.slice(end), false);
  return stretches;
}

function isFound(word: string, forms: readonly string[]): boolean {
  const known = nameKeys({ given: "", family: word }).search;
  if (known.some((spelling) => forms.some((form) => spelling.includes(form)))) return true;
  return foldWords(word).some((folded) => isOneSlipAway(forms[0] ?? "", folded));
}

/** Two marked words and the blank between them are one stretch. */
function add(stretches: Stretch[], text: string, isMarked: boolean): void {
  const [before, gap] = stretches.slice(-2);
  if (isMarked && before?.isMarked && gap?.text === " ") {
    stretches.splice(-2, 2, { text: `${before.text} ${text}`, isMarked });
  } else if (text) stretches.push({ text, isMarked });
}
