import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import type { SynthesisKind } from "@/prisma/generated/enums";
import { type SynthesisContent, synthesisContent, type WrittenTexts, writtenTexts } from "../content";
import { type Figure, sumFigures, withoutPlan } from "../figures";
import { REPORTS, type ReportName } from "../status";
import { type ListedSynthesis, listSyntheses } from "./list-syntheses";
import { listTakenOver, type TakenOver } from "./list-taken-over";
import { type PartnerNames, partnerNames } from "./partner-names";

/** An accepted synthesis, as it was handed in. */
export type Chapter = {
  unit: ListedSynthesis["unit"];
  content: SynthesisContent;
  /** What it adds to the sums: all that it tells, unless its plan is counted with who took it over. */
  figures: Figure[];
  prose: WrittenTexts;
  remarks: WrittenTexts;
};

/** What the accepted syntheses of one kind come to, and which are not there. */
export type Consolidated = {
  kind: SynthesisKind;
  chapters: Chapter[];
  /** They owe one: it is not begun, not handed in, returned, or not yet accepted. */
  missing: ListedSynthesis[];
  waived: ListedSynthesis[];
  totals: Figure[];
};

/** How many syntheses of a kind were accepted, and the sums of their figures. */
export type Sums = { accepted: number; totals: Figure[] };

export type Report = {
  name: ReportName;
  /** `name` in the document's language. */
  round: { id: string; name: string; names: unknown; startsOn: Date; endsOn: Date };
  /** One of the kind for a consolidated document; both for the annex, the one ahead of the work first. */
  parts: Consolidated[];
  takenOver: TakenOver[];
  /** What the same parts of the round before came to. */
  before: { roundName: string; parts: Sums[] } | null;
  prose: WrittenTexts;
  version: number;
  partners: PartnerNames;
};

const KINDS: Record<ReportName, readonly SynthesisKind[]> = {
  "ex-ante": ["EX_ANTE"],
  "ex-post": ["EX_POST"],
  annex: ["EX_ANTE", "EX_POST"],
};

/** A document of a round in one language, made of what was accepted and nothing else. @throws DomainError not-found */
export async function getReport(
  ctx: Ctx,
  roundId: string,
  name: ReportName,
  locale: Locale,
): Promise<Report> {
  const round = await ctx.db.round.findUnique({ where: { id: roundId }, include: { previous: true } });
  if (!round) throw notFound();
  const { id, names, startsOn, endsOn, previous } = round;
  const written = await ctx.db.roundDocument.findUnique({
    where: { roundId_kind_locale: { roundId, kind: REPORTS[name], locale } },
  });
  const takenOver = await listTakenOver(ctx, id);
  const parts = await consolidate(ctx, { roundId: id, takenOver }, KINDS[name], locale);
  const plans = parts.flatMap(({ chapters }) => chapters.map(({ content }) => content.plan));
  return {
    name,
    round: { id, name: localized(names, locale), names, startsOn, endsOn },
    parts,
    takenOver,
    before: previous && {
      roundName: localized(previous.names, locale),
      parts: await sumUp(ctx, previous.id, KINDS[name]),
    },
    prose: writtenTexts.parse(written?.prose ?? {}),
    version: written?.version ?? 0,
    partners: await partnerNames(ctx, plans, locale),
  };
}

async function consolidate(
  ctx: Ctx,
  { roundId, takenOver }: { roundId: string; takenOver: readonly TakenOver[] },
  kinds: readonly SynthesisKind[],
  locale: Locale,
): Promise<Consolidated[]> {
  const parts: Consolidated[] = [];
  for (const kind of kinds) {
    const listed = await listSyntheses(ctx, { roundId, kind }, locale);
    const accepted = await ctx.db.synthesis.findMany({ where: { roundId, kind, status: "ACCEPTED" } });
    const chapters = listed.flatMap(({ unit }): Chapter[] => {
      const found = accepted.find(({ unitId }) => unitId === unit.id);
      if (!found) return [];
      const content = synthesisContent.parse(found.content);
      return [
        {
          unit,
          content,
          figures: ownFigures(content.figures, { kind, unitId: unit.id }, takenOver),
          prose: writtenTexts.parse(found.prose),
          remarks: writtenTexts.parse(found.annotations),
        },
      ];
    });
    const others = listed.filter(({ synthesis }) => synthesis?.status !== "ACCEPTED");
    parts.push({
      kind,
      chapters,
      missing: others.filter(({ isWaived, hasLeft }) => !isWaived && !hasLeft),
      waived: others.filter(({ isWaived, hasLeft }) => isWaived && !hasLeft),
      totals: sumFigures(
        kind,
        chapters.flatMap(({ figures }) => figures),
      ),
    });
  }
  return parts;
}

/** Of another round nothing is told but its sums, so that nothing else is read. */
async function sumUp(ctx: Ctx, roundId: string, kinds: readonly SynthesisKind[]): Promise<Sums[]> {
  const takenOver = await listTakenOver(ctx, roundId);
  const rows = await ctx.db.$queryRaw<{ kind: SynthesisKind; unitId: number; figures: unknown }[]>`
    SELECT kind, unit_id AS "unitId", content -> 'figures' AS figures FROM synthesis
    WHERE round_id = ${roundId}::uuid AND status = 'ACCEPTED'`;
  return kinds.map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const figures = own.flatMap((row) =>
      ownFigures(synthesisContent.shape.figures.parse(row.figures), row, takenOver),
    );
    return { accepted: own.length, totals: sumFigures(kind, figures) };
  });
}

function ownFigures(
  figures: Figure[],
  { kind, unitId }: Pick<TakenOver, "kind" | "unitId">,
  takenOver: readonly TakenOver[],
): Figure[] {
  const isElsewhere = takenOver.some((one) => one.kind === kind && one.unitId === unitId);
  return isElsewhere ? withoutPlan(figures) : figures;
}
