import { calendarPolicy } from "@/lib/calendar/policy";
import { storedEntry } from "@/lib/calendar/queries/stored-version";
import { entryParams } from "@/lib/calendar/schema";
import { route } from "@/lib/platform/route";
import { answerStored } from "@/lib/platform/stored-version";

/** A date as it is stored now, for whoever was refused as stale. */
export const GET = route({
  can: calendarPolicy.write,
  params: entryParams,
  run: (ctx, { params, request }) => answerStored(request, (locale) => storedEntry(ctx, params.id, locale)),
});
