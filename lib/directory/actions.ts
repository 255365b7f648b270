"use server";

import { action, goTo } from "@/lib/platform/action";
import { judgeReport } from "./commands/judge-report";
import {
  blockCorrespondent,
  blockPerson,
  markRead,
  reportMessage,
  unblock,
} from "./commands/tend-conversation";
import { reply, writeMessage } from "./commands/write-message";
import { directoryPolicy } from "./policy";
import {
  judgeInput,
  messageInput,
  personInput,
  replyInput,
  reportInput,
  unblockInput,
  writeInput,
} from "./schema";

export const writeMessageAction = action({
  can: directoryPolicy.write,
  input: writeInput,
  run: async (ctx, input) => goTo(`/me/messages?message=${await writeMessage(ctx, input)}`),
});

export const replyAction = action({
  can: directoryPolicy.write,
  input: replyInput,
  run: async (ctx, input) => goTo(`/me/messages?message=${await reply(ctx, input)}`),
});

export const markReadAction = action({
  can: directoryPolicy.write,
  input: messageInput,
  run: (ctx, { message }) => markRead(ctx, message),
});

export const blockCorrespondentAction = action({
  can: directoryPolicy.write,
  input: messageInput,
  run: (ctx, { message }) => blockCorrespondent(ctx, message),
});

export const blockPersonAction = action({
  can: directoryPolicy.write,
  input: personInput,
  run: async (ctx, { publicId }) => {
    await blockPerson(ctx, publicId);
    return goTo("/me/messages#blocked");
  },
});

export const unblockAction = action({
  can: directoryPolicy.write,
  input: unblockInput,
  run: (ctx, { alumnus }) => unblock(ctx, alumnus),
});

export const reportMessageAction = action({
  can: directoryPolicy.write,
  input: reportInput,
  run: (ctx, input) => reportMessage(ctx, input),
});

export const judgeReportAction = action({
  can: directoryPolicy.judge,
  input: judgeInput,
  run: (ctx, input) => judgeReport(ctx, input),
});
