import type { NextRequest } from "next/server";
import { addPaper } from "@/lib/ambassadors/commands/group-work";
import { ambassadorPolicy } from "@/lib/ambassadors/policy";
import { groupParams } from "@/lib/ambassadors/schema/groups";
import { isLocale } from "@/lib/i18n/locales";
import { receivePaper } from "@/lib/meetings/receive-paper";
import { parseId } from "@/lib/platform/input/id";
import { limit } from "@/lib/platform/rate-limit";
import { route } from "@/lib/platform/route";
import { removeStored } from "@/lib/platform/storage";

/** A plain form sends a paper; the answer leads back to the body. */
export const POST = route({
  can: ambassadorPolicy.belong,
  params: groupParams,
  receive: receivePaper,
  discard: ({ key }) => removeStored(key),
  run: async (ctx, { params, received: { key, name }, request }) => {
    if (ctx.actor.kind === "user") await limit(ctx, "upload", ctx.actor.userId);
    await addPaper(ctx, { id: params.id, key, name });
    return seeOther(bodyPath(request));
  },
  refuse: (request, reason) =>
    reason.startsWith("paper-") || reason === "too-many"
      ? seeOther(`${bodyPath(request)}?problem=${reason}`)
      : null,
});

/** Where the form stands; whoever changes its address is led to the list. */
function bodyPath({ nextUrl: { searchParams, pathname } }: NextRequest): string {
  const locale = searchParams.get("locale");
  const body = parseId(pathname.split("/").at(-2));
  return `/${isLocale(locale) ? locale : "en"}/bodies${body.ok ? `/${body.value}` : ""}`;
}

const seeOther = (path: string) => new Response(null, { status: 303, headers: { location: path } });
