import { recordScans } from "@/lib/check-in/commands/record-scans";
import { checkInPolicy } from "@/lib/check-in/policy";
import { getDoor } from "@/lib/check-in/queries/get-door";
import { doorLanguage, eventParams, scanBatch } from "@/lib/check-in/schema";
import { DomainError } from "@/lib/platform/errors";
import { route } from "@/lib/platform/route";

const MOST_BYTES = 200_000;

/**
 * `/api/events/<id>/scans?locale=`: what a phone saw at the door → what it came to, and the list as it is now. Sent again, it is
 * the same; a phone that saw nothing asks for the list alone.
 */
export const POST = route({
  can: checkInPolicy.door,
  params: eventParams,
  receive: async (request) => {
    if (Number(request.headers.get("content-length") ?? MOST_BYTES + 1) > MOST_BYTES)
      throw new DomainError("invalid");
    const batch = scanBatch.safeParse(await request.json().catch(() => null));
    if (!batch.success) throw new DomainError("invalid");
    return batch.data;
  },
  run: async (ctx, { params: { slug: id }, request, received: batch }) => {
    const { locale } = doorLanguage.parse(Object.fromEntries(request.nextUrl.searchParams));
    const outcomes = batch.scans.length > 0 ? await recordScans(ctx, id, batch) : {};
    const door = await getDoor(ctx, id, locale);
    return Response.json({ outcomes, door }, { headers: { "cache-control": "private, no-store" } });
  },
});
