import { isLocale } from "@/lib/i18n/locales";
import { audit } from "@/lib/platform/audit";
import { route } from "@/lib/platform/route";
import { boardFile } from "@/lib/rounds/board-file";
import { roundPolicy } from "@/lib/rounds/policy";
import { boardOf } from "@/lib/rounds/queries/board";
import { boardFileParams } from "@/lib/rounds/schema";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The board as a file: what its reader sees, in their language. */
export const GET = route({
  can: roundPolicy.read,
  params: boardFileParams,
  run: async (ctx, { params: { id, format }, request }) => {
    const asked = request.nextUrl.searchParams.get("locale");
    const board = await boardOf(ctx, id);
    await audit(ctx, {
      action: "round.exported",
      subject: "round",
      subjectId: id,
      unitIds: ctx.scope.unitIds,
    });
    const content = await boardFile(board, format, isLocale(asked) ? asked : "en");
    return new Response(new Uint8Array(content), {
      headers: {
        "content-type": TYPES[format],
        "content-disposition": `attachment; filename="board.${format}"`,
        "cache-control": "private, no-store",
      },
    });
  },
});
