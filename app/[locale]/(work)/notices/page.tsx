import { QueueTable } from "@/components/notices/queue-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { consentPolicy } from "@/lib/consent/policy";
import { listQueues } from "@/lib/consent/queries/notice-queue";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

/** Who must still be told that the university holds their record, by faculty. */
export default page({
  can: consentPolicy.readNotices,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "notices");
    const { university, units } = await listQueues(ctx, locale);
    const at = (code: string) => `/${locale}/notices/${code}`;
    const queues = [
      ...(university ? [{ ...university, name: t("university"), href: at("all") }] : []),
      ...units.map((unit) => ({ ...unit, href: at(unit.code) })),
    ];
    const waiting = university?.waiting ?? units.reduce((sum, unit) => sum + unit.waiting, 0);
    return (
      <>
        <PageHead title={t("title")} sentence={t("sentence", { waiting })} />
        {queues.length > 0 ? (
          <>
            <Notice tone="info" className="mb-5">
              {t("why")}
            </Notice>
            <QueueTable queues={queues} locale={locale} />
            <TableKeys />
          </>
        ) : (
          <EmptyState title={t("none.title")} sentence={t("none.sentence")} />
        )}
      </>
    );
  },
});
