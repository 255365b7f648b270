import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { hashToken } from "@/lib/platform/secret";
import type { Ambassador } from "@/prisma/generated/client";

/** Whom the link of a nomination or an invitation stands for, whoever is signed in; null when it is over or nobody's. */
export async function findByLink(asked: Ctx, token: string): Promise<Ambassador | null> {
  const { db } = await asSystem(asked, "ambassadors");
  return db.ambassador.findUnique({ where: { tokenHash: hashToken(token) } });
}
