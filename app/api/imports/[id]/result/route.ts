import { isLocale } from "@/lib/i18n/locales";
import { importPolicy } from "@/lib/imports/policy";
import { resultFile } from "@/lib/imports/result-file";
import { importParams, resultSearch } from "@/lib/imports/schema";
import { audit } from "@/lib/platform/audit";
import { route } from "@/lib/platform/route";

/** The list with what became of each row. */
export const GET = route({
  can: importPolicy.read,
  params: importParams,
  run: async (ctx, { params, request }) => {
    const search = Object.fromEntries(request.nextUrl.searchParams);
    const { encoding } = resultSearch.parse(search);
    const { name, content } = await resultFile(
      ctx,
      params.id,
      isLocale(search.locale) ? search.locale : "en",
      encoding,
    );
    await audit(ctx, {
      action: "import.result-read",
      subject: "import",
      subjectId: params.id,
      importId: params.id,
    });
    return new Response(new Uint8Array(content), {
      headers: {
        "content-type": `text/csv; charset=${encoding === "utf-8" ? "utf-8" : "binary"}`,
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        "cache-control": "no-store",
      },
    });
  },
});
