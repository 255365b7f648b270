"use server";

import { action, goTo } from "@/lib/platform/action";
import { networkOf, withinLimit } from "@/lib/platform/rate-limit";
import { readCode } from "./code";
import { acceptLetter, noteOpened, openByCode } from "./commands/accept";
import { markPosted, revokeBatch, revokeInvitation } from "./commands/change-batch";
import { createInvitations } from "./commands/create-invitations";
import { invitationPolicy } from "./policy";
import {
  acceptLetterInput,
  batchInput,
  createInvitationsInput,
  enterCodeInput,
  openedInput,
  revokeInput,
} from "./schema";

export const createInvitationsAction = action({
  can: invitationPolicy.send,
  input: createInvitationsInput,
  run: async (ctx, input) => goTo(`/invitations/${await createInvitations(ctx, input)}`),
});

export const markPostedAction = action({
  can: invitationPolicy.send,
  input: batchInput,
  run: (ctx, { batchId }) => markPosted(ctx, batchId),
});

export const revokeInvitationAction = action({
  can: invitationPolicy.send,
  input: revokeInput,
  run: (ctx, { id }) => revokeInvitation(ctx, id),
});

export const revokeBatchAction = action({
  can: invitationPolicy.send,
  input: batchInput,
  run: (ctx, { batchId }) => revokeBatch(ctx, batchId),
});

/** Answers a wrong code and one too many the same; it does not throw, so that the try stays counted. */
export const enterCodeAction = action({
  can: invitationPolicy.open,
  input: enterCodeInput,
  run: async (ctx, { code: typed }, { address }) => {
    const isAllowed =
      (await withinLimit(ctx, "invitation-code-network", networkOf(address))) &&
      (await withinLimit(ctx, "invitation-code-all", "all"));
    const code = readCode(typed);
    const token = isAllowed && code ? await openByCode(ctx, code) : null;
    return goTo(token ? `/invitation?token=${token}` : "/invitation?wrong=1");
  },
});

export const acceptLetterAction = action({
  can: invitationPolicy.open,
  input: acceptLetterInput,
  run: async (ctx, input, sent) => {
    await acceptLetter(ctx, input, sent);
    return goTo("/invitation?sent=1");
  },
});

export const noteOpenedAction = action({
  can: invitationPolicy.open,
  input: openedInput,
  run: (ctx, { token }) => noteOpened(ctx, token),
});
