import { Readable } from "node:stream";
import { eventReportPolicy } from "@/lib/event-reports/policy";
import { findPhotoFile } from "@/lib/event-reports/queries/photos";
import { idParams } from "@/lib/platform/input/fields";
import { route } from "@/lib/platform/route";
import { readStored } from "@/lib/platform/storage";

/** A photo of an event, for whoever may see it now: after an objection nobody keeps it in a cache. */
export const GET = route({
  can: eventReportPolicy.photo,
  params: idParams,
  run: async (ctx, { params }) => {
    const { stream, byteSize } = await readStored(await findPhotoFile(ctx, params.id));
    return new Response(Readable.toWeb(stream as Readable) as ReadableStream<Uint8Array>, {
      headers: {
        "content-type": "image/webp",
        "content-length": String(byteSize),
        "content-security-policy": "default-src 'none'",
        "cache-control": "private, no-store",
      },
    });
  },
});
