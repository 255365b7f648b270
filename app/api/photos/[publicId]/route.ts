import { Readable } from "node:stream";
import { route } from "@/lib/platform/route";
import { readStored } from "@/lib/platform/storage";
import { profilePolicy } from "@/lib/profile/policy";
import { findPhoto } from "@/lib/profile/queries/find-photo";
import { photoParams } from "@/lib/profile/schema";

/** A photo, for whoever may see it now: no browser and no proxy keeps it without asking again. */
export const GET = route({
  can: profilePolicy.photo,
  params: photoParams,
  run: async (ctx, { params }) => {
    const { stream, byteSize } = await readStored(await findPhoto(ctx, params.publicId));
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
