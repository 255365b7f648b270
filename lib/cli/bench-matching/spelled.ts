import { transliterate } from "transliteration";
import type { Random } from "@/tests/factories/random";

/** Short forms that offices wrote down, few and from nobody's list of the portal. */
const SHORT: Record<string, string> = Object.fromEntries(
  (
    "Alexandru Alex,Alexandra Sanda,Cristian Cristi,Cristina Cristi,Elena Lenuța,Gabriel Gabi,Gabriela Gabi,Nicolae Nicu," +
    "Ștefan Fane,Vasile Vasilică,Ion Ionel,Mihai Mișu,Daniel Dani,Valentina Vali,Teodora Teo,István Pisti,László Laci," +
    "Александр Саша,Дмитрий Дима,Екатерина Катя,Татьяна Таня,Мария Маша,Сергей Серёжа,Михаил Миша,Ольга Оля,Анна Аня," +
    "Наталья Наташа,Евгений Женя,Владимир Володя,Георги Гошо,Димитър Митко,Николай Ники,Петър Пешо,Стефан Фанчо," +
    "Тодор Тошо,Йордан Данчо,Красимир Краси,Христо Ицо,Васил Васко,Теодора Теди,Виолета Вики"
  )
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);

export const shortForm = (given: string) => SHORT[given] ?? given;

const LETTERS = { latin: "aeiourtnslcdmpbgv", cyrillic: "аеиорнтслвкмдпб" };

/** One letter left out, doubled, changed, or exchanged with the next. */
export function mistyped(text: string, draw: Random): string {
  if (text.length < 3) return text;
  const at = 1 + draw.below(text.length - 1);
  const letters = /\p{Script=Cyrillic}/u.test(text) ? LETTERS.cyrillic : LETTERS.latin;
  const [before, letter, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
  const other = letters.charAt(draw.below(letters.length));
  return draw.pick([
    before + after,
    before + letter + letter + after,
    before + other + after,
    before + other + letter + after,
    before + after.charAt(0) + letter + after.slice(1),
  ]);
}

/** Without the marks of its letters, as old systems keep it. */
export const unmarked = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");

/** With the cedillas of windows-1250. */
export const withCedillas = (text: string) =>
  text.replace(/[șțȘȚ]/g, (letter) => ({ ș: "ş", ț: "ţ", Ș: "Ş", Ț: "Ţ" })[letter] ?? letter);

/** In Latin letters by the tables of a library that the portal's matching does not use. */
export const inLatin = (text: string) => transliterate(text).replace(/['"’]/g, "");
