import { Readable } from "node:stream";
import { alumniPolicy } from "@/lib/alumni/policy";
import { getExportFile } from "@/lib/alumni/queries/get-export";
import { exportParams } from "@/lib/alumni/schema/export";
import { route } from "@/lib/platform/route";
import { readStored } from "@/lib/platform/storage";

/** The file of an export: for its maker alone, who must still hold the right to export, until it expires. */
export const GET = route({
  can: alumniPolicy.export,
  params: exportParams,
  run: async (ctx, { params }) => {
    const { storageKey, format, createdAt } = await getExportFile(ctx, params.id);
    const { stream, byteSize } = await readStored(storageKey);
    const isWorkbook = format === "xlsx";
    const name = `alumni-${createdAt.toISOString().slice(0, 10)}.${isWorkbook ? "xlsx" : "csv"}`;
    return new Response(Readable.toWeb(stream as Readable) as ReadableStream<Uint8Array>, {
      headers: {
        "content-type": isWorkbook
          ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          : "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
        "content-length": String(byteSize),
        "cache-control": "private, no-store",
      },
    });
  },
});
