import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { getEventToRun } from "../queries/reach";
import type { WriteQuestion } from "../schema/parts";
import { changeRow } from "./change-row";
import { checkRoom, nextPosition, partOf, type RemovePart } from "./parts";

/**
 * Writes a question. Once somebody answered, its kind stays and choices are only added: an answer is the number of its choice.
 * @throws DomainError conflict `question-answered`, `too-many-parts`, `event-over`, `stale`, not-found
 */
export async function writeQuestion(ctx: Ctx, { id, version, partId, facts }: WriteQuestion): Promise<void> {
  const event = await getEventToRun(ctx, id);
  const before = partOf(event.questions, partId);
  await changeRow(ctx, event, version, {}, "questions-changed", {
    text: [before?.texts ?? null, facts.texts],
  });
  if (!before) {
    checkRoom(event.questions);
    await ctx.db.eventQuestion.create({
      data: { eventId: id, position: nextPosition(event.questions), ...facts },
    });
    return;
  }
  const choices = Array.isArray(before.options) ? before.options.length : 0;
  if (facts.kind !== before.kind || facts.options.length < choices) await checkUnanswered(ctx, before.id);
  await ctx.db.eventQuestion.update({ where: { id: before.id }, data: facts });
}

/** @throws DomainError conflict `question-answered` */
export async function removeQuestion(ctx: Ctx, { id, version, partId }: RemovePart): Promise<void> {
  const event = await getEventToRun(ctx, id);
  const before = partOf(event.questions, partId);
  await changeRow(ctx, event, version, {}, "questions-changed", { text: [before?.texts, null] });
  await checkUnanswered(ctx, partId);
  await ctx.db.eventQuestion.delete({ where: { id: partId } });
}

async function checkUnanswered(ctx: Ctx, questionId: string): Promise<void> {
  if ((await ctx.db.registrationAnswer.count({ where: { questionId } })) > 0)
    throw new DomainError("conflict", "question-answered");
}
