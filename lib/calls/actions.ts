"use server";

import { action, goTo } from "@/lib/platform/action";
import { givePlace, moveCall, takePlaceBack, thankHelpers } from "./commands/run-call";
import { signUpForCall, withdrawFromCall } from "./commands/sign-up";
import { changeCall, createCall, removeCall } from "./commands/write-call";
import { callPolicy } from "./policy";
import {
  answerCallInput,
  callInput,
  changeCallInput,
  createCallInput,
  moveCallInput,
  placeInput,
  removeCallInput,
  takePlaceInput,
  thankInput,
} from "./schema";

export const signUpForCallAction = action({
  can: callPolicy.own,
  input: answerCallInput,
  run: (ctx, input) => signUpForCall(ctx, input),
});

export const withdrawFromCallAction = action({
  can: callPolicy.own,
  input: callInput,
  run: (ctx, input) => withdrawFromCall(ctx, input),
});

export const createCallAction = action({
  can: callPolicy.manage,
  input: createCallInput,
  run: async (ctx, input) => goTo(`/calls/manage/${await createCall(ctx, input)}`),
});

export const changeCallAction = action({
  can: callPolicy.manage,
  input: changeCallInput,
  run: async (ctx, input) => {
    await changeCall(ctx, input);
    return goTo(`/calls/manage/${input.id}`);
  },
});

export const moveCallAction = action({
  can: callPolicy.manage,
  input: moveCallInput,
  run: (ctx, input) => moveCall(ctx, input),
});

export const removeCallAction = action({
  can: callPolicy.manage,
  input: removeCallInput,
  run: async (ctx, input) => {
    await removeCall(ctx, input);
    return goTo("/calls/manage?view=drafts");
  },
});

export const givePlaceAction = action({
  can: callPolicy.manage,
  input: placeInput,
  run: (ctx, input) => givePlace(ctx, input),
});

export const takePlaceBackAction = action({
  can: callPolicy.manage,
  input: takePlaceInput,
  run: (ctx, input) => takePlaceBack(ctx, input),
});

export const thankHelpersAction = action({
  can: callPolicy.manage,
  input: thankInput,
  run: (ctx, input) => thankHelpers(ctx, input),
});
