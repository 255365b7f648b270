import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { userOf } from "../queries/saved-views";

/** Keeps a list's address under a name; the same name again replaces it. One's own convenience: no audit. */
export async function saveView(
  ctx: Ctx,
  { viewName, query }: { viewName: string; query: string },
): Promise<void> {
  const { userId } = userOf(ctx);
  await ctx.db.savedView.upsert({
    where: { userId_name: { userId, name: viewName } },
    create: { userId, name: viewName, query },
    update: { query },
  });
}

/** Drops one of the reader's own views. @throws DomainError not-found for anybody else's. */
export async function deleteView(ctx: Ctx, { id }: { id: string }): Promise<void> {
  const { count } = await ctx.db.savedView.deleteMany({ where: { id, userId: userOf(ctx).userId } });
  if (count === 0) throw notFound();
}
