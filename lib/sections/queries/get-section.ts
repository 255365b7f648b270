import { type ListedDate, listPublicDates } from "@/lib/calendar/queries/list-dates";
import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { getUnit, type UnitPage } from "@/lib/units/queries";
import type { FacultySection } from "@/prisma/generated/client";
import { listPublicNews } from "./news";

/** How far ahead dates are told, and how many. */
const AHEAD_MS = 270 * 86_400_000;
const MOST_DATES = 8;
export const LATEST_NEWS = 5;
export const ALL_NEWS = 200;

export type PublicCoordinator = { name: string; photo: string | null };
export type PublicPlan = {
  round: string;
  summary: string;
  items: { title: string; startsOn: string | null; endsOn: string | null; isDone: boolean }[];
};

/** A unit, who coordinates it, and what it published; `content` is null as long as the section is not public. */
export type SectionPage = {
  unit: UnitPage;
  coordinator: PublicCoordinator | null;
  content: SectionContent | null;
};
export type SectionContent = Awaited<ReturnType<typeof readContent>>;

type Asked = {
  locale: Locale;
  /** How many pieces of news. */
  news?: number;
  /** What is not public yet, too, for whoever may write it. */
  isPreview?: boolean;
};

/**
 * A unit's public page in one language. Of a unit that is no more the news stays to be read; who follows it is said by
 * `unit.successors`.
 * @throws DomainError not-found for an unknown unit
 */
export async function getSectionPage(
  ctx: Ctx,
  code: string,
  { locale, news = LATEST_NEWS, isPreview = false }: Asked,
): Promise<SectionPage> {
  const unit = await getUnit(ctx, code, locale);
  const section = await ctx.db.facultySection.findUnique({ where: { unitId: unit.id } });
  const isShown = section && (section.isPublished || isPreview);
  return {
    unit,
    coordinator: unit.isCurrent ? await findCoordinator(ctx, unit.id) : null,
    content: isShown ? await readContent(ctx, { unit, section, locale, take: news }) : null,
  };
}

/** The same for those who frame it or read it as data. @throws DomainError not-found, too, when it is not public */
export async function getPublished(
  ctx: Ctx,
  code: string,
  asked: Asked,
): Promise<SectionPage & { content: SectionContent }> {
  const { content, ...page } = await getSectionPage(ctx, code, asked);
  if (!content) throw notFound();
  return { ...page, content };
}

type Found = { unit: UnitPage; section: FacultySection; locale: Locale; take: number };

async function readContent(ctx: Ctx, { unit, section, locale, take }: Found) {
  const { news, count } = await listPublicNews(ctx, unit.id, { take, locale });
  const common = { hue: section.hue, embedOrigins: section.embedOrigins, news, newsCount: count };
  if (!unit.isCurrent)
    return {
      ...common,
      ...{ intro: "", waysToHelp: "", officeHours: "", email: null, plan: null },
      dates: [] as ListedDate[],
    };
  return {
    ...common,
    intro: localized(section.intro, locale),
    waysToHelp: localized(section.waysToHelp, locale),
    officeHours: localized(section.officeHours, locale),
    email: section.contactEmail ?? unit.email,
    plan: await findPlan(ctx, unit.id, locale),
    dates: await listComingDates(ctx, unit.id, locale),
  };
}

async function findCoordinator(ctx: Ctx, unitId: number): Promise<PublicCoordinator | null> {
  const day = await today(ctx);
  const [found] = await ctx.db.$queryRaw<PublicCoordinator[]>`
    SELECT name, photo FROM public_coordinator(${unitId}, ${day}::date, ${ctx.now})`;
  return found ?? null;
}

async function findPlan(ctx: Ctx, unitId: number, locale: Locale): Promise<PublicPlan | null> {
  const [found] = await ctx.db.$queryRaw<{ round: unknown; summary: unknown; items: PublicPlan["items"] }[]>`
    SELECT round_names AS round, summary, items FROM public_plan(${unitId})`;
  if (!found) return null;
  const { round, summary, items } = found;
  return { round: localized(round, locale), summary: localized(summary, locale), items };
}

/** Published entries and events of the unit and of the whole university; the items of the plan are told with it. */
async function listComingDates(ctx: Ctx, unitId: number, locale: Locale): Promise<ListedDate[]> {
  const from = await today(ctx);
  const to = new Date(from.getTime() + AHEAD_MS);
  const dates = await listPublicDates(ctx, { from, to, unitIds: [unitId], locale });
  const begins = (date: ListedDate) => (date.allDay ? date.startsOn : date.startsAt).getTime();
  const ends = (date: ListedDate) => (date.allDay ? date.endsOn : date.endsAt);
  return dates
    .filter((date) => (date.kind === "entry" || date.kind === "event") && ends(date) >= from)
    .sort((one, other) => begins(one) - begins(other))
    .slice(0, MOST_DATES);
}
