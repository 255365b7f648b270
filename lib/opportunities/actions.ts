"use server";

import { action, goTo } from "@/lib/platform/action";
import { targetInput } from "@/lib/platform/input/fields";
import { answerApplication, applyFor, withdrawApplication } from "./commands/apply";
import { moveAtDesk, moveOwn, publishOpportunity } from "./commands/move-opportunity";
import { handleReport, reportOffer, tellOutcome } from "./commands/report-offer";
import { changeOpportunity, createOpportunity, removeOpportunity } from "./commands/write-opportunity";
import { opportunityPolicy } from "./policy";
import {
  answerInput,
  applyInput,
  changeInput,
  createInput,
  handleInput,
  moveInput,
  outcomeInput,
  ownApplicationInput,
  publishInput,
  reportInput,
} from "./schema";

export const createOpportunityAction = action({
  can: opportunityPolicy.use,
  input: createInput,
  run: async (ctx, input) => goTo(`/opportunities/mine/${await createOpportunity(ctx, input)}`),
});

export const changeOpportunityAction = action({
  can: opportunityPolicy.use,
  input: changeInput,
  run: async (ctx, input) => {
    await changeOpportunity(ctx, input);
    return goTo(`/opportunities/mine/${input.id}?said=1`);
  },
});

export const removeOpportunityAction = action({
  can: opportunityPolicy.use,
  input: targetInput,
  run: async (ctx, input) => {
    await removeOpportunity(ctx, input);
    return goTo("/opportunities/mine");
  },
});

export const moveOpportunityAction = action({
  can: opportunityPolicy.use,
  input: moveInput,
  run: (ctx, input) => moveOwn(ctx, input),
});

export const moveAtDeskAction = action({
  can: opportunityPolicy.review,
  input: moveInput,
  run: (ctx, input) => moveAtDesk(ctx, input),
});

export const publishOpportunityAction = action({
  can: opportunityPolicy.review,
  input: publishInput,
  run: (ctx, input) => publishOpportunity(ctx, input),
});

export const tellOutcomeAction = action({
  can: opportunityPolicy.use,
  input: outcomeInput,
  run: (ctx, input) => tellOutcome(ctx, input),
});

export const reportOfferAction = action({
  can: opportunityPolicy.use,
  input: reportInput,
  run: async (ctx, input) => {
    await reportOffer(ctx, input);
    return goTo(`/opportunities/${input.id}?said=1`);
  },
});

export const handleReportAction = action({
  can: opportunityPolicy.review,
  input: handleInput,
  run: (ctx, input) => handleReport(ctx, input),
});

export const applyForOfferAction = action({
  can: opportunityPolicy.use,
  input: applyInput,
  run: (ctx, input) => applyFor(ctx, input),
});

export const withdrawApplicationAction = action({
  can: opportunityPolicy.use,
  input: ownApplicationInput,
  run: (ctx, input) => withdrawApplication(ctx, input),
});

export const answerApplicationAction = action({
  can: opportunityPolicy.use,
  input: answerInput,
  run: (ctx, input) => answerApplication(ctx, input),
});
