/** Runs of anything that is not a blank, a digit or punctuation: words, and the rubble of wrongly decoded ones. */
const WORDS = /[^\s\d!-/:-@[-`{-~–—‘’‚“”„«»…№€§°·\u00a0\ufeff]+/gu;
const CYRILLIC_WORD = /^\p{Script=Cyrillic}+$/u;
/** All small, all capital, or a capital first: what a decoding with swapped cases does not give. */
const WRITTEN_CASE = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u;
const LATIN_RUBBLE = /[^\0-\x7f]{3}/u;

/** Weights of letters in a name list of the region; what is in no list is rubble. */
const FREQUENT = new Set("ăâîșțşţáéíóöőúüűäßèêëçñàôоаеинтсрвлкмдп");
const OCCASIONAL = new Set("čćęąłńśšřžźżďťňěůýìòùûïøåæœбгзуфхцчшщжыьъэюяйёіїєґѝ");
/** Letters of one neighbor's alphabet that are also the commonest sign of a wrong code page. */
const DOUBTFUL = new Set("ãõ");

/**
 * How much the non-ASCII part of a text looks like words of the region (Romanian, Hungarian,
 * German, Russian, Bulgarian) rather than like text decoded with the wrong code page.
 *
 * @returns from -1 (rubble) to 1 (words); 0 when there is nothing to judge
 */
export function plausibility(text: string): number {
  let sum = 0;
  let count = 0;
  for (const [word] of text.matchAll(WORDS)) {
    const foreign = word.replace(/[a-z]+/gi, "");
    if (foreign === "") continue;
    const characters = [...foreign];
    const isWord = CYRILLIC_WORD.test(word) ? WRITTEN_CASE.test(word) : isLatinWord(word);
    count += characters.length;
    for (const character of characters) sum += isWord ? weight(character) : -1;
  }
  return count === 0 ? 0 : sum / count;
}

function isLatinWord(word: string): boolean {
  return !LATIN_RUBBLE.test(word) && !/\p{Script=Cyrillic}/u.test(word);
}

function weight(character: string): number {
  const small = character.toLowerCase();
  if (FREQUENT.has(small)) return 1;
  if (OCCASIONAL.has(small)) return 0.7;
  return DOUBTFUL.has(small) ? 0 : -1;
}
