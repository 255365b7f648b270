import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { acceptedMail, returnedMail } from "../emails";
import { actingUser, moveSynthesis, type Target } from "./move-synthesis";
import { tellOfficers } from "./tell-officers";

/** The synthesis becomes part of the round's document, and never changes again. */
export async function acceptSynthesis(ctx: Ctx, target: Target): Promise<void> {
  const synthesis = await moveSynthesis(ctx, target, "accept", {
    acceptedAt: ctx.now,
    acceptedById: actingUser(ctx),
  });
  await tellOfficers(await asSystem(ctx, "syntheses"), synthesis, acceptedMail);
}

/** Back to the faculty, with the reason. Its figures are counted anew until it is handed in again. */
export async function returnSynthesis(
  ctx: Ctx,
  { reason, ...target }: Target & { reason: string },
): Promise<void> {
  const synthesis = await moveSynthesis(ctx, target, "return", {
    returnedAt: ctx.now,
    returnReason: reason,
  });
  await tellOfficers(await asSystem(ctx, "syntheses"), synthesis, (...to) => returnedMail(...to, reason));
}
