import type { LocalizedText } from "@/lib/i18n/locales";
import type { MilestoneKind } from "@/prisma/generated/enums";

type TemplateMeasure = { names: LocalizedText; isMandatory?: true };
type TemplateDirection = { names: LocalizedText; measures: readonly TemplateMeasure[] };
type TemplateMilestone = { kind: MilestoneKind; names: LocalizedText; afterDays: number };

/**
 * What a first round works towards: three directions and thirteen measures. `{university}` and `{office}` stand for what
 * the institution calls itself and its office.
 */
export const TEMPLATE: readonly TemplateDirection[] = [
  {
    names: {
      ro: "Conturarea comunităților de absolvenți la nivelul fiecărei facultăți",
      en: "Shaping the graduate communities at each faculty",
      ru: "Формирование сообществ выпускников на каждом факультете",
      bg: "Изграждане на общности на завършилите във всеки факултет",
    },
    measures: [
      {
        names: {
          ro: "Întâlniri periodice cu responsabilii alumni",
          en: "Periodic meetings with the coordinators",
          ru: "Регулярные встречи с ответственными за работу с выпускниками",
          bg: "Редовни срещи с отговорниците за завършилите",
        },
      },
      {
        names: {
          ro: "Secțiune distinctă dedicată alumnilor pe site-ul facultăților",
          en: "A distinct alumni section on the faculty’s site",
          ru: "Отдельный раздел для выпускников на сайте факультета",
          bg: "Отделен раздел за завършилите на сайта на факултета",
        },
      },
      {
        names: {
          ro: "Plan de acțiune la nivelul de facultate",
          en: "An action plan of the faculty",
          ru: "План действий факультета",
          bg: "План за действие на факултета",
        },
      },
      {
        names: {
          ro: "Întocmire/actualizare bază de date de către facultăți",
          en: "Database made or updated by the faculties",
          ru: "Создание и обновление базы данных факультетами",
          bg: "Създаване и обновяване на базата данни от факултетите",
        },
        isMandatory: true,
      },
    ],
  },
  {
    names: {
      ro: "Atragerea absolvenților în comunitatea Alumni",
      en: "Attracting graduates to the alumni community",
      ru: "Привлечение выпускников в сообщество",
      bg: "Привличане на завършилите в общността",
    },
    measures: [
      {
        names: {
          ro: "Promovarea comunității și a facilităților în afara {university}",
          en: "Promoting the community and its benefits outside {university}",
          ru: "Продвижение сообщества и его возможностей за пределами {university}",
          bg: "Популяризиране на общността и предимствата ѝ извън {university}",
        },
      },
      {
        names: {
          ro: "Prezentarea conceptului „Alumni {university}” studenților din ani terminali",
          en: "Presenting “Alumni {university}” to final-year students",
          ru: "Рассказ о сообществе «Выпускники {university}» студентам последних курсов",
          bg: "Представяне на общността „Алумни {university}“ пред студентите от последните курсове",
        },
        isMandatory: true,
      },
      {
        names: {
          ro: "Întâlniri tematice organizate de {office}",
          en: "Thematic meetings held by the office ({office})",
          ru: "Тематические встречи центрального офиса ({office})",
          bg: "Тематични срещи на централния офис ({office})",
        },
      },
      {
        names: {
          ro: "Sinteza acțiunilor pe care fiecare facultate dorește să le demareze",
          en: "Synthesis of the actions that each faculty wants to start",
          ru: "Отчёт о действиях, которые намечает каждый факультет",
          bg: "Отчет за действията, които всеки факултет желае да започне",
        },
      },
    ],
  },
  {
    names: {
      ro: "Dezvoltarea și menținerea relației dintre alumni și studenți",
      en: "Building and keeping the relation between alumni and students",
      ru: "Развитие и поддержание связи между выпускниками и студентами",
      bg: "Развиване и поддържане на връзката между завършили и студенти",
    },
    measures: [
      {
        names: {
          ro: "Identificarea alumnilor pentru activități cu studenții",
          en: "Finding alumni for activities with students",
          ru: "Поиск выпускников для работы со студентами",
          bg: "Намиране на завършили за дейности със студенти",
        },
      },
      {
        names: {
          ro: "Calendarul activităților",
          en: "Calendar of activities",
          ru: "Календарь мероприятий",
          bg: "Календар на дейностите",
        },
      },
      {
        names: {
          ro: "Evenimente pentru studenți cu sprijinul alumnilor",
          en: "Events for students with the support of alumni",
          ru: "Мероприятия для студентов при поддержке выпускников",
          bg: "Събития за студенти с подкрепата на завършили",
        },
        isMandatory: true,
      },
      {
        names: {
          ro: "Sinteza acțiunilor demarate, către {office}",
          en: "Synthesis of the actions carried out, to the office ({office})",
          ru: "Отчёт о проведённых действиях для центрального офиса ({office})",
          bg: "Отчет за проведените действия до централния офис ({office})",
        },
      },
      {
        names: {
          ro: "Comunități profesionale",
          en: "Professional communities",
          ru: "Профессиональные сообщества",
          bg: "Професионални общности",
        },
      },
    ],
  },
];

/** The deadlines of a first round, in days after its first day. */
export const TEMPLATE_MILESTONES: readonly TemplateMilestone[] = [
  {
    kind: "MEETING",
    names: { ro: "Prima întâlnire", en: "First meeting", ru: "Первая встреча", bg: "Първа среща" },
    afterDays: 35,
  },
  {
    kind: "PLAN",
    names: { ro: "Proiect de plan", en: "Draft plan", ru: "Проект плана", bg: "Проект на план" },
    afterDays: 62,
  },
  {
    kind: "EX_ANTE",
    names: {
      ro: "Sinteza ex-ante",
      en: "Ex-ante synthesis",
      ru: "Предварительный отчёт",
      bg: "Предварителен отчет",
    },
    afterDays: 69,
  },
  {
    kind: "APPROVAL",
    names: { ro: "Aprobat", en: "Approved", ru: "Утверждён", bg: "Одобрен" },
    afterDays: 78,
  },
  {
    kind: "DATABASE",
    names: {
      ro: "Baza de date",
      en: "Database update",
      ru: "Обновление базы данных",
      bg: "Обновяване на базата",
    },
    afterDays: 82,
  },
  {
    kind: "EX_POST",
    names: {
      ro: "Sinteza ex-post",
      en: "Ex-post synthesis",
      ru: "Итоговый отчёт",
      bg: "Заключителен отчет",
    },
    afterDays: 169,
  },
];

/** What the institution calls itself and its office, by language where it has one. */
export type Called = { shortName: string; officeNames: unknown };

/** A text of the template in the institution's own words. */
export function called(names: LocalizedText, { shortName, officeNames }: Called): Record<string, string> {
  const offices = (officeNames ?? {}) as LocalizedText;
  const fallback = offices.en ?? Object.values(offices)[0] ?? "";
  return Object.fromEntries(
    Object.entries(names).map(([locale, text = ""]) => [
      locale,
      text.replaceAll("{university}", shortName).replaceAll("{office}", offices[locale] ?? fallback),
    ]),
  );
}
