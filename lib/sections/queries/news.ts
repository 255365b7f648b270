import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { unitFamily } from "@/lib/units/queries";
import type { NewsItem } from "@/prisma/generated/client";

const PAGE = 30;
const published = { publishedAt: { not: null }, withdrawnAt: null } as const;
const unitName = { unit: { include: { names: { where: { validTo: null } } } } } as const;

/** A piece of news in one language, as everybody reads it. */
export type PublicNews = { id: string; title: string; body: string; publishedAt: Date };

/** What a unit (null: the university) has published, the newest first, and how much there is. */
export async function listPublicNews(
  ctx: Ctx,
  unitId: number | null,
  { take, locale }: { take: number; locale: Locale },
): Promise<{ news: PublicNews[]; count: number }> {
  const where = { unitId, ...published };
  const found = await ctx.db.newsItem.findMany({
    where,
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take,
  });
  const count = found.length < take ? found.length : await ctx.db.newsItem.count({ where });
  return { news: found.flatMap((item) => publicNews(item, locale)), count };
}

function publicNews({ id, titles, bodies, publishedAt }: NewsItem, locale: Locale): PublicNews[] {
  return publishedAt
    ? [{ id, title: localized(titles, locale), body: localized(bodies, locale), publishedAt }]
    : [];
}

/** A page of the news that the actor keeps, the latest written first. */
export async function listNews(ctx: Ctx, after: string | undefined, locale: Locale) {
  const ids = await unitFamily(ctx);
  const found = await ctx.db.newsItem.findMany({
    where: { ...(ids && { unitId: { in: ids } }), ...(after && { id: { lt: after } }) },
    include: unitName,
    orderBy: { id: "desc" },
    take: PAGE + 1,
  });
  const shown = found.slice(0, PAGE);
  return {
    news: shown.map((item) => named(item, locale)),
    next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}
export type ListedNews = Awaited<ReturnType<typeof listNews>>["news"][number];

/** One piece of news that the actor keeps. @throws DomainError not-found for what others keep, published or not */
export async function getNews(ctx: Ctx, id: string, locale: Locale) {
  const item = await ctx.db.newsItem.findUnique({ where: { id }, include: unitName });
  const ids = await unitFamily(ctx);
  if (!item || (ids && (item.unitId === null || !ids.includes(item.unitId)))) throw notFound();
  return named(item, locale);
}

type WithUnit = NewsItem & { unit: { code: string; names: { names: unknown }[] } | null };

function named({ unit, ...item }: WithUnit, locale: Locale) {
  return {
    ...item,
    title: localized(item.titles, locale),
    unitCode: unit?.code ?? null,
    unitName: unit ? localized(unit.names[0]?.names, locale) : null,
  };
}
