"use server";

import { action } from "@/lib/platform/action";
import { toLocalized } from "@/lib/platform/input/localized";
import { giveGroupTask, removePaper, writePage } from "../commands/group-work";
import { ambassadorPolicy } from "../policy";
import { groupTaskInput, removePaperInput, writePageInput } from "../schema/groups";

export const writeGroupPageAction = action({
  can: ambassadorPolicy.belong,
  input: writePageInput,
  run: (ctx, { id, version, slug, country, isPublished, ...texts }) =>
    writePage(ctx, { id, version, slug, country, isPublished, texts: toLocalized(texts, "text") ?? {} }),
});

export const giveGroupTaskAction = action({
  can: ambassadorPolicy.belong,
  input: groupTaskInput,
  run: (ctx, input) => giveGroupTask(ctx, input),
});

export const removeGroupPaperAction = action({
  can: ambassadorPolicy.belong,
  input: removePaperInput,
  run: (ctx, { id }) => removePaper(ctx, id),
});
