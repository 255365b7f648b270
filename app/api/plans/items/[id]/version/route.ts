import { planPolicy } from "@/lib/plans/policy";
import { storedItem } from "@/lib/plans/queries/stored-version";
import { partParams } from "@/lib/plans/schema";
import { route } from "@/lib/platform/route";
import { answerStored } from "@/lib/platform/stored-version";

/** `?locale=` → `{ version, title, values }` of an item as it is stored now, for whoever was refused as stale. */
export const GET = route({
  can: planPolicy.read,
  params: partParams,
  run: (ctx, { params, request }) => answerStored(request, (locale) => storedItem(ctx, params.id, locale)),
});
