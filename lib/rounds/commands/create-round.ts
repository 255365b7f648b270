import type { LocalizedText } from "@/lib/i18n/locales";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import type { MilestoneKind } from "@/prisma/generated/enums";
import { daysAfter, yearsAfter } from "../days";
import { isPrefixFree } from "../queries/is-prefix-free";
import { listScope } from "../queries/list-scope";
import type { CreateRound } from "../schema";
import { called, TEMPLATE, TEMPLATE_MILESTONES } from "../template";

/** What a new round begins with. `previousId`: the measure that one continues. */
type Source = {
  settings: { isVisaNeeded?: boolean; reminderDistances?: number[]; copyFromDay?: number };
  directions: { names: LocalizedText; measures: SourceMeasure[] }[];
  milestones: { kind: MilestoneKind; names: LocalizedText; dueOn: Date; targets?: object }[];
};
type SourceMeasure = { names: LocalizedText; isMandatory: boolean; previousId: string | null };

/**
 * Starts a round as a draft, from an earlier one or from the template: directions, measures and deadlines are copied, the
 * days moved on by whole years; the units are those of today.
 * @returns its id.
 * @throws DomainError not-found for an earlier round out of reach; invalid with `numberPrefix: taken`.
 */
export async function createRound(
  ctx: Ctx,
  { from, names, startsOn, endsOn, numberPrefix }: CreateRound,
): Promise<string> {
  if (!(await isPrefixFree(ctx, numberPrefix)))
    throw new DomainError("invalid", "invalid", { numberPrefix: "taken" });
  const previousId = from === "template" ? null : from;
  const source = previousId ? await fromRound(ctx, previousId, startsOn) : await fromTemplate(ctx, startsOn);
  const id = newId(ctx.now.getTime());
  await ctx.db.round.create({
    data: { id, names, startsOn, endsOn, numberPrefix, previousId, ...source.settings, createdAt: ctx.now },
  });
  for (const [position, { names, measures }] of source.directions.entries()) {
    const directionId = newId();
    await ctx.db.direction.create({ data: { id: directionId, roundId: id, position, names } });
    await ctx.db.measure.createMany({
      data: measures.map((measure, nth) => ({ ...measure, directionId, position: nth })),
    });
  }
  await ctx.db.milestone.createMany({
    data: source.milestones.map((milestone, position) => ({ ...milestone, roundId: id, position })),
  });
  const scope = await listScope(ctx, previousId);
  await ctx.db.roundUnit.createMany({
    data: scope.map((unitId) => ({ roundId: id, unitId, joinedOn: startsOn })),
  });
  await audit(ctx, {
    action: "round.created",
    subject: "round",
    subjectId: id,
    changes: { names: [null, names], from: [null, from] },
  });
  return id;
}

async function fromTemplate(ctx: Ctx, startsOn: Date): Promise<Source> {
  const institution = await getInstitution(ctx);
  return {
    settings: {},
    directions: TEMPLATE.map(({ names, measures }) => ({
      names,
      measures: measures.map(({ names, isMandatory = false }) => ({
        names: called(names, institution),
        isMandatory,
        previousId: null,
      })),
    })),
    milestones: TEMPLATE_MILESTONES.map(({ kind, names, afterDays }) => ({
      kind,
      names,
      dueOn: daysAfter(startsOn, afterDays),
    })),
  };
}

async function fromRound(ctx: Ctx, id: string, startsOn: Date): Promise<Source> {
  const last = await ctx.db.round.findUnique({
    where: { id },
    include: {
      directions: { orderBy: { position: "asc" }, include: { measures: { orderBy: { position: "asc" } } } },
      milestones: { orderBy: [{ dueOn: "asc" }, { position: "asc" }] },
    },
  });
  if (!last) throw notFound();
  const years = Math.max(1, startsOn.getUTCFullYear() - last.startsOn.getUTCFullYear());
  const { isVisaNeeded, reminderDistances, copyFromDay } = last;
  return {
    settings: { isVisaNeeded, reminderDistances, copyFromDay },
    directions: last.directions.map(({ names, measures }) => ({
      names: names as LocalizedText,
      measures: measures.map(({ id: previousId, names, isMandatory }) => ({
        names: names as LocalizedText,
        isMandatory,
        previousId,
      })),
    })),
    milestones: last.milestones.map(({ kind, names, dueOn, targets }) => ({
      kind,
      names: names as LocalizedText,
      dueOn: yearsAfter(dueOn, years),
      ...(targets ? { targets: targets as object } : {}),
    })),
  };
}
