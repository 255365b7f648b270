import { editionHash } from "@/lib/charter/edition-hash";
import { clockIn, instantOn } from "@/lib/platform/clock";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { getInstitution, today } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import type { CharterKind, CharterStatus } from "@/prisma/generated/enums";
import type { Language } from "@/tests/factories/names";
import {
  BEFORE_FIRST,
  type DemoAmbassador,
  FIRST_MEETING_DAYS,
  SECOND_MEETING_DAYS,
} from "./ambassadors-story";
import {
  BYLAWS_1,
  BYLAWS_2,
  BYLAWS_TITLE,
  CHARTER_1,
  CHARTER_2,
  CHARTER_TITLE,
  type Clause,
  COMMENTS,
} from "./charter-texts";

const DAY_MS = 86_400_000;
/** Those who have not signed the second charter, though the time for it is over. */
const UNSIGNED = [7, 21, 38];

type Words = {
  titles: readonly [first: string, second: string];
  place: string;
  summaries: readonly [first: string, second: string];
  items: readonly (readonly [title: string, decision: string])[];
};
const WORDS: Record<Language, Words> = {
  ro: {
    titles: ["Prima adunare a ambasadorilor", "A doua adunare a ambasadorilor"],
    place: "Aula Magna",
    summaries: [
      "Ambasadorii și-au adoptat carta și statutul și au ales președintele și secretarul.",
      "La a doua adunare au venit 49 de participanți, dintre care 14 pentru prima dată. A fost adoptată noua cartă; grupurile de lucru și-au prezentat planurile.",
    ],
    items: [
      ["Carta ambasadorilor", "Adunarea adoptă Carta ambasadorilor."],
      ["Statutul programului", "Adunarea adoptă statutul programului ambasadorilor."],
      [
        "Noua ediție a cartei",
        "Adunarea adoptă a doua ediție a cartei; ambasadorii o semnează în 30 de zile.",
      ],
    ],
  },
  ru: {
    titles: ["Первое собрание амбассадоров", "Второе собрание амбассадоров"],
    place: "Актовый зал",
    summaries: [
      "Амбассадоры приняли хартию и устав, избрали председателя и секретаря.",
      "На второе собрание пришли 49 участников, из них 14 — впервые. Принята новая хартия; рабочие группы представили планы.",
    ],
    items: [
      ["Хартия амбассадоров", "Собрание принимает Хартию амбассадоров."],
      ["Устав программы", "Собрание принимает устав программы амбассадоров."],
      [
        "Новая редакция хартии",
        "Собрание принимает вторую редакцию хартии; амбассадоры подписывают её в течение 30 дней.",
      ],
    ],
  },
  bg: {
    titles: ["Първо събрание на посланиците", "Второ събрание на посланиците"],
    place: "Аулата",
    summaries: [
      "Посланиците приеха харта и устав и избраха председател и секретар.",
      "На второто събрание дойдоха 49 участници, от които 14 за първи път. Приета е новата харта; работните групи представиха плановете си.",
    ],
    items: [
      ["Харта на посланиците", "Събранието приема Хартата на посланиците."],
      ["Устав на програмата", "Събранието приема устава на програмата на посланиците."],
      [
        "Нова редакция на хартата",
        "Събранието приема втората редакция на хартата; посланиците я подписват в рамките на 30 дни.",
      ],
    ],
  },
};

/** Two assemblies, the texts that they adopted, who signed them, and the bylaws that are discussed now. */
export async function seedAssembly(
  ctx: Ctx,
  served: readonly DemoAmbassador[],
  language: Language,
): Promise<void> {
  const body = await ctx.db.body.findFirstOrThrow({ where: { kind: "AMBASSADORS" } });
  const words = WORDS[language];
  const [first = [], second = []] = [
    await hold(ctx, body.id, words, 0, served.slice(0, BEFORE_FIRST), language),
    await hold(ctx, body.id, words, 1, served, language),
  ];
  const day = await today(ctx);
  const ago = (days: number) => new Date(day.getTime() - days * DAY_MS);
  const charter = { kind: "CHARTER" as const, titles: CHARTER_TITLE };
  const bylaws = { kind: "BYLAWS" as const, titles: BYLAWS_TITLE };
  const one = await adopt(ctx, {
    ...{ ...charter, number: 1, clauses: CHARTER_1, status: "SUPERSEDED" },
    ...{ decisionId: first[0] ?? "", adoptedOn: ago(FIRST_MEETING_DAYS) },
  });
  await adopt(ctx, {
    ...{ ...bylaws, number: 1, clauses: BYLAWS_1, status: "ADOPTED" },
    ...{ decisionId: first[1] ?? "", adoptedOn: ago(FIRST_MEETING_DAYS) },
  });
  const two = await adopt(ctx, {
    ...{ ...charter, number: 2, clauses: CHARTER_2, status: "ADOPTED" },
    ...{ decisionId: second[0] ?? "", adoptedOn: ago(SECOND_MEETING_DAYS - 2) },
  });
  await sign(ctx, served, one, two, language);
  await discuss(ctx, served, language);
  const [chair, secretary] = served.slice(1);
  for (const [person, part] of [
    [chair, "CHAIR"],
    [secretary, "SECRETARY"],
  ] as const)
    if (person)
      await ctx.db.bodyMember.create({
        data: {
          bodyId: body.id,
          userId: person.userId,
          name: person.name,
          email: person.email,
          part,
          startsOn: ago(FIRST_MEETING_DAYS),
        },
      });
}

/** A meeting that was held, with everybody who came. @returns its decisions */
async function hold(
  ctx: Ctx,
  bodyId: string,
  words: Words,
  nth: 0 | 1,
  people: readonly DemoAmbassador[],
  locale: Language,
): Promise<string[]> {
  const { zone } = await getInstitution(ctx);
  const days = nth === 0 ? FIRST_MEETING_DAYS : SECOND_MEETING_DAYS;
  const day = clockIn(zone, new Date(ctx.now.getTime() - days * DAY_MS)).day;
  const at = (time: string) => instantOn(zone, { day, time });
  const meetingId = newId(at("10:00").getTime());
  const sittingId = newId(at("10:00").getTime());
  const approvedAt = new Date(at("12:00").getTime() + 14 * DAY_MS);
  await ctx.db.meeting.create({
    data: {
      id: meetingId,
      bodyId,
      title: words.titles[nth],
      locale,
      status: "HELD",
      invitedAt: new Date(at("10:00").getTime() - 21 * DAY_MS),
      memberCount: people.length,
      minutesStatus: "LOCKED",
      circulatedAt: new Date(at("12:00").getTime() + 4 * DAY_MS),
      approvedAt,
      lockedAt: approvedAt,
      approvedBy: people[1]?.name ?? "",
      publicSummary: words.summaries[nth],
      sittings: { create: { id: sittingId, startsAt: at("10:00"), endsAt: at("14:00"), place: words.place } },
    },
  });
  const invitees = people.map(({ userId, name, email }) => ({ id: newId(), meetingId, userId, name, email }));
  await ctx.db.invitee.createMany({ data: invitees });
  await ctx.db.attendance.createMany({
    data: invitees.map(({ id }, place) => ({
      sittingId,
      inviteeId: id,
      state: place % 6 === 5 ? ("ONLINE" as const) : ("PRESENT" as const),
    })),
  });
  const items = nth === 0 ? words.items.slice(0, 2) : words.items.slice(2);
  const year = Number(day.slice(0, 4));
  const decided: string[] = [];
  for (const [place, [title, text]] of items.entries()) {
    const item = newId(at("10:00").getTime());
    const decision = newId(at("10:00").getTime());
    await ctx.db.agendaItem.create({
      data: { id: item, meetingId, position: place + 1, title, minutes: 45, status: "DONE" },
    });
    await ctx.db.decision.create({
      data: {
        ...{ id: decision, bodyId, meetingId, agendaItemId: item, year, number: place + 1, text },
        ...{ isConsensus: false, votesFor: people.length - 2, votesAgainst: 0, abstentions: 2 },
      },
    });
    decided.push(decision);
  }
  return decided;
}

type Adopted = {
  kind: CharterKind;
  number: number;
  titles: Record<string, string>;
  clauses: readonly Clause[];
  status: CharterStatus;
  decisionId: string;
  adoptedOn: Date;
};

async function adopt(ctx: Ctx, { clauses, status, decisionId, adoptedOn, ...edition }: Adopted) {
  const rows = clausesOf(clauses);
  const hash = editionHash({ ...edition, clauses: rows });
  const { id } = await ctx.db.charterEdition.create({ data: { ...edition, clauses: { create: rows } } });
  await ctx.db.charterEdition.update({ where: { id }, data: { status, decisionId, adoptedOn, hash } });
  return { id, hash, adoptedOn };
}

const clausesOf = (clauses: readonly Clause[]) =>
  clauses.map(([label, texts], at) => ({ position: at + 1, label, texts }));

/** Who began under the first charter signed it, and nearly all of them the second one within the month. */
async function sign(
  ctx: Ctx,
  served: readonly DemoAmbassador[],
  one: Awaited<ReturnType<typeof adopt>>,
  two: Awaited<ReturnType<typeof adopt>>,
  locale: Language,
): Promise<void> {
  const signatures = served.flatMap(({ id, name, startedDaysAgo }, at) => {
    const began = ctx.now.getTime() - (startedDaysAgo ?? 0) * DAY_MS;
    const of = (edition: typeof one, when: number): Prisma.CharterSignatureCreateManyInput => ({
      ...{ ambassadorId: id, editionId: edition.id, typedName: name, locale, hash: edition.hash },
      at: new Date(when),
    });
    return [
      of(one, Math.max(began, one.adoptedOn.getTime() + DAY_MS)),
      ...(UNSIGNED.includes(at) ? [] : [of(two, two.adoptedOn.getTime() + (1 + (at % 24)) * DAY_MS)]),
    ];
  });
  await ctx.db.charterSignature.createMany({ data: signatures });
}

/** The next bylaws, open to comments for two more weeks. */
async function discuss(ctx: Ctx, served: readonly DemoAmbassador[], language: Language): Promise<void> {
  const consultUntil = new Date((await today(ctx)).getTime() + 15 * DAY_MS);
  const { clauses } = await ctx.db.charterEdition.create({
    data: {
      ...{ kind: "BYLAWS", number: 2, titles: BYLAWS_TITLE, status: "CONSULTATION", consultUntil },
      clauses: { create: clausesOf(BYLAWS_2) },
    },
    include: { clauses: true },
  });
  for (const [at, { label, text, answer }] of COMMENTS.entries()) {
    const by = served[at + 3];
    const clause = clauses.find((one) => one.label === label);
    if (by && clause)
      await ctx.db.clauseComment.create({
        data: {
          clauseId: clause.id,
          byId: by.userId,
          byName: by.name,
          text: text[language],
          at: new Date(ctx.now.getTime() - (5 - at) * DAY_MS),
          ...(answer
            ? { answer: answer[language], answeredAt: new Date(ctx.now.getTime() - 2 * DAY_MS) }
            : {}),
        },
      });
  }
}
