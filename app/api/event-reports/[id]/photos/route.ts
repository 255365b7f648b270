import type { NextRequest } from "next/server";
import { addPhoto } from "@/lib/event-reports/commands/photos";
import { eventReportPolicy } from "@/lib/event-reports/policy";
import { receiveEventPhoto } from "@/lib/event-reports/receive-photo";
import { isLocale } from "@/lib/i18n/locales";
import { idParams } from "@/lib/platform/input/fields";
import { parseId } from "@/lib/platform/input/id";
import { limit } from "@/lib/platform/rate-limit";
import { route } from "@/lib/platform/route";
import { removeStored } from "@/lib/platform/storage";

/** A plain form sends a photo of an event; the answer leads back to the photos. */
export const POST = route({
  can: eventReportPolicy.manage,
  params: idParams,
  receive: receiveEventPhoto,
  discard: ({ key }) => removeStored(key),
  run: async (ctx, { params, received: { captions, ...photo }, request }) => {
    if (ctx.actor.kind === "user") await limit(ctx, "event-photo", ctx.actor.userId);
    await addPhoto(ctx, params.id, photo, captions);
    return seeOther(photosPath(request));
  },
  refuse: (request, reason) =>
    reason.startsWith("photo-") || reason === "too-many"
      ? seeOther(`${photosPath(request)}?problem=${reason}`)
      : null,
});

/** Where the form stands; whoever changes its address is led to the list. */
function photosPath({ nextUrl: { searchParams, pathname } }: NextRequest): string {
  const locale = searchParams.get("locale");
  const event = parseId(pathname.split("/").at(-2));
  return `/${isLocale(locale) ? locale : "en"}/events/manage${event.ok ? `/${event.value}/photos` : ""}`;
}

const seeOther = (path: string) => new Response(null, { status: 303, headers: { location: path } });
