"use server";

import { action, goTo } from "@/lib/platform/action";
import { joinClass } from "./commands/join-class";
import { createClass, endClass } from "./commands/manage-class";
import { classPolicy } from "./policy";
import { createClassInput, endClassInput, joinInput } from "./schema";

export const createClassAction = action({
  can: classPolicy.manage,
  input: createClassInput,
  run: async (ctx, input) => goTo(`/classes/${await createClass(ctx, input)}`),
});

export const endClassAction = action({
  can: classPolicy.manage,
  input: endClassInput,
  run: (ctx, input) => endClass(ctx, input),
});

export const joinClassAction = action({
  can: classPolicy.join,
  input: joinInput,
  run: async (ctx, input, sent) => {
    await joinClass(ctx, input, sent);
    return goTo(`/join/${encodeURIComponent(input.code)}?sent=1`);
  },
});
