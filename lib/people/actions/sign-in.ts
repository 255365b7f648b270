"use server";

import { action, goTo } from "@/lib/platform/action";
import { sendConfirmLink, spendConfirmLink } from "../commands/confirm-link";
import { proveByPasskey, signInByPasskey, startPasskeyProof } from "../commands/passkey-proof";
import { tryCode } from "../commands/second-factor";
import { renewSession } from "../commands/sessions";
import { requestSignIn, signOut } from "../commands/sign-in";
import {
  codeInput,
  confirmLinkInput,
  nothingInput,
  passkeyProofInput,
  spendConfirmInput,
} from "../identity-schema";
import { arrivalBy, forgetSession, keepDevice, keepSession, seenDevice, sessionToken } from "../own-session";
import { peoplePolicy } from "../policy";
import { requestSignInInput, returnStep, signOutInput } from "../schema";

export const requestSignInAction = action({
  can: peoplePolicy.signIn,
  input: requestSignInInput,
  run: async (ctx, { email, next }, { locale, address }) => {
    const deviceToken = await seenDevice();
    await requestSignIn(ctx, email.key, { next: next ?? "", locale, address, deviceToken });
    return goTo("/sign-in?sent=1");
  },
});

export const signOutAction = action({
  can: peoplePolicy.signOut,
  input: signOutInput,
  run: async (ctx) => {
    await signOut(ctx, await sessionToken());
    await forgetSession();
    return goTo("");
  },
});

/** Before a passkey is shown, signed in or not: what the browser needs for it. */
export const startPasskeyProofAction = action({
  can: peoplePolicy.signIn,
  input: nothingInput,
  run: (ctx, _input, { address }) => startPasskeyProof(ctx, address),
});

export const signInByPasskeyAction = action({
  can: peoplePolicy.signIn,
  input: passkeyProofInput,
  run: async (ctx, { response, next }) => {
    await keepSession(await signInByPasskey(ctx, response, await arrivalBy("passkey")));
    return goTo(returnStep(next));
  },
});

/** A passkey as second factor, or to confirm who is there. */
export const proveByPasskeyAction = action({
  can: peoplePolicy.prove,
  input: passkeyProofInput,
  run: async (ctx, { response, next }) => {
    await proveByPasskey(ctx, response);
    await keepSession(await renewSession(ctx, { deviceToken: await keepDevice(), hasSecondFactor: true }));
    return goTo(returnStep(next));
  },
});

/** The code of an app or a recovery code. A wrong one is no failure of the action: its count must be kept. */
export const proveByCodeAction = action({
  can: peoplePolicy.prove,
  input: codeInput,
  run: async (ctx, { code, next }, { address }) => {
    const attempt = await tryCode(ctx, code, { address, deviceToken: await seenDevice() });
    if (attempt !== "right")
      return goTo(`/sign-in/second-factor?${new URLSearchParams({ problem: attempt, next: next ?? "" })}`);
    await keepSession(await renewSession(ctx, { deviceToken: await keepDevice(), hasSecondFactor: true }));
    return goTo(returnStep(next));
  },
});

export const sendConfirmLinkAction = action({
  can: peoplePolicy.prove,
  input: confirmLinkInput,
  run: async (ctx, { next = "" }, { locale }) => {
    await sendConfirmLink(ctx, { next, locale });
    return goTo(`/sign-in/confirm?${new URLSearchParams({ sent: "1", next })}`);
  },
});

export const spendConfirmLinkAction = action({
  can: peoplePolicy.prove,
  input: spendConfirmInput,
  run: async (ctx, { token, next }) => {
    await spendConfirmLink(ctx, token);
    await keepSession(await renewSession(ctx, { deviceToken: await keepDevice(), hasSecondFactor: false }));
    return goTo(returnStep(next));
  },
});
