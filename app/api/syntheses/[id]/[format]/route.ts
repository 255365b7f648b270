import { download } from "@/lib/documents/download";
import { senderOf } from "@/lib/documents/sender";
import { toDocx } from "@/lib/documents/to-docx";
import { toPdf } from "@/lib/documents/to-pdf";
import { route } from "@/lib/platform/route";
import { synthesisDocument } from "@/lib/syntheses/document/synthesis-document";
import { synthesisPolicy } from "@/lib/syntheses/policy";
import { getSynthesis } from "@/lib/syntheses/queries/get-synthesis";
import { inLanguage, synthesisFileParams } from "@/lib/syntheses/schema";

/** A synthesis as a file. */
export const GET = route({
  can: synthesisPolicy.read,
  params: synthesisFileParams,
  run: async (ctx, { params: { id, format }, request }) => {
    const { in: locale } = inLanguage.parse(Object.fromEntries(request.nextUrl.searchParams));
    const synthesis = await getSynthesis(ctx, id, locale);
    const document = synthesisDocument(synthesis, await senderOf(ctx, locale), locale);
    const name = `synthesis-${synthesis.kind.toLowerCase().replace("_", "-")}-${synthesis.unit.code}`;
    return download(name, format, () => (format === "pdf" ? toPdf(document) : toDocx(document)));
  },
});
