/** Letter groups that people write for one sound, longest first, with what all of them become. */
const SOUNDS: Record<string, string> = {
  shch: "s",
  sht: "s",
  sch: "s",
  sh: "s",
  ch: "k",
  ck: "k",
  cz: "k",
  cs: "k",
  c: "k",
  zh: "z",
  kh: "h",
  sz: "s",
  zs: "z",
  gh: "g",
  th: "t",
  ts: "t",
  tz: "t",
  ph: "f",
  w: "v",
  x: "ks",
  j: "i",
  y: "i",
};
const SOUND = new RegExp(Object.keys(SOUNDS).join("|"), "g");
const OLD_ENDING = /([oe])ff$/;
const SOFT_START = /^i[eo]/;
const DOUBLE = /(.)\1+/gu;

/**
 * What stays of a folded word when the spellings of one sound are made equal: Shcherbakov and Sherbakov, Yulia and
 * Iuliia, Ivanoff and Iwanow. ch, cz, cs and c all become k, as a bare c may be a č without its mark (Mancorova) or a
 * k (Turcanu). Hungarian sz and zs and a silent h (Gheorghe, Tóth) go the same way, as in Cyrillic. Step 6 of the
 * normalization; Pop, Popa and Popescu stay apart.
 */
export function skeleton(word: string): string {
  return word
    .replace(OLD_ENDING, "$1v")
    .replace(SOUND, (group) => SOUNDS[group] ?? group)
    .replace(SOFT_START, "e")
    .replace(DOUBLE, "$1");
}
