import { toCsv } from "@/lib/documents/csv";
import { download } from "@/lib/documents/download";
import { funnelPolicy } from "@/lib/funnel/policy";
import { getCohorts, getFunnel } from "@/lib/funnel/queries/get-funnel";
import { cohortParams, downloadSearch } from "@/lib/funnel/schema";
import { type Funnel, STAGES } from "@/lib/funnel/stages";
import { translator } from "@/lib/i18n/translator";
import { notFound } from "@/lib/platform/errors";
import { route } from "@/lib/platform/route";

/** The funnel as a table: of all units in reach, or class by class of one or of the university. */
export const GET = route({
  can: funnelPolicy.read,
  params: cohortParams,
  run: async (ctx, { params, request }) => {
    const search = downloadSearch.safeParse(Object.fromEntries(request.nextUrl.searchParams));
    if (!search.success) throw notFound();
    const { locale, classes } = search.data;
    const t = translator(locale, "funnel");
    const stages = STAGES.map((stage) => t(`stages.${stage}`));
    const cells = (funnel: Funnel) => STAGES.map((stage) => String(funnel[stage] ?? ""));
    if (classes) {
      const cohorts = await getCohorts(ctx, params.code, locale);
      const lines = cohorts.classes.map((one) => [String(one.year), ...cells(one)]);
      return download(`funnel-${cohorts.unit?.code ?? "university"}`, "csv", () =>
        toCsv([[t("classes.year"), ...stages], ...lines]),
      );
    }
    const { university, units } = await getFunnel(ctx, locale);
    const rows = [...units, ...(university ? [{ name: t("university"), ...university }] : [])];
    const lines = rows.map((one) => [one.name, ...cells(one)]);
    return download("funnel", "csv", () => toCsv([[t("unit"), ...stages], ...lines]));
  },
});
