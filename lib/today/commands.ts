import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { unauthenticated } from "@/lib/platform/errors";
import { wantsDigest } from "./queries/wants-digest";

/** Switches the actor's morning mail on or off. Nobody may change accounts, also not the own: the portal carries it out. */
export async function switchDigest(ctx: Ctx, { wants }: { wants: boolean }): Promise<void> {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const { userId } = ctx.actor;
  if ((await wantsDigest(ctx)) === wants) return;
  await audit(ctx, {
    action: wants ? "digest.switched-on" : "digest.switched-off",
    subject: "user",
    subjectId: userId,
  });
  const { db } = await asSystem(ctx, "today");
  await db.user.update({ where: { id: userId }, data: { wantsDigest: wants } });
}
