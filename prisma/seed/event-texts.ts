import type {
  EventAudience,
  EventKind,
  EventMode,
  EventRoleKind,
  EventStatus,
  Promotion,
  QuestionKind,
  WaitlistOrder,
} from "@/prisma/generated/enums";

export type Told = Record<string, string>;
const told = (en: string, ro: string, ru: string, bg: string): Told => ({ en, ro, ru, bg });

type Person = { name: Told; kind?: EventRoleKind; about: Told };
export type DemoEvent = {
  kind: EventKind;
  titles: Told;
  summaries?: Told;
  descriptions?: Told;
  /** Days from today. */
  on: number;
  days?: number;
  hours: readonly [string, string];
  isSoon?: boolean;
  /** Which of the demo's two coordinated faculties; null: the university. */
  of: 0 | 1 | null;
  place: "aula" | "hall" | "factory" | "club" | "abroad" | null;
  zone?: string;
  mode?: EventMode;
  status?: EventStatus;
  reason?: Told;
  isTemplate?: boolean;
  isOfSeries?: boolean;
  audience?: EventAudience;
  /** So many years ago. */
  classOf?: number;
  /** Days before (negative) the beginning. */
  opens?: number;
  closes?: number;
  membersUntil?: number;
  cancelUntil?: number;
  needsApproval?: boolean;
  guests?: number;
  hasNamedGuests?: boolean;
  capacity?: number;
  order?: WaitlistOrder;
  promotion?: Promotion;
  sessions?: readonly { titles: Told; from: string; to: string; dayNth?: number; capacity?: number }[];
  tickets?: readonly { titles: Told; amountMinor: bigint; members?: bigint }[];
  questions?: readonly {
    kind: QuestionKind;
    texts: Told;
    options?: readonly Told[];
    isRequired?: boolean;
    isSensitive?: boolean;
  }[];
  people?: readonly Person[];
  /** The demo's graduate stands at its door. */
  hasDoor?: boolean;
};

/** Rooms and streets that could be there; nobody's. */
export const PLACES: Record<string, Record<string, readonly [string, string]>> = {
  ro: {
    aula: ["Aula Magna", "Str. Universității 4, Cluj-Napoca"],
    hall: ["Sala Echinox", "Str. Grădinii 12, Cluj-Napoca"],
    factory: ["Atelierele Someș Robotics", "Bd. Atelierelor 31, Cluj-Napoca"],
    club: ["Casa Absolventului", "Str. Cetății 7, Cluj-Napoca"],
    abroad: ["Casa Lectorului", "Carrer de la Lluna 14, Barcelona"],
  },
  ru: {
    aula: ["Белый зал", "Академическая ул. 29, Санкт-Петербург"],
    hall: ["Зал 2, корпус «Технополис»", "Академическая ул. 31, Санкт-Петербург"],
    factory: ["Цеха «Невской робототехники»", "Заводская наб. 8, Санкт-Петербург"],
    club: ["Дом выпускника", "Садовая линия 5, Санкт-Петербург"],
    abroad: ["Читальный дом", "Carrer de la Lluna 14, Барселона"],
  },
  bg: {
    aula: ["Аулата", "ул. Университетска 2, Пловдив"],
    hall: ["Зала „Тракия“", "ул. Лекарска 11, Пловдив"],
    factory: ["Лаборатории „Марица Фарма“", "бул. Индустриален 19, Пловдив"],
    club: ["Домът на възпитаника", "ул. Хълмиста 3, Пловдив"],
    abroad: ["Читалище „Нов дом“", "Carrer de la Lluna 14, Барселона"],
  },
};

const someone = (ro: string, ru: string, bg: string): Told => ({ en: ro, ro, ru, bg });
const IRINA = someone("Irina Văcărescu", "Ирина Вершинина", "Ирина Вълчева");
const MIHAI = someone("Mihai Dobre", "Михаил Добров", "Михаил Добрев");
const LUCIA = someone("Lucia Szabo", "Людмила Сабурова", "Людмила Сабева");
const ANDREI = someone("Andrei Pintea", "Андрей Пинегин", "Андрей Пинтев");

const DIET = {
  kind: "CHOICE",
  texts: told("What do you eat?", "Ce mâncați?", "Что вы едите?", "Какво ядете?"),
  options: [
    told("Everything", "Orice", "Всё", "Всичко"),
    told("Vegetarian", "Vegetarian", "Вегетарианское", "Вегетарианско"),
    told("Vegan", "Vegan", "Веганское", "Веганско"),
  ],
  isSensitive: true,
} as const;
const RAMP = {
  kind: "YES_NO",
  texts: told(
    "Do you need a way without steps?",
    "Aveți nevoie de un acces fără trepte?",
    "Нужен ли вам вход без ступенек?",
    "Трябва ли ви вход без стъпала?",
  ),
  isSensitive: true,
} as const;

const CLUB = {
  kind: "THEMATIC_MEETING",
  titles: told(
    "Evening with a graduate",
    "O seară cu un absolvent",
    "Вечер с выпускником",
    "Вечер с възпитаник",
  ),
  summaries: told(
    "Once a month somebody tells how it went after the diploma. Tea is on the house.",
    "O dată pe lună cineva povestește cum a fost după diplomă. Ceaiul este din partea casei.",
    "Раз в месяц кто-то рассказывает, как всё сложилось после диплома. Чай за наш счёт.",
    "Веднъж месечно някой разказва как е тръгнало след дипломата. Чаят е от нас.",
  ),
  hours: ["18:30", "20:30"],
  of: 0,
  place: "club",
  capacity: 60,
  isOfSeries: true,
} as const satisfies Omit<DemoEvent, "on">;

export const EVENTS: readonly DemoEvent[] = [
  {
    kind: "WORKING_SESSION",
    titles: told(
      "Ambassadors’ working session",
      "Sesiunea de lucru a ambasadorilor",
      "Рабочая сессия амбассадоров",
      "Работна сесия на посланиците",
    ),
    summaries: told(
      "Three working groups: community, reputation, plans until December.",
      "Trei grupuri de lucru: comunitate, reputație, planuri până în decembrie.",
      "Три рабочие группы: сообщество, репутация, планы до декабря.",
      "Три работни групи: общност, репутация, планове до декември.",
    ),
    on: 0,
    hours: ["16:00", "18:00"],
    isSoon: true,
    of: null,
    place: "hall",
    audience: "AMBASSADORS",
    capacity: 60,
    hasDoor: true,
  },
  {
    kind: "ONLINE",
    titles: told(
      "How translators work with machines",
      "Cum lucrează traducătorii cu mașinile",
      "Как переводчики работают с машинами",
      "Как преводачите работят с машини",
    ),
    summaries: told(
      "A graduate of 2009 shows her desk: what the machine does, what she does, and who signs.",
      "O absolventă din 2009 își arată biroul: ce face mașina, ce face ea și cine semnează.",
      "Выпускница 2009 года показывает свой стол: что делает машина, что она и кто подписывает.",
      "Възпитаничка от 2009 показва бюрото си: какво прави машината, какво тя и кой подписва.",
    ),
    on: 2,
    hours: ["19:00", "20:15"],
    of: 0,
    place: null,
    mode: "ONLINE",
    people: [
      {
        name: IRINA,
        about: told(
          "Literary translator, class of 2009",
          "Traducătoare literară, promoția 2009",
          "Литературный переводчик, выпуск 2009 года",
          "Литературен преводач, випуск 2009",
        ),
      },
      {
        name: MIHAI,
        kind: "MODERATOR",
        about: told(
          "Lecturer of the faculty",
          "Lector la facultate",
          "Преподаватель факультета",
          "Преподавател във факултета",
        ),
      },
    ],
  },
  {
    kind: "EXCURSION",
    titles: told("A day among robots", "O zi printre roboți", "День среди роботов", "Един ден сред роботи"),
    summaries: told(
      "Twenty students see a company that three of our graduates founded.",
      "Douăzeci de studenți văd o companie fondată de trei absolvenți de-ai noștri.",
      "Двадцать студентов увидят компанию, которую основали трое наших выпускников.",
      "Двайсет студенти виждат фирма, която основаха трима наши възпитаници.",
    ),
    descriptions: told(
      "We go by bus from the main building at nine. The tour takes two hours, then the founders answer questions over lunch.\n\nClosed shoes are required in the workshops.",
      "Plecăm cu autocarul de la clădirea centrală la ora nouă. Turul durează două ore, apoi fondatorii răspund la întrebări în timpul prânzului.\n\nÎn ateliere se intră doar cu încălțăminte închisă.",
      "Едем автобусом от главного корпуса в девять. Экскурсия занимает два часа, потом основатели отвечают на вопросы за обедом.\n\nВ цеха пускают только в закрытой обуви.",
      "Тръгваме с автобус от главната сграда в девет. Обиколката трае два часа, после основателите отговарят на въпроси на обяд.\n\nВ цеховете се влиза само със затворени обувки.",
    ),
    on: 12,
    hours: ["09:00", "15:00"],
    of: 1,
    place: "factory",
    audience: "STUDENTS",
    capacity: 20,
    order: "FILL",
    questions: [RAMP],
    people: [
      {
        name: ANDREI,
        kind: "HOST",
        about: told(
          "Founder, class of 2004",
          "Fondator, promoția 2004",
          "Основатель, выпуск 2004 года",
          "Основател, випуск 2004",
        ),
      },
    ],
  },
  {
    kind: "REUNION",
    titles: told("Ten years after", "Zece ani după", "Десять лет спустя", "Десет години по-късно"),
    summaries: told(
      "The class of ten years ago comes back for an evening: the old lecture hall, then dinner.",
      "Promoția de acum zece ani revine pentru o seară: vechea sală de curs, apoi cina.",
      "Выпуск десятилетней давности возвращается на один вечер: старая аудитория, потом ужин.",
      "Випускът отпреди десет години се връща за една вечер: старата аула, после вечеря.",
    ),
    descriptions: told(
      "At six we meet in the lecture hall where it began, and somebody calls the roll. At half past seven there is dinner in the garden room.\n\nBring one guest, and a photo from back then: we hang them all on one line.",
      "La ora șase ne întâlnim în sala de curs în care a început totul, iar cineva strigă catalogul. La șapte și jumătate urmează cina în sala dinspre grădină.\n\nAduceți un invitat și o fotografie de atunci: le prindem pe toate pe o sfoară.",
      "В шесть встречаемся в аудитории, где всё началось, и кто-нибудь проводит перекличку. В половине восьмого — ужин в зале у сада.\n\nПриведите одного гостя и принесите фотографию тех лет: развесим все на одной верёвке.",
      "В шест се срещаме в аулата, където започна всичко, и някой чете списъка. В седем и половина има вечеря в залата към градината.\n\nДоведете един гост и донесете снимка оттогава: ще ги закачим всички на един конец.",
    ),
    on: 20,
    hours: ["18:00", "23:00"],
    of: 0,
    place: "aula",
    audience: "ALUMNI",
    classOf: 10,
    guests: 1,
    hasNamedGuests: true,
    capacity: 120,
    closes: -3,
    cancelUntil: -5,
    questions: [DIET, RAMP],
    sessions: [
      {
        titles: told("Roll call", "Catalogul", "Перекличка", "Проверка"),
        from: "18:00",
        to: "19:15",
      },
      { titles: told("Dinner", "Cina", "Ужин", "Вечеря"), from: "19:30", to: "23:00" },
    ],
  },
  {
    kind: "OTHER",
    titles: told("Dinner of mentors", "Cina mentorilor", "Ужин наставников", "Вечеря на менторите"),
    summaries: told(
      "Twelve graduates and twelve final-year students at one table. Say who you are, and we seat you.",
      "Doisprezece absolvenți și doisprezece studenți din ultimul an la o masă. Spuneți-ne cine sunteți și vă găsim locul.",
      "Двенадцать выпускников и двенадцать студентов последнего курса за одним столом. Расскажите о себе, и мы вас посадим.",
      "Дванайсет възпитаници и дванайсет студенти от последния курс на една маса. Кажете кои сте и ще ви настаним.",
    ),
    on: 25,
    hours: ["19:00", "22:00"],
    of: 1,
    place: "club",
    audience: "ACCOUNTS",
    needsApproval: true,
    capacity: 24,
    questions: [
      {
        kind: "TEXT",
        texts: told(
          "What would you like to talk about?",
          "Despre ce ați vrea să vorbiți?",
          "О чём вам хотелось бы поговорить?",
          "За какво бихте искали да говорите?",
        ),
        isRequired: true,
      },
      DIET,
    ],
  },
  {
    kind: "CEREMONY",
    titles: told(
      "Graduation ceremony: alumni guests",
      "Festivitatea de absolvire: absolvenți invitați",
      "Церемония вручения дипломов: выпускники-гости",
      "Дипломиране: гости възпитаници",
    ),
    summaries: told(
      "Eight ambassadors welcome the new class at their faculties.",
      "Opt ambasadori întâmpină noua promoție la facultățile lor.",
      "Восемь амбассадоров встречают новый выпуск на своих факультетах.",
      "Осем посланици посрещат новия випуск във факултетите си.",
    ),
    on: 28,
    hours: ["11:00", "14:00"],
    of: null,
    place: "aula",
    audience: "AMBASSADORS",
    capacity: 8,
    promotion: "AUTO_CONFIRM",
  },
  {
    kind: "THEMATIC_MEETING",
    titles: told(
      "Alumni in Spain: evening in Barcelona",
      "Absolvenți în Spania: seară la Barcelona",
      "Выпускники в Испании: вечер в Барселоне",
      "Възпитаници в Испания: вечер в Барселона",
    ),
    summaries: told(
      "For the two hundred who live and study there.",
      "Pentru cei două sute care trăiesc și studiază acolo.",
      "Для двухсот, кто там живёт и учится.",
      "За двестата, които живеят и учат там.",
    ),
    descriptions: told(
      "An evening for those who live between Girona and Valencia: who does what, who looks for whom, and who shows newcomers the city. The rector’s office brings news from home.\n\nThe house holds thirty-six. Whoever cannot come gives the place back, so that the next on the list can.",
      "O seară pentru cei care trăiesc între Girona și Valencia: cine ce face, cine pe cine caută și cine le arată orașul celor nou-veniți. Rectoratul aduce vești de acasă.\n\nÎn casă încap treizeci și șase de oameni. Cine nu poate veni renunță la loc, ca să vină următorul de pe listă.",
      "Вечер для тех, кто живёт между Жироной и Валенсией: кто чем занят, кто кого ищет и кто покажет город новичкам. Ректорат привезёт новости из дома.\n\nДом вмещает тридцать шесть человек. Кто не сможет прийти, отказывается от места, чтобы пришёл следующий по списку.",
      "Вечер за тези, които живеят между Жирона и Валенсия: кой какво прави, кой кого търси и кой ще покаже града на новодошлите. Ректоратът носи новини от дома.\n\nКъщата побира трийсет и шест души. Който не може да дойде, се отказва от мястото си, за да дойде следващият от списъка.",
    ),
    on: 33,
    hours: ["20:00", "22:30"],
    of: null,
    place: "abroad",
    zone: "Europe/Madrid",
    audience: "ALUMNI",
    capacity: 36,
    guests: 2,
  },
  {
    kind: "FORUM",
    titles: told(
      "Forum: the city and its graduates",
      "Forum: orașul și absolvenții lui",
      "Форум: город и его выпускники",
      "Форум: градът и неговите възпитаници",
    ),
    summaries: told(
      "Two days about what a city owes its graduates, and what they owe it.",
      "Două zile despre ce le datorează un oraș absolvenților săi și ce îi datorează ei lui.",
      "Два дня о том, чем город обязан своим выпускникам и чем они обязаны ему.",
      "Два дни за това какво дължи един град на възпитаниците си и какво му дължат те.",
    ),
    descriptions: told(
      "The first day belongs to talks in the great hall, which can be followed online. On the second day you choose a workshop; each has places of its own.\n\nCoffee and lunch on both days are in the price.",
      "Prima zi aparține prelegerilor din sala mare, care pot fi urmărite și online. A doua zi alegeți un atelier; fiecare are locurile lui.\n\nCafeaua și prânzul din ambele zile sunt incluse în preț.",
      "Первый день — выступления в большом зале, их можно смотреть онлайн. На второй день вы выбираете мастерскую; в каждой свои места.\n\nКофе и обед в оба дня входят в цену.",
      "Първият ден е за лекции в голямата зала, които може да се следят онлайн. На втория избирате работилница; всяка има свои места.\n\nКафето и обядът в двата дни са в цената.",
    ),
    on: 45,
    days: 2,
    hours: ["09:30", "17:00"],
    of: null,
    place: "aula",
    mode: "HYBRID",
    capacity: 240,
    membersUntil: -38,
    cancelUntil: -7,
    sessions: [
      { titles: told("Opening", "Deschidere", "Открытие", "Откриване"), from: "09:30", to: "10:00" },
      {
        titles: told(
          "What graduates build",
          "Ce construiesc absolvenții",
          "Что строят выпускники",
          "Какво строят възпитаниците",
        ),
        from: "10:00",
        to: "12:30",
      },
      {
        titles: told(
          "Workshop: schools and practice",
          "Atelier: școli și practică",
          "Мастерская: школы и практика",
          "Работилница: училища и практика",
        ),
        from: "10:00",
        to: "12:00",
        dayNth: 1,
        capacity: 30,
      },
      {
        titles: told(
          "Workshop: companies and theses",
          "Atelier: companii și lucrări de licență",
          "Мастерская: компании и дипломы",
          "Работилница: фирми и дипломни работи",
        ),
        from: "13:00",
        to: "15:00",
        dayNth: 1,
        capacity: 24,
      },
    ],
    tickets: [
      {
        titles: told("Both days", "Ambele zile", "Оба дня", "Двата дни"),
        amountMinor: 4000n,
        members: 2500n,
      },
      { titles: told("Student", "Student", "Студент", "Студент"), amountMinor: 1000n },
    ],
    questions: [DIET],
    people: [
      {
        name: LUCIA,
        about: told(
          "City architect, class of 1998",
          "Arhitect-șef, promoția 1998",
          "Главный архитектор города, выпуск 1998 года",
          "Главен архитект, випуск 1998",
        ),
      },
      {
        name: ANDREI,
        about: told(
          "Founder, class of 2004",
          "Fondator, promoția 2004",
          "Основатель, выпуск 2004 года",
          "Основател, випуск 2004",
        ),
      },
      {
        name: MIHAI,
        kind: "MODERATOR",
        about: told("Lecturer", "Lector universitar", "Преподаватель", "Преподавател"),
      },
    ],
  },
  {
    kind: "OTHER",
    titles: told(
      "Summer school for graduates’ children",
      "Școala de vară a copiilor absolvenților",
      "Летняя школа детей выпускников",
      "Лятно училище за децата на възпитаниците",
    ),
    summaries: told(
      "Five mornings in the laboratories, for the ages of ten to fourteen.",
      "Cinci dimineți în laboratoare, pentru vârste între zece și paisprezece ani.",
      "Пять утр в лабораториях, для детей от десяти до четырнадцати лет.",
      "Пет сутрини в лабораториите, за деца от десет до четиринайсет години.",
    ),
    on: 90,
    days: 5,
    hours: ["09:00", "12:30"],
    of: 1,
    place: "hall",
    audience: "ACCOUNTS",
    opens: -60,
    capacity: 50,
    guests: 3,
    hasNamedGuests: true,
  },
  {
    kind: "OTHER",
    titles: told(
      "Concert of the old choir",
      "Concertul vechiului cor",
      "Концерт старого хора",
      "Концерт на стария хор",
    ),
    summaries: told(
      "Those who sang here in the nineties sing once more.",
      "Cei care au cântat aici în anii nouăzeci cântă încă o dată.",
      "Те, кто пел здесь в девяностые, споют ещё раз.",
      "Тези, които пееха тук през деветдесетте, пеят още веднъж.",
    ),
    on: 18,
    hours: ["19:00", "21:00"],
    of: null,
    place: "aula",
    status: "POSTPONED",
    reason: told(
      "The hall is being repaired until spring.",
      "Sala este în reparații până în primăvară.",
      "До весны зал на ремонте.",
      "Залата е в ремонт до пролетта.",
    ),
    capacity: 180,
  },
  {
    kind: "OTHER",
    titles: told(
      "Workshop: a résumé in an hour",
      "Atelier: un CV într-o oră",
      "Мастерская: резюме за час",
      "Работилница: автобиография за час",
    ),
    summaries: told(
      "Bring yours, and leave with a better one.",
      "Aduceți-l pe al dumneavoastră și plecați cu unul mai bun.",
      "Принесите своё и унесите лучшее.",
      "Донесете своята и си тръгнете с по-добра.",
    ),
    on: 9,
    hours: ["17:00", "18:00"],
    of: 0,
    place: "hall",
    status: "CANCELLED",
    reason: told(
      "The speaker is ill. A new day follows in spring.",
      "Vorbitoarea este bolnavă. O nouă dată urmează în primăvară.",
      "Спикер болеет. Новый день будет весной.",
      "Лекторката е болна. Нов ден ще има напролет.",
    ),
    audience: "STUDENTS",
    capacity: 25,
  },
  {
    kind: "THEMATIC_MEETING",
    titles: told("Evening of careers", "Seara carierelor", "Вечер профессий", "Вечер на професиите"),
    on: 16,
    hours: ["17:00", "19:30"],
    of: 0,
    place: "hall",
    status: "DRAFT",
    capacity: 80,
  },
  { ...CLUB, on: 7 },
  { ...CLUB, on: 37 },
  { ...CLUB, on: 67, status: "DRAFT" },
  {
    kind: "OTHER",
    titles: told(
      "Open lecture: words that stayed",
      "Prelegere deschisă: cuvinte care au rămas",
      "Открытая лекция: слова, которые остались",
      "Открита лекция: думите, които останаха",
    ),
    summaries: told(
      "What a language keeps of those who spoke it.",
      "Ce păstrează o limbă din cei care au vorbit-o.",
      "Что язык сохраняет от тех, кто на нём говорил.",
      "Какво пази един език от тези, които са го говорили.",
    ),
    on: -12,
    hours: ["18:00", "19:30"],
    of: 0,
    place: "aula",
    capacity: 90,
    people: [
      {
        name: LUCIA,
        about: told("Class of 1998", "Promoția 1998", "Выпуск 1998 года", "Випуск 1998"),
      },
    ],
    hasDoor: true,
  },
  {
    kind: "REUNION",
    titles: told(
      "Thirty years after",
      "Treizeci de ani după",
      "Тридцать лет спустя",
      "Трийсет години по-късно",
    ),
    summaries: told(
      "Thirty-two came, the oldest diploma on the table.",
      "Au venit treizeci și doi, cu cea mai veche diplomă pe masă.",
      "Пришли тридцать два человека, на столе лежал самый старый диплом.",
      "Дойдоха трийсет и двама, най-старата диплома беше на масата.",
    ),
    on: -40,
    hours: ["17:00", "21:00"],
    of: 1,
    place: "club",
    audience: "ALUMNI",
    classOf: 30,
    capacity: 35,
    guests: 1,
  },
  {
    kind: "CEREMONY",
    titles: told("Graduation ceremony", "Festivitatea de absolvire", "Вручение дипломов", "Дипломиране"),
    summaries: told(
      "Ambassadors welcome the new class.",
      "Ambasadorii întâmpină noua promoție.",
      "Амбассадоры встречают новый выпуск.",
      "Посланиците посрещат новия випуск.",
    ),
    on: 100,
    hours: ["11:00", "14:00"],
    of: null,
    place: "aula",
    audience: "AMBASSADORS",
    status: "DRAFT",
    isTemplate: true,
    capacity: 8,
    sessions: [
      {
        titles: told("Procession", "Procesiunea", "Шествие", "Шествие"),
        from: "11:00",
        to: "11:20",
      },
      {
        titles: told("Diplomas", "Diplomele", "Дипломы", "Дипломите"),
        from: "11:20",
        to: "13:30",
      },
    ],
  },
  {
    kind: "REUNION",
    titles: told("Class reunion", "Revederea promoției", "Встреча выпускников", "Среща на випуска"),
    summaries: told(
      "The class comes back for an evening: the old lecture hall, then dinner.",
      "Promoția revine pentru o seară: vechea sală de curs, apoi cina.",
      "Выпуск возвращается на один вечер: старая аудитория, потом ужин.",
      "Випускът се връща за една вечер: старата аула, после вечеря.",
    ),
    on: 100,
    hours: ["18:00", "23:00"],
    of: null,
    place: "aula",
    audience: "ALUMNI",
    guests: 1,
    hasNamedGuests: true,
    capacity: 120,
    status: "DRAFT",
    isTemplate: true,
    questions: [DIET, RAMP],
  },
  {
    kind: "EXCURSION",
    titles: told("Visit to a company", "Vizită la o companie", "Экскурсия в компанию", "Посещение във фирма"),
    summaries: told(
      "Students see where our graduates work.",
      "Studenții văd unde lucrează absolvenții noștri.",
      "Студенты видят, где работают наши выпускники.",
      "Студентите виждат къде работят нашите възпитаници.",
    ),
    on: 100,
    hours: ["09:00", "15:00"],
    of: 1,
    place: null,
    audience: "STUDENTS",
    capacity: 20,
    order: "FILL",
    status: "DRAFT",
    isTemplate: true,
    questions: [RAMP],
  },
];
