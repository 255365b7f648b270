import { Readable } from "node:stream";
import type { NextRequest } from "next/server";
import { isLocale } from "@/lib/i18n/locales";
import { attachPaper } from "@/lib/meetings/commands/agenda";
import { meetingPolicy } from "@/lib/meetings/policy";
import { findPaper } from "@/lib/meetings/queries/list-agenda";
import { receivePaper } from "@/lib/meetings/receive-paper";
import { idParams } from "@/lib/platform/input/fields";
import { parseId } from "@/lib/platform/input/id";
import { limit } from "@/lib/platform/rate-limit";
import { route } from "@/lib/platform/route";
import { readStored, removeStored } from "@/lib/platform/storage";

/** The paper of an agenda item, to be saved: never shown as a page of ours. */
export const GET = route({
  can: meetingPolicy.read,
  params: idParams,
  run: async (ctx, { params }) => {
    const { key, name } = await findPaper(ctx, params.id);
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

/** A plain form sends the paper; the answer leads back to the meeting. */
export const POST = route({
  can: meetingPolicy.run,
  params: idParams,
  receive: receivePaper,
  discard: ({ key }) => removeStored(key),
  run: async (ctx, { params, received: { key, name }, request }) => {
    if (ctx.actor.kind === "user") await limit(ctx, "upload", ctx.actor.userId);
    await attachPaper(ctx, { id: params.id, key, name });
    return seeOther(meetingPath(request));
  },
  refuse: (request, reason) =>
    reason.startsWith("paper-") || reason === "too-many"
      ? seeOther(`${meetingPath(request)}?problem=${reason}`)
      : null,
});

/** Where the form stands; whoever changes its address is led to the list. */
function meetingPath({ nextUrl: { searchParams } }: NextRequest): string {
  const locale = searchParams.get("locale");
  const meeting = parseId(searchParams.get("meeting"));
  return `/${isLocale(locale) ? locale : "en"}/meetings${meeting.ok ? `/${meeting.value}` : ""}`;
}

const seeOther = (path: string) => new Response(null, { status: 303, headers: { location: path } });
