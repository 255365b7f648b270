import { SealsTable } from "@/components/audit/seals-table";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { noteTrailRead } from "@/lib/audit/note-read";
import { auditPolicy } from "@/lib/audit/policy";
import { listSeals } from "@/lib/audit/queries/list-seals";
import { sealsSearch } from "@/lib/audit/schema";
import { formatDate, formatDateTime } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** The closed days of the trail, and how they stood when they were last verified. */
export default page({
  can: auditPolicy.read,
  search: sealsSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "audit");
    await noteTrailRead(ctx);
    const { zone } = await getInstitution(ctx);
    const { seals, check, older } = await listSeals(ctx, search.before);
    const here = `/${locale}/office/audit`;
    const dayText = (day: string) =>
      day === "open" ? t("seals.open") : formatDate(new Date(day), { locale });
    return (
      <>
        <PageHead
          eyebrow={<Link href={here}>{t("title")}</Link>}
          title={t("seals.title")}
          sentence={t("seals.sentence")}
          actions={
            seals.length > 0 && (
              <a href="/api/audit/heads" download className={buttonStyle()}>
                {t("seals.download")}
              </a>
            )
          }
        />
        {check && (
          <Notice
            tone={check.brokenDays.length > 0 ? "late" : "ok"}
            title={t(check.brokenDays.length > 0 ? "seals.isBroken" : "seals.isWhole", {
              when: formatDateTime(check.at, { locale, zone }),
            })}
            className="mb-5"
          >
            {check.brokenDays.map(dayText).join(", ")}
          </Notice>
        )}
        <Card flush>
          {seals.length > 0 ? (
            <SealsTable seals={seals} zone={zone} locale={locale} />
          ) : (
            <EmptyState title={t("seals.emptyTitle")} sentence={t("seals.emptySentence")} />
          )}
          <Pager
            previousHref={search.before ? `${here}/seals` : undefined}
            nextHref={older ? `${here}/seals?before=${older.toISOString().slice(0, 10)}` : undefined}
            summary={t("seals.shown", { count: seals.length })}
            labels={{ nav: t("pages"), previous: t("newer"), next: t("older") }}
          />
        </Card>
        <Card title={t("seals.howTitle")} className="mt-5">
          <p className="max-w-[46rem] text-ink-2">{t("seals.how")}</p>
          <pre className="my-3 whitespace-pre-wrap rounded-md bg-sunken px-4 py-3 text-sm">
            npm run portal -- verify-audit --heads audit-heads.log
          </pre>
          <p className="max-w-[46rem] text-ink-2">{t("seals.limits")}</p>
        </Card>
      </>
    );
  },
});
