"use server";

import { forgetSession } from "@/lib/people/own-session";
import { action, goTo } from "@/lib/platform/action";
import { eraseOwn, requestCopy, restrictOwn } from "./commands/own-data";
import { closeRequest, eraseRequested, extendRequest, openRequest } from "./commands/requests";
import { setRule } from "./commands/set-rule";
import { privacyPolicy } from "./policy";
import {
  closeInput,
  eraseInput,
  eraseRequestedInput,
  extendInput,
  nothingInput,
  openRequestInput,
  restrictInput,
  setRuleInput,
} from "./schema";

export const requestCopyAction = action({
  can: privacyPolicy.own,
  input: nothingInput,
  run: async (ctx, _input, { locale }) => {
    await requestCopy(ctx, locale);
    return goTo("/me/data?asked=copy");
  },
});

export const restrictOwnAction = action({
  can: privacyPolicy.restrict,
  input: restrictInput,
  run: async (ctx, { to }) => {
    await restrictOwn(ctx, to);
    return goTo("/me/data");
  },
});

export const eraseOwnAction = action({
  can: privacyPolicy.own,
  input: eraseInput,
  run: async (ctx, { word }) => {
    await eraseOwn(ctx, word);
    await forgetSession();
    return goTo("/privacy?erased=1");
  },
});

export const openRequestAction = action({
  can: privacyPolicy.desk,
  input: openRequestInput,
  run: async (ctx, input) => goTo(`/office/privacy/${await openRequest(ctx, input)}`),
});

export const extendRequestAction = action({
  can: privacyPolicy.desk,
  input: extendInput,
  run: async (ctx, input) => {
    await extendRequest(ctx, input);
    return goTo(`/office/privacy/${input.id}`);
  },
});

export const closeRequestAction = action({
  can: privacyPolicy.desk,
  input: closeInput,
  run: async (ctx, input) => {
    await closeRequest(ctx, input);
    return goTo(`/office/privacy/${input.id}`);
  },
});

export const eraseRequestedAction = action({
  can: privacyPolicy.desk,
  input: eraseRequestedInput,
  run: async (ctx, input) => {
    await eraseRequested(ctx, input);
    return goTo(`/office/privacy/${input.id}`);
  },
});

export const setRuleAction = action({
  can: privacyPolicy.desk,
  input: setRuleInput,
  run: async (ctx, input) => {
    await setRule(ctx, input);
    return goTo("/office/privacy/retention");
  },
});
