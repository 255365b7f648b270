import { Readable } from "node:stream";
import { isLocale } from "@/lib/i18n/locales";
import { requireFreshProof } from "@/lib/people/fresh-proof";
import { absoluteUrl } from "@/lib/platform/request";
import { route } from "@/lib/platform/route";
import { readStored } from "@/lib/platform/storage";
import { privacyPolicy } from "@/lib/privacy/policy";
import { getCopyFile } from "@/lib/privacy/queries/own-data";
import { copyParams } from "@/lib/privacy/schema";

/** The copy of one's own data: in one's own session, freshly proved, until it expires. */
export const GET = route({
  can: privacyPolicy.own,
  params: copyParams,
  refuse: (request, reason) => {
    const asked = request.nextUrl.searchParams.get("locale");
    const locale = isLocale(asked) ? asked : "en";
    const next = encodeURIComponent(`/${locale}/me/data`);
    return reason === "confirm-first"
      ? Response.redirect(absoluteUrl(`/${locale}/sign-in/confirm?next=${next}`), 303)
      : null;
  },
  run: async (ctx, { params }) => {
    await requireFreshProof(ctx);
    const { storageKey, createdAt } = await getCopyFile(ctx, params.id);
    const { stream, byteSize } = await readStored(storageKey);
    return new Response(Readable.toWeb(stream as Readable) as ReadableStream<Uint8Array>, {
      headers: {
        "content-type": "application/zip",
        "content-disposition": `attachment; filename="my-data-${createdAt.toISOString().slice(0, 10)}.zip"`,
        "content-length": String(byteSize),
        "cache-control": "private, no-store",
      },
    });
  },
});
