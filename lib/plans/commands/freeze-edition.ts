import { actorId } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { newId } from "@/lib/platform/new-id";
import type { PlanEditionKind } from "@/prisma/generated/enums";
import type { PlanContent } from "../content";

/** Keeps what a plan says now as an edition, which nobody can change. @returns its id */
export async function freezeEdition(
  ctx: Ctx,
  planId: string,
  { number, kind, content }: { number: number; kind: PlanEditionKind; content: PlanContent },
): Promise<string> {
  const id = newId(ctx.now.getTime());
  await ctx.db.planEdition.create({
    data: {
      id,
      planId,
      number,
      kind,
      at: ctx.now,
      byId: actorId(ctx.actor),
      content: content satisfies Prisma.InputJsonObject,
    },
  });
  return id;
}
