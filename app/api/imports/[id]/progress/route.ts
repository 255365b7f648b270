import { importPolicy } from "@/lib/imports/policy";
import { getImport } from "@/lib/imports/queries";
import { importParams } from "@/lib/imports/schema";
import { route } from "@/lib/platform/route";

/** How far an import is: what its page asks while it is open. */
export const GET = route({
  can: importPolicy.read,
  params: importParams,
  run: async (ctx, { params }) => {
    const { status, rowCount, doneCount, version } = await getImport(ctx, params.id);
    return Response.json(
      { status, rowCount, doneCount, version },
      { headers: { "cache-control": "no-store" } },
    );
  },
});
