"use server";

import { action, goTo } from "@/lib/platform/action";
import { createRound } from "./commands/create-round";
import { extendDeadline, reinstateDeadline, tickDeadline, waiveDeadline } from "./commands/decide-deadline";
import { removeDirection, removeMeasure, saveDirection, saveMeasure } from "./commands/edit-measures";
import { removeMilestone, saveMilestone } from "./commands/edit-milestones";
import { editRound, saveUnits } from "./commands/edit-round";
import { discardRound, moveRound } from "./commands/move-round";
import { remindUnits } from "./commands/remind";
import { roundPolicy } from "./policy";
import {
  createRoundInput,
  discardRoundInput,
  editRoundInput,
  extendInput,
  moveRoundInput,
  reinstateInput,
  remindInput,
  removeDirectionInput,
  removeMeasureInput,
  removeMilestoneInput,
  saveDirectionInput,
  saveMeasureInput,
  saveMilestoneInput,
  saveUnitsInput,
  tickInput,
  waiveDeadlineInput,
} from "./schema";

export const createRoundAction = action({
  can: roundPolicy.manage,
  input: createRoundInput,
  run: async (ctx, input) => goTo(`/rounds/${await createRound(ctx, input)}/edit`),
});

export const editRoundAction = action({
  can: roundPolicy.manage,
  input: editRoundInput,
  run: async (ctx, input) => {
    await editRound(ctx, input);
    return goTo(`/rounds/${input.id}/edit`);
  },
});

export const saveMilestoneAction = action({
  can: roundPolicy.manage,
  input: saveMilestoneInput,
  run: async (ctx, input) => {
    await saveMilestone(ctx, input);
    return goTo(`/rounds/${input.id}/edit#deadlines`);
  },
});

export const removeMilestoneAction = action({
  can: roundPolicy.manage,
  input: removeMilestoneInput,
  run: async (ctx, input) => {
    await removeMilestone(ctx, input);
    return goTo(`/rounds/${input.id}/edit#deadlines`);
  },
});

export const saveDirectionAction = action({
  can: roundPolicy.manage,
  input: saveDirectionInput,
  run: async (ctx, input) => {
    await saveDirection(ctx, input);
    return goTo(`/rounds/${input.id}/edit#measures`);
  },
});

export const removeDirectionAction = action({
  can: roundPolicy.manage,
  input: removeDirectionInput,
  run: async (ctx, input) => {
    await removeDirection(ctx, input);
    return goTo(`/rounds/${input.id}/edit#measures`);
  },
});

export const saveMeasureAction = action({
  can: roundPolicy.manage,
  input: saveMeasureInput,
  run: async (ctx, input) => {
    await saveMeasure(ctx, input);
    return goTo(`/rounds/${input.id}/edit#measures`);
  },
});

export const removeMeasureAction = action({
  can: roundPolicy.manage,
  input: removeMeasureInput,
  run: async (ctx, input) => {
    await removeMeasure(ctx, input);
    return goTo(`/rounds/${input.id}/edit#measures`);
  },
});

export const saveUnitsAction = action({
  can: roundPolicy.manage,
  input: saveUnitsInput,
  run: async (ctx, input) => {
    await saveUnits(ctx, input);
    return goTo(`/rounds/${input.id}/edit`);
  },
});

export const moveRoundAction = action({
  can: roundPolicy.manage,
  input: moveRoundInput,
  run: async (ctx, input) => {
    await moveRound(ctx, input);
    return goTo(`/rounds/${input.id}`);
  },
});

export const discardRoundAction = action({
  can: roundPolicy.manage,
  input: discardRoundInput,
  run: async (ctx, input) => {
    await discardRound(ctx, input);
    return goTo("/rounds");
  },
});

/** Where a unit's deadline stands with all that was decided about it. */
const whyPath = (roundId: string, { unitId, milestoneId }: { unitId: number; milestoneId: string }) =>
  `/rounds/${roundId}/units/${unitId}#m-${milestoneId}`;

export const extendDeadlineAction = action({
  can: roundPolicy.manage,
  input: extendInput,
  run: async (ctx, input) => goTo(whyPath(await extendDeadline(ctx, input), input)),
});

export const waiveDeadlineAction = action({
  can: roundPolicy.manage,
  input: waiveDeadlineInput,
  run: async (ctx, input) => goTo(whyPath(await waiveDeadline(ctx, input), input)),
});

export const reinstateDeadlineAction = action({
  can: roundPolicy.manage,
  input: reinstateInput,
  run: async (ctx, input) => goTo(whyPath(await reinstateDeadline(ctx, input), input)),
});

export const tickDeadlineAction = action({
  can: roundPolicy.tick,
  input: tickInput,
  run: (ctx, input) => tickDeadline(ctx, input),
});

export const remindAction = action({
  can: roundPolicy.manage,
  input: remindInput,
  run: async (ctx, { id, unit }) => goTo(`/rounds/${id}?reminded=${await remindUnits(ctx, id, unit)}`),
});
