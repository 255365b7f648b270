"use server";

import { action, goTo } from "@/lib/platform/action";
import { targetInput } from "@/lib/platform/input/fields";
import { changeEvent } from "../commands/change-event";
import { createEvent, makeSeries, makeTemplate } from "../commands/create-event";
import {
  archiveEvent,
  cancelEvent,
  discardEvent,
  postponeEvent,
  publishEvent,
  withdrawEvent,
} from "../commands/move-event";
import { eventPolicy } from "../policy";
import {
  changeEventInput,
  createEventInput,
  moveEventInput,
  seriesInput,
  stopEventInput,
  templateInput,
} from "../schema/event";

const { manage } = eventPolicy;

export const createEventAction = action({
  can: manage,
  input: createEventInput,
  run: async (ctx, input) => goTo(`/events/manage/${await createEvent(ctx, input)}/edit`),
});

export const changeEventAction = action({
  can: manage,
  input: changeEventInput,
  run: async (ctx, input) => {
    await changeEvent(ctx, input);
    return goTo(`/events/manage/${input.id}`);
  },
});

const MOVES = { publish: publishEvent, withdraw: withdrawEvent, archive: archiveEvent };
export const moveEventAction = action({
  can: manage,
  input: moveEventInput,
  run: (ctx, { move, ...target }) => MOVES[move](ctx, target),
});

const STOPS = { postpone: postponeEvent, cancel: cancelEvent };
export const stopEventAction = action({
  can: manage,
  input: stopEventInput,
  run: (ctx, { move, ...target }) => STOPS[move](ctx, target),
});

export const discardEventAction = action({
  can: manage,
  input: targetInput,
  run: async (ctx, input) => {
    await discardEvent(ctx, input);
    return goTo("/events/manage?view=drafts");
  },
});

export const makeSeriesAction = action({
  can: manage,
  input: seriesInput,
  run: async (ctx, input) => {
    await makeSeries(ctx, input);
    return goTo("/events/manage?view=drafts");
  },
});

export const makeTemplateAction = action({
  can: manage,
  input: templateInput,
  run: async (ctx, input) => goTo(`/events/manage/${await makeTemplate(ctx, input)}`),
});
