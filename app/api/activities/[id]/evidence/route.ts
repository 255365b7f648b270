import { Readable } from "node:stream";
import type { NextRequest } from "next/server";
import { addEvidence } from "@/lib/activities/commands/report";
import { activityPolicy } from "@/lib/activities/policy";
import { findEvidence } from "@/lib/activities/queries/find-evidence";
import { isLocale } from "@/lib/i18n/locales";
import { receivePaper } from "@/lib/meetings/receive-paper";
import { idParams } from "@/lib/platform/input/fields";
import { parseId } from "@/lib/platform/input/id";
import { limit } from "@/lib/platform/rate-limit";
import { route } from "@/lib/platform/route";
import { readStored, removeStored } from "@/lib/platform/storage";

/** The proof of an entry, to be saved: never shown as a page of ours. */
export const GET = route({
  can: activityPolicy.evidence,
  params: idParams,
  run: async (ctx, { params }) => {
    const { evidenceKey } = await findEvidence(ctx, params.id);
    const { stream, byteSize } = await readStored(evidenceKey);
    return new Response(Readable.toWeb(stream as Readable) as ReadableStream<Uint8Array>, {
      headers: {
        "content-type": "application/octet-stream",
        "content-disposition": `attachment; filename="evidence-${params.id.slice(0, 8)}"`,
        "content-length": String(byteSize),
        "cache-control": "private, no-store",
      },
    });
  },
});

/** A plain form sends a proof; the answer leads back to the entry. */
export const POST = route({
  can: activityPolicy.own,
  params: idParams,
  receive: receivePaper,
  discard: ({ key }) => removeStored(key),
  run: async (ctx, { params, received: { key }, request }) => {
    if (ctx.actor.kind === "user") await limit(ctx, "upload", ctx.actor.userId);
    await addEvidence(ctx, { id: params.id, key });
    return seeOther(entryPath(request));
  },
  refuse: (request, reason) =>
    reason.startsWith("paper-") || reason === "too-many"
      ? seeOther(`${entryPath(request)}?problem=${reason}`)
      : null,
});

/** Where the form stands; whoever changes its address is led to the log. */
function entryPath({ nextUrl: { searchParams, pathname } }: NextRequest): string {
  const locale = searchParams.get("locale");
  const entry = parseId(pathname.split("/").at(-2));
  return `/${isLocale(locale) ? locale : "en"}/activities${entry.ok ? `/${entry.value}` : ""}`;
}

const seeOther = (path: string) => new Response(null, { status: 303, headers: { location: path } });
