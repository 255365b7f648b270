"use server";

import { action, goTo } from "@/lib/platform/action";
import { saveCounts } from "./commands/save-counts";
import { funnelPolicy } from "./policy";
import { saveCountsInput } from "./schema";

export const saveCountsAction = action({
  can: funnelPolicy.enter,
  input: saveCountsInput,
  run: async (ctx, input) => {
    await saveCounts(ctx, input);
    return goTo(`/funnel/${input.code}`);
  },
});
