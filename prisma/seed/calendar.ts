import { instantOn } from "@/lib/platform/clock";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution, today } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import type { CalendarAudience } from "@/prisma/generated/enums";

const DAY_MS = 86_400_000;

type Told = Record<string, string>;
const told = (en: string, ro: string, ru: string, bg: string): Told => ({ en, ro, ru, bg });

type Entry = {
  titles: Told;
  /** Days from today. */
  on: number;
  days?: number;
  /** On the clock; without it whole days. */
  hours?: [string, string];
  /** Which of the demo's two coordinated faculties; null: the university. */
  of: 0 | 1 | null;
  audience: CalendarAudience;
  isCancelled?: boolean;
};

/** The reunion and the evening of careers ask the same graduates to the same evening. */
const ENTRIES: readonly Entry[] = [
  {
    titles: told(
      "Open doors at the university",
      "Porțile deschise ale universității",
      "День открытых дверей",
      "Ден на отворените врати",
    ),
    on: 12,
    days: 2,
    of: null,
    audience: "EVERYBODY",
  },
  {
    titles: told(
      "Class reunion, ten years after",
      "Revederea promoției, după zece ani",
      "Встреча выпускников через десять лет",
      "Среща на випуска след десет години",
    ),
    on: 9,
    hours: ["18:30", "22:00"],
    of: 0,
    audience: "ALUMNI",
  },
  {
    titles: told("Evening of careers", "Seara carierelor", "Вечер профессий", "Вечер на професиите"),
    on: 9,
    hours: ["17:00", "19:30"],
    of: 1,
    audience: "ALUMNI",
  },
  {
    titles: told(
      "Workshop: writing a résumé",
      "Atelier: cum se scrie un CV",
      "Мастерская: как написать резюме",
      "Работилница: как се пише автобиография",
    ),
    on: 5,
    hours: ["12:00", "13:30"],
    of: 0,
    audience: "STUDENTS",
    isCancelled: true,
  },
];

type Given = { title: Told; due: number | null; of: 0 | 1 | null; isDone?: boolean };

const TASKS: readonly Given[] = [
  {
    title: told(
      "Collect the addresses of the last class",
      "Strângeți adresele ultimei promoții",
      "Собрать адреса последнего выпуска",
      "Съберете адресите на последния випуск",
    ),
    due: 2,
    of: 0,
  },
  {
    title: told(
      "Send the photos of the last meeting",
      "Trimiteți fotografiile de la ultima întâlnire",
      "Прислать фотографии с последней встречи",
      "Изпратете снимките от последната среща",
    ),
    due: -3,
    of: 0,
  },
  {
    title: told(
      "Ask three graduates for a talk",
      "Invitați trei absolvenți la o prelegere",
      "Пригласить трёх выпускников с лекцией",
      "Поканете трима възпитаници за лекция",
    ),
    due: 16,
    of: 1,
  },
  {
    title: told(
      "Draft the agenda of the next meeting",
      "Schițați ordinea de zi a următoarei întâlniri",
      "Набросать повестку следующей встречи",
      "Подгответе дневния ред на следващата среща",
    ),
    due: 4,
    of: null,
  },
  {
    title: told("Order the name badges", "Comandați ecusoanele", "Заказать бейджи", "Поръчайте баджовете"),
    due: -10,
    of: null,
    isDone: true,
  },
];

/** Some dates and tasks of the demo's two coordinated faculties and of the office. */
export async function seedCalendar(ctx: Ctx, coordinated: readonly number[], locale: string): Promise<void> {
  const { zone } = await getInstitution(ctx);
  const from = await today(ctx);
  const on = (days: number) => new Date(from.getTime() + days * DAY_MS);
  await ctx.db.calendarEntry.createMany({
    data: ENTRIES.map(({ titles, on: first, days = 1, hours, of, audience, isCancelled = false }) => {
      const day = on(first).toISOString().slice(0, 10);
      const whole = { startsOn: on(first), endsOn: on(first + days - 1) };
      return {
        id: newId(),
        unitId: of === null ? null : (coordinated[of] ?? null),
        titles,
        audience,
        isPublic: audience !== "STUDENTS",
        cancelledAt: isCancelled ? ctx.now : null,
        sequence: isCancelled ? 1 : 0,
        ...(hours
          ? {
              startsAt: instantOn(zone, { day, time: hours[0] }),
              endsAt: instantOn(zone, { day, time: hours[1] }),
            }
          : whole),
      };
    }),
  });
  const owners = [await coordinatorOf(ctx, coordinated[0]), await coordinatorOf(ctx, coordinated[1])];
  const office = await ctx.db.user.findFirst({ where: { grants: { some: { role: "CENTRAL_OFFICE" } } } });
  await ctx.db.task.createMany({
    data: TASKS.flatMap(({ title, due, of, isDone = false }) => {
      const ownerId = of === null ? office?.id : owners[of];
      return ownerId
        ? {
            id: newId(),
            title: title[locale] ?? title.en ?? "",
            ownerId,
            unitId: of === null ? null : (coordinated[of] ?? null),
            dueOn: due === null ? null : on(due),
            createdById: office?.id ?? null,
            ...(isDone ? { status: "DONE" as const, doneAt: ctx.now } : {}),
          }
        : [];
    }),
  });
}

async function coordinatorOf(ctx: Ctx, unitId = 0): Promise<string | undefined> {
  const office = await ctx.db.appointment.findFirst({
    where: { unitId, office: "COORDINATOR", endsOn: null },
  });
  return office?.userId;
}
