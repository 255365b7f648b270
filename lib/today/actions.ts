"use server";

import { action } from "@/lib/platform/action";
import { switchDigest } from "./commands";
import { todayPolicy } from "./policy";
import { switchDigestInput } from "./schema";

export const switchDigestAction = action({
  can: todayPolicy.digest,
  input: switchDigestInput,
  run: (ctx, input) => switchDigest(ctx, input),
});
