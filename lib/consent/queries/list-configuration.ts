import type { Ctx } from "@/lib/platform/ctx";
import type { Purpose } from "@/prisma/generated/enums";
import { PURPOSES } from "../purposes";
import { currentWordings } from "./wordings";

/** Every purpose with its bases by channel and the text of today: the office's table. */
export async function listConfiguration(ctx: Ctx) {
  const bases = await ctx.db.legalBasis.findMany();
  const wordings = await currentWordings(ctx);
  return PURPOSES.map((purpose) => ({
    purpose,
    bases: new Map(
      bases.filter((one) => one.purpose === purpose).map(({ channel, basis }) => [channel, basis]),
    ),
    wording: wordings.get(purpose) ?? null,
  }));
}
export type PurposeRow = Awaited<ReturnType<typeof listConfiguration>>[number];

/** The bases of one purpose with their versions. */
export function listPurposeBases(ctx: Ctx, purpose: Purpose) {
  return ctx.db.legalBasis.findMany({
    where: { purpose },
    select: { channel: true, basis: true, version: true },
  });
}
