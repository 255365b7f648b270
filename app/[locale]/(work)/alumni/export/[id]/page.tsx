import { RefreshWhile } from "@/components/alumni/refresh-while";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Progress } from "@/components/ui/progress";
import { alumniPolicy } from "@/lib/alumni/policy";
import { getExport } from "@/lib/alumni/queries/get-export";
import { exportParams } from "@/lib/alumni/schema/export";
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
    const total = ordered.people ?? 0;
    const until = formatDateTime(ordered.expiresAt, { locale, zone });
    const isUnderWay = ordered.approval === null || ordered.approval === "APPROVED";
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/alumni?${ordered.query}`}>{t("title")}</Link>}
          title={t("export.title")}
          sentence={ordered.reason}
        />
        <Card className="max-w-2xl">
          {ordered.approval === "WAITING" && (
            <Notice tone="wait" title={t("export.waiting")}>
              {t("export.waitingUntil", { at: until })}
            </Notice>
          )}
          {ordered.approval === "REFUSED" && (
            <Notice tone="late" title={t("export.refused")}>
              {ordered.decisionReason}
            </Notice>
          )}
          {isUnderWay && ordered.status === "QUEUED" && (
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
              <p className="mt-1 mb-5 text-sm text-ink-2">{t("export.expires", { at: until })}</p>
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
