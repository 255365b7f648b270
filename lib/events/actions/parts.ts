"use server";

import { action } from "@/lib/platform/action";
import { movePart } from "../commands/parts";
import { removeQuestion, writeQuestion } from "../commands/write-question";
import { removeRole, writeRole } from "../commands/write-role";
import { removeSession, writeSession } from "../commands/write-session";
import { changePayment, removeTicket, writeTicket } from "../commands/write-ticket";
import { eventPolicy } from "../policy";
import {
  movePartInput,
  paymentInput,
  questionInput,
  removePartInput,
  roleInput,
  sessionInput,
  ticketInput,
} from "../schema/parts";

const { manage } = eventPolicy;

export const writeSessionAction = action({
  can: manage,
  input: sessionInput,
  run: (ctx, input) => writeSession(ctx, input),
});
export const removeSessionAction = action({
  can: manage,
  input: removePartInput,
  run: (ctx, input) => removeSession(ctx, input),
});

export const changePaymentAction = action({
  can: manage,
  input: paymentInput,
  run: (ctx, input) => changePayment(ctx, input),
});
export const writeTicketAction = action({
  can: manage,
  input: ticketInput,
  run: (ctx, input) => writeTicket(ctx, input),
});
export const removeTicketAction = action({
  can: manage,
  input: removePartInput,
  run: (ctx, input) => removeTicket(ctx, input),
});
export const moveTicketAction = action({
  can: manage,
  input: movePartInput,
  run: (ctx, input) => movePart(ctx, "tickets", input),
});

export const writeQuestionAction = action({
  can: manage,
  input: questionInput,
  run: (ctx, input) => writeQuestion(ctx, input),
});
export const removeQuestionAction = action({
  can: manage,
  input: removePartInput,
  run: (ctx, input) => removeQuestion(ctx, input),
});
export const moveQuestionAction = action({
  can: manage,
  input: movePartInput,
  run: (ctx, input) => movePart(ctx, "questions", input),
});

export const writeRoleAction = action({
  can: manage,
  input: roleInput,
  run: (ctx, input) => writeRole(ctx, input),
});
export const removeRoleAction = action({
  can: manage,
  input: removePartInput,
  run: (ctx, input) => removeRole(ctx, input),
});
export const moveRoleAction = action({
  can: manage,
  input: movePartInput,
  run: (ctx, input) => movePart(ctx, "roles", input),
});
