import type { Random } from "@/tests/factories/random";
import type { Known } from "./spoiled";

/** Of a hundred people, so many have a twin, a child, or a namesake of the same class among the graduates. */
const SHARES = { twin: 0.008, child: 0.008, namesakes: 0.02, sibling: 0.03 };
const GIVEN = {
  latinWoman: ["Maria", "Elena", "Ana", "Ioana", "Marta", "Daria", "Irina", "Mihaela"],
  latinMan: ["Andrei", "Alexandru", "Ion", "Mihai", "Ioan", "Marin", "Dan", "Paul"],
  cyrillicWoman: ["Мария", "Елена", "Анна", "Ольга", "Дарья", "Марина", "Вера", "Александра"],
  cyrillicMan: ["Александр", "Сергей", "Иван", "Михаил", "Николай", "Петър", "Павел", "Марин"],
};

/** Nobody has graduated later. */
const LAST_YEAR = 2026;

/** People who have much in common with one and are somebody else. `serial` makes their numbers their own; `isFrequent`: many bear the surname. */
export function lookalikes(one: Known, serial: number, isFrequent: boolean, draw: Random): Known[] {
  return drawn(one, serial, isFrequent, draw).filter(({ degrees }) =>
    degrees.every(({ year }) => (year ?? 0) <= LAST_YEAR),
  );
}

function drawn(one: Known, serial: number, isFrequent: boolean, draw: Random): Known[] {
  const kind = draw.next();
  const own = { number: one.number && `T${String(serial).padStart(7, "0")}`, email: null, maiden: null };
  const phone = draw.chance(0.3) ? one.phone : null;
  // Now and then a family has one mailbox.
  const email = draw.chance(0.05) ? one.email : null;
  const shift = (years: number, born: string | null) =>
    born && `${Number(born.slice(0, 4)) + years}${anyDay(draw)}`;
  const later = (years: number) =>
    one.degrees.slice(0, 1).map((degree) => ({ ...degree, year: degree.year && degree.year + years }));
  const other = anotherGiven(one, draw);
  if (kind < SHARES.twin) {
    // Half of them sat in one class, with numbers nearly the same.
    const number = draw.chance(0.5) ? one.number && `${one.number}1` : own.number;
    const degrees = draw.chance(0.5) ? one.degrees : later(1 + draw.below(3));
    return [{ ...one, ...own, number, given: other, email, phone, degrees }];
  }
  if (kind < SHARES.twin + SHARES.child) {
    const given = draw.chance(0.3) ? one.given : other;
    const born = shift(26, one.born);
    return [{ ...one, ...own, given, patronymic: null, email, phone, born, degrees: later(26) }];
  }
  if (kind < SHARES.twin + SHARES.child + SHARES.namesakes) {
    // Strangers share a name because many bear it.
    if (!isFrequent) return [];
    const isClassmate = draw.chance(0.5);
    const born = shift(isClassmate ? draw.below(2) : draw.below(20) - 10, one.born);
    return [{ ...one, ...own, phone: null, patronymic: null, born, degrees: later(isClassmate ? 0 : 5) }];
  }
  if (kind < SHARES.twin + SHARES.child + SHARES.namesakes + SHARES.sibling) {
    const years = 1 + draw.below(6);
    const born = shift(years, one.born);
    return [{ ...one, ...own, given: other, email, phone, born, degrees: later(years) }];
  }
  return [];
}

function anotherGiven({ given }: Known, draw: Random): string {
  const script = /\p{Script=Cyrillic}/u.test(given) ? "cyrillic" : "latin";
  const names = GIVEN[`${script}${/[aая]$/.test(given) ? "Woman" : "Man"}`];
  return draw.pick(names.filter((name) => !given.includes(name)));
}

const anyDay = (draw: Random) =>
  `-${String(1 + draw.below(12)).padStart(2, "0")}-${String(1 + draw.below(28)).padStart(2, "0")}`;
