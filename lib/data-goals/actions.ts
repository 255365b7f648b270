"use server";

import { action } from "@/lib/platform/action";
import { dropTargets, setTargets } from "./commands/set-targets";
import { takeSnapshots } from "./commands/take-snapshots";
import { dataGoalPolicy } from "./policy";
import { countNowInput, dropTargetsInput, setTargetsInput } from "./schema";

export const setTargetsAction = action({
  can: dataGoalPolicy.manage,
  input: setTargetsInput,
  run: (ctx, input) => setTargets(ctx, input),
});

export const dropTargetsAction = action({
  can: dataGoalPolicy.manage,
  input: dropTargetsInput,
  run: (ctx, input) => dropTargets(ctx, input),
});

export const countNowAction = action({
  can: dataGoalPolicy.manage,
  input: countNowInput,
  run: async (ctx, { milestoneId, unitId }) => {
    await takeSnapshots(ctx, milestoneId, { isDue: false, only: unitId });
  },
});
