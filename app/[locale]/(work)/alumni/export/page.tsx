import Link from "next/link";
import { ExportForm } from "@/components/alumni/export-form";
import { PageHead } from "@/components/ui/page-head";
import { alumniPolicy } from "@/lib/alumni/policy";
import { countFacets } from "@/lib/alumni/queries/count-facets";
import { listAlumni } from "@/lib/alumni/queries/list-alumni";
import { EXPORT_FORMATS } from "@/lib/alumni/schema/export";
import { listQuery, listSearch } from "@/lib/alumni/schema/list";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

export default page({
  can: alumniPolicy.export,
  search: listSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "alumni");
    const query = listQuery(search);
    const found = await listAlumni(ctx, search, locale, 1);
    const { total, isMore } = await countFacets(ctx, search, found.counts);
    return (
      <>
        <PageHead
          eyebrow={
            <Link href={`/${locale}/alumni?${query}`} className="text-ink-3 no-underline hover:underline">
              {t("title")}
            </Link>
          }
          title={t("export.title")}
          sentence={t(isMore ? "export.sentenceMore" : "export.sentence", { count: total })}
        />
        <ExportForm
          query={query}
          formats={EXPORT_FORMATS.map((format) => ({
            value: format,
            label: t(`export.formats.${format}`),
            help: t(`export.formatHelp.${format}`),
          }))}
          labels={{
            format: t("export.format"),
            reason: t("export.reason"),
            reasonHelp: t("export.reasonHelp"),
            send: t("export.send"),
            sending: t("export.sending"),
          }}
        />
      </>
    );
  },
});
