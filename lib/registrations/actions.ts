"use server";

import { action, goTo } from "@/lib/platform/action";
import { targetInput } from "@/lib/platform/input/fields";
import { approve, cancelByOffice, jump, promoteByHand, refuse } from "./commands/organize";
import { acceptOffer, bringFewer, cancelOwn, changeAnswers, refuseOffer, rejoin } from "./commands/own";
import { receivePayment, refund } from "./commands/payments";
import { sendGuestLink } from "./commands/send-guest-link";
import { signUp } from "./commands/sign-up";
import { ownToken } from "./own-link";
import { registrationPolicy } from "./policy";
import {
  answersInput,
  fewerInput,
  guestLinkInput,
  reasonedInput,
  refundInput,
  signUpInput,
  tokenInput,
} from "./schema";

export const signUpAction = action({
  can: registrationPolicy.open,
  input: signUpInput,
  line: "sign-up",
  run: async (ctx, input) => {
    const { id, isNew } = await signUp(ctx, input);
    const page = ctx.actor.kind === "user" ? `/me/events/${id}` : `/r/${ownToken(id)}`;
    return goTo(isNew ? page : `${page}?again=1`);
  },
});

export const sendGuestLinkAction = action({
  can: registrationPolicy.open,
  input: guestLinkInput,
  run: async (ctx, input, sent) => {
    const slug = await sendGuestLink(ctx, input, sent);
    return goTo(`/events/${slug}/register?sent=1`);
  },
});

export const acceptOfferAction = action({
  can: registrationPolicy.open,
  input: tokenInput,
  run: (ctx, { token }) => acceptOffer(ctx, token),
});
export const refuseOfferAction = action({
  can: registrationPolicy.open,
  input: tokenInput,
  run: (ctx, { token }) => refuseOffer(ctx, token),
});
export const cancelOwnRegistrationAction = action({
  can: registrationPolicy.open,
  input: tokenInput,
  run: (ctx, { token }) => cancelOwn(ctx, token),
});
export const rejoinWaitingListAction = action({
  can: registrationPolicy.open,
  input: tokenInput,
  run: (ctx, { token }) => rejoin(ctx, token),
});
export const bringFewerAction = action({
  can: registrationPolicy.open,
  input: fewerInput,
  run: (ctx, input) => bringFewer(ctx, input),
});
export const changeEventAnswersAction = action({
  can: registrationPolicy.open,
  input: answersInput,
  run: (ctx, input) => changeAnswers(ctx, input),
});

export const approveRegistrationAction = action({
  can: registrationPolicy.manage,
  input: targetInput,
  run: (ctx, input) => approve(ctx, input),
});
export const refuseRegistrationAction = action({
  can: registrationPolicy.manage,
  input: reasonedInput,
  run: (ctx, input) => refuse(ctx, input),
});
export const cancelRegistrationAction = action({
  can: registrationPolicy.manage,
  input: reasonedInput,
  run: (ctx, input) => cancelByOffice(ctx, input),
});
export const promoteByHandAction = action({
  can: registrationPolicy.manage,
  input: targetInput,
  run: (ctx, input) => promoteByHand(ctx, input),
});
export const setAheadAction = action({
  can: registrationPolicy.jump,
  input: reasonedInput,
  run: (ctx, input) => jump(ctx, input),
});
export const receivePaymentAction = action({
  can: registrationPolicy.manage,
  input: targetInput,
  run: async (ctx, input) => {
    await receivePayment(ctx, input);
  },
});
export const refundPaymentAction = action({
  can: registrationPolicy.manage,
  input: refundInput,
  run: (ctx, input) => refund(ctx, input),
});
