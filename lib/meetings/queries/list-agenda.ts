import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";

/** The agenda of a meeting in its order, each item with where it comes from. */
export async function listAgenda(ctx: Ctx, meetingId: string) {
  const items = await ctx.db.agendaItem.findMany({
    where: { meetingId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: {
      carriedFrom: { select: { meeting: { select: { title: true } } } },
      task: { select: { status: true, dueOn: true, decision: { select: { year: true, number: true } } } },
    },
  });
  return items.map(({ carriedFrom, ...item }) => ({ ...item, from: carriedFrom?.meeting.title ?? null }));
}
export type AgendaEntry = Awaited<ReturnType<typeof listAgenda>>[number];

/** The paper of an item in reach. @throws DomainError not-found */
export async function findPaper(ctx: Ctx, itemId: string): Promise<{ key: string; name: string }> {
  const item = await ctx.db.agendaItem.findUnique({ where: { id: itemId } });
  if (!item?.paperKey) throw notFound();
  return { key: item.paperKey, name: item.paperName ?? "paper" };
}
