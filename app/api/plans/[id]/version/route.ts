import { planPolicy } from "@/lib/plans/policy";
import { storedSummary } from "@/lib/plans/queries/stored-version";
import { planParams } from "@/lib/plans/schema";
import { route } from "@/lib/platform/route";
import { answerStored } from "@/lib/platform/stored-version";

/** `?locale=` → `{ version, title, values }` of a plan's summary as it is stored now, for whoever was refused as stale. */
export const GET = route({
  can: planPolicy.read,
  params: planParams,
  run: (ctx, { params, request }) => answerStored(request, (locale) => storedSummary(ctx, params.id, locale)),
});
