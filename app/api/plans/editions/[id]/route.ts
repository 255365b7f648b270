import { Readable } from "node:stream";
import { planPolicy } from "@/lib/plans/policy";
import { getEditionPdf } from "@/lib/plans/queries/editions";
import { partParams } from "@/lib/plans/schema";
import { route } from "@/lib/platform/route";
import { readStored } from "@/lib/platform/storage";

/** The frozen PDF of an edition, for whoever may read its plan. */
export const GET = route({
  can: planPolicy.read,
  params: partParams,
  run: async (ctx, { params }) => {
    const { key, name } = await getEditionPdf(ctx, params.id);
    const { stream, byteSize } = await readStored(key);
    return new Response(Readable.toWeb(stream as Readable) as ReadableStream<Uint8Array>, {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="${name}"`,
        "content-length": String(byteSize),
        "cache-control": "private, no-store",
      },
    });
  },
});
