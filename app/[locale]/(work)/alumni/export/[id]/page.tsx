import Link from "next/link";
import { RefreshWhile } from "@/components/alumni/refresh-while";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Progress } from "@/components/ui/progress";
import { alumniPolicy } from "@/lib/alumni/policy";
import { countFacets } from "@/lib/alumni/queries/count-facets";
import { getExport } from "@/lib/alumni/queries/get-export";
import { listAlumni } from "@/lib/alumni/queries/list-alumni";
import { exportParams } from "@/lib/alumni/schema/export";
import { parseListQuery } from "@/lib/alumni/schema/list";
import { formatDateTime } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

export default page({
  can: alumniPolicy.export,
  params: exportParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "alumni");
    const ordered = await getExport(ctx, params.id);
    const { zone } = await getInstitution(ctx);
    const written = ordered.rowCount ?? 0;
    const search = parseListQuery(ordered.query);
    const { counts } = await listAlumni(ctx, search, locale, 1);
    const { total } = await countFacets(ctx, search, counts);
    return (
      <>
        <PageHead
          eyebrow={
            <Link
              href={`/${locale}/alumni?${ordered.query}`}
              className="text-ink-3 no-underline hover:underline"
            >
              {t("title")}
            </Link>
          }
          title={t("export.title")}
          sentence={ordered.reason}
        />
        <Card className="max-w-2xl">
          {ordered.status === "QUEUED" && (
            <>
              <Progress
                label={t("export.making")}
                text={t("export.progress", { written, total })}
                value={Math.min(written, total)}
                max={Math.max(1, total)}
              />
              <p className="mt-4 text-sm text-ink-2">{t("export.leave")}</p>
              <RefreshWhile />
            </>
          )}
          {ordered.status === "FAILED" && <Notice tone="late" title={t("export.failed")} />}
          {ordered.status === "READY" && (
            <>
              <p className="num">{t("export.ready", { count: written })}</p>
              <p className="mt-1 mb-5 text-sm text-ink-2">
                {t("export.expires", { at: formatDateTime(ordered.expiresAt, { locale, zone }) })}
              </p>
              <a href={`/api/exports/${ordered.id}`} download className={buttonStyle({ variant: "primary" })}>
                {t("export.download")}
              </a>
            </>
          )}
        </Card>
      </>
    );
  },
});
