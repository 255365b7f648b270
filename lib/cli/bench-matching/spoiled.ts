import type { DegreeEvidence } from "@/lib/matching/evidence";
import type { DatePrecision } from "@/prisma/generated/enums";
import type { Random } from "@/tests/factories/random";
import { inLatin, mistyped, shortForm, unmarked, withCedillas } from "./spelled";

/** What one file knows of one person. */
export type Known = {
  given: string;
  family: string;
  maiden: string | null;
  patronymic: string | null;
  born: string | null;
  precision: DatePrecision;
  number: string | null;
  email: string | null;
  phone: string | null;
  city: string | null;
  degrees: DegreeEvidence[];
};

/** How often a second office's file differs, and how: guesses made before anything was measured. */
const SHARES = {
  inLatin: 0.35,
  unmarked: 0.4,
  cedillas: 0.2,
  capitals: 0.15,
  mistypedFamily: 0.07,
  mistypedGiven: 0.05,
  oneGivenOnly: 0.25,
  givenInitial: 0.02,
  shortForm: 0.04,
  mistypedPatronymic: 0.04,
  noPatronymic: 0.3,
  patronymicInitial: 0.25,
  exchangedColumns: 0.02,
  anotherFamily: 0.12,
  doubleFamily: 0.04,
  noBirth: 0.06,
  birthYear: 0.03,
  mistypedBirth: 0.025,
  exchangedBirth: 0.008,
  wrongBirth: 0.005,
  number: 0.4,
  mistypedNumber: 0.01,
  email: 0.45,
  newEmail: 0.3,
  phone: 0.45,
  newPhone: 0.3,
  sameDegree: 0.5,
  nextYear: 0.08,
  noProgramme: 0.2,
  movedCity: 0.4,
};
const CITIES = ["Cluj-Napoca", "București", "Berlin", "London", "Wien", "Москва", "София", "Iași"];
const MARRIED = [
  "Popescu",
  "Stan",
  "Marin",
  "Ionescu",
  "Lupu",
  "Manea",
  "Voicu",
  "Petrescu",
  "Dinu",
  "Barbu",
];
const MARRIED_CYRILLIC = ["Иванова", "Смирнова", "Попова", "Новикова", "Георгиева", "Димитрова", "Соколова"];

/** Of a hundred people in the first file, so many were mistyped already. */
const SLIPS = { family: 0.015, given: 0.01, birth: 0.007 };

/** A person as the first file has them: somebody typed that one, too. */
export function slipped(one: Known, draw: Random): Known {
  return {
    ...one,
    family: draw.chance(SLIPS.family) ? mistyped(one.family, draw) : one.family,
    given: draw.chance(SLIPS.given) ? mistyped(one.given, draw) : one.given,
    born: one.born && draw.chance(SLIPS.birth) ? mistypedDate(one.born, draw) : one.born,
  };
}

/** The same person as another office's file has them. */
export function spoiled(one: Known, draw: Random): Known {
  const chance = (of: keyof typeof SHARES) => draw.chance(SHARES[of]);
  const spell = spelling(one, draw);
  const names = namesOf(one, draw);
  const { given, family } = chance("exchangedColumns") ? { given: names.family, family: names.given } : names;
  const changed = (value: string | null, isKept: boolean, another: string) =>
    isKept ? value : draw.chance(SHARES.newEmail) ? another : null;
  return {
    given: spell(chance("mistypedGiven") ? mistyped(given, draw) : given),
    family: spell(chance("mistypedFamily") ? mistyped(family, draw) : family),
    maiden: names.maiden && spell(names.maiden),
    patronymic: patronymicOf(one, draw, spell),
    ...birthOf(one, draw),
    number: chance("number") ? numberOf(one.number, draw) : null,
    email: changed(one.email, chance("email"), `new${draw.below(1e9)}@mail.example`),
    phone: changed(one.phone, chance("phone"), `+4036${draw.below(1e7)}`),
    city: chance("movedCity") ? draw.pick(CITIES) : one.city,
    degrees: degreesOf(one.degrees, draw),
  };
}

function spelling({ family }: Known, draw: Random): (text: string) => string {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(family);
  const kind = draw.next();
  const isCapital = draw.chance(SHARES.capitals);
  return (text) => {
    const spelled = isCyrillic
      ? kind < SHARES.inLatin
        ? inLatin(text)
        : text
      : kind < SHARES.unmarked
        ? unmarked(text)
        : kind < SHARES.unmarked + SHARES.cedillas
          ? withCedillas(text)
          : text;
    return isCapital ? spelled.toUpperCase() : spelled;
  };
}

function namesOf(one: Known, draw: Random): { given: string; family: string; maiden: string | null } {
  const [first = "", second] = one.given.split(/[- ]/);
  let given = second && draw.chance(SHARES.oneGivenOnly) ? (draw.chance(0.8) ? first : second) : one.given;
  if (draw.chance(SHARES.shortForm)) given = shortForm(given);
  if (draw.chance(SHARES.givenInitial)) given = `${given.charAt(0)}.`;
  const isWoman = /[aая]$/.test(first);
  const isCyrillic = /\p{Script=Cyrillic}/u.test(one.family);
  const another = draw.pick(isCyrillic ? MARRIED_CYRILLIC : MARRIED);
  if (isWoman && draw.chance(SHARES.anotherFamily)) {
    // Every second file tells the former name, too; some know the maiden name only.
    if (one.maiden && draw.chance(0.5)) return { given, family: one.maiden, maiden: null };
    return { given, family: another, maiden: draw.chance(0.5) ? one.family : null };
  }
  if (isWoman && draw.chance(SHARES.doubleFamily))
    return { given, family: `${one.family}-${another}`, maiden: null };
  return { given, family: one.family, maiden: draw.chance(0.5) ? one.maiden : null };
}

function patronymicOf({ patronymic }: Known, draw: Random, spell: (text: string) => string): string | null {
  if (!patronymic || draw.chance(SHARES.noPatronymic)) return null;
  if (draw.chance(SHARES.patronymicInitial)) return `${patronymic.charAt(0)}.`;
  return spell(draw.chance(SHARES.mistypedPatronymic) ? mistyped(patronymic, draw) : patronymic);
}

function birthOf({ born }: Known, draw: Random): Pick<Known, "born" | "precision"> {
  if (!born || draw.chance(SHARES.noBirth)) return { born: null, precision: "DAY" };
  if (draw.chance(SHARES.birthYear)) return { born: `${born.slice(0, 4)}-01-01`, precision: "YEAR" };
  const [year = "", month = "", day = ""] = born.split("-");
  if (draw.chance(SHARES.mistypedBirth)) return { born: mistypedDate(born, draw), precision: "DAY" };
  if (draw.chance(SHARES.exchangedBirth) && Number(day) <= 12)
    return { born: `${year}-${day}-${month}`, precision: "DAY" };
  if (draw.chance(SHARES.wrongBirth)) return { born: `${Number(year) - 1}-01-01`, precision: "DAY" };
  return { born, precision: "DAY" };
}

function mistypedDate(born: string, draw: Random): string {
  const [year = "", month = "", day = ""] = born.split("-");
  const digit = () => draw.below(10);
  return draw.pick([
    `${year.slice(0, 3)}${digit()}-${month}-${day}`,
    `${year}-${month}-${draw.below(3)}${day.charAt(1)}`,
    `${year}-${month}-${day.charAt(0)}${digit()}`,
    `${year}-0${1 + draw.below(9)}-${day}`,
  ]);
}

function numberOf(number: string | null, draw: Random): string | null {
  if (!number || !draw.chance(SHARES.mistypedNumber)) return number;
  const at = 1 + draw.below(number.length - 1);
  return `${number.slice(0, at)}${draw.below(10)}${number.slice(at + 1)}`;
}

/** The same degree, or one of another faculty. */
function degreesOf(degrees: readonly DegreeEvidence[], draw: Random): DegreeEvidence[] {
  const [first] = degrees;
  if (!first) return [];
  const programme = draw.chance(SHARES.noProgramme) ? null : first.programme;
  if (draw.chance(SHARES.sameDegree)) {
    const year = first.year && draw.chance(SHARES.nextYear) ? first.year + 1 : first.year;
    return [{ ...first, programme, year }];
  }
  const year = first.year && first.year + 2 + draw.below(8);
  return [{ unitId: 1 + draw.below(22), programme: `Master ${draw.below(30)}`, level: "MASTER", year }];
}
