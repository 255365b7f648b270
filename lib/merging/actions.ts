"use server";

import { action, goTo } from "@/lib/platform/action";
import { idParams } from "@/lib/platform/input/fields";
import { mergeRecords } from "./commands/merge-records";
import { unmerge } from "./commands/unmerge";
import { mergingPolicy } from "./policy";
import { groundsOf } from "./queries/grounds-of";
import { mergeInput } from "./schema";

export const mergeRecordsAction = action({
  can: mergingPolicy.merge,
  input: mergeInput,
  run: async (ctx, { survivorId, mergedId, survivorVersion, mergedVersion, ...picked }) => {
    const grounds = await groundsOf(ctx, survivorId, mergedId);
    const picks = Object.fromEntries(Object.entries(picked).filter(([, side]) => side !== undefined));
    await mergeRecords(ctx, { survivorId, mergedId, survivorVersion, mergedVersion, picks, grounds });
    return goTo(`/alumni/${survivorId}`);
  },
});

export const unmergeAction = action({
  can: mergingPolicy.merge,
  input: idParams,
  run: async (ctx, input) => {
    await unmerge(ctx, input);
  },
});
