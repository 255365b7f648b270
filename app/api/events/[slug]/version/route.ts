import { z } from "zod";
import { eventPolicy } from "@/lib/events/policy";
import { getEventToRun } from "@/lib/events/queries/reach";
import { storedEvent } from "@/lib/events/stored-version";
import { id } from "@/lib/platform/input/fields";
import { route } from "@/lib/platform/route";
import { answerStored } from "@/lib/platform/stored-version";

/** `/api/events/<id>/version?locale=`: an event as it is stored now, for whoever was refused as stale. */
export const GET = route({
  can: eventPolicy.manage,
  params: z.object({ slug: id }),
  run: (ctx, { params, request }) =>
    answerStored(request, async (locale) => storedEvent(await getEventToRun(ctx, params.slug), locale)),
});
