import { recordAttendance } from "@/lib/activities/commands/record-attendance";
import { contentHash } from "@/lib/certificates/content-hash";
import { certificateContent } from "@/lib/certificates/schema";
import { demoEmail } from "@/lib/people/demo-people";
import type { Ctx } from "@/lib/platform/ctx";
import { today } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import type { ActivityCategory, ActivityStatus, CallKind, CallStatus } from "@/prisma/generated/enums";
import type { Language } from "@/tests/factories/names";

const DAY_MS = 86_400_000;
const HELPERS = 24;

type Told = {
  category: ActivityCategory;
  minutes: number;
  people: number;
  students: number;
  title: Record<Language, string>;
};
const TOLD: readonly Told[] = [
  {
    ...{ category: "TALK", minutes: 150, people: 45, students: 45 },
    title: {
      ro: "Prelegere despre carieră pentru anul II",
      ru: "Выступление о карьере для второго курса",
      bg: "Лекция за кариерата пред втори курс",
    },
  },
  {
    ...{ category: "MENTORING", minutes: 360, people: 2, students: 2 },
    title: {
      ro: "Mentorat pentru două studente, un semestru",
      ru: "Наставничество: две студентки, один семестр",
      bg: "Менторство на две студентки, един семестър",
    },
  },
  {
    ...{ category: "EXCURSION", minutes: 240, people: 18, students: 18 },
    title: {
      ro: "Vizita studenților la compania noastră",
      ru: "Экскурсия студентов в нашу компанию",
      bg: "Посещение на студенти в нашата фирма",
    },
  },
  {
    ...{ category: "INTERNSHIP", minutes: 90, people: 3, students: 3 },
    title: {
      ro: "Trei locuri de practică pentru vară",
      ru: "Три места для летней практики",
      bg: "Три места за лятна практика",
    },
  },
  {
    ...{ category: "ADMISSIONS", minutes: 300, people: 120, students: 0 },
    title: {
      ro: "La standul universității, târgul educației",
      ru: "На стенде университета, ярмарка образования",
      bg: "На щанда на университета, образователно изложение",
    },
  },
];

type Asked = {
  kind: CallKind;
  status: CallStatus;
  inDays: number;
  places: number;
  answers: number;
  title: Record<Language | "en", string>;
};
const ASKED: readonly Asked[] = [
  {
    ...{ kind: "HELPERS", status: "OPEN", inDays: 40, places: 5, answers: 7 },
    title: {
      en: "Five people for the graduation ceremony",
      ro: "Cinci persoane pentru ceremonia de absolvire",
      ru: "Пять человек на церемонию вручения дипломов",
      bg: "Петима души за церемонията по дипломиране",
    },
  },
  {
    ...{ kind: "HOST", status: "OPEN", inDays: 60, places: 1, answers: 0 },
    title: {
      en: "A company that hosts an excursion",
      ro: "O companie care primește studenți în vizită",
      ru: "Компания, которая примет студентов на экскурсию",
      bg: "Фирма, която да приеме студенти на посещение",
    },
  },
  {
    ...{ kind: "SPEAKER", status: "OPEN", inDays: 25, places: 2, answers: 1 },
    title: {
      en: "Speakers on the first job",
      ro: "Vorbitori despre primul loc de muncă",
      ru: "Докладчики о первой работе",
      bg: "Лектори за първата работа",
    },
  },
  {
    ...{ kind: "HELPERS", status: "DONE", inDays: -50, places: 3, answers: 3 },
    title: {
      en: "Helping hands for the open day",
      ro: "Ajutoare la Ziua porților deschise",
      ru: "Помощники на День открытых дверей",
      bg: "Помощници за Деня на отворените врати",
    },
  },
];

/** What the demo's ambassadors did, what waits to be confirmed, a certificate of it, and where help is looked for. */
export async function seedActivities(
  ctx: Ctx,
  unitIds: readonly number[],
  language: Language,
): Promise<void> {
  const day = await today(ctx);
  const serving = await ctx.db.ambassador.findMany({
    where: { status: { in: ["ACTIVE", "ON_LEAVE"] }, userId: { not: null } },
    orderBy: { createdAt: "asc" },
  });
  // The demo's graduate first, whose own log is looked at.
  const isOwn = (one: { email: string }) => Number(one.email === demoEmail("alumnus"));
  const helpers = serving.sort((a, b) => isOwn(b) - isOwn(a)).slice(0, HELPERS);
  await ctx.db.activity.createMany({
    data: helpers.flatMap(({ id, userId, alumnusId, name }, at) =>
      TOLD.slice(0, 1 + ((at + 3) % TOLD.length)).map(({ title, people, students, ...told }, nth) => {
        const status = statusOf(at, nth);
        return {
          ...told,
          ...{ id: newId(ctx.now.getTime() - at * 1_000), ambassadorId: id, userId, alumnusId, name, status },
          ...{ title: title[language], peopleReached: people, studentsHelped: students },
          unitIds: [unitIds[(at + nth) % unitIds.length] ?? 0],
          startsOn: new Date(day.getTime() - (9 + at * 7 + nth * 31) * DAY_MS),
          returnReason: status === "RETURNED" ? WHY[language] : null,
          decidedAt: status === "SELF_REPORTED" ? null : ctx.now,
          createdAt: new Date(ctx.now.getTime() - (2 + at) * DAY_MS),
        };
      }),
    ),
  });
  await seedCalls(ctx, helpers, unitIds);
  for (const { id } of await ctx.db.event.findMany({
    where: { isTemplate: false, status: { in: ["PUBLISHED", "ARCHIVED"] }, endsAt: { lt: ctx.now } },
    select: { id: true },
    orderBy: { endsAt: "desc" },
    take: 3,
  }))
    await recordAttendance(ctx, id);
  await seedCertificate(ctx, day.getUTCFullYear());
}

const statusOf = (at: number, nth: number): ActivityStatus =>
  (at + nth) % 4 === 3 ? "SELF_REPORTED" : (at + nth) % 9 === 8 ? "RETURNED" : "CONFIRMED";

type Helper = { userId: string | null; name: string };

async function seedCalls(ctx: Ctx, helpers: readonly Helper[], unitIds: readonly number[]): Promise<void> {
  for (const [nth, { kind, status, inDays, places, answers, title }] of ASKED.entries()) {
    const id = newId(ctx.now.getTime() - nth * DAY_MS);
    const startsAt = new Date(ctx.now.getTime() + inDays * DAY_MS);
    startsAt.setUTCHours(8, 0, 0, 0);
    await ctx.db.call.create({
      data: {
        ...{ id, kind, status, startsAt, titles: title, placeCount: places },
        endsAt: new Date(startsAt.getTime() + DAY_MS / 8),
        texts: ABOUT,
        unitId: unitIds[nth % 2] ?? null,
        signUpUntil: new Date(startsAt.getTime() - 7 * DAY_MS),
        skills: kind === "SPEAKER" ? ["English"] : [],
        thankedAt: status === "DONE" ? ctx.now : null,
        createdAt: new Date(ctx.now.getTime() - 20 * DAY_MS),
      },
    });
    // Not the demo's graduate, who is to find something to answer.
    for (const [at, { userId, name }] of helpers.slice(1 + nth, 1 + nth + answers).entries()) {
      if (userId === null) continue;
      const signedAt = new Date(ctx.now.getTime() - (12 - at) * DAY_MS);
      await ctx.db.callSignUp.create({
        data: {
          ...{ callId: id, userId, name, at: signedAt },
          placedAt: at < places ? signedAt : null,
          hasCome: status === "DONE" ? true : null,
        },
      });
    }
  }
}

/** The demo's graduate has one, at an address that stays. */
async function seedCertificate({ db, now }: Ctx, year: number): Promise<void> {
  const user = await db.user.findUnique({ where: { email: demoEmail("alumnus") } });
  if (!user) return;
  const done = await db.activity.findMany({
    where: {
      ...{ userId: user.id, status: { in: ["CONFIRMED", "AUTOMATIC"] } },
      startsOn: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) },
    },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
  });
  if (done.length === 0) return;
  const sum = (of: (one: (typeof done)[number]) => number | null) =>
    done.reduce((all, one) => all + (of(one) ?? 0), 0);
  const content = certificateContent.parse({
    minutes: sum(({ minutes }) => minutes),
    people: sum(({ peopleReached }) => peopleReached),
    students: sum(({ studentsHelped }) => studentsHelped),
    activities: done.map(({ startsOn, category, title, minutes }) => ({
      ...{ day: startsOn.toISOString().slice(0, 10), category, title, minutes },
    })),
  });
  const { id: userId, name, alumnusId } = user;
  const code = "00000000-0000-4000-8000-00000000ce27";
  await db.certificate.create({
    data: {
      ...{ code, userId, alumnusId, name, year, issuedAt: now, shown: ["name", "figures"] },
      figures: content,
      hash: contentHash({ code, name, year, content }),
    },
  });
}

const WHY: Record<Language, string> = {
  ro: "Vă rugăm să precizați la care facultate a fost.",
  ru: "Уточните, пожалуйста, на каком факультете это было.",
  bg: "Моля, уточнете в кой факултет беше.",
};
const ABOUT = {
  en: "We need somebody with a little time and a good word for our students. Tell us what you can do.",
  ro: "Avem nevoie de cineva cu puțin timp și o vorbă bună pentru studenții noștri. Spuneți-ne ce puteți face.",
  ru: "Нужен человек, у которого есть немного времени и доброе слово для наших студентов. Напишите, что вы можете.",
  bg: "Нужен ни е човек с малко време и добра дума за нашите студенти. Кажете ни какво можете.",
};
