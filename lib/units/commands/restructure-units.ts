import { endAppointment } from "@/lib/people/commands/end-appointment";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import type { ConfirmRestructure } from "../restructure-schema";
import { planRestructuring, type RestructuringPlan } from "../restructuring";
import { createUnit } from "./add-unit";
import { updateUnit } from "./update-unit";

const KINDS = { merge: "MERGED", split: "SPLIT", close: "CLOSED" } as const;
const ACTIONS = { merge: "unit.merged", split: "unit.split", close: "unit.closed" } as const;

/**
 * Ends units and lets others go on in their place. The units, their names and their degrees stay as they were; who may
 * see the records follows in the background, and the offices held at the units end with them.
 * @returns the code of the page to go on with: the first successor, or the unit that was closed.
 * @throws DomainError conflict `stale` when a unit changed since the review, and all that the plan refuses.
 */
export async function restructureUnits(ctx: Ctx, { seen, ...input }: ConfirmRestructure): Promise<string> {
  const plan = await planRestructuring(ctx, input, "en");
  if (plan.seen !== seen) throw new DomainError("conflict", "stale");
  const successors = [...plan.going, ...(await beginUnits(ctx, plan))];
  await moveParts(ctx, plan, successors[0]?.id ?? null);
  for (const unit of plan.ending) {
    await updateUnit(ctx, unit, { validTo: plan.lastDay });
    await ctx.db.unitSuccession.createMany({
      data: successors.map(({ id }) => ({
        predecessorId: unit.id,
        successorId: id,
        kind: KINDS[input.restructuring],
        act: input.act,
        effectiveOn: plan.effectiveOn,
      })),
    });
    for (const appointment of unit.appointments) await endAppointment(ctx, appointment, null, input.act);
  }
  const codes = successors.map(({ code }) => code);
  await audit(
    ctx,
    ...plan.ending.map(({ id, code }) => ({
      action: ACTIONS[input.restructuring],
      subject: "unit",
      subjectId: code,
      unitIds: [id, ...successors.map((successor) => successor.id)],
      changes: {
        successors: [null, codes],
        effectiveOn: [null, input.effectiveOn],
        act: [null, input.act],
      } as const,
    })),
  );
  await enqueue(ctx, "rescope-units", { unitIds: plan.ending.map(({ id }) => id) });
  await enqueue(ctx, "rounds-follow-units", {}, { key: "rounds-follow-units" });
  return codes[0] ?? input.from[0] ?? "";
}

/** The units that begin with the day, as what and where the first of their predecessors was. */
async function beginUnits(ctx: Ctx, { beginning, ending: [first], effectiveOn }: RestructuringPlan) {
  const begun: { id: number; code: string }[] = [];
  for (const { code, names } of beginning) {
    if (!first) continue;
    const { kind, parentId, position } = first;
    const id = await createUnit(ctx, { code, kind, parentId, position, validFrom: effectiveOn }, names);
    begun.push({ id, code });
  }
  return begun;
}

/** The parts of the units that end go to the successor; a successor that was such a part steps out of it. */
async function moveParts(ctx: Ctx, { ending }: RestructuringPlan, successorId: number | null) {
  if (successorId === null) return;
  const parentId = { in: ending.map(({ id }) => id) };
  const [first] = ending;
  await ctx.db.unit.updateMany({
    where: { id: successorId, parentId },
    data: { parentId: first?.parentId ?? null },
  });
  await ctx.db.unit.updateMany({ where: { parentId }, data: { parentId: successorId } });
}
