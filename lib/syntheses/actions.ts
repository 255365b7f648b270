"use server";

import { action, goTo } from "@/lib/platform/action";
import { acceptSynthesis, returnSynthesis } from "./commands/decide-synthesis";
import { saveReport } from "./commands/save-report";
import { saveSynthesis } from "./commands/save-synthesis";
import { startSynthesis } from "./commands/start-synthesis";
import { synthesisPolicy } from "./policy";
import {
  acceptSynthesisInput,
  returnSynthesisInput,
  saveReportInput,
  saveSynthesisInput,
  startSynthesisInput,
} from "./schema";

export const startSynthesisAction = action({
  can: synthesisPolicy.write,
  input: startSynthesisInput,
  run: async (ctx, input) => goTo(`/syntheses/${await startSynthesis(ctx, input)}`),
});

export const saveSynthesisAction = action({
  can: synthesisPolicy.write,
  input: saveSynthesisInput,
  run: async (ctx, input) => {
    await saveSynthesis(ctx, input);
    return goTo(`/syntheses/${input.id}?${input.intent === "submit" ? "sent" : "saved"}=1`);
  },
});

export const acceptSynthesisAction = action({
  can: synthesisPolicy.decide,
  input: acceptSynthesisInput,
  run: (ctx, input) => acceptSynthesis(ctx, input),
});

export const returnSynthesisAction = action({
  can: synthesisPolicy.decide,
  input: returnSynthesisInput,
  run: (ctx, input) => returnSynthesis(ctx, input),
});

export const saveReportAction = action({
  can: synthesisPolicy.writeReport,
  input: saveReportInput,
  run: (ctx, input) => saveReport(ctx, input),
});
