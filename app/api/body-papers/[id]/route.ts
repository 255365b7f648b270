import { Readable } from "node:stream";
import { ambassadorPolicy } from "@/lib/ambassadors/policy";
import { findBodyPaper } from "@/lib/ambassadors/queries/group-work";
import { groupParams } from "@/lib/ambassadors/schema/groups";
import { route } from "@/lib/platform/route";
import { readStored } from "@/lib/platform/storage";

/** A paper of a body, to be saved: never shown as a page of ours. */
export const GET = route({
  can: ambassadorPolicy.belong,
  params: groupParams,
  run: async (ctx, { params }) => {
    const { fileKey, name } = await findBodyPaper(ctx, params.id);
    const { stream, byteSize } = await readStored(fileKey);
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
