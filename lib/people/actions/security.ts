"use server";

import { action, goTo } from "@/lib/platform/action";
import { DomainError } from "@/lib/platform/errors";
import { confirmAuthenticator, removeAuthenticator, startAuthenticator } from "../commands/authenticator";
import {
  agreeToEmailChange,
  cancelEmailChange,
  startEmailChange,
  stopEmailChange,
} from "../commands/change-email";
import { addPasskey, removePasskey, renamePasskey, startPasskey } from "../commands/passkeys";
import { makeRecoveryCodes } from "../commands/recovery-codes";
import { endOtherSessions, endSession, renewSession } from "../commands/sessions";
import { tellSecurity } from "../commands/tell-security";
import {
  appCodeInput,
  mailboxInput,
  newEmailInput,
  newPasskeyInput,
  nothingInput,
  ownThingInput,
  renamePasskeyInput,
} from "../identity-schema";
import { keepDevice, keepSession } from "../own-session";
import { peoplePolicy } from "../policy";

export const startAuthenticatorAction = action({
  can: peoplePolicy.prove,
  input: nothingInput,
  run: (ctx) => startAuthenticator(ctx),
});

/** The session has shown a second factor by that, and goes on under a new id. */
export const confirmAuthenticatorAction = action({
  can: peoplePolicy.prove,
  input: appCodeInput,
  run: async (ctx, { code }) => {
    const deviceToken = await keepDevice();
    if (!(await confirmAuthenticator(ctx, code.replace(/\s/g, ""), deviceToken)))
      throw new DomainError("invalid", "invalid", { code: "wrong_code" });
    const renewed = await renewSession(ctx, { deviceToken, hasSecondFactor: true });
    if (ctx.actor.kind === "user") await tellSecurity(ctx, ctx.actor.userId, "appAdded");
    await keepSession(renewed);
  },
});

export const removeAuthenticatorAction = action({
  can: peoplePolicy.prove,
  input: nothingInput,
  run: (ctx) => removeAuthenticator(ctx),
});

export const makeRecoveryCodesAction = action({
  can: peoplePolicy.prove,
  input: nothingInput,
  run: (ctx) => makeRecoveryCodes(ctx),
});

export const startPasskeyAction = action({
  can: peoplePolicy.prove,
  input: nothingInput,
  run: (ctx) => startPasskey(ctx),
});

export const addPasskeyAction = action({
  can: peoplePolicy.prove,
  input: newPasskeyInput,
  run: async (ctx, input) => {
    await addPasskey(ctx, input);
    const renewed = await renewSession(ctx, { deviceToken: await keepDevice(), hasSecondFactor: true });
    if (ctx.actor.kind === "user") await tellSecurity(ctx, ctx.actor.userId, "passkeyAdded");
    await keepSession(renewed);
  },
});

export const renamePasskeyAction = action({
  can: peoplePolicy.prove,
  input: renamePasskeyInput,
  run: (ctx, input) => renamePasskey(ctx, input),
});

export const removePasskeyAction = action({
  can: peoplePolicy.prove,
  input: ownThingInput,
  run: (ctx, { id }) => removePasskey(ctx, id),
});

export const endSessionAction = action({
  can: peoplePolicy.prove,
  input: ownThingInput,
  run: (ctx, { id }) => endSession(ctx, id),
});

export const endOtherSessionsAction = action({
  can: peoplePolicy.prove,
  input: nothingInput,
  run: (ctx) => endOtherSessions(ctx),
});

export const startEmailChangeAction = action({
  can: peoplePolicy.self,
  input: newEmailInput,
  run: async (ctx, { email }, { locale }) => {
    await startEmailChange(ctx, email.key, locale);
    return goTo("/me/email?sent=1");
  },
});

export const cancelEmailChangeAction = action({
  can: peoplePolicy.self,
  input: nothingInput,
  run: (ctx) => cancelEmailChange(ctx),
});

export const agreeToEmailChangeAction = action({
  can: peoplePolicy.signIn,
  input: mailboxInput,
  run: async (ctx, { token }) => {
    const isDone = await agreeToEmailChange(ctx, token);
    return goTo(`/sign-in/email?done=${isDone ? "both" : "one"}`);
  },
});

export const stopEmailChangeAction = action({
  can: peoplePolicy.signIn,
  input: mailboxInput,
  run: async (ctx, { token }) => {
    await stopEmailChange(ctx, token);
    return goTo("/sign-in/email?done=stopped");
  },
});
