import type { DocumentFormat } from "./schema";

const CONTENT_TYPES: Record<DocumentFormat, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  csv: "text/csv; charset=utf-8",
};

/**
 * A file for a route to answer with. It is made when the first byte is asked for, which is after the transaction of the
 * request: setting a long document takes seconds, in which nothing should be held open.
 * @param name without its ending, in letters of ASCII.
 */
export function download(
  name: string,
  format: DocumentFormat,
  make: () => Promise<Buffer> | Buffer,
): Response {
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        controller.enqueue(new Uint8Array(await make()));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, {
    headers: {
      "content-type": CONTENT_TYPES[format],
      "content-disposition": `attachment; filename="${name}.${format}"`,
      "cache-control": "private, no-store",
    },
  });
}
