"use server";

import { action, goTo } from "@/lib/platform/action";
import {
  askClaimant,
  createFromClaim,
  refuseClaim,
  reverseClaim,
  verifyClaim,
} from "./commands/decide-claim";
import { answerClaim, appealClaim, withdrawClaim } from "./commands/own-claim";
import { startClaim } from "./commands/start-claim";
import { claimPolicy } from "./policy";
import {
  answerClaimInput,
  appealClaimInput,
  askClaimantInput,
  createFromClaimInput,
  refuseClaimInput,
  reverseClaimInput,
  startClaimInput,
  verifyClaimInput,
  withdrawClaimInput,
} from "./schema";

export const startClaimAction = action({
  can: claimPolicy.start,
  input: startClaimInput,
  run: async (ctx, input, sent) => {
    await startClaim(ctx, input, sent);
    return goTo("/find-my-record?sent=1");
  },
});

export const verifyClaimAction = action({
  can: claimPolicy.decide,
  input: verifyClaimInput,
  run: async (ctx, input) => {
    await verifyClaim(ctx, input);
    return goTo("/claims");
  },
});

export const createFromClaimAction = action({
  can: claimPolicy.decide,
  input: createFromClaimInput,
  run: async (ctx, input) => {
    await createFromClaim(ctx, input);
    return goTo("/claims");
  },
});

export const refuseClaimAction = action({
  can: claimPolicy.decide,
  input: refuseClaimInput,
  run: async (ctx, input) => {
    await refuseClaim(ctx, input);
    return goTo("/claims");
  },
});

export const askClaimantAction = action({
  can: claimPolicy.decide,
  input: askClaimantInput,
  run: async (ctx, input) => {
    await askClaimant(ctx, input);
    return goTo("/claims");
  },
});

export const reverseClaimAction = action({
  can: claimPolicy.decide,
  input: reverseClaimInput,
  run: async (ctx, input) => {
    await reverseClaim(ctx, input);
    return goTo(`/claims/${input.id}`);
  },
});

export const answerClaimAction = action({
  can: claimPolicy.own,
  input: answerClaimInput,
  run: (ctx, input) => answerClaim(ctx, input),
});

export const appealClaimAction = action({
  can: claimPolicy.own,
  input: appealClaimInput,
  run: (ctx, input) => appealClaim(ctx, input),
});

export const withdrawClaimAction = action({
  can: claimPolicy.own,
  input: withdrawClaimInput,
  run: (ctx, input) => withdrawClaim(ctx, input),
});
