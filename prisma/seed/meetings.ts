import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { rsvpToken } from "@/lib/meetings/rsvp-token";
import { demoEmail } from "@/lib/people/demo-people";
import { clockIn, instantOn } from "@/lib/platform/clock";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution, today } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import { hashToken } from "@/lib/platform/secret";
import type { Rsvp } from "@/prisma/generated/enums";

const DAY_MS = 86_400_000;
const ANSWERS: readonly (Rsvp | null)[] = ["YES", "YES", null, "ONLINE", "MAYBE", "YES", "NO"];
/** The item of the open round's meeting that comes back on the next agenda. */
const LEFT = 2;

type Words = {
  intro: string;
  summary: string;
  /** What was on the agenda, what was said, and what was decided about it. */
  items: readonly (readonly [title: string, said: string, decision?: string])[];
  task: string;
  remark: string;
  /** Who came to the last meeting as guests. */
  guests: readonly string[];
  next: { title: string; item: string; place: string };
  group: { names: Record<string, string>; title: string; items: readonly [string, string] };
};

const WORDS: Record<string, Words> = {
  ro: {
    intro:
      "Ședința este deschisă de directorul biroului central. Ordinea de zi este aprobată în unanimitate.",
    summary:
      "Responsabilii alumni au stabilit termenele planurilor de acțiune și au convenit ca fiecare facultate să își actualizeze baza de date până în primăvară.",
    items: [
      [
        "Planurile de acțiune ale facultăților",
        "Sunt prezentate cele trei direcții și cele treisprezece măsuri. Facultățile cer un model completat ca exemplu.",
        "Fiecare facultate își depune planul până la termenul rundei; biroul central trimite un model completat.",
      ],
      [
        "Actualizarea bazelor de date",
        "Listele din arhivă sunt incomplete înainte de anul 2000. Se discută verificarea prin scrisori.",
        "Facultățile importă listele de promoții și confirmă cel puțin jumătate dintre adrese.",
      ],
      [
        "Secțiunea alumni pe site-ul fiecărei facultăți",
        "Discuția se reia: lipsesc fotografiile responsabililor și orele de consultații.",
      ],
    ],
    task: "Trimiteți listele promoțiilor 1990–2000 către biroul central",
    guests: ["Ilinca Vancea", "Tudor Breazu"],
    remark: "La punctul 2 vă rog să adăugați că facultatea noastră a terminat deja verificarea.",
    next: {
      title: "Ședință de lucru: bazele de date",
      item: "Cum scriem absolvenților fără adresă de e-mail",
      place: "Sala Senatului",
    },
    group: {
      names: { ro: "Grupul de lucru Mentorat", en: "Working group on mentoring" },
      title: "Pregătirea programului de mentorat",
      items: ["Cine poate fi mentor", "Calendarul primei ediții"],
    },
  },
  ru: {
    intro: "Заседание открыл директор центрального офиса. Повестка утверждена единогласно.",
    summary:
      "Координаторы согласовали сроки планов действий и договорились, что каждое подразделение обновит базу данных до весны.",
    items: [
      [
        "Планы действий подразделений",
        "Представлены три направления и тринадцать мер. Подразделения просят заполненный образец.",
        "Каждое подразделение сдаёт план к сроку цикла; центральный офис рассылает заполненный образец.",
      ],
      [
        "Обновление баз данных",
        "Архивные списки до 2000 года неполны. Обсуждается проверка письмами.",
        "Подразделения загружают списки выпусков и подтверждают не менее половины адресов.",
      ],
      [
        "Раздел для выпускников на сайте каждого подразделения",
        "К вопросу вернутся: не хватает фотографий координаторов и часов приёма.",
      ],
    ],
    task: "Передать в центральный офис списки выпусков 1990–2000 годов",
    guests: ["Вера Лаптева", "Глеб Одинцов"],
    remark: "По пункту 2 прошу добавить, что наше подразделение проверку уже закончило.",
    next: {
      title: "Рабочее заседание: базы данных",
      item: "Как писать выпускникам без электронной почты",
      place: "Зал учёного совета",
    },
    group: {
      names: { ru: "Рабочая группа по наставничеству", en: "Working group on mentoring" },
      title: "Подготовка программы наставничества",
      items: ["Кто может быть наставником", "Календарь первого набора"],
    },
  },
  bg: {
    intro: "Заседанието бе открито от директора на централния офис. Дневният ред бе приет единодушно.",
    summary:
      "Координаторите определиха сроковете за плановете за действие и се споразумяха всеки факултет да обнови базата си данни до пролетта.",
    items: [
      [
        "Плановете за действие на факултетите",
        "Представени са трите направления и тринадесетте мерки. Факултетите молят за попълнен образец.",
        "Всеки факултет предава плана си в срока на цикъла; централният офис изпраща попълнен образец.",
      ],
      [
        "Обновяване на базите данни",
        "Архивните списъци отпреди 2000 г. са непълни. Обсъжда се проверка с писма.",
        "Факултетите въвеждат списъците на випуските и потвърждават поне половината адреси.",
      ],
      [
        "Раздел за възпитаници на сайта на всеки факултет",
        "Въпросът остава отворен: липсват снимките на координаторите и приемните часове.",
      ],
    ],
    task: "Изпратете на централния офис списъците на випуските 1990–2000",
    guests: ["Невена Добрева", "Огнян Караиванов"],
    remark: "По точка 2 моля да се добави, че нашият факултет вече приключи проверката.",
    next: {
      title: "Работно заседание: базите данни",
      item: "Как пишем на възпитаници без имейл",
      place: "Зала на Академичния съвет",
    },
    group: {
      names: { bg: "Работна група „Менторство“", en: "Working group on mentoring" },
      title: "Подготовка на менторската програма",
      items: ["Кой може да бъде ментор", "Календар на първото издание"],
    },
  },
};

/**
 * What the demo tells of meetings: minutes and decisions of the rounds' meetings, one meeting to come with its invitations
 * and what the last one left, and a working group that a coordinator chairs.
 */
export async function seedMeetings(ctx: Ctx, locale: string): Promise<void> {
  const words = WORDS[locale] ?? WORDS.ro;
  if (!words) return;
  const body = await ctx.db.body.findFirstOrThrow({ where: { kind: "COORDINATORS" } });
  const held = await ctx.db.meeting.findMany({
    where: { bodyId: body.id, status: "HELD" },
    include: {
      sittings: { orderBy: { startsAt: "asc" } },
      invitees: { where: { attendance: { some: { state: { in: ["PRESENT", "ONLINE"] } } } } },
    },
  });
  held.sort((a, b) => Number(a.sittings[0]?.startsAt) - Number(b.sittings[0]?.startsAt));
  let left: Left = { itemId: null, taskId: null };
  for (const meeting of held) left = await insertMinutes(ctx, words, meeting);
  await insertNext(ctx, words, locale, body.id, left);
  await insertGroup(ctx, words, locale);
}

type Held = {
  id: string;
  bodyId: string;
  locale: string;
  minutesStatus: string;
  sittings: { id: string; startsAt: Date }[];
  invitees: { id: string; userId: string | null; unitId: number | null }[];
};
type Left = { itemId: string | null; taskId: string | null };

async function insertMinutes(ctx: Ctx, words: Words, meeting: Held): Promise<Left> {
  const isOver = meeting.minutesStatus === "APPROVED";
  const { zone } = await getInstitution(ctx);
  const begins = meeting.sittings[0]?.startsAt ?? ctx.now;
  const year = Number(clockIn(zone, begins).day.slice(0, 4));
  const { bodyId, id: meetingId } = meeting;
  let number = await ctx.db.decision.count({ where: { bodyId, year } });
  const left: Left = { itemId: null, taskId: null };
  await ctx.db.meeting.update({
    where: { id: meetingId },
    data: { minutesIntro: words.intro, publicSummary: words.summary },
  });
  for (const [at, [title, discussion, decision]] of words.items.entries()) {
    const id = newId(begins.getTime());
    const isDone = isOver || at !== LEFT;
    await ctx.db.agendaItem.create({
      data: {
        id,
        meetingId,
        position: at + 1,
        title,
        minutes: 30,
        discussion,
        status: isDone ? "DONE" : "OPEN",
      },
    });
    if (!isDone) left.itemId = id;
    if (!decision) continue;
    const decisionId = newId(begins.getTime());
    const votes =
      at === 0
        ? { isConsensus: true }
        : { isConsensus: false, votesFor: meeting.invitees.length - 2, votesAgainst: 0, abstentions: 2 };
    await ctx.db.decision.create({
      data: {
        id: decisionId,
        bodyId,
        meetingId,
        agendaItemId: id,
        year,
        number: ++number,
        text: decision,
        ...votes,
      },
    });
    if (at === 1) left.taskId = await insertTask(ctx, words, meeting, decisionId, isOver);
  }
  if (isOver) {
    await insertGroups(ctx, meeting);
    await ctx.db.meeting.update({ where: { id: meetingId }, data: { minutesStatus: "LOCKED" } });
  } else {
    await insertRemark(ctx, words, meeting);
    await insertGuests(ctx, words, meeting);
  }
  return left;
}

async function insertTask(ctx: Ctx, words: Words, meeting: Held, decisionId: string, isOver: boolean) {
  const owner = meeting.invitees.find(({ userId }) => userId !== null);
  if (!owner?.userId) return null;
  const begins = meeting.sittings[0]?.startsAt ?? ctx.now;
  const dueOn = new Date(new Date(begins.getTime() + 60 * DAY_MS).toISOString().slice(0, 10));
  const id = newId(begins.getTime());
  const done = isOver ? { status: "DONE" as const, doneAt: dueOn } : {};
  const { userId: ownerId, unitId } = owner;
  await ctx.db.task.create({ data: { id, title: words.task, ownerId, unitId, dueOn, decisionId, ...done } });
  return isOver ? null : id;
}

async function insertRemark(ctx: Ctx, words: Words, meeting: Held): Promise<void> {
  const by = meeting.invitees[1];
  if (by?.userId)
    await ctx.db.minutesRemark.create({
      data: {
        meetingId: meeting.id,
        byId: by.userId,
        text: words.remark,
        at: new Date(ctx.now.getTime() - 2 * DAY_MS),
      },
    });
}

async function insertGuests(ctx: Ctx, words: Words, { id: meetingId, sittings }: Held): Promise<void> {
  const [first] = sittings;
  if (!first) return;
  for (const name of words.guests)
    await ctx.db.invitee.create({
      data: {
        meetingId,
        name,
        isMember: false,
        attendance: { create: { sittingId: first.id, state: "PRESENT" } },
      },
    });
}

/** The strategic session in three groups. */
async function insertGroups(ctx: Ctx, { id: meetingId, locale, invitees }: Held): Promise<void> {
  const t = translator(isLocale(locale) ? locale : "en", "meetings");
  for (const [position, topic] of (["together", "students", "support"] as const).entries())
    await ctx.db.breakoutGroup.create({
      data: {
        meetingId,
        position,
        topic: t(`groups.template.${topic}`),
        members: {
          createMany: {
            data: invitees.filter((_, at) => at % 3 === position).map(({ id }) => ({ inviteeId: id })),
          },
        },
      },
    });
}

async function insertNext(ctx: Ctx, words: Words, locale: string, bodyId: string, left: Left): Promise<void> {
  const { zone } = await getInstitution(ctx);
  const day = new Date((await today(ctx)).getTime() + 11 * DAY_MS).toISOString().slice(0, 10);
  const at = (time: string) => instantOn(zone, { day, time });
  const id = newId(ctx.now.getTime() - 6 * DAY_MS);
  const { title, item, place } = words.next;
  await ctx.db.meeting.create({
    data: {
      id,
      bodyId,
      title,
      locale,
      status: "INVITED",
      invitedAt: new Date(ctx.now.getTime() - 5 * DAY_MS),
      sittings: {
        create: {
          startsAt: at("10:00"),
          endsAt: at("12:30"),
          place,
          link: "https://meet.example.org/alumni",
        },
      },
    },
  });
  if (left.itemId)
    await ctx.db.agendaItem.update({ where: { id: left.itemId }, data: { status: "CARRIED" } });
  await ctx.db.agendaItem.createMany({
    data: [
      {
        meetingId: id,
        position: 1,
        title: words.items[LEFT]?.[0] ?? "",
        carriedFromId: left.itemId,
        minutes: 30,
      },
      { meetingId: id, position: 2, title: words.task, taskId: left.taskId, minutes: 15 },
      { meetingId: id, position: 3, title: item, minutes: 45 },
    ],
  });
  const people = await ctx.db.appointment.findMany({
    where: { office: "COORDINATOR", endsOn: null, declinedAt: null },
    include: { user: true },
    orderBy: { unit: { position: "asc" } },
    distinct: ["userId"],
  });
  await ctx.db.invitee.createMany({
    data: people.map(({ userId, unitId, user }, nth) => {
      const inviteeId = newId();
      // The demo's own coordinators have yet to answer.
      const rsvp = user.email.startsWith("coordinator@") ? null : (ANSWERS[nth % ANSWERS.length] ?? null);
      const answered = rsvp && { rsvp, rsvpAt: new Date(ctx.now.getTime() - DAY_MS) };
      const { name, email } = user;
      const tokenHash = hashToken(rsvpToken(inviteeId));
      return { id: inviteeId, meetingId: id, userId, unitId, name, email, tokenHash, ...answered };
    }),
  });
}

/** A body that a coordinator chairs, with a meeting being planned. */
async function insertGroup(ctx: Ctx, words: Words, locale: string): Promise<void> {
  const chair = await ctx.db.user.findUnique({ where: { email: demoEmail("coordinator") } });
  const others = await ctx.db.user.findMany({
    where: { appointments: { some: { office: "COORDINATOR" } }, email: { not: demoEmail("coordinator") } },
    orderBy: { email: "asc" },
    take: 4,
  });
  if (!chair) return;
  const startsOn = new Date(Date.UTC(ctx.now.getUTCFullYear(), 0, 1));
  const member = ({ id, name, email }: { id: string; name: string; email: string }) => ({
    userId: id,
    name,
    email,
    startsOn,
  });
  const { names, title, items } = words.group;
  const body = await ctx.db.body.create({
    data: {
      kind: "WORKING_GROUP",
      names,
      members: { create: [{ ...member(chair), part: "CHAIR" }, ...others.map(member)] },
    },
  });
  const { zone } = await getInstitution(ctx);
  const day = new Date((await today(ctx)).getTime() + 18 * DAY_MS).toISOString().slice(0, 10);
  await ctx.db.meeting.create({
    data: {
      bodyId: body.id,
      title,
      locale,
      sittings: {
        create: {
          startsAt: instantOn(zone, { day, time: "15:00" }),
          endsAt: instantOn(zone, { day, time: "16:30" }),
          link: "https://meet.example.org/mentoring",
        },
      },
      agenda: { create: items.map((item, at) => ({ title: item, position: at + 1 })) },
    },
  });
}
