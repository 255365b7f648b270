import type { Random } from "./random";

export type Language = "ro" | "ru" | "bg";
type Names = {
  given(draw: Random, isFemale: boolean): string;
  family(draw: Random, isFemale: boolean): string;
  patronymic?(draw: Random, isFemale: boolean): string;
  positions: readonly string[];
  employers: readonly string[];
};

const split = (text: string) => text.trim().split(/\s+/);

const ROMANIAN = {
  female: split(
    "Maria Elena Ioana Ana Andreea Alexandra Mihaela Cristina Daniela Gabriela Alina Simona Laura Roxana Monica Raluca Diana Oana Anca Ștefania Adina Corina Delia Ilinca Iulia Lavinia Mădălina Nicoleta Otilia Patricia Ramona Sânziana Teodora Valentina Zoe Ágnes Katalin Réka",
  ),
  male: split(
    "Andrei Alexandru Ștefan Ion Mihai Adrian Cristian Gabriel Daniel Florin Bogdan Vlad Radu Marius Ionuț Cătălin Ciprian Dragoș Emil George Horia Lucian Nicolae Ovidiu Paul Răzvan Sorin Tudor Victor Vasile Zsolt István László Țeodor",
  ),
  // The most frequent first: the draw is skewed.
  family: split(
    "Popescu Pop Popa Ionescu Rusu Mureșan Radu Moldovan Stan Stoica Gheorghe Matei Ciobanu Dumitru Lazăr Constantin Nistor Florea Marin Lungu Bălan Suciu Câmpean Toma Rus Ștefan Iacob Crișan Vasile Oprea Neagu Dobre Barbu Țurcanu Chiș Bogdan Nagy Kovács Szabo Tóth Varga Molnár Mocanu Sandu Ardelean Ungureanu Cojocaru Preda Manole Petcu Albu Tănase Ciocan Șerban Ștefănuță Țîrnovan Hațegan Buzilă Năstase Zăvoianu Păcurariu Brâncovan Sîrbu Cărăușu Drăgoi Filip Grigore Hossu Iftimie Jurcă Leonte Mihuț Negrea Olariu Pârvu Răduțiu Săvulescu Tarța Urs Văcaru Zamfir Boțan Ghițescu Lățcu Fărcaș Sălăjan Bodnariu Vlaicu Zdrenghea Ilieș Prodan Roșca Dascălu Făgărășan Hurduc Întorsureanu",
  ),
};
const RUSSIAN = {
  female: split(
    "Мария Елена Анна Ольга Наталья Екатерина Татьяна Ирина Светлана Юлия Анастасия Дарья Вера Галина Жанна Ксения Людмила Надежда Полина Софья Щелкана Эльвира Яна",
  ),
  male: split(
    "Александр Сергей Дмитрий Андрей Алексей Иван Михаил Николай Владимир Павел Фёдор Юрий Игорь Виктор Григорий Евгений Захар Константин Леонид Роман Тимофей Ярослав Ефим",
  ),
  family: split(
    "Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров Зайцев Соловьёв Борисов Яковлев Григорьев Романов Воробьёв Сергеев Кузьмин Фролов Александров Дмитриев Королёв Гусев Киселёв Ильин Максимов Поляков Сорокин Виноградов Ковалёв Белов Медведев Антонов Тарасов Жуков Баранов Филиппов Комаров Давыдов Беляев Герасимов Богданов Осипов Сидоров Матвеев Титов Марков Миронов Крылов Куликов Карпов Власов Мельников Денисов Гаврилов Тихонов Казаков Афанасьев Данилов Савельев Тимофеев Фомин Чернов Абрамов Мартынов Ефимов Щербаков Ёлкин Хрущёв Цветков Юрьев Шубин Чайков",
  ),
};
const BULGARIAN = {
  female: split(
    "Мария Иванка Елена Йорданка Пенка Радка Виолета Десислава Гергана Цветелина Ася Силвия Теодора Калина Щиляна Ралица Снежана Величка Албена Невена",
  ),
  male: split(
    "Георги Иван Димитър Николай Петър Христо Йордан Стоян Васил Тодор Стефан Красимир Пламен Ангел Борис Кирил Щилян Явор Румен Цветан Добромир",
  ),
  family: split(
    "Иванов Георгиев Димитров Петров Николов Христов Стоянов Тодоров Илиев Василев Атанасов Петков Ангелов Колев Йорданов Марков Маринов Станков Александров Костов Митев Попов Радев Цветков Стефанов Стайков Кирилов Симеонов Рангелов Бонев Манчоров Юруков Щерев Ъглов Кръстев Хаджиев Желязков Върбанов Ценов Чолаков",
  ),
};

/** Иванов is Иванова for a woman. */
const feminine = (family: string) => `${family}а`;
const russianPatronymic = (father: string, isFemale: boolean) => {
  if (/[йь]$/.test(father)) return `${father.slice(0, -1)}${isFemale ? "евна" : "евич"}`;
  if (/а$/.test(father)) return `${father.slice(0, -1)}${isFemale ? "ична" : "ич"}`;
  return `${father}${isFemale ? "овна" : "ович"}`;
};

export const NAMES: Record<Language, Names> = {
  ro: {
    given: (draw, isFemale) => {
      const list = isFemale ? ROMANIAN.female : ROMANIAN.male;
      const first = draw.pickSkewed(list);
      const second = draw.pick(list);
      return draw.chance(0.3) && first !== second ? `${first}-${second}` : first;
    },
    family: (draw) =>
      draw.chance(0.04)
        ? `${draw.pickSkewed(ROMANIAN.family)}-${draw.pick(ROMANIAN.family)}`
        : draw.pickSkewed(ROMANIAN.family),
    positions: [
      "Profesoară",
      "Editor",
      "Traducător",
      "Inginer software",
      "Consilier juridic",
      "Economist",
      "Cercetător",
      "Jurnalist",
    ],
    employers: [
      "Liceul Aurora",
      "Editura Podul",
      "Clinica Lumina",
      "Atelierul de Date",
      "Biroul Notarial Meridian",
      "Institutul de Studii Locale",
    ],
  },
  ru: {
    given: (draw, isFemale) => draw.pickSkewed(isFemale ? RUSSIAN.female : RUSSIAN.male),
    family: (draw, isFemale) => {
      const family = draw.pickSkewed(RUSSIAN.family);
      return isFemale ? feminine(family) : family;
    },
    patronymic: (draw, isFemale) => russianPatronymic(draw.pickSkewed(RUSSIAN.male), isFemale),
    positions: [
      "Инженер",
      "Преподаватель",
      "Программист",
      "Технолог",
      "Начальник отдела",
      "Научный сотрудник",
    ],
    employers: ["Завод «Северный ток»", "НИИ «Полюс»", "ООО «Мостопроект»", "Лицей № 900", "КБ «Вымпел»"],
  },
  bg: {
    given: (draw, isFemale) => draw.pickSkewed(isFemale ? BULGARIAN.female : BULGARIAN.male),
    family: (draw, isFemale) => {
      const family = draw.pickSkewed(BULGARIAN.family);
      return isFemale ? feminine(family) : family;
    },
    patronymic: (draw, isFemale) => {
      const father = draw.pickSkewed(BULGARIAN.family);
      return isFemale ? feminine(father) : father;
    },
    positions: ["Лекар", "Стоматолог", "Фармацевт", "Медицинска сестра", "Асистент", "Рехабилитатор"],
    employers: ["Болница „Изгрев“", "Аптека „Липа“", "Медицински център „Марица“", "Поликлиника „Изток“"],
  },
};

export const PROGRAMMES: Record<Language, readonly string[]> = {
  ro: [
    "Literatură comparată",
    "Engleză–Română",
    "Filologie slavă",
    "Studii irlandeze",
    "Jurnalism",
    "Matematică",
    "Informatică",
    "Drept",
    "Contabilitate și informatică de gestiune",
    "Psihologie",
    "Etnologie",
    "Biologie",
    "Chimie",
    "Geografia turismului",
  ],
  ru: [
    "Гидротехническое строительство",
    "Радиотехника",
    "Прикладная математика",
    "Теплоэнергетика",
    "Биотехнология",
    "Лингвистика",
  ],
  bg: ["Медицина", "Дентална медицина", "Фармация", "Здравни грижи", "Обществено здраве"],
};
