/** A table written as "жzh вv": a letter, then its romanization. */
function table(text: string): Map<string, string> {
  return new Map(text.split(" ").map((entry) => [entry.charAt(0), entry.slice(1)]));
}

/** Letters with one reading: Russian and Bulgarian, then Ukrainian, Belarusian, Serbian, Macedonian, Moldovan. */
const CYRILLIC = table(
  "аa бb вv гg дd еe жzh зz иi кk лl мm нn оo пp рr сs тt уu фf чch шsh ыy эe " +
    "ґg єie іi їi ўu јj љlj њnj ћc ђdj џdz ѓg ќk ѕdz ѝi ѐe ӂg",
);
const GREEK = "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo";
/** Latin letters that do not decompose into a base and a mark. */
const LATIN = "đd ðd łl øo ßss æae œoe þth ıi ŋn ħh ŧt";
const OTHER_LETTERS = table(`${GREEK} ${LATIN}`);

/**
 * Cyrillic letters that laws and people read differently: first Russian passports (ICAO), second the Bulgarian
 * Transliteration Act, then what else people write. The first reading makes the key, the others search variants.
 */
const READINGS = new Map([
  ["ё", ["e", "yo"]],
  ["й", ["i", "y"]],
  ["х", ["kh", "h", "ch"]],
  ["ц", ["ts", "ts", "c", "z"]],
  ["щ", ["shch", "sht"]],
  ["ъ", ["a", "a", "u", "o", ""]],
  // Nothing by both laws; people write Vasilyev for Васильев.
  ["ь", ["", "", "y"]],
  ["ю", ["iu", "yu"]],
  ["я", ["ia", "ya"]],
]);
const PASSPORT = 0;
const LAW = 1;

const ASCII = /^\p{ASCII}*$/u;
const CYRILLIC_LETTER = /\p{Script=Cyrillic}/gu;
const OTHER_LETTER = new RegExp(`[${[...OTHER_LETTERS.keys()].join("")}]`, "g");
const DIACRITIC = /[\u0300-\u036F]/g;

/**
 * The Latin spellings of one lower-case NFC word, the one for the key first. Cyrillic goes before the marks are
 * stripped: stripping turns й into и and ё into е. Scripts other than Latin, Cyrillic and Greek stay as they are.
 */
export function spellings(word: string): [string, ...string[]] {
  if (ASCII.test(word)) return [word];
  // ш before т stands for the st of German and Romanian: Штефан is Ștefan. щ has a letter of its own.
  const key = romanize(word.replaceAll("шт", "ст"), () => PASSPORT);
  const variants = new Set([romanize(word, () => LAW)]);
  for (const letter of new Set(word)) {
    const readings = READINGS.get(letter)?.length ?? 0;
    for (let reading = LAW + 1; reading < readings; reading++)
      variants.add(romanize(word, (other) => (other === letter ? reading : PASSPORT)));
  }
  variants.delete(key);
  return [key, ...variants];
}

/** One spelling: `choose` picks the reading of each Cyrillic letter that has several. */
function romanize(word: string, choose: (letter: string) => number): string {
  return word
    .replace(
      CYRILLIC_LETTER,
      (letter) => READINGS.get(letter)?.[choose(letter)] ?? CYRILLIC.get(letter) ?? letter,
    )
    .normalize("NFD")
    .replace(DIACRITIC, "")
    .normalize("NFC")
    .replace(OTHER_LETTER, (letter) => OTHER_LETTERS.get(letter) ?? letter);
}
