"use server";

import { action, goTo } from "@/lib/platform/action";
import { appoint } from "./commands/appoint";
import { endAppointmentOn } from "./commands/end-appointment";
import { endGrant, grantRole } from "./commands/grant-role";
import { requestSignIn, signOut } from "./commands/sign-in";
import { switchAccount } from "./commands/switch-account";
import { peoplePolicy } from "./policy";
import { requestSignInInput, signOutInput } from "./schema";
import {
  appointInput,
  endAppointmentInput,
  endGrantInput,
  grantRoleInput,
  switchAccountInput,
} from "./staff-schema";

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

export const appointAction = action({
  can: peoplePolicy.appoint,
  input: appointInput,
  run: async (ctx, input) => goTo(`/office/people/${await appoint(ctx, input)}`),
});

export const endAppointmentAction = action({
  can: peoplePolicy.appoint,
  input: endAppointmentInput,
  run: (ctx, input) => endAppointmentOn(ctx, input),
});

export const grantRoleAction = action({
  can: peoplePolicy.grant,
  input: grantRoleInput,
  run: async (ctx, input) => goTo(`/office/people/${await grantRole(ctx, input)}`),
});

export const endGrantAction = action({
  can: peoplePolicy.grant,
  input: endGrantInput,
  run: (ctx, { id }) => endGrant(ctx, id),
});

export const switchAccountAction = action({
  can: peoplePolicy.disable,
  input: switchAccountInput,
  run: (ctx, input) => switchAccount(ctx, input),
});
