"use server";

import { action, goTo } from "@/lib/platform/action";
import { confirmAll, decideActivity } from "./commands/decide";
import { changeReport, reportActivity, withdrawReport } from "./commands/report";
import { activityPolicy } from "./policy";
import { changeReportInput, confirmAllInput, decideInput, ownInput, reportInput } from "./schema";

export const reportActivityAction = action({
  can: activityPolicy.own,
  input: reportInput,
  run: async (ctx, input) => goTo(`/activities/${await reportActivity(ctx, input)}?said=1`),
});

export const changeReportAction = action({
  can: activityPolicy.own,
  input: changeReportInput,
  run: async (ctx, input) => {
    await changeReport(ctx, input);
    return goTo(`/activities/${input.id}?said=1`);
  },
});

export const withdrawReportAction = action({
  can: activityPolicy.own,
  input: ownInput,
  run: async (ctx, input) => {
    await withdrawReport(ctx, input);
    return goTo("/activities");
  },
});

export const decideActivityAction = action({
  can: activityPolicy.decide,
  input: decideInput,
  run: (ctx, input) => decideActivity(ctx, input),
});

export const confirmActivitiesAction = action({
  can: activityPolicy.decide,
  input: confirmAllInput,
  run: (ctx, { ids }) => confirmAll(ctx, ids),
});
