import { demoEmail } from "@/lib/people/demo-people";
import type { Ctx } from "@/lib/platform/ctx";
import { today } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import type { OpportunityKind, OpportunityStatus } from "@/prisma/generated/enums";
import type { Language } from "@/tests/factories/names";

const DAY_MS = 86_400_000;

type Offer = { kind: OpportunityKind; employer: string; places: number; title: Record<Language, string> };
const OFFERS: readonly Offer[] = [
  {
    ...{ kind: "INTERNSHIP", employer: "Atelier Nord", places: 3 },
    title: {
      ro: "Stagiu de vară în redacție",
      ru: "Летняя стажировка в редакции",
      bg: "Летен стаж в редакция",
    },
  },
  {
    ...{ kind: "PRACTICE", employer: "Biblioteca Lumina", places: 4 },
    title: { ro: "Practică în arhivă", ru: "Практика в архиве", bg: "Практика в архив" },
  },
  {
    ...{ kind: "EXCURSION", employer: "Tipografia Delta", places: 20 },
    title: { ro: "Vizită la tipografie", ru: "Экскурсия в типографию", bg: "Посещение на печатница" },
  },
  {
    ...{ kind: "JOB", employer: "Lex & Partner", places: 1 },
    title: { ro: "Consultant la început de drum", ru: "Младший консультант", bg: "Младши консултант" },
  },
  {
    ...{ kind: "PROJECT", employer: "Studio Vest", places: 2 },
    title: {
      ro: "Proiect: ghidul orașului",
      ru: "Проект: путеводитель по городу",
      bg: "Проект: градски пътеводител",
    },
  },
  {
    ...{ kind: "THESIS", employer: "Institutul Orizont", places: 1 },
    title: {
      ro: "Temă de licență: presa locală",
      ru: "Тема дипломной работы: местная пресса",
      bg: "Тема за дипломна работа: местната преса",
    },
  },
  {
    ...{ kind: "TALK", employer: "Radio Aurora", places: 30 },
    title: { ro: "Cum arată o zi la radio", ru: "Как проходит день на радио", bg: "Един ден в радиото" },
  },
  {
    ...{ kind: "VOLUNTEERING", employer: "Casa Cărții", places: 6 },
    title: {
      ro: "Voluntari la târgul de carte",
      ru: "Волонтёры на книжную ярмарку",
      bg: "Доброволци за панаира на книгата",
    },
  },
];

/** What graduates offer: eight that are out, one that waits at the faculty, one with two letters and a draft. */
export async function seedOpportunities(
  ctx: Ctx,
  ownUnit: number,
  unitIds: readonly number[],
  language: Language,
): Promise<void> {
  const serving = await ctx.db.ambassador.findMany({
    where: { status: "ACTIVE", userId: { not: null } },
    orderBy: { createdAt: "asc" },
    take: 12,
  });
  const own = await ctx.db.user.findUnique({ where: { email: demoEmail("alumnus") } });
  const people = serving.flatMap(({ userId, name }) =>
    userId === null || userId === own?.id ? [] : [{ id: userId, name }],
  );
  const [first] = people;
  if (!own || !first) return;
  const posters = OFFERS.map((_, at) => people[at % people.length] ?? first);
  const day = await today(ctx);
  const write = async (
    { kind, employer, places, title }: Offer,
    poster: { id: string; name: string },
    more: { status: OpportunityStatus; unitIds: number[]; ago: number },
  ) => {
    const id = newId(ctx.now.getTime() - more.ago * DAY_MS);
    const isOut = more.status === "PUBLISHED";
    const at = new Date(ctx.now.getTime() - more.ago * DAY_MS);
    await ctx.db.opportunity.create({
      data: {
        ...{ id, kind, employer, status: more.status, unitIds: more.unitIds, locale: language },
        ...{ posterId: poster.id, posterName: poster.name, title: title[language], text: TEXT[language] },
        ...{ placeCount: places, createdAt: at, startsOn: new Date(day.getTime() + 70 * DAY_MS) },
        ...(isOut && {
          ...{ publishedAt: at, employerVerifiedAt: at },
          expiresOn: new Date(day.getTime() + (60 - more.ago) * DAY_MS),
        }),
      },
    });
    return id;
  };
  const [internship, practice, excursion] = OFFERS;
  if (!internship || !practice || !excursion) return;
  for (const [at, offer] of OFFERS.entries()) {
    const isOwn = offer === internship;
    const unitsOf = at % 3 === 2 ? [] : [unitIds[at % unitIds.length] ?? ownUnit];
    const id = await write(offer, isOwn ? own : (posters[at] ?? first), {
      ...{ status: "PUBLISHED", unitIds: unitsOf, ago: 3 + at * 4 },
    });
    if (!isOwn) continue;
    await ctx.db.application.createMany({
      data: people.slice(0, 2).map(({ id: userId, name }) => ({
        ...{ id: newId(ctx.now.getTime()), opportunityId: id, userId, name },
        ...{ letter: LETTER[language], agreedAt: ctx.now, createdAt: ctx.now },
      })),
    });
  }
  await write(practice, first, { status: "SUBMITTED", unitIds: [ownUnit], ago: 1 });
  await write(excursion, own, { status: "DRAFT", unitIds: [ownUnit], ago: 0 });
}

const TEXT: Record<Language, string> = {
  ro: "Lucrați alături de o echipă care a trecut prin aceleași săli de curs. Căutăm oameni curioși și atenți.",
  ru: "Вы будете работать рядом с командой, которая училась в тех же аудиториях. Ищем любознательных и внимательных.",
  bg: "Ще работите с екип, който е учил в същите зали. Търсим любознателни и внимателни хора.",
};
const LETTER: Record<Language, string> = {
  ro: "Bună ziua! Sunt în anul III și aș dori mult să lucrez cu dumneavoastră în această vară.",
  ru: "Здравствуйте! Я учусь на третьем курсе и очень хотел бы поработать с вами этим летом.",
  bg: "Здравейте! Студент съм в трети курс и много бих искал да работя с вас това лято.",
};
