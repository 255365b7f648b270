import { Readable } from "node:stream";
import { contentTypeOf } from "@/lib/plans/evidence";
import { planPolicy } from "@/lib/plans/policy";
import { getEvidenceFile } from "@/lib/plans/queries/get-evidence";
import { partParams } from "@/lib/plans/schema";
import { route } from "@/lib/platform/route";
import { readStored } from "@/lib/platform/storage";

/** A file that shows that an item was done, for whoever may read its plan; saved, never shown by the portal itself. */
export const GET = route({
  can: planPolicy.read,
  params: partParams,
  run: async (ctx, { params }) => {
    const { key, name } = await getEvidenceFile(ctx, params.id);
    const { stream, byteSize } = await readStored(key);
    return new Response(Readable.toWeb(stream as Readable) as ReadableStream<Uint8Array>, {
      headers: {
        "content-type": contentTypeOf(name),
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        "content-length": String(byteSize),
        "content-security-policy": "default-src 'none'; sandbox",
        "cache-control": "private, no-store",
      },
    });
  },
});
