"use server";

import { action, goTo } from "@/lib/platform/action";
import { requestSignIn, signOut } from "./commands";
import { peoplePolicy } from "./policy";
import { requestSignInInput, signOutInput } from "./schema";

export const requestSignInAction = action({
  can: peoplePolicy.signIn,
  input: requestSignInInput,
  run: async (ctx, { email, next }, { locale, address }) => {
    await requestSignIn(ctx, email.key, { next: next ?? "", locale, address });
    return goTo("/sign-in?sent=1");
  },
});

export const signOutAction = action({
  can: peoplePolicy.signOut,
  input: signOutInput,
  run: async (ctx) => {
    await signOut(ctx);
    return goTo("");
  },
});
