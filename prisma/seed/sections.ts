import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/new-id";

const DAY_MS = 86_400_000;

type Told = Record<string, string>;
const told = (en: string, ro: string, ru: string, bg: string): Told => ({ en, ro, ru, bg });

type Section = { intro: Told; waysToHelp: Told; officeHours: Told; hue: number | null; isPublished: boolean };

/** The last one waits to be published. */
const SECTIONS: readonly Section[] = [
  {
    intro: told(
      "Whoever studied here stays one of us. We keep your record under the name on your diploma, tell you what became of your teachers and classmates, and ask for your advice when we change what we teach.\n\nWrite to us when you move, marry or publish: we like to know.",
      "Cine a studiat aici rămâne unul dintre noi. Păstrăm fișa dumneavoastră sub numele de pe diplomă, vă povestim ce mai fac profesorii și colegii și vă cerem sfatul când schimbăm ce predăm.\n\nScrieți-ne când vă mutați, vă căsătoriți sau publicați: ne bucurăm să știm.",
      "Кто здесь учился, тот остаётся нашим. Мы храним вашу запись под именем из диплома, рассказываем о преподавателях и однокурсниках и спрашиваем вашего совета, когда меняем программы.\n\nПишите нам, когда переезжаете, женитесь или публикуетесь: нам интересно.",
      "Който е учил тук, остава един от нас. Пазим записа ви под името от дипломата, разказваме ви за преподавателите и колегите и търсим съвета ви, когато променяме програмите.\n\nПишете ни, когато се местите, жените или публикувате: радваме се да знаем.",
    ),
    waysToHelp: told(
      "Speak to our students for an hour: they hear professors every day, and you rarely.\n\nTake a trainee for a month, or show your workplace to a class.\n\nGive the library your own books.",
      "Vorbiți o oră studenților noștri: pe profesori îi aud zilnic, pe dumneavoastră rar.\n\nPrimiți un stagiar pentru o lună sau arătați-i unei grupe locul în care lucrați.\n\nDăruiți bibliotecii cărțile dumneavoastră.",
      "Поговорите с нашими студентами час: преподавателей они слышат каждый день, а вас редко.\n\nВозьмите стажёра на месяц или покажите группе место, где вы работаете.\n\nПодарите библиотеке свои книги.",
      "Говорете един час с нашите студенти: преподавателите чуват всеки ден, а вас рядко.\n\nПриемете стажант за месец или покажете на групата мястото, където работите.\n\nПодарете на библиотеката своите книги.",
    ),
    officeHours: told(
      "Tuesdays 14–16, room 12",
      "marțea 14–16, sala 12",
      "по вторникам 14–16, ауд. 12",
      "вторник 14–16 ч., стая 12",
    ),
    hue: 300,
    isPublished: true,
  },
  {
    intro: told(
      "Three generations of graduates work with what they learned here, on four continents. This is where they meet again.",
      "Trei generații de absolvenți lucrează cu ce au învățat aici, pe patru continente. Aici se regăsesc.",
      "Три поколения выпускников работают с тем, чему научились здесь, на четырёх континентах. Здесь они встречаются снова.",
      "Три поколения възпитаници работят с наученото тук, на четири континента. Тук се срещат отново.",
    ),
    waysToHelp: told(
      "Be a mentor to somebody in the last year of studies: two talks in a term are enough.",
      "Fiți mentor pentru cineva din ultimul an: două discuții pe semestru sunt de ajuns.",
      "Станьте наставником для студента последнего курса: двух бесед в семестр достаточно.",
      "Станете ментор на студент от последния курс: два разговора на семестър са достатъчни.",
    ),
    officeHours: told(
      "By appointment, by e-mail",
      "cu programare, prin e-mail",
      "по записи, по почте",
      "по уговорка, по имейл",
    ),
    hue: null,
    isPublished: true,
  },
  {
    intro: told(
      "We teach few and know everybody. If you studied here, somebody still remembers your seat.",
      "Suntem puțini și ne cunoaștem toți. Dacă ați studiat aici, cineva încă vă ține minte locul din bancă.",
      "Нас немного, и мы знаем каждого. Если вы учились здесь, кто-то ещё помнит ваше место.",
      "Малко сме и се познаваме всички. Ако сте учили тук, някой още помни мястото ви.",
    ),
    waysToHelp: told(
      "Come to the autumn excursion and bring a colleague.",
      "Veniți la excursia de toamnă și aduceți un coleg.",
      "Приезжайте на осеннюю экскурсию и привезите коллегу.",
      "Елате на есенната екскурзия и доведете колега.",
    ),
    officeHours: told("Thursdays 10–12", "joia 10–12", "по четвергам 10–12", "четвъртък 10–12 ч."),
    hue: 250,
    isPublished: true,
  },
  {
    intro: told(
      "The faculty and its graduates: a page in the making.",
      "Facultatea și absolvenții ei: o pagină în lucru.",
      "Факультет и его выпускники: страница готовится.",
      "Факултетът и неговите възпитаници: страница в подготовка.",
    ),
    waysToHelp: {},
    officeHours: {},
    hue: null,
    isPublished: false,
  },
];

type News = { titles: Told; bodies: Told; daysAgo: number | null; isWithdrawn?: boolean };

/** Of each public section; what has no day yet is a draft. */
const NEWS: readonly News[] = [
  {
    titles: told(
      "A graduate reads from her first novel",
      "O absolventă citește din primul ei roman",
      "Выпускница читает из своего первого романа",
      "Възпитаничка чете от първия си роман",
    ),
    bodies: told(
      "The hall was too small: eighty students came to hear how a seminar paper became a book. The recording is at https://example.org/reading.\n\nThe next guest comes in spring. Tell us whom you would like to hear.",
      "Sala a fost neîncăpătoare: optzeci de studenți au venit să afle cum un referat a devenit carte. Înregistrarea: https://example.org/reading.\n\nUrmătorul invitat vine în primăvară. Spuneți-ne pe cine ați vrea să ascultați.",
      "Зал оказался мал: восемьдесят студентов пришли послушать, как курсовая стала книгой. Запись: https://example.org/reading.\n\nСледующий гость приедет весной. Напишите, кого вы хотели бы услышать.",
      "Залата се оказа малка: осемдесет студенти дойдоха да чуят как една курсова работа стана книга. Записът: https://example.org/reading.\n\nСледващият гост идва напролет. Кажете ни кого бихте искали да чуете.",
    ),
    daysAgo: 6,
  },
  {
    titles: told(
      "Forty addresses are new",
      "Patruzeci de adrese noi",
      "Сорок новых адресов",
      "Четиридесет нови адреса",
    ),
    bodies: told(
      "Since the last letter forty people have put their record right. If you moved, it takes two minutes.",
      "De la ultima scrisoare, patruzeci de persoane și-au corectat fișa. Dacă v-ați mutat, durează două minute.",
      "После последнего письма сорок человек поправили свою запись. Если вы переехали, это займёт две минуты.",
      "След последното писмо четиридесет души поправиха записа си. Ако сте се преместили, отнема две минути.",
    ),
    daysAgo: 33,
  },
];
const DRAFTS: readonly News[] = [
  {
    titles: told(
      "The reunion has a new hall",
      "Revederea are o sală nouă",
      "У встречи новый зал",
      "Срещата е в нова зала",
    ),
    bodies: told("To be confirmed.", "De confirmat.", "Уточняется.", "Предстои да се потвърди."),
    daysAgo: null,
  },
  {
    titles: told("Excursion postponed", "Excursie amânată", "Экскурсия перенесена", "Екскурзията се отлага"),
    bodies: {},
    daysAgo: 60,
    isWithdrawn: true,
  },
];
const OF_THE_UNIVERSITY: News = {
  titles: told(
    "Graduates of all faculties, one record each",
    "Absolvenții tuturor facultăților, câte o fișă pentru fiecare",
    "Выпускники всех факультетов, у каждого одна запись",
    "Възпитаниците на всички факултети, по един запис за всеки",
  ),
  bodies: told(
    "From this autumn on the faculties keep one common record of their graduates. Look yours up, and tell your faculty what is missing.",
    "Din această toamnă facultățile țin împreună evidența absolvenților. Căutați-vă fișa și spuneți facultății ce lipsește.",
    "С этой осени факультеты ведут общий учёт выпускников. Найдите свою запись и сообщите факультету, чего в ней не хватает.",
    "От тази есен факултетите водят общ регистър на възпитаниците си. Намерете своя запис и кажете на факултета какво липсва.",
  ),
  daysAgo: 14,
};

const SUMMARY = told(
  "This year we look for the graduates of the last ten years, bring three of them into lectures, and meet in December.",
  "Anul acesta îi căutăm pe absolvenții ultimilor zece ani, aducem trei dintre ei la cursuri și ne întâlnim în decembrie.",
  "В этом году мы ищем выпускников последних десяти лет, приглашаем троих из них на лекции и встречаемся в декабре.",
  "Тази година търсим възпитаниците от последните десет години, каним трима от тях на лекции и се срещаме през декември.",
);

/** Public sections with news: of the first coordinated faculty and of two others; the second's is a draft. */
export async function seedSections(
  ctx: Ctx,
  [first = 0, second = 0]: readonly number[],
  others: readonly number[],
): Promise<void> {
  const unitIds = [first, ...others.slice(0, 2), second];
  const published = unitIds.slice(0, -1);
  for (const [at, unitId] of unitIds.entries()) {
    const section = SECTIONS[at];
    const unit = await ctx.db.unit.findUniqueOrThrow({ where: { id: unitId } });
    const site = `https://${unit.code}.example.edu`;
    if (section) await ctx.db.facultySection.create({ data: { unitId, ...section, embedOrigins: [site] } });
  }
  const ago = (days: number) => new Date(ctx.now.getTime() - days * DAY_MS);
  const item = (
    unitId: number | null,
    { daysAgo, isWithdrawn = false, titles, bodies }: News,
    shift = 0,
  ) => ({
    id: newId(ago((daysAgo ?? 0) + shift).getTime()),
    unitId,
    titles,
    bodies,
    publishedAt: daysAgo === null ? null : ago(daysAgo + shift),
    withdrawnAt: isWithdrawn ? ago(1) : null,
    createdAt: ago((daysAgo ?? 0) + shift),
  });
  await ctx.db.newsItem.createMany({
    data: [
      ...published.flatMap((unitId, at) =>
        NEWS.slice(at === 0 ? 0 : 1).map((news) => item(unitId, news, at)),
      ),
      ...DRAFTS.map((news) => item(first, news)),
      item(null, OF_THE_UNIVERSITY),
    ],
  });
  await ctx.db.plan.updateMany({
    where: { unitId: { in: published }, approvedAt: { not: null } },
    data: { summary: SUMMARY, isSummaryPublic: true },
  });
}
