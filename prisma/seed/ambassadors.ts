import { linkToken } from "@/lib/ambassadors/link-token";
import { termEnd } from "@/lib/ambassadors/terms";
import { demoEmail } from "@/lib/people/demo-people";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { today } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import { hashToken } from "@/lib/platform/secret";
import type { AmbassadorKind, AmbassadorStatus } from "@/prisma/generated/enums";
import { type Language, NAMES } from "@/tests/factories/names";
import { type Random, random } from "@/tests/factories/random";
import { seedAssembly } from "./ambassadors-assembly";
import { seedGroups } from "./ambassadors-groups";
import {
  BEFORE_FIRST,
  CAME,
  type DemoAmbassador,
  FIRST_MEETING_DAYS,
  SECOND_MEETING_DAYS,
} from "./ambassadors-story";

const SEED = 1581;
const DAY_MS = 86_400_000;

/** How those who were at the second meeting stand now; the rest serves. */
const SINCE: Readonly<Record<number, AmbassadorStatus>> = {
  5: "ON_LEAVE",
  12: "ON_LEAVE",
  19: "EMERITUS",
  26: "EMERITUS",
  33: "ENDED",
  40: "REVOKED",
  44: "ON_LEAVE",
};
const ON_THE_WAY: readonly AmbassadorStatus[] = [
  ...(["APPLIED", "NOMINATED", "APPLIED", "SCREENED"] as const),
  ...(["INVITED", "APPLIED", "NOMINATED", "INVITED"] as const),
];
const THEMES: Record<Language, readonly string[]> = {
  ro: [
    "mentorat",
    "stagii de practică",
    "admitere",
    "carieră în cercetare",
    "cor și cultură",
    "antreprenoriat",
  ],
  ru: [
    "наставничество",
    "практики и стажировки",
    "поступающие",
    "карьера в науке",
    "хор и культура",
    "предпринимательство",
  ],
  bg: [
    "менторство",
    "стажове",
    "кандидат-студенти",
    "кариера в науката",
    "хор и култура",
    "предприемачество",
  ],
};
const MOTIVES: Record<Language, readonly string[]> = {
  ro: [
    "Aș vrea să arăt studenților cum se lucrează într-o companie ca a noastră.",
    "Am primit mult de la facultate și aș dori să întorc o parte.",
    "Locuiesc departe, dar pot primi studenți veniți la stagiu.",
  ],
  ru: [
    "Хочу показать студентам, как работает такая компания, как наша.",
    "Факультет дал мне многое, и часть этого хочется вернуть.",
    "Живу далеко, но могу принимать студентов на практику.",
  ],
  bg: [
    "Искам да покажа на студентите как се работи във фирма като нашата.",
    "Факултетът ми даде много и бих искал да върна част от това.",
    "Живея далеч, но мога да приемам студенти на стаж.",
  ],
};
/** The first is home; Spain, Germany and Great Britain have chapters. */
const PLACES: Record<Language, readonly (readonly [country: string, city: string])[]> = {
  ro: [
    ["RO", "Cluj-Napoca"],
    ["ES", "Madrid"],
    ["RO", "București"],
    ["DE", "München"],
    ["GB", "London"],
    ["RO", "Oradea"],
    ["ES", "Valencia"],
    ["IT", "Torino"],
    ["DE", "Berlin"],
    ["MD", "Chișinău"],
    ["CA", "Toronto"],
  ],
  ru: [
    ["RU", "Санкт-Петербург"],
    ["ES", "Барселона"],
    ["RU", "Москва"],
    ["DE", "Берлин"],
    ["GB", "Лондон"],
    ["KZ", "Алматы"],
    ["RU", "Псков"],
    ["ES", "Мадрид"],
    ["RS", "Белград"],
    ["FI", "Хельсинки"],
  ],
  bg: [
    ["BG", "Пловдив"],
    ["ES", "Мадрид"],
    ["BG", "София"],
    ["DE", "Берлин"],
    ["GB", "Лондон"],
    ["AT", "Виена"],
    ["BG", "Бургас"],
    ["ES", "Валенсия"],
    ["IT", "Милано"],
    ["US", "Чикаго"],
  ],
};

/**
 * What the demo tells of the ambassadors: forty-nine who met, fourteen of them for the first time; what became of them;
 * who is on the way in; the charter they signed; their groups and chapters.
 */
export async function seedAmbassadors(
  ctx: Ctx,
  unitIds: readonly number[],
  language: Language,
): Promise<void> {
  const draw = random(SEED);
  const day = await today(ctx);
  const people: DemoAmbassador[] = [];
  const rows: Prisma.AmbassadorCreateManyInput[] = [];
  const steps: Prisma.AmbassadorStepCreateManyInput[] = [];
  for (let at = 0; at < CAME + ON_THE_WAY.length; at++) {
    const { row, told, person } = await oneOf(ctx, draw, { at, day, unitIds, language });
    rows.push(row);
    steps.push(...told);
    people.push(person);
  }
  await ctx.db.ambassador.createMany({ data: rows });
  await ctx.db.ambassadorStep.createMany({ data: steps });
  const served = people.slice(0, CAME);
  await seedAssembly(ctx, served, language);
  await seedGroups(ctx, served, language);
}

type Place = { at: number; day: Date; unitIds: readonly number[]; language: Language };

async function oneOf(ctx: Ctx, draw: Random, { at, day, unitIds, language }: Place) {
  const isFemale = draw.chance(0.5);
  const drawn = `${NAMES[language].given(draw, isFemale)} ${NAMES[language].family(draw, isFemale)}`;
  const served = at < CAME;
  const status: AmbassadorStatus = served ? (SINCE[at] ?? "ACTIVE") : (ON_THE_WAY[at - CAME] ?? "APPLIED");
  const startedDaysAgo = served
    ? at < BEFORE_FIRST
      ? FIRST_MEETING_DAYS + 20 + ((at * 37) % 220)
      : SECOND_MEETING_DAYS + 20 + ((at * 53) % 290)
    : null;
  const user = await accountOf(ctx, at, drawn, language, served);
  const id = newId(ctx.now.getTime() - ((startedDaysAgo ?? 0) + 30) * DAY_MS);
  const ago = (days: number) => new Date(ctx.now.getTime() - days * DAY_MS);
  const startsOn = startedDaysAgo === null ? null : new Date(day.getTime() - startedDaysAgo * DAY_MS);
  const since = (days: number) => (startedDaysAgo === null ? ago(days) : ago(startedDaysAgo + days));
  const [country = "RO", city = ""] = PLACES[language][at % PLACES[language].length] ?? [];
  const kind: AmbassadorKind = at % 9 === 8 ? "STUDENT" : at % 13 === 12 ? "FRIEND" : "ALUMNUS";
  const isNominated = served ? at % 3 === 0 : status === "NOMINATED";
  const isOver = status === "ENDED" || status === "REVOKED" || status === "EMERITUS";
  const reasons = MOTIVES[language];
  const reason = OVER[language][status] ?? null;
  const row: Prisma.AmbassadorCreateManyInput = {
    id,
    publicId: publicIdOf(at),
    status,
    kind,
    name: user.name,
    email: user.email,
    userId: user.id,
    alumnusId: user.alumnusId,
    unitId: unitIds[at % unitIds.length] ?? null,
    country,
    city,
    theme: THEMES[language][at % THEMES[language].length] ?? null,
    languages: at % 2 === 0 ? [language, "en"] : [language],
    motivation: isNominated ? null : (reasons[at % reasons.length] ?? null),
    nominationReason: isNominated ? (NOMINATIONS[language] ?? null) : null,
    tokenHash: served ? null : hashToken(linkToken(id)),
    startsOn,
    endsOn: startsOn && termEnd(startsOn),
    leaveUntil: status === "ON_LEAVE" ? new Date(day.getTime() + (20 + at) * DAY_MS) : null,
    isPublic: served && at % 4 !== 2 && !isOver,
    isRanked: served && at % 5 === 0,
    endedAt: isOver && status !== "EMERITUS" ? ago(20) : null,
    endReason: status === "ENDED" || status === "REVOKED" ? reason : null,
    appeal: status === "REVOKED" ? APPEAL[language] : null,
    appealedAt: status === "REVOKED" ? ago(6) : null,
    createdAt: since(served ? 30 : 3 + ((at * 5) % 25)),
  };
  return {
    row,
    told: stepsOf(id, status, user.id, isNominated, since, ago, reason),
    person: { id, userId: user.id, name: user.name, email: user.email, status, country, startedDaysAgo },
  };
}

/** The first one is the demo's graduate. Whoever signed has an account; others may have none yet. */
async function accountOf(ctx: Ctx, at: number, name: string, locale: string, isServing: boolean) {
  const email = at === 0 ? demoEmail("alumnus") : `ambassador-${at}@demo.example`;
  const found = await ctx.db.user.findUnique({ where: { email } });
  if (found) return { id: found.id, name: found.name, email, alumnusId: found.alumnusId };
  if (!isServing) return { id: null, name, email, alumnusId: null };
  const { id } = await ctx.db.user.create({ data: { email, name, locale, emailVerifiedAt: ctx.now } });
  return { id, name, email, alumnusId: null };
}

/** A badge keeps its address however often the demo is made anew. */
const publicIdOf = (at: number) => `00000000-0000-4000-8000-${at.toString(16).padStart(12, "0")}`;

function stepsOf(
  ambassadorId: string,
  status: AmbassadorStatus,
  userId: string | null,
  isNominated: boolean,
  since: (days: number) => Date,
  ago: (days: number) => Date,
  reason: string | null,
): Prisma.AmbassadorStepCreateManyInput[] {
  const first: AmbassadorStatus = isNominated ? "NOMINATED" : "APPLIED";
  const way: AmbassadorStatus[] = [first, "SCREENED", "INVITED", "SIGNED", "ACTIVE"];
  const done = way.includes(status) ? way.slice(0, way.indexOf(status) + 1) : way;
  const steps = done.map((to, nth) => ({
    ambassadorId,
    from: nth === 0 ? null : (done[nth - 1] ?? null),
    to,
    byId: to === "SIGNED" || (to === "APPLIED" && userId) ? userId : null,
    at: since(status === "ACTIVE" || !way.includes(status) ? 30 - nth * 7 : 10 - nth * 3),
  }));
  return way.includes(status)
    ? steps
    : [...steps, { ambassadorId, from: "ACTIVE", to: status, byId: null, reason, at: ago(20) }];
}

const NOMINATIONS: Partial<Record<Language, string>> = {
  ro: "Îi ajută de ani buni pe studenții noștri; ar merita să o facă sub numele universității.",
  ru: "Много лет помогает нашим студентам; стоит, чтобы это делалось от имени университета.",
  bg: "От години помага на нашите студенти; заслужава да го прави от името на университета.",
};
const OVER: Record<Language, Partial<Record<AmbassadorStatus, string>>> = {
  ro: {
    ENDED: "S-a mutat și nu mai are timp; ne-am despărțit prieteni.",
    REVOKED: "A folosit insigna universității în reclama propriei firme, deși a fost avertizat în scris.",
    EMERITUS: "Zece ani de întâlniri cu studenții.",
  },
  ru: {
    ENDED: "Переезд и нехватка времени; расстались друзьями.",
    REVOKED:
      "Использовал значок университета в рекламе собственной фирмы несмотря на письменное предупреждение.",
    EMERITUS: "Десять лет встреч со студентами.",
  },
  bg: {
    ENDED: "Премести се и вече няма време; разделихме се като приятели.",
    REVOKED:
      "Използва значката на университета в реклама на собствената си фирма въпреки писменото предупреждение.",
    EMERITUS: "Десет години срещи със студенти.",
  },
};
const APPEAL: Record<Language, string> = {
  ro: "Reclama a fost făcută de un colaborator, fără știrea mea, și a fost retrasă a doua zi.",
  ru: "Рекламу без моего ведома сделал сотрудник, на следующий день её сняли.",
  bg: "Рекламата беше пусната от сътрудник без мое знание и на следващия ден беше свалена.",
};
