import { audit, changesBetween } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { writtenTexts } from "../content";
import type { SaveReport } from "../schema";
import { REPORTS } from "../status";

/**
 * Keeps one section of the office's own words in a document of a round, in one language.
 * @throws DomainError not-found, conflict `stale`.
 */
export async function saveReport(
  ctx: Ctx,
  { id: roundId, kind: name, in: locale, version, section, text }: SaveReport,
): Promise<void> {
  const round = await ctx.db.round.findUnique({ where: { id: roundId }, select: { id: true } });
  if (!round) throw notFound();
  const key = { roundId, kind: REPORTS[name], locale };
  const found = await ctx.db.roundDocument.findUnique({ where: { roundId_kind_locale: key } });
  const before = writtenTexts.parse(found?.prose ?? {});
  const { [section]: _, ...others } = before;
  const prose = text ? { ...others, [section]: text } : others;
  const { count } =
    version === 0
      ? await ctx.db.roundDocument.createMany({ data: { ...key, prose }, skipDuplicates: true })
      : await ctx.db.roundDocument.updateMany({
          where: { ...key, version },
          data: { prose, version: version + 1 },
        });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    action: "round.document-updated",
    subject: "round",
    subjectId: roundId,
    changes: changesBetween<Record<string, string>>(before, { [section]: text ?? "" }),
  });
}
