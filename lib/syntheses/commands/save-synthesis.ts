import { itemsOf } from "@/lib/plans/content";
import { audit, changesBetween } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import type { Synthesis } from "@/prisma/generated/client";
import { type WrittenTexts, writtenTexts } from "../content";
import { FIGURES } from "../figures";
import { assemble } from "../queries/assemble";
import { proseField, remarkField, type SaveSynthesis } from "../schema";
import { nextStatus, SECTIONS } from "../status";
import { actingUser, getSynthesisForChange, moveSynthesis, type Target } from "./move-synthesis";

/**
 * Keeps what was written about a synthesis' figures; the figures are nobody's to write. With the intent to submit, hands
 * it in as well.
 * @throws DomainError conflict `stale`, `synthesis-moved-on`, `round-over`, `synthesis-empty`.
 */
export async function saveSynthesis(
  ctx: Ctx,
  { id, version, intent, ...texts }: SaveSynthesis,
): Promise<void> {
  const synthesis = await getSynthesisForChange(ctx, id);
  if (!nextStatus(synthesis.status, "submit")) throw new DomainError("conflict", "synthesis-moved-on");
  const prose = present(SECTIONS[synthesis.kind].map((name) => [name, texts[proseField(name)]]));
  const annotations = present(FIGURES[synthesis.kind].map((name) => [name, texts[remarkField(name)]]));
  const { count } = await ctx.db.synthesis.updateMany({
    where: { id, version, status: synthesis.status },
    data: { prose, annotations, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    action: "synthesis.updated",
    subject: "synthesis",
    subjectId: id,
    unitIds: [synthesis.unitId],
    changes: {
      ...changesBetween(writtenTexts.parse(synthesis.prose), prose),
      ...changesBetween(writtenTexts.parse(synthesis.annotations), annotations),
    },
  });
  if (intent === "submit") await submitSynthesis(ctx, { id, version: version + 1 }, synthesis, prose);
}

/** Freezes the synthesis as it is counted at this moment. */
async function submitSynthesis(
  ctx: Ctx,
  target: Target,
  synthesis: Synthesis,
  prose: WrittenTexts,
): Promise<void> {
  const content = await assemble(ctx, synthesis);
  const saysNothing =
    Object.keys(prose).length === 0 && (!content.plan || itemsOf(content.plan).length === 0);
  if (saysNothing) throw new DomainError("conflict", "synthesis-empty");
  await moveSynthesis(ctx, target, "submit", {
    content,
    submittedAt: ctx.now,
    submittedById: actingUser(ctx),
  });
}

const present = (all: readonly (readonly [string, string | null])[]): WrittenTexts =>
  Object.fromEntries(all.flatMap(([name, text]) => (text ? [[name, text]] : [])));
