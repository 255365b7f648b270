"use server";

import { action, goTo } from "@/lib/platform/action";
import { changeShown, revokeCertificate } from "./commands/change";
import { issueCertificate } from "./commands/issue";
import { certificatePolicy } from "./policy";
import { issueInput, revokeInput, showInput } from "./schema";

export const issueCertificateAction = action({
  can: certificatePolicy.own,
  input: issueInput,
  run: async (ctx, input) => {
    await issueCertificate(ctx, input);
    return goTo("/activities#certificates");
  },
});

export const showCertificateAction = action({
  can: certificatePolicy.own,
  input: showInput,
  run: (ctx, input) => changeShown(ctx, input),
});

export const revokeCertificateAction = action({
  can: certificatePolicy.revoke,
  input: revokeInput,
  run: (ctx, input) => revokeCertificate(ctx, input),
});
