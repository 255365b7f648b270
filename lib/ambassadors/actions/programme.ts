"use server";

import { action, goTo } from "@/lib/platform/action";
import { answerAppeal, appeal } from "../commands/appeal";
import { applyToServe } from "../commands/apply";
import { changeOwnPlace, changePlace, remind } from "../commands/change-place";
import { moveByDesk, moveOneself } from "../commands/move-ambassador";
import { nominate } from "../commands/nominate";
import { signCharter } from "../commands/sign-charter";
import { withdrawByLink } from "../commands/withdraw-by-link";
import { ambassadorPolicy } from "../policy";
import {
  answerAppealInput,
  appealInput,
  applyInput,
  deskMoveInput,
  deskPlaceInput,
  nominateInput,
  ownMoveInput,
  ownPlaceInput,
  remindInput,
  signInput,
  withdrawInput,
} from "../schema/programme";

export const applyAction = action({
  can: ambassadorPolicy.open,
  input: applyInput,
  run: async (ctx, input, { address }) => {
    await applyToServe(ctx, input, address);
    return goTo("/ambassador/apply?sent=1");
  },
});

export const nominateAction = action({
  can: ambassadorPolicy.own,
  input: nominateInput,
  run: async (ctx, input) => {
    await nominate(ctx, input);
    return goTo("/ambassador/nominate?said=1");
  },
});

export const signCharterAction = action({
  can: ambassadorPolicy.open,
  input: signInput,
  run: async (ctx, input, { locale }) => {
    const isNew = await signCharter(ctx, input, locale);
    // The link may be somebody else's than the account's that is signed in.
    return goTo(input.token ? `/ambassador/sign?done=${isNew ? "new" : "1"}` : "/ambassador");
  },
});

export const withdrawByLinkAction = action({
  can: ambassadorPolicy.open,
  input: withdrawInput,
  run: async (ctx, { token }) => {
    await withdrawByLink(ctx, token);
    return goTo("/ambassador/sign?done=left");
  },
});

export const moveOneselfAction = action({
  can: ambassadorPolicy.own,
  input: ownMoveInput,
  run: (ctx, input) => moveOneself(ctx, input),
});

export const changeOwnPlaceAction = action({
  can: ambassadorPolicy.own,
  input: ownPlaceInput,
  run: (ctx, input) => changeOwnPlace(ctx, input),
});

export const appealAction = action({
  can: ambassadorPolicy.own,
  input: appealInput,
  run: (ctx, input) => appeal(ctx, input),
});

export const moveAmbassadorAction = action({
  can: ambassadorPolicy.decide,
  input: deskMoveInput,
  run: (ctx, input) => moveByDesk(ctx, input),
});

export const changeAmbassadorAction = action({
  can: ambassadorPolicy.decide,
  input: deskPlaceInput,
  run: (ctx, input) => changePlace(ctx, input),
});

export const remindAmbassadorAction = action({
  can: ambassadorPolicy.decide,
  input: remindInput,
  run: (ctx, input) => remind(ctx, input),
});

export const answerAppealAction = action({
  can: ambassadorPolicy.decide,
  input: answerAppealInput,
  run: (ctx, input) => answerAppeal(ctx, input),
});
