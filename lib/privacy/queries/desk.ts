import { readRows } from "@/lib/alumni/queries/read-rows";
import { shownName } from "@/lib/alumni/words";
import type { Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";

const MOST_SHOWN = 200;

/** The requests that wait, the most urgent first; or those that are closed, the latest first. */
export async function listRequests(ctx: Ctx, show: "open" | "closed", locale: Locale) {
  const found = await ctx.db.privacyRequest.findMany({
    where: { status: show === "open" ? "OPEN" : { not: "OPEN" } },
    orderBy: show === "open" ? [{ dueAt: "asc" }] : [{ doneAt: "desc" }],
    take: MOST_SHOWN,
  });
  const names = await namesOf(ctx, found, locale);
  return found.map((request) => ({ ...request, name: names.get(request.id) ?? null }));
}
export type ListedRequest = Awaited<ReturnType<typeof listRequests>>[number];

export async function countRequests(ctx: Ctx): Promise<{ open: number; overdue: number; closed: number }> {
  const open = await ctx.db.privacyRequest.count({ where: { status: "OPEN" } });
  const overdue = await ctx.db.privacyRequest.count({ where: { status: "OPEN", dueAt: { lt: ctx.now } } });
  return { open, overdue, closed: await ctx.db.privacyRequest.count({ where: { status: { not: "OPEN" } } }) };
}

/** One request with whom it is about. @throws DomainError not-found */
export async function getRequest(ctx: Ctx, id: string, locale: Locale) {
  const request = await ctx.db.privacyRequest.findUnique({ where: { id } });
  if (!request) throw notFound();
  const name = (await namesOf(ctx, [request], locale)).get(id) ?? null;
  const hasRecord = request.alumnusId
    ? (await ctx.db.alumnus.count({ where: { id: request.alumnusId } })) > 0
    : false;
  return { ...request, name, hasRecord };
}
export type ShownRequest = Awaited<ReturnType<typeof getRequest>>;

/** The name of a record, for the form of a new request. @throws DomainError not-found */
export async function getNameOf(ctx: Ctx, alumnusId: string, locale: Locale): Promise<string> {
  const [row] = await readRows(ctx, [alumnusId]);
  if (!row) throw notFound();
  return shownName(row.names, locale);
}

type Asked = { id: string; alumnusId: string | null; userId: string | null };

/** Who asks, by the request; nobody any more after an erasure. */
async function namesOf(ctx: Ctx, requests: readonly Asked[], locale: Locale): Promise<Map<string, string>> {
  const rows = await readRows(ctx, [...new Set(requests.flatMap(({ alumnusId }) => alumnusId ?? []))]);
  const records = new Map(rows.map(({ id, names }) => [id, shownName(names, locale)]));
  const users = await ctx.db.user.findMany({
    where: { id: { in: requests.flatMap(({ userId }) => userId ?? []) } },
  });
  const accounts = new Map(users.map(({ id, name }) => [id, name]));
  return new Map(
    requests.flatMap(({ id, alumnusId, userId }) => {
      const name = records.get(alumnusId ?? "") ?? accounts.get(userId ?? "");
      return name ? [[id, name] as const] : [];
    }),
  );
}
