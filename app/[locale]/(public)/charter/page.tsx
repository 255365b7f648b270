import { EditionTable } from "@/components/charter/edition-table";
import { PublicBand } from "@/components/layout/public-band";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { charterPolicy } from "@/lib/charter/policy";
import { listEditions } from "@/lib/charter/queries/list-editions";
import { formatDate } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

/** The charter and the bylaws: what is in force, what is being discussed, what was. */
export default page({
  can: charterPolicy.read,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "charter");
    const editions = (await listEditions(ctx, locale)).filter(({ status }) => status !== "DRAFT");
    const discussed = editions.filter(({ status }) => status === "CONSULTATION");
    return (
      <PublicBand className="sm:pt-14 sm:pb-18">
        <PageHead
          title={t("list.title")}
          sentence={t("list.sentence")}
          actions={<ButtonLink href={`/${locale}/community`}>{t("list.community")}</ButtonLink>}
        />
        <div className="grid gap-4">
          {discussed.map(({ id, title, kind, number, path, consultUntil }) => (
            <Notice
              key={id}
              tone="info"
              title={t("list.discussed", { kind: t(`kinds.${kind}`), number })}
              action={
                <ButtonLink size="sm" href={`/${locale}${path}`}>
                  {t("list.comment")}
                </ButtonLink>
              }
            >
              {title}
              {consultUntil && `. ${t("untilDay", { day: formatDate(consultUntil, { locale }) })}`}
            </Notice>
          ))}
          <Card flush>
            {editions.length > 0 ? (
              <EditionTable editions={editions} locale={locale} />
            ) : (
              <EmptyState title={t("list.empty.title")} sentence={t("list.empty.sentence")} />
            )}
          </Card>
        </div>
        <TableKeys />
      </PublicBand>
    );
  },
});
