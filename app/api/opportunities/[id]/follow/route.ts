import { followOffer } from "@/lib/opportunities/commands/report-offer";
import { opportunityPolicy } from "@/lib/opportunities/policy";
import { idParams } from "@/lib/platform/input/fields";
import { route } from "@/lib/platform/route";

/** Leads to where an offer is applied for outside, and counts that somebody went. */
export const POST = route({
  can: opportunityPolicy.use,
  params: idParams,
  run: async (ctx, { params }) =>
    new Response(null, { status: 303, headers: { location: await followOffer(ctx, params.id) } }),
});
