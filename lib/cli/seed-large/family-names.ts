import type { Language } from "@/tests/factories/names";
import type { Random } from "@/tests/factories/random";

type Parts = {
  first: readonly string[];
  second: readonly string[];
  ending: readonly string[];
  feminine?: [RegExp, string][];
};

const split = (text: string) => text.split(" ");

const PARTS: Record<Language, Parts> = {
  ro: {
    first: split(
      "Mun Băl Cor Drăg Fil Ghe Hor Ilie Jur Lăz Mih Neac Olt Pred Răd Săl Șter Tom Țig Urs Văc Zăr Ban Cer Dob Fân Gor Hâr Măr Ștef",
    ),
    second: split("t l n g m r d b c p ș ț v z st nd rc lt mb șt"),
    ending: split("eanu escu aru ean oiu ache uța ăscu iu ariu"),
  },
  ru: {
    first: split(
      "Бел Вор Гор Дол Ершо Жар Зав Кал Лап Мал Неч Ост Пан Ряб Сав Тал Ус Хар Цап Чер Шап Щег Юд Як Бог Воль Гри Дем Крас Мороз",
    ),
    second: split("а о у ун ик ат аш ен ыш ев ил ор ас об ач от ул ом ин ар"),
    ending: split("нов ков лин шин ский рев гин цев дин тов"),
    feminine: [
      [/ский$/, "ская"],
      [/$/, "а"],
    ],
  },
  bg: {
    first: split(
      "Бал Вълч Гайд Деч Ест Жел Злат Каз Лул Мил Нед Огн Пей Рус Сл Тош Узун Фил Хадж Цан Черв Шиш Щил Юрд Як Бож Грозд Дим Мутаф Терз",
    ),
    second: split("а е и о у ан ин ен ич ъл ар ир ор ул ам им ом ад ид ък"),
    ending: split("чев нов ров ков лиев шев янов джиев тов ски"),
    feminine: [
      [/ски$/, "ска"],
      [/$/, "а"],
    ],
  },
};

/** An invented surname, of thousands in each language: most people do not bear one of the few frequent ones. */
export function rareFamily(draw: Random, language: Language, isFemale: boolean): string {
  const { first, second, ending, feminine } = PARTS[language];
  const family = `${draw.pick(first)}${draw.pick(second)}${draw.pickSkewed(ending)}`;
  const [pattern, instead] = feminine?.find(([pattern]) => pattern.test(family)) ?? [];
  return isFemale && pattern && instead ? family.replace(pattern, instead) : family;
}
