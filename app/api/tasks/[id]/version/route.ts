import { route } from "@/lib/platform/route";
import { answerStored } from "@/lib/platform/stored-version";
import { taskPolicy } from "@/lib/tasks/policy";
import { storedTask } from "@/lib/tasks/queries/stored-version";
import { taskParams } from "@/lib/tasks/schema";

/** A task as it is stored now, for whoever was refused as stale. */
export const GET = route({
  can: taskPolicy.list,
  params: taskParams,
  run: (ctx, { params, request }) => answerStored(request, (locale) => storedTask(ctx, params.id, locale)),
});
