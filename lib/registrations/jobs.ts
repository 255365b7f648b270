import { withSystemCtx } from "@/lib/platform/ctx";
import type { JobHandlers } from "@/lib/platform/jobs";
import { endCancelled, tellMoved } from "./commands/event-news";
import { fillPlaces } from "./commands/fill-places";
import { tellOfRegistration } from "./commands/tell-of-registration";
import { sweepPlaces, tendRegistrations } from "./commands/tend";
import { isNews } from "./news";

/** Many may move up at once: their places are given together. */
const MANY = { timeout: 60_000 };

/** The background work of registrations. */
export const registrationJobs = {
  "fill-places": ({ eventId }) => withSystemCtx("registrations", (ctx) => fillPlaces(ctx, eventId), MANY),
  "event-moved": ({ eventId, what }) => tellMoved(eventId, what),
  "event-cancelled": ({ eventId }, { signal }) => endCancelled(eventId, signal),
  "tell-of-registration": async ({ registrationId, news }) => {
    if (isNews(news))
      await withSystemCtx("registrations", (ctx) => tellOfRegistration(ctx, registrationId, news));
  },
  "sweep-places": (_, { signal }) => sweepPlaces(signal),
  "tend-registrations": (_, { signal }) => tendRegistrations(signal),
} satisfies Partial<JobHandlers>;
