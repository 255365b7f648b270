"use server";

import { action, goTo } from "@/lib/platform/action";
import { endGrant, grantRole } from "../commands/grant-role";
import { resetSecondFactor } from "../commands/second-factor";
import { switchAccount } from "../commands/switch-account";
import { requireFreshProof } from "../fresh-proof";
import { resetFactorInput } from "../identity-schema";
import { peoplePolicy } from "../policy";
import { endGrantInput, grantRoleInput, switchAccountInput } from "../staff-schema";

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

export const resetFactorAction = action({
  can: peoplePolicy.resetFactor,
  input: resetFactorInput,
  run: async (ctx, input) => {
    await requireFreshProof(ctx);
    await resetSecondFactor(ctx, input);
  },
});
