import { withSystemCtx } from "@/lib/platform/ctx";
import type { JobHandlers } from "@/lib/platform/jobs";
import { tellOfCharter } from "./commands/tell-of-charter";
import { tendAmbassadors } from "./commands/tend-ambassadors";

/** Hundreds of mails are put on their way together. */
const MANY_MAILS = { timeout: 60_000 };

/** The background work of the ambassador programme. */
export const ambassadorJobs = {
  "charter-adopted": ({ editionId }) =>
    withSystemCtx("ambassadors", (ctx) => tellOfCharter(ctx, editionId), MANY_MAILS),
  "tend-ambassadors": () => withSystemCtx("ambassadors", tendAmbassadors, MANY_MAILS),
} satisfies Partial<JobHandlers>;
