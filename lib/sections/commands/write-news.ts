import { audit, changesBetween } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/new-id";
import { listKeptUnits } from "../queries/kept-units";
import { getNews, type ListedNews } from "../queries/news";
import type { AddNews, EditNews, NewsTarget } from "../schema";
import { newsStatus } from "../status";

/** Drafts a piece of news. @returns its id. @throws DomainError invalid, field `unitId`, for a unit that is not the writer's */
export async function addNews(ctx: Ctx, { unitId, titles, bodies }: AddNews): Promise<string> {
  const refused = (problem: string) => new DomainError("invalid", "invalid", { unitId: problem });
  if (unitId === null && ctx.scope.reach === "some") throw refused("required");
  if (unitId !== null && !(await listKeptUnits(ctx, "en")).some(({ id }) => id === unitId))
    throw refused("not_open");
  const id = newId(ctx.now.getTime());
  await ctx.db.newsItem.create({ data: { id, unitId, titles, bodies, createdAt: ctx.now } });
  await note(ctx, { id, unitId }, "drafted", { titles: [null, titles] });
  return id;
}

/** Rewrites it, also where everybody reads it. @throws DomainError not-found, conflict `stale` */
export async function editNews(ctx: Ctx, { titles, bodies, ...target }: EditNews): Promise<void> {
  const item = await changeNews(ctx, target, { titles, bodies });
  await note(ctx, item, "edited", changesBetween<object>(item, { titles, bodies }));
}

/** Everybody reads it from now on; what was withdrawn comes back with its first day. @throws DomainError not-found, conflict `stale` */
export async function publishNews(ctx: Ctx, target: NewsTarget): Promise<void> {
  const { publishedAt } = await getNews(ctx, target.id, "en");
  const item = await changeNews(ctx, target, { publishedAt: publishedAt ?? ctx.now, withdrawnAt: null });
  await note(ctx, item, "published", {});
}

/** Nobody else reads it any more. @throws DomainError not-found, conflict `stale` and for what was never published */
export async function withdrawNews(ctx: Ctx, target: NewsTarget): Promise<void> {
  if (newsStatus(await getNews(ctx, target.id, "en")) !== "PUBLISHED") throw new DomainError("conflict");
  const item = await changeNews(ctx, target, { withdrawnAt: ctx.now });
  await note(ctx, item, "withdrawn", {});
}

/** Throws a draft away; what was once public stays. @throws DomainError not-found, conflict */
export async function discardNews(ctx: Ctx, { id, version }: NewsTarget): Promise<void> {
  const item = await getNews(ctx, id, "en");
  const { count } = await ctx.db.newsItem.deleteMany({ where: { id, version, publishedAt: null } });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await note(ctx, item, "discarded", { titles: [item.titles, null] });
}

/** @returns the item as it was */
async function changeNews(ctx: Ctx, { id, version }: NewsTarget, data: object): Promise<ListedNews> {
  const item = await getNews(ctx, id, "en");
  const { count } = await ctx.db.newsItem.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  return item;
}

function note(ctx: Ctx, { id, unitId }: Pick<ListedNews, "id" | "unitId">, what: string, changes: object) {
  return audit(ctx, {
    action: `news.${what}`,
    subject: "news",
    subjectId: id,
    unitIds: unitId === null ? [] : [unitId],
    changes: { ...changes },
  });
}
