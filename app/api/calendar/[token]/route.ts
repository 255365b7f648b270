import { calendarPolicy } from "@/lib/calendar/policy";
import { readFeed } from "@/lib/calendar/queries/feeds";
import { feedParams } from "@/lib/calendar/schema";
import { sendIcs } from "@/lib/calendar/send-ics";
import { route } from "@/lib/platform/route";

/** The secret address of a feed, as a calendar program reads it: no session, only what is in the address. */
export const GET = route({
  can: calendarPolicy.subscribe,
  params: feedParams,
  run: async (ctx, { params, request }) =>
    sendIcs(ctx, await readFeed(ctx, params.token), request, "private"),
});
