import type { NextRequest } from "next/server";
import { isLocale } from "@/lib/i18n/locales";
import { addEvidence } from "@/lib/plans/commands/progress";
import { discardEvidence, receiveEvidence } from "@/lib/plans/evidence";
import { planPolicy } from "@/lib/plans/policy";
import { partParams } from "@/lib/plans/schema";
import { parseId } from "@/lib/platform/input/id";
import { limit } from "@/lib/platform/rate-limit";
import { route } from "@/lib/platform/route";

/** A plain form sends what shows that an item was done; the answer leads back to the item. */
export const POST = route({
  can: planPolicy.write,
  params: partParams,
  receive: receiveEvidence,
  discard: discardEvidence,
  run: async (ctx, { params, received, request }) => {
    if (ctx.actor.kind === "user") await limit(ctx, "upload", ctx.actor.userId);
    await addEvidence(ctx, { itemId: params.id, ...received });
    return seeOther(itemPath(request, params.id));
  },
  refuse: (request, reason) => {
    const itemId = request.nextUrl.pathname.split("/").at(-2) ?? "";
    const isOurs = reason.startsWith("evidence-") || reason === "too-many" || reason === "plan-locked";
    return isOurs ? seeOther(`${itemPath(request, itemId)}?problem=${reason}#evidence`) : null;
  },
});

/** The plan is in the query: a form of its item's page sends it. */
function itemPath(request: NextRequest, itemId: string): string {
  const { searchParams } = request.nextUrl;
  const locale = searchParams.get("locale");
  const plan = parseId(searchParams.get("plan"));
  const page = plan.ok ? `plans/${plan.value}/items/${encodeURIComponent(itemId)}` : "plans";
  return `/${isLocale(locale) ? locale : "en"}/${page}`;
}

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });
