import { type Locale, localized } from "@/lib/i18n/locales";
import { officerNames } from "@/lib/people/queries/officer-names";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { synthesisContent, writtenTexts } from "../content";
import { assemble } from "./assemble";
import { dueDays, lateBy } from "./due-days";
import { partnerNames } from "./partner-names";

const placed = {
  round: { select: { id: true, names: true, status: true, startsOn: true, endsOn: true } },
  unit: {
    select: {
      id: true,
      code: true,
      names: { orderBy: { validFrom: { sort: "desc", nulls: "last" } }, take: 1 },
    },
  },
} as const;

/**
 * A synthesis in reach with all that it says: as it was handed in while it is with the office or accepted, counted now
 * while it is written.
 * @throws DomainError not-found
 */
export async function getSynthesis(ctx: Ctx, id: string, locale: Locale) {
  const found = await ctx.db.synthesis.findUnique({ where: { id }, include: placed });
  if (!found) throw notFound();
  const { round, unit, prose, annotations, content: frozen, ...synthesis } = found;
  const isFrozen = synthesis.status === "SUBMITTED" || synthesis.status === "ACCEPTED";
  const content = isFrozen ? synthesisContent.parse(frozen) : await assemble(ctx, synthesis);
  const staff = await officerNames(ctx, [synthesis.submittedById, synthesis.acceptedById]);
  const dueOn = (await dueDays(ctx, round.id, synthesis.kind)).get(synthesis.unitId)?.dueOn ?? null;
  const { zone } = await getInstitution(ctx);
  return {
    ...synthesis,
    round: { ...round, name: localized(round.names, locale) },
    unit: { id: unit.id, code: unit.code, name: localized(unit.names[0]?.names, locale) },
    prose: writtenTexts.parse(prose),
    remarks: writtenTexts.parse(annotations),
    content,
    partners: await partnerNames(ctx, [content.plan], locale),
    dueOn,
    lateDays: lateBy(dueOn, synthesis.submittedAt, zone),
    submittedBy: (synthesis.submittedById && staff.get(synthesis.submittedById)) ?? null,
    acceptedBy: (synthesis.acceptedById && staff.get(synthesis.acceptedById)) ?? null,
    savedBy: await whoSaved(ctx, id),
  };
}
export type SynthesisPage = Awaited<ReturnType<typeof getSynthesis>>;

/** Who changed it last, as the trail has it: for whoever changed it at the same time. */
async function whoSaved(ctx: Ctx, id: string): Promise<string | null> {
  const last = await ctx.db.auditEntry.findFirst({
    where: { subject: "synthesis", subjectId: id },
    orderBy: { id: "desc" },
    select: { actorName: true },
  });
  return last?.actorName ?? null;
}
