import type { Changes } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { ownId } from "../queries/own-id";
import { PROFILE_ITEMS, type VisibilityFields } from "../schema";
import { changeProfile } from "./change-profile";

/** Stores who sees each item; what is left as preset has no row. @throws DomainError conflict `stale` */
export async function saveVisibility(
  ctx: Ctx,
  { version, isListed, ...chosen }: VisibilityFields,
): Promise<void> {
  const alumnusId = ownId(ctx);
  await changeProfile(ctx, { version, action: "visibility.changed" }, async (before) => {
    const rows = await ctx.db.visibility.findMany({ where: { alumnusId } });
    const was = new Map(rows.map(({ item, audience }) => [item, audience]));
    const changed = PROFILE_ITEMS.filter((item) => (was.get(item) ?? null) !== chosen[item]);
    await ctx.db.visibility.deleteMany({ where: { alumnusId, item: { in: changed } } });
    await ctx.db.visibility.createMany({
      data: changed.flatMap((item) => {
        const audience = chosen[item];
        return audience ? [{ alumnusId, item, audience, setAt: ctx.now }] : [];
      }),
    });
    const changes: Changes = Object.fromEntries(
      changed.map((item) => [item, [was.get(item) ?? null, chosen[item]] as const]),
    );
    const listed: Changes = before.isListed === isListed ? {} : { isListed: [before.isListed, isListed] };
    return { data: { isListed }, changes: { ...changes, ...listed } };
  });
}
