import { Readable } from "node:stream";
import type { NextRequest } from "next/server";
import { isLocale } from "@/lib/i18n/locales";
import { receivePaper } from "@/lib/meetings/receive-paper";
import { addCv } from "@/lib/opportunities/commands/apply";
import { opportunityPolicy } from "@/lib/opportunities/policy";
import { findCv } from "@/lib/opportunities/queries/list";
import { idParams } from "@/lib/platform/input/fields";
import { parseId } from "@/lib/platform/input/id";
import { limit } from "@/lib/platform/rate-limit";
import { route } from "@/lib/platform/route";
import { readStored, removeStored } from "@/lib/platform/storage";

/** A CV, to be saved by whoever sent it or was sent it: never shown as a page of ours. */
export const GET = route({
  can: opportunityPolicy.use,
  params: idParams,
  run: async (ctx, { params }) => {
    const { key, name } = await findCv(ctx, params.id);
    const { stream, byteSize } = await readStored(key);
    return new Response(Readable.toWeb(stream as Readable) as ReadableStream<Uint8Array>, {
      headers: {
        "content-type": "application/octet-stream",
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        "content-length": String(byteSize),
        "cache-control": "private, no-store",
      },
    });
  },
});

/** A plain form sends a CV to a letter; the answer leads back to the offer. */
export const POST = route({
  can: opportunityPolicy.use,
  params: idParams,
  receive: receivePaper,
  discard: ({ key }) => removeStored(key),
  run: async (ctx, { params, received: { key, name }, request }) => {
    if (ctx.actor.kind === "user") await limit(ctx, "upload", ctx.actor.userId);
    await addCv(ctx, { applicationId: params.id, key, name });
    return seeOther(offerPath(request));
  },
  refuse: (request, reason) =>
    reason.startsWith("paper-") || reason === "too-many"
      ? seeOther(`${offerPath(request)}?problem=${reason}`)
      : null,
});

/** Where the form stands; whoever changes its address is led to the list. */
function offerPath({ nextUrl: { searchParams } }: NextRequest): string {
  const locale = searchParams.get("locale");
  const offer = parseId(searchParams.get("offer"));
  return `/${isLocale(locale) ? locale : "en"}/opportunities${offer.ok ? `/${offer.value}` : "/mine"}`;
}

const seeOther = (path: string) => new Response(null, { status: 303, headers: { location: path } });
