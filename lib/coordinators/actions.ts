"use server";

import { returnStep } from "@/lib/people/schema";
import { action, goTo } from "@/lib/platform/action";
import { answerProposal } from "./commands/answer-proposal";
import { appoint } from "./commands/appoint";
import { endAppointmentOn } from "./commands/end-appointment";
import { addLine, removeLine, signHandOver, startHandOver, tickLine } from "./commands/hand-over";
import { makePromise } from "./commands/make-promise";
import { coordinatorPolicy } from "./policy";
import {
  addLineInput,
  answerProposalInput,
  appointInput,
  endAppointmentInput,
  promiseInput,
  removeLineInput,
  signHandOverInput,
  startHandOverInput,
  tickLineInput,
} from "./schema";

export const appointAction = action({
  can: coordinatorPolicy.appoint,
  input: appointInput,
  run: async (ctx, input) => goTo(`/office/coordinators/${await appoint(ctx, input)}`),
});

export const endAppointmentAction = action({
  can: coordinatorPolicy.appoint,
  input: endAppointmentInput,
  run: async (ctx, input) => {
    const isKept = await endAppointmentOn(ctx, input);
    return goTo(isKept ? `/office/coordinators/${input.id}` : "/office/coordinators");
  },
});

export const answerProposalAction = action({
  can: coordinatorPolicy.own,
  input: answerProposalInput,
  run: async (ctx, input) => {
    await answerProposal(ctx, input);
    return goTo("/me/office");
  },
});

export const makePromiseAction = action({
  can: coordinatorPolicy.own,
  input: promiseInput,
  run: async (ctx, input, { locale }) => {
    await makePromise(ctx, locale, input);
    return goTo(input.next ? returnStep(input.next) : "/me/office");
  },
});

export const startHandOverAction = action({
  can: coordinatorPolicy.handOver,
  input: startHandOverInput,
  run: async (ctx, input) => goTo(`/hand-over/${await startHandOver(ctx, input)}`),
});

export const tickLineAction = action({
  can: coordinatorPolicy.handOver,
  input: tickLineInput,
  run: (ctx, input) => tickLine(ctx, input),
});

export const addLineAction = action({
  can: coordinatorPolicy.handOver,
  input: addLineInput,
  run: async (ctx, input) => {
    await addLine(ctx, input);
    // The field is empty again.
    return goTo(`/hand-over/${input.id}`);
  },
});

export const removeLineAction = action({
  can: coordinatorPolicy.handOver,
  input: removeLineInput,
  run: (ctx, input) => removeLine(ctx, input),
});

export const signHandOverAction = action({
  can: coordinatorPolicy.handOver,
  input: signHandOverInput,
  run: (ctx, input) => signHandOver(ctx, input),
});
