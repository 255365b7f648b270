import type { Ctx } from "@/lib/platform/ctx";
import { today } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import type { Language } from "@/tests/factories/names";
import type { DemoAmbassador } from "./ambassadors-story";

const DAY_MS = 86_400_000;
type Told = Record<Language | "en", string>;
const told = (en: string, ro: string, ru: string, bg: string): Told => ({ en, ro, ru, bg });

type Group = { slug: string; country: string | null; names: Told; texts: Told; task: Told | null };
const GROUPS: readonly Group[] = [
  {
    slug: "careers-and-internships",
    country: null,
    names: told("Careers and internships", "Carieră și stagii", "Карьера и стажировки", "Кариера и стажове"),
    texts: told(
      "We open our workplaces to students: excursions, internships, a first talk about a job. Every spring we collect offers from the companies of our graduates and bring them to the faculties.",
      "Deschidem studenților locurile noastre de muncă: vizite, stagii, o primă discuție despre un post. În fiecare primăvară adunăm ofertele companiilor absolvenților și le ducem facultăților.",
      "Мы открываем студентам свои рабочие места: экскурсии, стажировки, первый разговор о работе. Каждую весну собираем предложения компаний выпускников и передаём их факультетам.",
      "Отваряме работните си места за студентите: екскурзии, стажове, първи разговор за работа. Всяка пролет събираме оферти от фирмите на възпитаниците и ги носим на факултетите.",
    ),
    task: told(
      "Collect the spring offers of internships",
      "Adunați ofertele de stagii pentru primăvară",
      "Собрать весенние предложения стажировок",
      "Съберете пролетните оферти за стаж",
    ),
  },
  {
    slug: "ceremonies-and-reunions",
    country: null,
    names: told(
      "Ceremonies and reunions",
      "Ceremonii și reuniuni",
      "Церемонии и встречи",
      "Церемонии и срещи",
    ),
    texts: told(
      "We greet graduates on their day, help classes find one another after ten, twenty and fifty years, and take care that nobody comes to a reunion alone.",
      "Îi întâmpinăm pe absolvenți în ziua lor, ajutăm promoțiile să se regăsească după zece, douăzeci și cincizeci de ani și avem grijă ca nimeni să nu vină singur la o reuniune.",
      "Мы приветствуем выпускников в их день, помогаем курсам найтись через десять, двадцать и пятьдесят лет и следим, чтобы никто не приходил на встречу один.",
      "Посрещаме завършващите в техния ден, помагаме на випуските да се намерят след десет, двадесет и петдесет години и се грижим никой да не идва сам на среща.",
    ),
    task: told(
      "Find ten greeters for the graduation ceremony",
      "Găsiți zece persoane pentru primirea la ceremonia de absolvire",
      "Найти десять встречающих на вручение дипломов",
      "Намерете десет посрещачи за дипломирането",
    ),
  },
  {
    slug: "voice-of-applicants",
    country: null,
    names: told(
      "Meeting applicants",
      "Întâlniri cu candidații",
      "Встречи с абитуриентами",
      "Срещи с кандидат-студенти",
    ),
    texts: told(
      "We go back to our schools and say what studying here was like.",
      "Ne întoarcem în liceele noastre și povestim cum a fost să studiem aici.",
      "Мы возвращаемся в свои школы и рассказываем, каково было учиться здесь.",
      "Връщаме се в своите училища и разказваме какво е да учиш тук.",
    ),
    task: null,
  },
  ...(
    [
      [
        "ES",
        "spain",
        told("Alumni in Spain", "Alumni în Spania", "Выпускники в Испании", "Възпитаници в Испания"),
      ],
      [
        "DE",
        "germany",
        told("Alumni in Germany", "Alumni în Germania", "Выпускники в Германии", "Възпитаници в Германия"),
      ],
      [
        "GB",
        "great-britain",
        told(
          "Alumni in Great Britain",
          "Alumni în Marea Britanie",
          "Выпускники в Великобритании",
          "Възпитаници във Великобритания",
        ),
      ],
    ] as const
  ).map(([country, slug, names]) => ({
    slug: `alumni-in-${slug}`,
    country,
    names,
    texts: told(
      "We meet on the last Thursday of the month, welcome students who come for a term, and help newcomers with the first papers.",
      "Ne întâlnim în ultima joi a lunii, îi primim pe studenții veniți pentru un semestru și îi ajutăm pe noii sosiți cu primele acte.",
      "Мы встречаемся в последний четверг месяца, принимаем студентов, приехавших на семестр, и помогаем новоприбывшим с первыми бумагами.",
      "Срещаме се в последния четвъртък на месеца, посрещаме студенти, дошли за семестър, и помагаме на новодошлите с първите документи.",
    ),
    task: null,
  })),
];
const MEMBERS = 6;

/** Working groups and country chapters with their pages, members and a task or two. */
export async function seedGroups(
  ctx: Ctx,
  served: readonly DemoAmbassador[],
  language: Language,
): Promise<void> {
  const day = await today(ctx);
  const startsOn = new Date(day.getTime() - 300 * DAY_MS);
  const active = served.filter(({ status, userId }) => status === "ACTIVE" && userId !== null);
  for (const [nth, { slug, country, names, texts, task }] of GROUPS.entries()) {
    const chosen =
      country === null
        ? active.filter((_, at) => at % 3 === nth)
        : active.filter((one) => one.country === country);
    const members = chosen.slice(0, MEMBERS);
    const bodyId = newId(ctx.now.getTime() - (300 - nth) * DAY_MS);
    await ctx.db.body.create({
      data: {
        id: bodyId,
        kind: country === null ? "WORKING_GROUP" : "CHAPTER",
        names,
        page: { create: { slug, country, texts, isPublished: true } },
        members: {
          create: members.map(({ userId, name, email }, at) => ({
            ...{ userId, name, email, startsOn },
            part: at === 1 ? ("CHAIR" as const) : ("MEMBER" as const),
          })),
        },
      },
    });
    const owner = members[2];
    if (task && owner?.userId)
      await ctx.db.task.create({
        data: {
          id: newId(),
          title: task[language],
          ownerId: owner.userId,
          bodyId,
          dueOn: new Date(day.getTime() + (12 + nth * 9) * DAY_MS),
        },
      });
  }
}
