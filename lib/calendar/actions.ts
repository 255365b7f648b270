"use server";

import { action, goTo } from "@/lib/platform/action";
import { addFeed, revokeFeed } from "./commands/feeds";
import { addEntry, cancelEntry, editEntry } from "./commands/write-entry";
import { calendarPolicy } from "./policy";
import { addEntryInput, addFeedInput, cancelEntryInput, editEntryInput, revokeFeedInput } from "./schema";

export const addEntryAction = action({
  can: calendarPolicy.write,
  input: addEntryInput,
  run: async (ctx, input, { locale }) => goTo(`/calendar/entries/${await addEntry(ctx, input, locale)}`),
});

export const editEntryAction = action({
  can: calendarPolicy.write,
  input: editEntryInput,
  run: async (ctx, input, { locale }) => {
    await editEntry(ctx, input, locale);
    return goTo(`/calendar/entries/${input.id}`);
  },
});

export const cancelEntryAction = action({
  can: calendarPolicy.write,
  input: cancelEntryInput,
  run: async (ctx, input) => {
    await cancelEntry(ctx, input);
    return goTo(`/calendar/entries/${input.id}`);
  },
});

/** The address comes back once, as the result. */
export const addFeedAction = action({
  can: calendarPolicy.feeds,
  input: addFeedInput,
  run: (ctx, input) => addFeed(ctx, input),
});

export const revokeFeedAction = action({
  can: calendarPolicy.feeds,
  input: revokeFeedInput,
  run: (ctx, { id }) => revokeFeed(ctx, id),
});
