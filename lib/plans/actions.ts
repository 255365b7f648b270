"use server";

import { action, goTo } from "@/lib/platform/action";
import { decideAmendment, proposeChange, proposeItem, retractAmendment } from "./commands/amend";
import { submitPlan, withdrawPlan } from "./commands/hand-in";
import { addItem, editItem, moveItem, removeItem } from "./commands/items";
import { addPartner, removePartner } from "./commands/partners";
import { closePlan, removeEvidence, reportProgress } from "./commands/progress";
import { addComment, resolveComment } from "./commands/remarks";
import { approvePlan, openReview, reinstatePlan, returnPlan, waivePlan } from "./commands/review";
import { takeItem, takeOverPlan } from "./commands/take-over";
import { saveSkip, saveSummary, startPlan } from "./commands/write-plan";
import { planPolicy } from "./policy";
import {
  addItemInput,
  amendmentTarget,
  commentInput,
  decideAmendmentInput,
  editItemInput,
  itemTarget,
  moveItemInput,
  partnerInput,
  planTarget,
  progressInput,
  proposeChangeInput,
  proposeItemInput,
  removePartInput,
  resolveInput,
  returnInput,
  skipInput,
  submitInput,
  summaryInput,
  takeItemInput,
  takeOverInput,
  waiveInput,
} from "./schema";

export const startPlanAction = action({
  can: planPolicy.write,
  input: planTarget,
  run: async (ctx, input) => {
    await startPlan(ctx, input);
    return goTo(`/plans/${input.id}`);
  },
});

export const saveSkipAction = action({ can: planPolicy.write, input: skipInput, run: saveSkip });

export const saveSummaryAction = action({ can: planPolicy.write, input: summaryInput, run: saveSummary });

export const addItemAction = action({
  can: planPolicy.write,
  input: addItemInput,
  run: async (ctx, input) => {
    const id = await addItem(ctx, input);
    return goTo(`/plans/${input.planId}/items/${id}`);
  },
});

export const editItemAction = action({ can: planPolicy.write, input: editItemInput, run: editItem });

export const moveItemAction = action({ can: planPolicy.write, input: moveItemInput, run: moveItem });

export const removeItemAction = action({
  can: planPolicy.write,
  input: itemTarget,
  run: async (ctx, input) => {
    const { planId } = await removeItem(ctx, input);
    return goTo(`/plans/${planId}`);
  },
});

export const addPartnerAction = action({ can: planPolicy.write, input: partnerInput, run: addPartner });

export const removePartnerAction = action({
  can: planPolicy.write,
  input: removePartInput,
  run: removePartner,
});

export const submitPlanAction = action({ can: planPolicy.write, input: submitInput, run: submitPlan });

export const withdrawPlanAction = action({
  can: planPolicy.write,
  input: planTarget,
  run: async (ctx, input) => {
    await withdrawPlan(ctx, input);
    return goTo(`/plans/${input.id}`);
  },
});

export const openReviewAction = action({
  can: planPolicy.review,
  input: planTarget,
  run: async (ctx, input) => {
    await openReview(ctx, input);
    return goTo(`/plans/${input.id}/review`);
  },
});

export const returnPlanAction = action({
  can: planPolicy.review,
  input: returnInput,
  run: async (ctx, input) => {
    await returnPlan(ctx, input);
    return goTo(`/plans/${input.id}`);
  },
});

export const approvePlanAction = action({
  can: planPolicy.review,
  input: planTarget,
  run: async (ctx, input) => {
    await approvePlan(ctx, input);
    return goTo(`/plans/${input.id}`);
  },
});

export const waivePlanAction = action({ can: planPolicy.review, input: waiveInput, run: waivePlan });

export const reinstatePlanAction = action({
  can: planPolicy.review,
  input: waiveInput,
  run: reinstatePlan,
});

export const commentAction = action({ can: planPolicy.write, input: commentInput, run: addComment });

export const resolveCommentAction = action({
  can: planPolicy.write,
  input: resolveInput,
  run: resolveComment,
});

export const reportProgressAction = action({
  can: planPolicy.write,
  input: progressInput,
  run: reportProgress,
});

export const removeEvidenceAction = action({
  can: planPolicy.write,
  input: removePartInput,
  run: removeEvidence,
});

export const closePlanAction = action({
  can: planPolicy.write,
  input: planTarget,
  run: async (ctx, input) => {
    await closePlan(ctx, input);
    return goTo(`/plans/${input.id}`);
  },
});

export const proposeChangeAction = action({
  can: planPolicy.write,
  input: proposeChangeInput,
  run: async (ctx, input) => {
    const { planId } = await proposeChange(ctx, input);
    return goTo(`/plans/${planId}#amendments`);
  },
});

export const proposeItemAction = action({
  can: planPolicy.write,
  input: proposeItemInput,
  run: async (ctx, input) => {
    await proposeItem(ctx, input);
    return goTo(`/plans/${input.planId}#amendments`);
  },
});

export const retractAmendmentAction = action({
  can: planPolicy.write,
  input: amendmentTarget,
  run: retractAmendment,
});

export const decideAmendmentAction = action({
  can: planPolicy.review,
  input: decideAmendmentInput,
  run: decideAmendment,
});

export const takeItemAction = action({
  can: planPolicy.write,
  input: takeItemInput,
  run: async (ctx, input) => {
    const id = await takeItem(ctx, input);
    return goTo(`/plans/${input.planId}/items/${id}`);
  },
});

export const takeOverPlanAction = action({ can: planPolicy.write, input: takeOverInput, run: takeOverPlan });
