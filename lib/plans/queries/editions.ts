import { officerNames } from "@/lib/people/queries/officer-names";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import type { PlanEditionKind } from "@/prisma/generated/enums";
import { planContent } from "../content";

/** What was frozen of a plan, the latest first, without its content. */
export async function listEditions(ctx: Ctx, planId: string) {
  const found = await ctx.db.planEdition.findMany({
    where: { planId },
    select: { id: true, number: true, kind: true, at: true, byId: true, pdfKey: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  const names = await officerNames(
    ctx,
    found.map(({ byId }) => byId),
  );
  return found.map(({ byId, pdfKey, ...edition }) => ({
    ...edition,
    by: (byId && names.get(byId)) ?? null,
    hasPdf: pdfKey !== null,
  }));
}
export type ListedEdition = Awaited<ReturnType<typeof listEditions>>[number];

/** What an edition of a plan says. @throws DomainError not-found for one of another plan */
export async function readEdition(ctx: Ctx, planId: string, id: string) {
  const edition = await ctx.db.planEdition.findFirst({ where: { id, planId } });
  if (!edition) throw notFound();
  return { ...edition, content: planContent.parse(edition.content) };
}

/**
 * The edition that the office read before the one that lies before it now: what it remarked on, else the one before; null
 * for a first edition.
 */
export async function editionBefore(ctx: Ctx, plan: { id: string; edition: number }) {
  const remarked = await ctx.db.planComment.aggregate({
    where: { planId: plan.id, edition: { lt: plan.edition } },
    _max: { edition: true },
  });
  const edition = await ctx.db.planEdition.findFirst({
    where: { planId: plan.id, kind: "SUBMITTED", number: remarked._max.edition ?? plan.edition - 1 },
  });
  return edition && { ...edition, content: planContent.parse(edition.content) };
}

/** The frozen PDF of an edition in reach. @throws DomainError not-found, also while it is being made */
export async function getEditionPdf(ctx: Ctx, id: string) {
  const edition = await ctx.db.planEdition.findUnique({
    where: { id },
    select: { pdfKey: true, number: true, kind: true, plan: { select: { number: true } } },
  });
  if (!edition?.pdfKey) throw notFound();
  return { key: edition.pdfKey, name: fileName(edition) };
}

function fileName(edition: {
  number: number;
  kind: PlanEditionKind;
  plan: { number: string | null };
}): string {
  const number = (edition.plan.number ?? "plan").replace(/[^\w-]+/g, "-");
  return edition.kind === "AMENDED" ? `${number}-${edition.number}.pdf` : `${number}.pdf`;
}
